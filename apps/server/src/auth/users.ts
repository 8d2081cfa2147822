import type pg from 'pg';
import { Problem } from '../http/problem.ts';
import type { Auth } from './auth.ts';

/** A person as others see them. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const setupLock = 5_715_009;

const shown = ({ id, name, email }: User): User => ({ id, name, email });

/** The people who may sign in. The first of them is the owner. */
export const usersOf = (auth: Auth, pool: pg.Pool) => {
  const adapter = async () => (await auth.$context).internalAdapter;
  const oldestFirst = { field: 'createdAt', direction: 'asc' } as const;
  return {
    async count(): Promise<number> {
      return (await adapter()).countTotalUsers();
    },

    async list(): Promise<readonly User[]> {
      return (await (await adapter()).listUsers(1_000, 0, oldestFirst)).map(shown);
    },

    async isOwner(id: string): Promise<boolean> {
      const [owner] = await (await adapter()).listUsers(1, 0, oldestFirst);
      return owner?.id === id;
    },

    /** Adds a person. Throws `resource.conflict` when the address is taken. */
    async create(input: { name: string; email: string; password: string }): Promise<User> {
      const { internalAdapter, password } = await auth.$context;
      const email = input.email.toLowerCase();
      if ((await internalAdapter.findUserByEmail(email)) !== null)
        throw new Problem('resource.conflict', 'Somebody with this e-mail address exists already.');
      const user = await internalAdapter.createUser(
        { name: input.name, email, emailVerified: false },
        { method: 'admin' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await password.hash(input.password),
      });
      return shown(user);
    },

    /** Runs a sign-up while no other runs in any process; refuses it once there is a user. */
    async firstVisit<T>(signUp: () => Promise<T>): Promise<T> {
      const client = await pool.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [setupLock]);
        if ((await this.count()) > 0) throw new Problem('auth.signup-closed');
        return await signUp();
      } finally {
        await client.query('select pg_advisory_unlock($1)', [setupLock]);
        client.release();
      }
    },
  };
};

export type Users = ReturnType<typeof usersOf>;
