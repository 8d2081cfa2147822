import type { RunningServer } from './server.ts';

/** Calls the API with the admin key and gives the parsed answer; throws on a status of 400 or more. */
export const call = async (
  { url, adminKey }: Pick<RunningServer, 'url' | 'adminKey'>,
  request: { readonly method: string; readonly path: string; readonly body?: unknown },
): Promise<unknown> => {
  const { method, path, body } = request;
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (answer.status >= 400) throw new Error(`${method} ${path} gave ${answer.status}: ${text}`);
  return text === '' ? null : JSON.parse(text);
};
