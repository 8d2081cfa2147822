import { once } from 'node:events';
import { createServer } from 'node:http';

/** The outside world: keeps every body it was told, by idempotency key. */
export const openReceiver = async () => {
  const told = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    const key = String(request.headers['idempotency-key']);
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      told.set(key, (told.get(key) ?? new Set()).add(body));
      response.end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    told,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
