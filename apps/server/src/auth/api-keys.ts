import { hash, timingSafeEqual } from 'node:crypto';
import type { Store } from '@sluice/store';
import type { Principal } from './principal.ts';

const digest = (key: string): Buffer => hash('sha256', key, 'buffer');

const keptMs = 5_000;
const keptMax = 1_000;
const touchMs = 60_000;

/**
 * Who holds a bearer key. The admin key is compared in constant time. A found
 * key is believed for five seconds before it is looked up again, so a revoked
 * one dies at once here (`forget`) and within that time in other processes.
 */
export const keyAuthority = (
  keys: Pick<Store['apiKeys'], 'find' | 'used'>,
  options: { adminKey: string | null; now: () => number },
) => {
  const admin = options.adminKey === null ? null : digest(options.adminKey);
  const known = new Map<string, { readonly principal: Principal; readonly until: number }>();
  const believed = (hashed: Buffer): Principal | null => {
    if (admin !== null && timingSafeEqual(hashed, admin)) return { kind: 'admin', id: 'admin' };
    const kept = known.get(hashed.toString('base64'));
    return kept !== undefined && kept.until > options.now() ? kept.principal : null;
  };
  return {
    /** Who holds a key that is believed; null for one that has to be looked up. */
    known: (key: string): Principal | null => believed(digest(key)),

    async principalOf(key: string): Promise<Principal | null> {
      const hashed = digest(key);
      const principalKnown = believed(hashed);
      if (principalKnown !== null) return principalKnown;
      const name = hashed.toString('base64');
      const now = options.now();
      known.delete(name);
      const found = await keys.find(key);
      if (found === null) return null;
      if (now - (found.lastUsedAt ?? 0) > touchMs) await keys.used(found.id, now);
      const principal: Principal = { kind: 'key', id: found.id, scope: found.scope };
      if (known.size >= keptMax) known.clear();
      known.set(name, { principal, until: now + keptMs });
      return principal;
    },
    forget(): void {
      known.clear();
    },
  };
};

export type KeyAuthority = ReturnType<typeof keyAuthority>;
