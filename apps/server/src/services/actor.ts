import { nameOf, type Principal } from '../auth/principal.ts';

/** Who does something, as it is written down. */
export interface Actor {
  /** Id of a person, `key:…` or `admin`. */
  readonly id: string;
  readonly name: string;
  /** A person signed in, as only people approve. */
  readonly person: boolean;
  readonly owner: boolean;
}

/** The actor a request comes from. */
export const actorOf = (principal: Principal | null): Actor => {
  const name = nameOf(principal) ?? 'Sluice';
  if (principal === null) return { id: 'system', name, person: false, owner: false };
  if (principal.kind === 'user') return { id: principal.id, name, person: true, owner: principal.owner };
  if (principal.kind === 'key') return { id: `key:${principal.id}`, name, person: false, owner: false };
  return { id: 'admin', name: 'Administrator key', person: false, owner: true };
};
