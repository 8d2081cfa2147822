import { SpanKind } from '@opentelemetry/api';
import { endSpan, parentOf, startSpan } from '@sluice/runtime';
import type { FastifyRequest } from 'fastify';

/** Answers a request within a span that goes on the caller's trace, where its `traceparent` names one. */
export const tracedRequest = async <T>(
  request: FastifyRequest,
  answer: (traceparent: string | null) => Promise<T>,
): Promise<T> => {
  const { traceparent } = request.headers;
  const route = request.routeOptions.url ?? 'unknown';
  const span = startSpan(`${request.method} ${route}`, {
    parent: typeof traceparent === 'string' ? traceparent : null,
    kind: SpanKind.SERVER,
    attributes: { 'http.request.method': request.method, 'http.route': route },
  });
  try {
    const answered = await answer(parentOf(span));
    endSpan(span);
    return answered;
  } catch (error) {
    endSpan(span, String(error));
    throw error;
  }
};
