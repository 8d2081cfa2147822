/** CPU time of `times` calls, in nanoseconds per call. */
export function cpuPerCall(call: () => void, times: number): number {
  const from = process.cpuUsage();
  for (let i = 0; i < times; i++) call();
  const used = process.cpuUsage(from);
  return ((used.user + used.system) * 1_000) / times;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What is measured: a call, and how often it is made in a round. */
export interface Measured {
  readonly call: () => void;
  readonly times: number;
  /** Calls before anything is measured, until all of its code has been optimised. Default twice `times`. */
  readonly warmUp?: number;
}

/** CPU time per call of each contender: the median of interleaved rounds. */
export function interleaved<K extends string>(
  contenders: Readonly<Record<K, Measured>>,
  rounds: number,
): Readonly<Record<K, number>> {
  const names = Object.keys(contenders) as K[];
  const found = new Map<K, number[]>(names.map((name) => [name, []]));
  for (const name of names) {
    const { call, times, warmUp = 2 * times } = contenders[name];
    cpuPerCall(call, warmUp);
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const { call, times } = contenders[name];
      found.get(name)?.push(cpuPerCall(call, times));
    }
  }
  return Object.fromEntries([...found].map(([name, times]) => [name, median(times)])) as Record<K, number>;
}
