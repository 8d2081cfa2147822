import type { Store } from '@sluice/store';

/** One query as it was sent, by which connection, and how long its answer took. */
export interface Recorded {
  readonly connection: number;
  readonly query: readonly unknown[];
  readonly ms: number;
}

/** Writes down every query the store's pool sends from now on. Call it before the first. */
export const record = (store: Store): readonly Recorded[] => {
  const recorded: Recorded[] = [];
  let connections = 0;
  store.pool.on('connect', (client) => {
    connections += 1;
    const connection = connections;
    const send = client.query;
    const query = (...sent: readonly unknown[]): unknown => {
      const started = performance.now();
      const at = recorded.push({ connection, query: sent, ms: 0 }) - 1;
      const answer: unknown = Reflect.apply(send, client, sent);
      const done = (): void => {
        recorded[at] = { connection, query: sent, ms: performance.now() - started };
      };
      if (answer instanceof Promise) answer.then(done, done);
      return answer;
    };
    Object.assign(client, { query });
  });
  return recorded;
};

/** Sends recorded queries again, one after the other, each on its own connection's stand-in. */
export const replayQueries = async (store: Store, recorded: readonly Recorded[]): Promise<void> => {
  const connect = () => store.pool.connect();
  const clients = new Map<number, Awaited<ReturnType<typeof connect>>>();
  try {
    for (const { connection, query } of recorded) {
      const client = clients.get(connection) ?? (await connect());
      clients.set(connection, client);
      const answer: unknown = Reflect.apply(client.query, client, query);
      await answer;
    }
  } finally {
    for (const client of clients.values()) client.release();
  }
};

const textOf = ([first]: readonly unknown[]): string =>
  typeof first === 'string'
    ? first
    : typeof first === 'object' && first !== null && 'text' in first
      ? String(first.text)
      : '?';

/** Time by statement, the longest first: `[statement, times, ms]`. */
export const byStatement = (
  recorded: readonly Recorded[],
): readonly (readonly [string, number, number])[] => {
  const sums = new Map<string, readonly [number, number]>();
  for (const { query, ms } of recorded) {
    const text = textOf(query).replace(/\s+/g, ' ').trim().slice(0, 90);
    const [times, sum] = sums.get(text) ?? [0, 0];
    sums.set(text, [times + 1, sum + ms]);
  }
  return [...sums].map(([text, [times, ms]]) => [text, times, ms] as const).sort((a, b) => b[2] - a[2]);
};
