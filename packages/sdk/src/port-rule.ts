import type { Rule } from './json.ts';

declare const ports: unique symbol;

/** A rule made by `branch`, whose value is one of these ports. */
export type Branch<P extends string> = { readonly if: readonly Rule[]; readonly [ports]: P };

/**
 * A rule whose value is one of these ports in every case: a port, an `if` with its `else`, or what `branch` gives.
 * A port that is not there, and an `if` without an `else`, do not compile. More cases than one: `branch`.
 */
export type PortRule<P extends string> =
  | P
  | Branch<P>
  | { readonly if: readonly [when: Rule, then: PortRule<P>, otherwise: PortRule<P>] };

/** The port beside the first case that holds, else `otherwise`. */
export function branch<const P extends string>(
  rows: readonly (readonly [when: Rule, then: P])[],
  otherwise: P,
): Branch<P> {
  return { if: [...rows.flat(), otherwise] } as Rule as Branch<P>;
}
