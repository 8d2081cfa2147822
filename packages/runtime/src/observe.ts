/**
 * Named places at which a process may die. A test injects `observe` and kills
 * the process there; in production nobody listens.
 */
export const crashPoints = [
  'ingest.locked',
  'ingest.appended',
  'ingest.committed',
  'batch.taken',
  'batch.turned',
  'batch.written',
  'batch.committed',
  'timer.claimed',
  'timer.appended',
  'timer.committed',
  'effect.claimed',
  'effect.ran',
  'effect.recorded',
  'effect.committed',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** Called at each point; awaited, so that it may also hold the process there. */
export type Observe = (point: CrashPoint) => void | Promise<void>;

export const observeNothing: Observe = () => undefined;
