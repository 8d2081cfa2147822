import type { Json, JsonObject, NodeDefinition } from '@sluice/sdk';

/** What rules see. Below `open` parts anything may stand; the others have these names and no more. */
const open = ['lead.traits', 'account', 'event.properties', 'score', 'counts'] as const;
const known: ReadonlySet<string> = new Set([
  '',
  'lead',
  'lead.id',
  'lead.email',
  'lead.traits',
  'lead.lists',
  'lead.owner',
  'lead.createdAt',
  'lead.stageSince',
  'account',
  'event',
  'event.id',
  'event.type',
  'event.occurredAt',
  'event.properties',
  'score',
  'stage',
  'now',
  'counts',
]);

/** Paths a rule reads that no data has, and properties a trigger's own events do not declare. */
export function undeclaredFields(node: NodeDefinition, rule: Json): readonly string[] {
  const declared = declaredProperties(node);
  return [...new Set(pathsOf(rule))].filter((path) => {
    if (declared !== null && path.startsWith('event.properties.')) {
      return !declared.has(path.split('.')[2] ?? '');
    }
    return !known.has(path) && !open.some((part) => path.startsWith(`${part}.`));
  });
}

/** The properties of all events a trigger declares; null where anything may stand in them. */
function declaredProperties(node: NodeDefinition): ReadonlySet<string> | null {
  if (node.kind !== 'trigger' || !node.eventTypes) return null;
  const names = Object.values(node.eventTypes).map((schema) => {
    const properties = 'properties' in schema ? schema.properties : null;
    return typeof properties === 'object' && properties !== null ? Object.keys(properties) : null;
  });
  return names.some((some) => some === null) ? null : new Set(names.flatMap((some) => some ?? []));
}

/** Operators whose rules see the items of a list, so that their paths are not those of the data. */
const ofItems: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'none', 'some']);

function pathsOf(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(pathsOf);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule as JsonObject).flatMap(([operator, operands]) => {
    if (operator === 'var') {
      const path = Array.isArray(operands) ? operands[0] : operands;
      return typeof path === 'string' ? [path] : [];
    }
    if (ofItems.has(operator)) return Array.isArray(operands) ? pathsOf(operands[0] ?? null) : [];
    if (
      operator === 'count' ||
      operator === 'sum' ||
      operator === 'distinct' ||
      operator === 'first' ||
      operator === 'last'
    )
      return [];
    return pathsOf(operands);
  });
}
