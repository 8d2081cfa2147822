import { checkSchema, equalJson } from '@sluice/model';
import type { Json, NodeDefinition } from '@sluice/sdk';
import { frozenCopy } from '../freeze.ts';
import type { Finding } from './finding.ts';
import { wrong } from './rules.ts';

/**
 * Configs of older versions. Their shapes are known by `was`, the examples an author keeps of each version; without
 * them at least an empty config must not make a migration fail in another way than by its result.
 */
export function migrationFindings(node: NodeDefinition): readonly Finding[] {
  const older = Object.keys(node.migrate ?? {}).map(Number);
  return older.flatMap((version) => {
    const configs = node.was?.[version] ?? [];
    if (configs.length === 0) {
      return [
        {
          check: 'migration',
          node: node.type,
          severity: 'warning',
          message: `No config of version ${version} is kept to try its migration with.`,
          hint: `Add was: { ${version}: [ … ] } with configs as version ${version} had them.`,
        } as const,
      ];
    }
    return configs.flatMap((config) => migrated(node, { version, config }));
  });
}

function migrated(
  node: NodeDefinition,
  { version, config }: { readonly version: number; readonly config: Json },
): readonly Finding[] {
  const hint = 'Give each step a config of the next version; the last one must fit the schema.';
  try {
    const [first, second] = [walk(node, { version, config }), walk(node, { version, config })];
    if (!equalJson(first, second)) {
      return [
        wrong(node, 'migration', `Version ${version}: the same config became two different ones.`, hint),
      ];
    }
    const problems = checkSchema(node.config, first);
    return problems.map(({ path, message }) =>
      wrong(
        node,
        'migration',
        `Version ${version} migrates to a config that does not fit at ${path || '/'}: ${message}`,
        hint,
      ),
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [wrong(node, 'migration', `The migration from version ${version} fails: ${words}`, hint)];
  }
}

function walk(
  node: NodeDefinition,
  { version, config }: { readonly version: number; readonly config: Json },
): Json {
  let current = config;
  for (let from = version; from < node.version; from++) {
    const step = node.migrate?.[from];
    if (!step) throw new Error(`there is no step from version ${from}`);
    current = frozenCopy(step(frozenCopy(current)));
  }
  return current;
}
