import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { PostgresDialect } from 'kysely';
import type pg from 'pg';

/** What sign-in stands on. */
export interface AuthOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Origin the server listens on. */
  readonly baseUrl: string;
  /** Origin people open, the only one trusted; null trusts those of the host each request was sent to. */
  readonly publicUrl: string | null;
}

/** The schema of the tables that hold users and sessions. */
const schemaName = 'auth';

/** The origins a request may come from: those of the host it was sent to. */
const ownOrigins = (request: Request | undefined): string[] => {
  const host = request?.headers.get('host');
  return typeof host === 'string' ? [`http://${host}`, `https://${host}`] : [];
};

const optionsOf = ({ pool, secret, baseUrl, publicUrl }: AuthOptions) => ({
  appName: 'Sluice',
  baseURL: publicUrl ?? baseUrl,
  basePath: '/api/auth',
  secret,
  database: { dialect: new PostgresDialect({ pool }), type: 'postgres' as const, schemaName },
  emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
  trustedOrigins: async (request?: Request) => (publicUrl === null ? ownOrigins(request) : [publicUrl]),
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  advanced: {
    cookiePrefix: 'sluice',
    useSecureCookies: publicUrl?.startsWith('https:') ?? false,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
    database: { generateId: 'uuid' as const },
  },
});

/** Users and sessions, by better-auth. */
export const createAuth = (options: AuthOptions) => betterAuth(optionsOf(options));

export type Auth = ReturnType<typeof createAuth>;

/** Makes or completes the tables of users and sessions. */
export const migrateAuth = async (options: AuthOptions): Promise<void> => {
  const { runMigrations } = await getMigrations(optionsOf(options));
  await runMigrations();
};
