import {
  ConfigError,
  defineAction,
  type HttpResponse,
  input,
  RetryableError,
  rule,
  template,
} from '@sluice/sdk';
import { Type } from 'typebox';
import { isHttpUrl } from '../rules/http-url.ts';
import { retryAfterMs } from './retry-after.ts';

const methods = { POST: 'POST (send)', PUT: 'PUT (replace)', PATCH: 'PATCH (change)' };

export const callWebhook = defineAction({
  type: 'call-webhook',
  version: 1,
  title: 'Call a webhook',
  description: 'Tells another system about the lead. The message is signed, so the receiver can trust it.',
  icon: 'webhook',
  keywords: ['http', 'api', 'zapier', 'integration', 'post', 'url', 'slack'],
  config: input.form({
    url: Type.String({
      title: 'Address',
      description: 'Starts with https://',
      default: '',
      maxLength: 2000,
    }),
    method: input.choice(methods, { title: 'Method', default: 'POST' }),
    fields: Type.Array(
      Type.Object(
        {
          name: Type.String({ title: 'Name', default: '', minLength: 1, maxLength: 100 }),
          value: input.template({ title: 'Value', default: '', maxLength: 2000 }),
        },
        { additionalProperties: false },
      ),
      {
        title: 'Fields',
        description: 'Sent beside the id and e-mail address of the lead. Values may hold placeholders.',
        default: [],
        maxItems: 100,
      },
    ),
  }),
  initial: { url: '', method: 'POST', fields: [] },
  sentence: ({ url }) => {
    const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
    return host === undefined ? 'Call a webhook (no address yet).' : `Tell ${host} about the lead.`;
  },
  input: Type.Object({
    url: Type.String(),
    method: Type.Union([Type.Literal('POST'), Type.Literal('PUT'), Type.Literal('PATCH')]),
    body: Type.Record(Type.String(), Type.Unsafe<string | number | null>({})),
  }),
  results: {
    ok: Type.Object({ status: Type.Integer() }),
    /* Without a status when the receiver was never reached. */
    failed: Type.Object({ status: Type.Optional(Type.Integer()), reason: Type.String() }),
  },
  capabilities: ['http'],
  logic: ({ url, method, fields }) => {
    if (!isHttpUrl(url))
      throw new ConfigError('/url', 'Give the full address of the webhook, starting with https://');
    return rule.object({
      url,
      method,
      body: rule.object({
        lead: rule.field('lead.id'),
        email: rule.field('lead.email'),
        ...Object.fromEntries(fields.map(({ name, value }) => [name, template(value)])),
      }),
    });
  },
  run: async (context, request) => {
    const response = await context.http.request({
      ...request,
      headers: { 'idempotency-key': context.idempotencyKey },
      sign: true,
    });
    const { status } = response;
    if (status === 429 || status >= 500) throw tryLater(response);
    if (status >= 200 && status < 300) return { port: 'ok', data: { status } };
    return { port: 'failed', data: { status, reason: `The receiver answered ${status}.` } };
  },
  examples: [
    {
      title: 'Tell a sheet about a new MQL',
      config: {
        url: 'https://hooks.example.test/leads',
        method: 'POST',
        fields: [{ name: 'company', value: '{{lead.traits.company}}' }],
      },
      data: { lead: { id: 'l1', email: 'jack@northwind.test', traits: { company: 'Northwind' } } },
      value: {
        url: 'https://hooks.example.test/leads',
        method: 'POST',
        body: { lead: 'l1', email: 'jack@northwind.test', company: 'Northwind' },
      },
    },
  ],
});

function tryLater({ status, headers }: HttpResponse): RetryableError {
  const wait = retryAfterMs(headers['retry-after']);
  return new RetryableError(`The receiver answered ${status}.`, wait === null ? {} : { retryAfterMs: wait });
}
