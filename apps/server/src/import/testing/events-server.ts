import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { EventInput } from '@sluice/model';

/** What a request is answered with, instead of being taken. */
export interface Refusal {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A listening server that takes events as `POST /v1/events` does, and remembers them. */
export interface EventsServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** Ids of the events taken, in order, each once. */
  readonly taken: readonly string[];
  /** Events of each request, whether taken or not. */
  readonly requests: readonly (readonly EventInput[])[];
}

/** How it behaves. */
export interface EventsServerOptions {
  readonly port?: number;
  /** Asked before a request is taken; null takes it. `index` counts requests from 0. */
  readonly refuse?: (events: readonly EventInput[], index: number) => Refusal | null;
  /** Takes the events and then breaks the connection instead of answering. */
  readonly loseAnswerOf?: number;
  /** Events refused within a batch that is taken. */
  readonly reject?: (event: EventInput) => string | null;
}

const answer = (response: ServerResponse, { status, body, headers }: Refusal): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

/** Starts one on a port of its own. */
export const startEventsServer = async (options: EventsServerOptions = {}): Promise<EventsServer> => {
  const known = new Set<string>();
  const requests: (readonly EventInput[])[] = [];

  const take = (events: readonly EventInput[]): unknown => {
    const rejected = events.flatMap((event, index) => {
      const detail = options.reject?.(event) ?? null;
      return detail === null ? [] : [{ index, code: 'event.invalid', detail }];
    });
    const refused = new Set(rejected.map(({ index }) => index));
    const ids = events.filter((_, index) => !refused.has(index)).map(({ id }) => id ?? '');
    const fresh = ids.filter((id) => !known.has(id));
    for (const id of fresh) known.add(id);
    return { accepted: fresh.length, duplicates: ids.length - fresh.length, rejected };
  };

  const server = createServer(async (request, response) => {
    const events = (await json(request)) as readonly EventInput[];
    const index = requests.push(events) - 1;
    const refusal = options.refuse?.(events, index) ?? null;
    if (refusal !== null) return answer(response, refusal);
    const body = take(events);
    if (options.loseAnswerOf === index) return void request.socket.destroy();
    answer(response, { status: 202, body });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    get taken() {
      return [...known];
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
