import { pointer } from '@sluice/model';
import type { Json, Rule } from '@sluice/sdk';

/** A rule somebody wrote into a config, and where in it. */
export interface UserRule {
  readonly path: string;
  readonly rule: Rule;
}

/** The rules of a config: wherever its schema says `x-sluice: rule`. */
export function userRules(schema: unknown, config: unknown): readonly UserRule[] {
  if (!isRecord(schema)) return [];
  if (schema['x-sluice'] === 'rule') return config === undefined ? [] : [{ path: '', rule: config as Json }];
  if (isRecord(schema.properties) && isRecord(config)) {
    return Object.entries(schema.properties).flatMap(([key, below]) =>
      Object.hasOwn(config, key) ? under(key, userRules(below, config[key])) : [],
    );
  }
  if (!isRecord(schema.items) || !Array.isArray(config)) return [];
  return config.flatMap((item: unknown, index) => under(index, userRules(schema.items, item)));
}

const under = (key: string | number, rules: readonly UserRule[]): readonly UserRule[] =>
  rules.map(({ path, rule }) => ({ path: pointer(key) + path, rule }));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
