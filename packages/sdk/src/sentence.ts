import type { Json, JsonObject } from './json.ts';
import type { WorkspaceView } from './workspace-view.ts';

type Trim<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : Text;

/** The fields a template names: `'At least {{least}}?'` names `least`. */
export type FieldsOf<Text extends string> = Text extends `${string}{{${infer Field}}}${infer Rest}`
  ? Trim<Field> | FieldsOf<Rest>
  : never;

/** The template itself where the config has all its fields, else a sentence that says which it lacks. */
export type SentenceTemplate<Text extends string, Config> = [FieldsOf<Text>] extends [keyof Config]
  ? Text
  : `The config has no field "${Exclude<FieldsOf<Text>, keyof Config & string>}".`;

const placeholder = /\{\{\s*([A-Za-z_$][\w$-]*)\s*\}\}/g;

/**
 * A sentence template filled in for a config: choices by their titles, segments, stages and the like by their names,
 * lists joined by commas, what is not set as an ellipsis.
 *
 * @param schema JSON Schema of the config.
 */
export function fillSentence(
  text: string,
  {
    schema,
    config,
    view,
  }: { readonly schema: unknown; readonly config: unknown; readonly view: WorkspaceView },
): string {
  const properties = record(record(schema).properties);
  const values = record(config);
  return text.replaceAll(placeholder, (_, field: string) =>
    said(own(values, field), { schema: record(own(properties, field)), view }),
  );
}

type Place = { readonly schema: JsonObject; readonly view: WorkspaceView };

function said(value: Json | undefined, { schema, view }: Place): string {
  if (value === undefined || value === null || value === '') return '…';
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => said(item, { schema: record(schema.items), view }));
    return items.length === 0 ? '…' : items.join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return '…';
  return titleIn(schema, value) ?? nameIn(view, { schema, value }) ?? String(value);
}

function titleIn(schema: JsonObject, value: Json): string | null {
  const choices = Array.isArray(schema.oneOf) ? schema.oneOf.map(record) : [];
  const title = choices.find((choice) => choice.const === value)?.title;
  return typeof title === 'string' ? title : null;
}

const lists = {
  segment: 'segments',
  territory: 'territories',
  stage: 'stages',
  group: 'groups',
  band: 'bands',
} as const;

function nameIn(
  view: WorkspaceView,
  { schema, value }: { readonly schema: JsonObject; readonly value: Json },
): string | null {
  const input = schema['x-sluice'];
  if (typeof input !== 'string' || !Object.hasOwn(lists, input)) return null;
  const named: readonly { readonly id: string; readonly name: string }[] =
    view[lists[input as keyof typeof lists]];
  return named.find(({ id }) => id === value)?.name ?? null;
}

function own(values: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function record(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
