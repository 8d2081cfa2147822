import { parse, type Diagnostic as RuleDiagnostic } from '@sluice/logic';
import { pointer, type Workspace } from '@sluice/model';
import type { Rule } from '@sluice/sdk';

/** A warning about a rule of a config, and where in the config the rule stands. */
export interface RuleWarning {
  readonly path: string;
  readonly found: RuleDiagnostic;
}

/** Warnings about the rules a user wrote into a config, wherever its schema says `x-sluice: rule`. */
export function ruleWarnings(schema: unknown, config: unknown, workspace: Workspace): readonly RuleWarning[] {
  if (!isRecord(schema)) return [];
  if (schema['x-sluice'] === 'rule') {
    const { diagnostics } = parse(config as Rule);
    return diagnostics.filter(({ severity }) => severity === 'warning').map((found) => ({ path: '', found }));
  }
  if (!isRecord(schema.properties) || !isRecord(config)) return [];
  return Object.entries(schema.properties).flatMap(([key, below]) => {
    if (!Object.hasOwn(config, key)) return [];
    return ruleWarnings(below, config[key], workspace).map(({ path, found }) => ({
      path: pointer(key) + path,
      found,
    }));
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
