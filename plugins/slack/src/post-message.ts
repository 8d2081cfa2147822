import {
  answered,
  ConfigError,
  defineAction,
  input,
  type Json,
  PermanentError,
  RetryableError,
  rule,
  Type,
  template,
} from '@sluice/sdk';

/* Errors of chat.postMessage that pass by themselves; all others are for a person. */
const passing: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Errors that mean the channel or the message, which a workflow can answer to. */
const refusing: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'msg_too_long',
  'no_text',
  'not_in_channel',
  'restricted_action',
]);

const dayMs = 86_400_000;

/** POST chat.postMessage. Slack has no idempotency key, so the answer is kept: a second attempt finds it. */
export const postMessage = defineAction({
  type: 'post-message',
  version: 1,
  title: 'Post to Slack',
  description: 'Posts a message to a channel.',
  icon: 'brand-slack',
  category: 'Slack',
  config: input.form({
    channel: Type.String({
      title: 'Channel',
      description: 'Its name or its id, such as #sales or C024BE91L.',
      default: '',
      maxLength: 100,
    }),
    text: input.longTemplate({
      title: 'Message',
      description: 'May hold placeholders: {{lead.email}}.',
      default: '',
      maxLength: 4000,
    }),
  }),
  initial: { channel: '', text: '{{lead.traits.company|Somebody}} asks for a demo: {{lead.email}}' },
  sentence: 'Post to {{channel}} in Slack.',
  input: Type.Object({ channel: Type.String(), text: Type.String() }),
  results: {
    posted: Type.Object({ channel: Type.String(), ts: Type.String() }),
    refused: Type.Object({ reason: Type.String() }),
  },
  capabilities: {
    http: { 'slack.com': ['POST'] },
    secrets: {
      'bot-token':
        'The bot token (xoxb-…) of a Slack app with the scope chat:write: api.slack.com → Your apps → OAuth.',
    },
    storage: true,
  },
  logic: ({ channel, text }) => {
    if (channel.trim() === '') throw new ConfigError('/channel', 'Name the channel.');
    if (text.trim() === '') throw new ConfigError('/text', 'Write the message.');
    return rule.object({ channel: channel.trim(), text: template(text) });
  },
  run: async ({ http, secrets, storage, idempotencyKey }, { channel, text }) => {
    const before = postedOf(await storage.get(idempotencyKey));
    if (before !== null) return { port: 'posted', data: before };
    const { body } = answered(
      await http.request({
        method: 'POST',
        url: 'https://slack.com/api/chat.postMessage',
        auth: { bearer: secrets['bot-token'] },
        body: { channel, text: escaped(text) },
      }),
      'Slack',
    );
    const posted = postedOf(body);
    if (posted === null) {
      const reason = errorOf(body);
      if (passing.has(reason)) throw new RetryableError(`Slack answered ${reason}.`);
      if (refusing.has(reason)) return { port: 'refused', data: { reason } };
      throw new PermanentError(`Slack answered ${reason}.`);
    }
    await storage.set(idempotencyKey, posted, { ttlMs: 7 * dayMs });
    return { port: 'posted', data: posted };
  },
  examples: [
    {
      title: 'A demo is asked for',
      config: { channel: '#sales', text: '{{lead.traits.company}} asks for a demo.' },
      data: { lead: { traits: { company: 'Northwind' } } },
      value: { channel: '#sales', text: 'Northwind asks for a demo.' },
      responses: [{ status: 200, body: { ok: true, channel: 'C024BE91L', ts: '1503435956.000247' } }],
      answer: { port: 'posted', data: { channel: 'C024BE91L', ts: '1503435956.000247' } },
    },
    {
      title: 'A channel that is gone',
      config: { channel: '#gone', text: 'Hello' },
      value: { channel: '#gone', text: 'Hello' },
      responses: [{ status: 200, body: { ok: false, error: 'channel_not_found' } }],
      answer: { port: 'refused', data: { reason: 'channel_not_found' } },
    },
  ],
});

/** Slack reads `<!channel>` and links in text; a lead's words are to be words. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function postedOf(body: Json): { readonly channel: string; readonly ts: string } | null {
  if (typeof body !== 'object' || body === null || !('ts' in body) || !('channel' in body)) return null;
  const { channel, ts } = body;
  return typeof channel === 'string' && typeof ts === 'string' ? { channel, ts } : null;
}

function errorOf(body: Json): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return typeof error === 'string' ? error : 'something that cannot be read';
}
