import type { Caller } from './call.ts';
import type { TestServer } from './with-server.ts';

const password = 'correct horse battery';

/** A person signed in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly call: Caller;
}

const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const signedIn = async (server: TestServer, email: string): Promise<Person> => {
  const { headers, body } = await server.as({})<{ user: { id: string; name: string } }>(
    'POST',
    '/api/auth/sign-in/email',
    { body: { email, password } },
  );
  return { ...body.user, call: server.as({ cookie: cookieOf(headers) }) };
};

/** The owner and colleagues of theirs, signed in; the owner is made by the first call. */
export const peopleOf = async (server: TestServer, names: readonly string[]): Promise<readonly Person[]> => {
  const email = (name: string) => `${name.toLowerCase()}@acme.example`;
  for (const [index, name] of names.entries()) {
    const body = { name, email: email(name), password };
    if (index === 0) await server.as({})('POST', '/api/auth/sign-up/email', { body });
    else await server.call('POST', '/v1/users', { body });
  }
  const people: Person[] = [];
  for (const name of names) people.push(await signedIn(server, email(name)));
  return people;
};
