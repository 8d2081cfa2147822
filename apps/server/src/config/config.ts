import { resolve } from 'node:path';
import { defaultPartitionEvents } from '@sluice/runtime';
import { isRange } from './address-range.ts';
import { readPublicUrl } from './public-url.ts';
import { readTrustProxy, type TrustProxy } from './trust-proxy.ts';

/** Which parts of the server a process runs. */
export type Role = 'all' | 'api' | 'worker';

/** Everything the environment decides. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database and of files; absolute. */
  readonly dataFolder: string;
  /** Null starts the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly adminKey: string | null;
  /** Null keeps messages in the mailbox of the product. */
  readonly smtpUrl: string | null;
  readonly role: Role;
  /** Events of one partition of the log. */
  readonly partitionEvents: number;
  /** Private ranges webhooks may reach, `10.1.0.0/16`; all of them when the variable is `true`. */
  readonly allowPrivate: readonly string[];
  /** Proxies whose `X-Forwarded-For` says where a request comes from; false takes the address of the connection. */
  readonly trustProxy: TrustProxy;
  /** The origin people open, `https://sluice.example`; null takes the one each request was sent to. */
  readonly publicUrl: string | null;
  /** The variables `OTEL_…`, as the OpenTelemetry specification names them. */
  readonly openTelemetry: Readonly<Record<string, string>>;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** Environment variables that cannot be used, all of them at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one variable; an empty one counts as absent. Throws a sentence. */
type Reader<T> = (text: string | null) => T;

const roles: readonly Role[] = ['all', 'api', 'worker'];
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port: Reader<number> = (text) => {
  if (text === null) return 4400;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new Error(`"${text}" is not a port (0 to 65535)`);
  return value;
};

const url =
  (schemes: readonly string[]): Reader<string | null> =>
  (text) => {
    if (text === null) return null;
    const scheme = URL.canParse(text) ? new URL(text).protocol : null;
    const wanted = schemes.map((name) => `${name}//`).join(' or ');
    if (scheme === null || !schemes.includes(scheme)) throw new Error(`must be a URL that begins ${wanted}`);
    return text;
  };

const choice =
  <T extends string>(values: readonly T[], initial: T): Reader<T> =>
  (text) => {
    if (text === null) return initial;
    const found = values.find((value) => value === text);
    if (found === undefined) throw new Error(`"${text}" is none of ${values.join(', ')}`);
    return found;
  };

const ranges: Reader<readonly string[]> = (text) => {
  if (text === null || ['0', 'false', 'no'].includes(text.toLowerCase())) return [];
  if (['1', 'true', 'yes'].includes(text.toLowerCase())) return ['0.0.0.0/0', '::/0'];
  const list = text.split(',').map((part) => part.trim());
  const bad = list.find((part) => !isRange(part));
  if (bad !== undefined) throw new Error(`"${bad}" is no address range; write true or 10.1.0.0/16,127.0.0.1`);
  return list;
};

const partitionEvents: Reader<number> = (text) => {
  if (text === null) return defaultPartitionEvents;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1_000 || value > 1_000_000_000)
    throw new Error(`"${text}" is no number from 1000 to 1000000000`);
  return value;
};

const adminKey: Reader<string | null> = (text) => {
  if (text !== null && text.length < 16) throw new Error('must have at least 16 characters');
  return text;
};

/** The configuration an environment describes; throws a `ConfigError` that names every bad variable. */
export const readConfig = (environment: Environment): Config => {
  const problems: string[] = [];
  const read = <T>(name: string, reader: Reader<T>, fallback: T): T => {
    const text = environment[name]?.trim() ?? '';
    try {
      return reader(text === '' ? null : text);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const config: Config = {
    host: read('HOST', (text) => text ?? '127.0.0.1', ''),
    port: read('PORT', port, 0),
    dataFolder: read('SLUICE_DATA', (text) => resolve(text ?? '.sluice'), ''),
    databaseUrl: read('DATABASE_URL', url(['postgres:', 'postgresql:']), null),
    adminKey: read('SLUICE_ADMIN_KEY', adminKey, null),
    smtpUrl: read('SMTP_URL', url(['smtp:', 'smtps:']), null),
    role: read('SLUICE_ROLE', choice(roles, 'all'), 'all'),
    partitionEvents: read('SLUICE_PARTITION_EVENTS', partitionEvents, defaultPartitionEvents),
    allowPrivate: read('SLUICE_ALLOW_PRIVATE_ADDRESSES', ranges, []),
    trustProxy: read('SLUICE_TRUST_PROXY', readTrustProxy, false),
    publicUrl: read('SLUICE_PUBLIC_URL', readPublicUrl, null),
    openTelemetry: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) =>
        name.startsWith('OTEL_') && value !== undefined && value.trim() !== '' ? [[name, value.trim()]] : [],
      ),
    ),
    logLevel: read('SLUICE_LOG_LEVEL', choice(levels, 'info'), 'info'),
  };
  if (config.role !== 'all' && config.databaseUrl === null)
    problems.push(
      `SLUICE_ROLE "${config.role}" needs DATABASE_URL: the embedded database serves one process`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
};
