import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment gives the documented defaults', () => {
  const config = readConfig({ PORT: '', SLUICE_DATA: '/tmp/x' });
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 4400,
    dataFolder: '/tmp/x',
    databaseUrl: null,
    adminKey: null,
    smtpUrl: null,
    role: 'all',
    allowPrivate: [],
    trustProxy: false,
    publicUrl: null,
    logLevel: 'info',
    partitionEvents: 5_000_000,
    openTelemetry: {},
  });
});

test('every bad variable is named at once', () => {
  const environment = {
    PORT: '99999',
    DATABASE_URL: 'mysql://x',
    SMTP_URL: 'mail.example.com',
    SLUICE_ROLE: 'both',
    SLUICE_ADMIN_KEY: 'short',
    SLUICE_ALLOW_PRIVATE_ADDRESSES: 'maybe',
    SLUICE_TRUST_PROXY: 'the one in front',
    SLUICE_PUBLIC_URL: 'sluice.example',
    SLUICE_LOG_LEVEL: 'loud',
  };
  const problems = () => {
    try {
      readConfig(environment);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems.map((text) => text.split(' ')[0]);
    }
    return [];
  };
  expect(problems().sort()).toEqual(Object.keys(environment).sort());
});

test('a process of one role alone needs a database others can reach', () => {
  expect(() => readConfig({ SLUICE_ROLE: 'worker' })).toThrow(/DATABASE_URL/);
  expect(readConfig({ SLUICE_ROLE: 'worker', DATABASE_URL: 'postgres://h/d' }).role).toBe('worker');
});

test('private ranges are listed, or allowed altogether', () => {
  const ranges = (text: string) => readConfig({ SLUICE_ALLOW_PRIVATE_ADDRESSES: text }).allowPrivate;
  expect(ranges('10.1.0.0/16, 127.0.0.1')).toEqual(['10.1.0.0/16', '127.0.0.1']);
  expect(ranges('true')).toEqual(['0.0.0.0/0', '::/0']);
  expect(() => ranges('10.0.0.0/40')).toThrow(/10\.0\.0\.0\/40/);
});

test('trusted proxies are all, a number in a row, or a list of addresses', () => {
  const trusted = (text: string) => readConfig({ SLUICE_TRUST_PROXY: text }).trustProxy;
  expect(trusted('true')).toBe(true);
  expect(trusted('false')).toBe(false);
  expect(trusted('2')).toBe(2);
  expect(trusted('loopback, 10.1.0.0/16,fd00::1')).toEqual(['loopback', '10.1.0.0/16', 'fd00::1']);
  expect(() => trusted('proxy.example')).toThrow(/"proxy\.example" is no address; write true, a number/);
  expect(() => trusted('127.0.0.1,')).toThrow(/SLUICE_TRUST_PROXY "" is no address/);
  expect(() => trusted('1000')).toThrow(/1000/);
});

test('the public URL is an origin', () => {
  const url = (text: string) => readConfig({ SLUICE_PUBLIC_URL: text }).publicUrl;
  expect(url('https://Sluice.example/')).toBe('https://sluice.example');
  expect(url('https://sluice.example:8443')).toBe('https://sluice.example:8443');
  expect(() => url('https://sluice.example/app')).toThrow(/such as https:\/\/sluice\.example: the editor/);
  expect(() => url('ftp://sluice.example')).toThrow(/SLUICE_PUBLIC_URL "ftp/);
});
