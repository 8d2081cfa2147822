/** A field of the form that the editor makes of a config. */
export interface FormField {
  /** JSON Pointer: `/least`; items of lists as `/rows/*`. */
  readonly path: string;
  readonly label: string;
  readonly help: string;
  /** In words: number, text, choice, segment … */
  readonly control: string;
  /** The words of its choices. */
  readonly choices: readonly string[];
  readonly required: boolean;
  readonly initial: string;
}

type Bag = Readonly<Record<string, unknown>>;

/** The fields of a config's JSON Schema, those of objects and lists within it included. */
export function fieldsOf(schema: unknown, path = ''): readonly FormField[] {
  const { properties, required } = bag(schema);
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(bag(properties)).flatMap(([name, value]) => {
    const field = bag(value);
    const at = `${path}/${name}`;
    const inner = field.type === 'array' ? fieldsOf(field.items, `${at}/*`) : fieldsOf(field, at);
    return [fieldOf(field, { path: at, required: needed.includes(name) }), ...inner];
  });
}

function fieldOf(field: Bag, place: Pick<FormField, 'path' | 'required'>): FormField {
  const choices = Array.isArray(field.oneOf) ? field.oneOf.map((one) => text(bag(one).title)) : [];
  return {
    ...place,
    label: text(field.title),
    help: text(field.description),
    control: text(field['x-sluice']) || (choices.length > 0 ? 'choice' : text(field.type) || 'value'),
    choices,
    initial: field.default === undefined ? '' : JSON.stringify(field.default),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};
