import { setTimeout as sleep } from 'node:timers/promises';
import { type BatchAnswer, type Posted, postEvents } from './post-events.ts';

/** Where batches go, and how long to wait for a server that is away. */
export interface Target {
  readonly server: string;
  readonly key: string;
  /** Ends the waiting between tries. */
  readonly signal?: AbortSignal | undefined;
  /** Pauses between tries in ms, one fewer than tries. Default a minute in all. */
  readonly pauses?: readonly number[] | undefined;
}

/** A server that cannot be reached, or that refuses a batch for a reason which another try will not change. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}

/** A server that restarts is back within a minute. */
const minute: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const longestPause = 60_000;

/** Tries until the server has answered for good, or has been away too long. */
const postUntilAnswered = async (
  events: readonly string[],
  target: Target,
): Promise<Exclude<Posted, { kind: 'away' }>> => {
  const pauses = target.pauses ?? minute;
  for (let attempt = 0; ; attempt += 1) {
    const posted = await postEvents(events, target);
    if (posted.kind !== 'away') return posted;
    const pause = pauses[attempt];
    if (pause === undefined) throw new ImportRefusedError(posted.words);
    const ms = Math.min(Math.max(pause, posted.pause), longestPause);
    await sleep(ms, undefined, target.signal === undefined ? {} : { signal: target.signal });
  }
};

const sendHalves = async (events: readonly string[], target: Target): Promise<BatchAnswer> => {
  const middle = Math.ceil(events.length / 2);
  const first = await sendBatch(events.slice(0, middle), target);
  const second = await sendBatch(events.slice(middle), target);
  return {
    accepted: first.accepted + second.accepted,
    duplicates: first.duplicates + second.duplicates,
    rejected: [
      ...first.rejected,
      ...second.rejected.map((found) => ({ ...found, index: found.index + middle })),
    ],
  };
};

/**
 * Sends up to 1,000 events, each as JSON text; tries again for a minute while
 * the server is away or busy, and in halves when the whole is too large for it.
 * Throws {@link ImportRefusedError}, or an `AbortError` when told to stop while waiting.
 */
export const sendBatch = async (events: readonly string[], target: Target): Promise<BatchAnswer> => {
  const posted = await postUntilAnswered(events, target);
  if (posted.kind === 'answer') return posted.answer;
  if (posted.kind === 'refused') throw new ImportRefusedError(posted.words);
  if (events.length > 1) return sendHalves(events, target);
  const rejected = [{ index: 0, code: 'request.too-large', detail: posted.detail }];
  return { accepted: 0, duplicates: 0, rejected };
};
