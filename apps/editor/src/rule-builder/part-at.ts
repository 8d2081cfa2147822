import type { Json } from '@sluice/sdk';

/** The part of a rule a JSON Pointer names; undefined when it leads nowhere. */
export const partAt = (rule: Json, pointer: string): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>((at, key) => {
      if (Array.isArray(at)) return at[Number(key)];
      return typeof at === 'object' && at !== null
        ? Object.entries(at).find(([name]) => name === key)?.[1]
        : undefined;
    }, rule);
