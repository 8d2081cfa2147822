import type { Json, JsonObject } from '@sluice/sdk';

/** The `x-sluice` inputs that are fields of their own, with their RJSF field name. */
const fields: Readonly<Record<string, string>> = { rule: 'rule', choices: 'choices' };

/** The ones that are a choice or a text, by widget. */
const widgets = new Set([
  'segment',
  'territory',
  'stage',
  'band',
  'group',
  'rep',
  'field',
  'template',
  'long-template',
  'event-type',
  'time',
  'timezone',
]);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The RJSF uiSchema of a config schema: which control edits which property. */
export const uiSchemaOf = (schema: Json | undefined): Record<string, unknown> => {
  if (!isObject(schema)) return {};
  const kind = schema['x-sluice'];
  if (typeof kind === 'string') {
    if (fields[kind] !== undefined) return { 'ui:field': fields[kind] };
    if (widgets.has(kind)) return { 'ui:widget': kind };
  }
  if (schema.type === 'array') {
    const items = isObject(schema.items) ? schema.items : {};
    if (items.type === 'string' && items.oneOf === undefined && items.enum === undefined)
      return { 'ui:field': 'tags' };
    return { items: uiSchemaOf(schema.items) };
  }
  const properties = isObject(schema.properties) ? schema.properties : {};
  return Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, uiSchemaOf(inner)]));
};
