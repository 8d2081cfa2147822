/** A set of the kinds a value may have: the bits of {@link types}, joined by `|`. */
export type LogicType = number;

/** The kinds of JSON value, and the sets of them the operator table speaks of. */
export const types = {
  never: 0,
  null: 1,
  boolean: 2,
  number: 4,
  string: 8,
  list: 16,
  object: 32,
  any: 63,
} as const satisfies Record<string, LogicType>;

const names = ['null', 'boolean', 'number', 'string', 'list', 'object'] as const;

/** A type for people: "number", "number or null", "anything". */
export function describeType(type: LogicType): string {
  if (type === types.any) return 'anything';
  const parts = names.filter((name) => (type & types[name]) !== 0);
  return parts.length === 0 ? 'nothing' : parts.join(' or ');
}

/** The type of a JSON value. */
export function typeOfValue(value: unknown): LogicType {
  switch (typeof value) {
    case 'boolean':
      return types.boolean;
    case 'number':
      return types.number;
    case 'string':
      return types.string;
    case 'object':
      if (value === null) return types.null;
      return Array.isArray(value) ? types.list : types.object;
    default:
      return types.null;
  }
}

/** Are all values of `type` also of `wanted`? */
export function isWithin(type: LogicType, wanted: LogicType): boolean {
  return (type & ~wanted) === 0;
}
