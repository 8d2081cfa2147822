import { finished } from 'node:stream/promises';
import { isDatabaseAway } from '@sluice/store';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problemOf } from './problem.ts';

/** Errors of Fastify itself, by its codes. */
const framework: Readonly<Record<string, (error: FastifyError, limit: number) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (_error, limit) =>
    new Problem('request.too-large', `The body is larger than ${Math.round(limit / 1_048_576)} MB.`),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new Problem('request.unsupported-type'),
  FST_ERR_CTP_EMPTY_TYPE: () => new Problem('request.unsupported-type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: (error) => new Problem('request.invalid', error.message),
  FST_ERR_BAD_URL: () => new Problem('request.invalid', 'The path is not a valid URL.'),
  FST_ERR_MAX_PARAM_LENGTH: () => new Problem('resource.not-found'),
};

const isFrameworkError = (error: unknown): error is FastifyError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** PostgreSQL's class 22: the value itself cannot be read, such as a cursor with a made-up key. */
const isDataException = (code: string): boolean => /^22[0-9A-Z]{3}$/.test(code);

/** The problem for any error; unforeseen ones become `server.internal`. */
export const problemFor = (error: unknown, limit: number): Problem => {
  const known = problemOf(error);
  if (known !== null) return known;
  if (isDatabaseAway(error))
    return new Problem('server.database-away', undefined, { headers: { 'retry-after': '2' }, cause: error });
  if (isFrameworkError(error)) {
    const made = framework[error.code]?.(error, limit);
    if (made !== undefined) return made;
    if (isDataException(error.code))
      return new Problem('request.invalid', 'A value of the request cannot be read.', { cause: error });
    const { statusCode } = error;
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
      return new Problem('request.invalid', error.message, { cause: error });
  }
  return new Problem('server.internal', undefined, { cause: error });
};

const drainMs = 5_000;

/** Reads what is left of a body nobody wants, so that the sender gets to read the answer. */
const drain = async (request: FastifyRequest): Promise<void> => {
  if (request.raw.readableEnded || request.raw.destroyed) return;
  request.raw.resume();
  await finished(request.raw, { signal: AbortSignal.timeout(drainMs), cleanup: true }).catch(() => undefined);
};

/** Writes a problem document. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .code(problem.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem.toJSON());

/** Answers an error that comes before any route: a path that is no URL. */
export const answerFrameworkError = (
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void => {
  sendProblem(reply, problemFor(error, 0));
};

/** Answers every error, and every path nobody knows, with a problem document. */
export const handleErrors = (app: FastifyInstance, options: { bodyLimit: number }): void => {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = problemFor(error, options.bodyLimit);
    if (problem.status >= 500) request.log.error({ err: problem.cause ?? problem }, 'request failed');
    if (problem.status === 413) await drain(request);
    return sendProblem(reply, problem);
  });
};
