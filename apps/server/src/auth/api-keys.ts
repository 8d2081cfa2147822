import { createHash, timingSafeEqual } from 'node:crypto';
import type { Store } from '@sluice/store';
import type { Principal } from './principal.ts';

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

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
  return {
    async principalOf(key: string): Promise<Principal | null> {
      const hash = digest(key);
      if (admin !== null && timingSafeEqual(hash, admin)) return { kind: 'admin', id: 'admin' };
      const name = hash.toString('base64');
      const now = options.now();
      const kept = known.get(name);
      if (kept !== undefined && kept.until > now) return kept.principal;
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
