import type { FastifyRequest } from 'fastify';
import { type LoggerOptions, stdSerializers } from 'pino';
import type { Config } from '../config/config.ts';

const secret = ['authorization', 'cookie', 'password', 'key', 'token', 'email', 'to', 'traits'];

/** Structured logs that name neither keys, cookies, nor people. */
export const logOptions = ({ logLevel }: Pick<Config, 'logLevel'>): LoggerOptions => ({
  level: logLevel,
  redact: {
    paths: [
      ...secret,
      ...secret.map((name) => `*.${name}`),
      'headers["set-cookie"]',
      '*.headers["set-cookie"]',
    ],
    censor: '[redacted]',
  },
  serializers: {
    err: (error: Error) => {
      /* Not all of it: a database error carries its connection. */
      const { type, message, stack } = stdSerializers.err(error);
      return { type, message, stack, ...('code' in error ? { code: error.code } : {}) };
    },
    /* Without the query: it may hold an address. */
    req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?')[0] }),
  },
});
