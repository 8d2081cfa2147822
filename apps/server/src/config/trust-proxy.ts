import { isRange } from './address-range.ts';

/**
 * Whose word counts for the address of a caller: nobody's, everybody's, that
 * of so many proxies in a row, or that of proxies at these addresses.
 */
export type TrustProxy = boolean | number | readonly string[];

/** Ranges that have a name of their own. */
const named = ['loopback', 'linklocal', 'uniquelocal'];

const mostHops = 32;

/** Reads `true`, a number of hops or a list of addresses; null is false. Throws a sentence. */
export const readTrustProxy = (text: string | null): TrustProxy => {
  const word = text?.toLowerCase() ?? 'false';
  if (['0', 'false', 'no'].includes(word)) return false;
  if (['true', 'yes'].includes(word)) return true;
  if (/^\d+$/.test(word)) {
    if (Number(word) > mostHops) throw new Error(`"${word}" is more than ${mostHops} proxies in a row`);
    return Number(word);
  }
  const list = word.split(',').map((part) => part.trim());
  const bad = list.find((part) => !named.includes(part) && !isRange(part));
  if (bad !== undefined)
    throw new Error(
      `"${bad}" is no address; write true, a number of proxies such as 1, or addresses such as 127.0.0.1,10.1.0.0/16`,
    );
  return list;
};

/**
 * The same as Fastify takes it. Fastify itself trusts nobody when it is given a
 * number, for it could not tell a caller that comes past the proxies; who sets
 * a number says that none can.
 */
export const trustProxyOption = (
  trust: TrustProxy,
): boolean | string[] | ((address: string, hop: number) => boolean) => {
  if (typeof trust === 'number') return (_address, hop) => hop < trust;
  return typeof trust === 'boolean' ? trust : [...trust];
};
