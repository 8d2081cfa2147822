/** The parts of a document that are said once: `components.schemas`. */
export type Components = Map<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isComponentName = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Za-z]+$/.test(value);

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/**
 * A schema as OpenAPI writes it: parts with a title in PascalCase become
 * references to `components`, `x-json` parts become references to the
 * recursive JSON value. Throws when two different schemas share a title.
 */
export const hoist = (schema: unknown, components: Components): unknown => {
  if (Array.isArray(schema)) return schema.map((item) => hoist(item, components));
  if (!isRecord(schema)) return schema;
  const json = schema['x-json'];
  if (typeof json === 'string') {
    const { description } = schema;
    return description === undefined ? reference(json) : { ...reference(json), description };
  }
  const { title } = schema;
  const entries = Object.entries(schema).filter(([key]) => key !== 'title' || !isComponentName(title));
  const plain = Object.fromEntries(entries.map(([key, value]) => [key, hoist(value, components)]));
  if (!isComponentName(title)) return plain;
  const known = components.get(title);
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(plain))
    throw new Error(`two schemas are called ${title}`);
  components.set(title, plain);
  return reference(title);
};
