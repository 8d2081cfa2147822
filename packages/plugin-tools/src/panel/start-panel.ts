import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Built } from '../build.ts';
import type { Checked } from '../check.ts';
import type { ToolError } from '../tool-error.ts';
import { failurePage, page, waitingPage } from './page.ts';

/** A page on this machine that shows the last build and follows the next. */
export interface Panel {
  readonly url: string;
  show(state: { readonly built: Built; readonly checked: readonly Checked[] }): void;
  fail(error: ToolError): void;
  close(): Promise<void>;
}

/** Serves the panel on the loopback address. */
export async function startPanel(port: number): Promise<Panel> {
  let html = waitingPage();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': here\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'",
    });
    response.end(html);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const turn = (next: string) => {
    html = next;
    for (const listener of listeners) listener.write('data: changed\n\n');
  };
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    show: (state) => turn(page(state)),
    fail: (error) => turn(failurePage(error)),
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
      }),
  };
}
