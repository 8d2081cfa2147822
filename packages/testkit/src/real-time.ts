/*
 * Authors compile the testkit with their plugin, without the types of Node or a browser: what it needs of them is named
 * here.
 */
interface Timers {
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

const { setTimeout: start, clearTimeout: stop } = globalThis as object as Timers;

/** Runs it once so much real time has gone by; gives what calls it off. */
export function after(ms: number, run: () => void): () => void {
  const timer = start(run, ms);
  return () => stop(timer);
}
