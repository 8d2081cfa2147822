import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** Receives traces as OTLP/JSON, and webhooks. */
const spans: Span[] = [];
const hooks: IncomingHttpHeaders[] = [];
const receiver = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => {
    if (request.url === '/v1/traces') {
      const body: { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] } = JSON.parse(text);
      spans.push(
        ...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
      );
    } else hooks.push(request.headers);
    response.setHeader('content-type', 'application/json').end('{}');
  });
});
const environment: Record<string, string> = {
  SLUICE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1',
  OTEL_TRACES_SAMPLER: 'parentbased_always_off',
  OTEL_BSP_SCHEDULE_DELAY: '50',
};
let url = '';
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  environment.OTEL_EXPORTER_OTLP_ENDPOINT = url;
});
const server = withServer(environment);
afterAll(() => {
  receiver.close();
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const caller = '00f067aa0ba902b7';

test('One trace follows an event from the request through its turn to the webhook’s receiver', async () => {
  const { call, settled } = server();
  const document = {
    name: 'Traced',
    nodes: [
      {
        id: 'form',
        type: 'core/form-submitted',
        version: 1,
        config: { forms: [] },
        position: { x: 0, y: 0 },
      },
      {
        id: 'call',
        type: 'core/call-webhook',
        version: 1,
        config: { url: `${url}/hook`, method: 'POST', fields: [] },
        position: { x: 0, y: 100 },
      },
    ],
    edges: [{ id: 'e', from: { node: 'form', port: 'out' }, to: { node: 'call' } }],
    settings: { reentry: 'every-time', goal: null, exit: null },
  };
  const { body } = await call<{ id: string }>('POST', '/v1/workflows', {
    body: { name: 'Traced', document },
  });
  await call('POST', `/v1/workflows/${body.id}/publish`, { body: { inFlight: 'finish' } });
  const event = (email: string) => ({
    type: 'form.submitted',
    lead: { email },
    properties: { form: 'demo', fields: {} },
  });
  await call('POST', '/v1/events', {
    body: event('sampled@x.example'),
    headers: { traceparent: `00-${traceId}-${caller}-01` },
  });
  await settled();
  await call('POST', '/v1/events', {
    body: event('unsampled@x.example'),
    headers: { traceparent: `00-${'a'.repeat(32)}-${caller}-00` },
  });
  await call('POST', '/v1/events', { body: event('untraced@x.example') });
  await settled();
  const left = await server().services.store.db.selectFrom('event_traces').select('event').execute();
  while (spans.filter(({ name }) => name === 'sluice.turn').length < 2)
    await new Promise((resolve) => setTimeout(resolve, 50));

  expect(left).toEqual([]);
  expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]));
  const named = (name: string): Span => {
    const found = spans.find((span) => span.name === name);
    if (found === undefined)
      throw new Error(`No span ${name} among ${spans.map((span) => span.name).join(', ')}`);
    return found;
  };
  const [request, ingest, turn, effect] = [
    'POST /v1/events',
    'sluice.ingest',
    'sluice.turn',
    'sluice.effect',
  ].map(named);
  expect(request?.parentSpanId).toBe(caller);
  expect(ingest?.parentSpanId).toBe(request?.spanId);
  expect(turn?.parentSpanId).toBe(ingest?.spanId);
  expect(effect?.parentSpanId).toBe(turn?.spanId);
  expect(hooks.map(({ traceparent }) => traceparent)).toEqual([
    `00-${traceId}-${effect?.spanId}-01`,
    undefined,
    undefined,
  ]);
  /* The answer of the effect is an event too, and its turn belongs to the same trace. */
  expect(
    spans.filter(({ name, parentSpanId }) => name === 'sluice.turn' && parentSpanId === effect?.spanId),
  ).toHaveLength(1);
});
