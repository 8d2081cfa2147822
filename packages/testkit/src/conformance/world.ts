import type { ExampleResponse, HttpRequest, HttpResponse } from '@sluice/sdk';

/** How a request is answered: a status with its body, or not at all. */
export type Answer = ExampleResponse;

/** Answers requests one after the other; the last answer holds for all that follow. */
export function answering(
  answers: readonly Answer[],
  fail: (message: string) => Error,
): (request: HttpRequest) => HttpResponse {
  let n = 0;
  return () => {
    const answer = answers[Math.min(n++, answers.length - 1)] ?? { status: 200 };
    if (answer.status === 0) throw fail('The connection was refused.');
    return { status: answer.status, headers: answer.headers ?? {}, body: answer.body ?? null };
  };
}
