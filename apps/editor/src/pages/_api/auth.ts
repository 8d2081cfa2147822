import { ApiError, asApiError } from '../../api/index.ts';

const post = async (path: string, body: Readonly<Record<string, string>>): Promise<void> => {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw asApiError(error);
  }
  if (response.ok) return;
  const answer: unknown = await response.json().catch(() => null);
  const text = (key: 'code' | 'message' | 'title'): string | undefined => {
    const value: unknown =
      typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  throw new ApiError({
    status: response.status,
    title: text('message') ?? text('title') ?? `The server answered ${response.status}`,
    ...(text('code') === undefined ? {} : { code: text('code') ?? '' }),
  });
};

/** Opens a session in this browser. Throws {@link ApiError}: 401 for a wrong e-mail or password. */
export const signIn = (input: { readonly email: string; readonly password: string }): Promise<void> =>
  post('sign-in/email', input);

/** Makes an account and opens a session; the server allows it only while there is no user yet. */
export const signUp = (input: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}): Promise<void> => post('sign-up/email', input);

/** Ends the session of this browser. */
export const signOut = (): Promise<void> => post('sign-out', {});
