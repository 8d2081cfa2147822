import { connect, type Socket } from 'node:net';

/** Where and with which headers bodies are sent. */
export interface Target {
  readonly url: string;
  /** `name: value` lines beside host, type and length. */
  readonly headers: readonly string[];
}

const headEnd = '\r\n\r\n';

/** Reads answers off a connection that is kept, one at a time; calls `told` with status and body. */
const readAnswers = (socket: Socket, told: (status: number, body: string) => void): void => {
  let rest = '';
  socket.setEncoding('latin1').on('data', (part: string) => {
    rest += part;
    const end = rest.indexOf(headEnd);
    if (end < 0) return;
    const head = rest.slice(0, end);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    const from = end + headEnd.length;
    if (rest.length < from + length) return;
    const body = rest.slice(from, from + length);
    rest = '';
    told(Number(head.slice(9, 12)), body);
  });
};

/**
 * Sends bodies as POST over `connections` kept connections, each waiting for its answer before the next, and gives
 * the answers' bodies. It does no more than write text and look for the end of the answer: the client shares the
 * machine with what is measured, and `node:http` takes more time to send a request than the server to answer it.
 */
export const postAll = async (
  { url, headers }: Target,
  { bodies, connections }: { readonly bodies: readonly string[]; readonly connections: number },
): Promise<readonly string[]> => {
  const { hostname, port, pathname } = new URL(url);
  const fixed = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    ...headers,
  ];
  const left = bodies
    .map((body) => `${fixed.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}${headEnd}${body}`)
    .toReversed();
  const answers: string[] = [];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      const next = (): void => {
        const request = left.pop();
        if (request === undefined) {
          socket.end();
          resolve();
        } else socket.write(request);
      };
      socket.setNoDelay(true).on('connect', next).on('error', reject);
      readAnswers(socket, (status, body) => {
        if (status !== 202) reject(new Error(`${status}: ${body}`));
        answers.push(body);
        next();
      });
    });
  await Promise.all(Array.from({ length: connections }, work));
  return answers;
};
