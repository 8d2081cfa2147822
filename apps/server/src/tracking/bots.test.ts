import { expect, test } from 'vitest';
import { botReason } from './bots.ts';

const person = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  type: 'page.viewed',
  trapped: false,
  took: null,
};

test('People in the usual browsers are people', () => {
  for (const userAgent of [
    person.userAgent,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  ])
    expect(botReason({ ...person, userAgent })).toBeNull();
});

test('Programs that say so are programs, and so is who says nothing', () => {
  for (const userAgent of [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
    'facebookexternalhit/1.1',
    'curl/8.5.0',
    'python-requests/2.32',
    '',
    undefined,
  ])
    expect(botReason({ ...person, userAgent })).toBe('user-agent');
});

test('A form filled where nobody looks, or faster than anybody reads, is a machine’s', () => {
  expect(botReason({ ...person, type: 'form.submitted', trapped: true, took: 9_000 })).toBe('trap');
  expect(botReason({ ...person, type: 'form.submitted', took: 300 })).toBe('too-fast');
  expect(botReason({ ...person, type: 'form.submitted', took: 9_000 })).toBeNull();
});
