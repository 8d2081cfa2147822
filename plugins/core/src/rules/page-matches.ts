import { type Rule, rule } from '@sluice/sdk';

/** Does the viewed page's path, or that of its address, match one of the patterns? */
export function pageMatches(patterns: readonly string[]): Rule {
  const page: Rule = { coalesce: [rule.field('event.properties.path'), rule.field('event.properties.url')] };
  return { matches_path: [page, [...patterns]] };
}
