/** The server's answer to a batch. */
export interface BatchAnswer {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly index: number; readonly code: string; readonly detail: string }[];
}

/** What came of one try to send a batch. */
export type Posted =
  | { readonly kind: 'answer'; readonly answer: BatchAnswer }
  | { readonly kind: 'too-large'; readonly detail: string }
  /** Another try will not change it. */
  | { readonly kind: 'refused'; readonly words: string }
  /** Not there or busy; `pause` is how long the server wants to be left alone, in ms. */
  | { readonly kind: 'away'; readonly words: string; readonly pause: number };

const answerMs = 60_000;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What a problem document says, or the beginning of whatever came instead. */
const detailOf = (text: string): string => {
  const body = jsonOf(text);
  return typeof body === 'object' && body !== null && 'detail' in body
    ? String(body.detail)
    : text.replaceAll(/\s+/g, ' ').slice(0, 200);
};

const isAnswer = (value: unknown): value is BatchAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'accepted' in value &&
  typeof value.accepted === 'number' &&
  'duplicates' in value &&
  typeof value.duplicates === 'number' &&
  'rejected' in value &&
  Array.isArray(value.rejected);

const refusals: Readonly<Record<number, string>> = {
  401: 'does not know the API key',
  403: 'does not let this API key send events',
  404: 'has no /v1/events; is it a Sluice server?',
};

const read = async (response: Response, server: string): Promise<Posted> => {
  const { status } = response;
  const text = await response.text();
  const words = `${server} ${refusals[status] ?? `answered ${status}`}: ${detailOf(text)}`;
  if (status === 413) return { kind: 'too-large', detail: detailOf(text) };
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    return { kind: 'away', words, pause: Number.isFinite(seconds) ? seconds * 1_000 : 0 };
  }
  const answer = jsonOf(text);
  return status === 202 && isAnswer(answer) ? { kind: 'answer', answer } : { kind: 'refused', words };
};

const reasonOf = (error: unknown): string => {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return String(reason);
  return reason.message === '' ? reason.name : reason.message;
};

/** Sends events, each as JSON text, once. Never throws for anything the network or the server does. */
export const postEvents = async (
  events: readonly string[],
  { server, key }: { readonly server: string; readonly key: string },
): Promise<Posted> => {
  const url = URL.parse(`${server.replace(/\/+$/, '')}/v1/events`);
  if (url === null || !/^https?:$/.test(url.protocol))
    return { kind: 'refused', words: `“${server}” is no address such as http://127.0.0.1:4400.` };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: `[${events.join(',')}]`,
      signal: AbortSignal.timeout(answerMs),
    });
    return await read(response, server);
  } catch (error) {
    const words = `${server} cannot be reached (${reasonOf(error)}). Is it running?`;
    return { kind: 'away', words, pause: 0 };
  }
};
