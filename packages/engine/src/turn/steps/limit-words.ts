import type { ScoreLimit } from '@sluice/sdk';

/** Why points were not given: `once`, `3 per day`, `2 per 10 days`, `once per url`. */
export function limitWords({ times, per, object }: ScoreLimit): string {
  const each = object === undefined ? '' : ` per ${object.split('.').at(-1) ?? object}`;
  if (per === 'lifetime') return (times === 1 ? 'once' : `${times} times`) + each;
  if (typeof per === 'string') return `${times} per ${per}${each}`;
  return `${times} per ${per.days === 1 ? 'day' : `${per.days} days`}${each}`;
}
