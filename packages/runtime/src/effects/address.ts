import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address effects may not reach: loopback, private, link-local, reserved. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
  readonly code = 'effect.refused-address';
}

/** Whether an IP address is public, or in the operator's list of `10.0.0.0/8` or `127.0.0.1`. */
export const mayReach = (address: string, allowed: readonly string[]): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() === 'unicast') return true;
  return allowed.some((entry) => {
    const [range, bits] = ipaddr.parseCIDR(
      entry.includes('/') ? entry : `${entry}/${entry.includes(':') ? 128 : 32}`,
    );
    return range.kind() === ip.kind() && ip.match(range, bits);
  });
};

const refused = (address: string): RefusedAddressError =>
  new RefusedAddressError(`${address} is a private or reserved address. The operator can allow it.`);

/** Throws for a literal address that may not be reached; names are checked when they are resolved. */
export const checkHost = (hostname: string, allowed: readonly string[]): void => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(bare) && !mayReach(bare, allowed)) throw refused(bare);
};

/** A resolver that fails when any address of the name may not be reached, so that no second answer can slip in. */
export const guardedLookup =
  (allowed: readonly string[]): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined)
        return callback(error ?? new Error(`${hostname} has no address`), '');
      const bad = addresses.find(({ address }) => !mayReach(address, allowed));
      if (bad !== undefined) return callback(refused(bad.address), '');
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
