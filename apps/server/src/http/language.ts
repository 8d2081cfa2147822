import type { Language } from '@sluice/logic';
import type { FastifyRequest } from 'fastify';

/** The language a caller reads, by `Accept-Language`: German where it is named first, else English. */
export const languageOf = ({ headers }: Pick<FastifyRequest, 'headers'>): Language =>
  /^\s*de\b/i.test(headers['accept-language'] ?? '') ? 'de' : 'en';
