import type { EventInput } from '@sluice/model';

/** The server's answer to a batch. */
export interface BatchAnswer {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly code: string; readonly detail: string }[];
}

/** A server that refuses the whole batch for a reason that another try will not change. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends up to 1,000 events; tries again for a minute while the server is away or busy. */
export const sendBatch = async (
  events: readonly EventInput[],
  target: { readonly server: string; readonly key: string },
): Promise<BatchAnswer> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(new URL('/v1/events', target.server), {
      method: 'POST',
      headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(events),
    }).catch((error: unknown) => {
      if (attempt >= 7)
        throw new Error(`${target.server} cannot be reached. Is it running?`, { cause: error });
      return null;
    });
    if (answer?.status === 202) return (await answer.json()) as BatchAnswer;
    if (answer !== null && (attempt >= 7 || (answer.status < 500 && answer.status !== 429)))
      throw new ImportRefusedError(`${target.server} answered ${answer.status}: ${await answer.text()}`);
    await wait(500 * 2 ** (attempt - 1));
  }
};
