import { createHash } from 'node:crypto';
import type { EventInput } from '@sluice/model';
import type { ImportMap, TraitMap } from './import-map.ts';

/** One row of a CSV, by column. */
export type Row = Readonly<Record<string, string>>;

/** A row as an event, or why it is none. */
export type MappedRow = { readonly event: EventInput } | { readonly reason: string };

const yes = new Set(['yes', 'true', '1', 'y']);
const no = new Set(['no', 'false', '0', 'n']);

/** Is the text one of the words for yes? */
export const isYes = (text: string): boolean => yes.has(text.trim().toLowerCase());

type Value = string | number | boolean;

const readers: Record<NonNullable<TraitMap['type']>, (text: string) => Value | null> = {
  text: (text) => text,
  number: (text) => {
    const value = Number(text);
    return Number.isFinite(value) ? value : null;
  },
  boolean: (text) => {
    const word = text.trim().toLowerCase();
    return yes.has(word) ? true : no.has(word) ? false : null;
  },
};

const cleaners: Record<'trim' | 'lower-case', (text: string) => string> = {
  trim: (text) => text.trim(),
  'lower-case': (text) => text.toLowerCase(),
};

/** A cell's value; undefined when it is not known, null when it is no value of its type. */
const cellValue = (row: Row, map: TraitMap): Value | null | undefined => {
  const text = (map.clean ?? []).reduce((cleaned, how) => cleaners[how](cleaned), row[map.column] ?? '');
  if (text === '' || map.missing?.includes(text)) return map.otherwise;
  return readers[map.type ?? 'text'](text);
};

const valuesOf = (
  row: Row,
  maps: Readonly<Record<string, TraitMap>>,
): { readonly values: Record<string, Value> } | { readonly reason: string } => {
  const values: Record<string, Value> = {};
  for (const [name, map] of Object.entries(maps)) {
    const value = cellValue(row, map);
    if (value === null)
      return { reason: `“${row[map.column]}” in the column “${map.column}” is no ${map.type}` };
    if (value !== undefined) values[name] = value;
  }
  return { values };
};

const leadOf = (row: Row, map: ImportMap): EventInput['lead'] => {
  const named = Object.entries(map.lead).map(([name, column]) => [name, row[column]?.trim() ?? '']);
  return Object.fromEntries(named.filter(([, value]) => value !== ''));
};

const eventIdOf = (row: Row, map: ImportMap): string => {
  const own = map.event.id === undefined ? '' : (row[map.event.id] ?? '');
  const key = own === '' ? createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32) : own;
  return `import:${map.event.type}:${key}`;
};

/** Turns a row into an event by the map. The same row and map give the same event id. */
export const mapRow = (row: Row, map: ImportMap): MappedRow => {
  const lead = leadOf(row, map);
  if (Object.keys(lead).length === 0)
    return { reason: `nothing says who it is: ${Object.values(map.lead).join(', ')} empty` };
  const traits = valuesOf(row, map.traits);
  if ('reason' in traits) return traits;
  const properties = valuesOf(row, map.properties ?? {});
  if ('reason' in properties) return properties;
  const when = map.event.occurredAt === undefined ? undefined : Date.parse(row[map.event.occurredAt] ?? '');
  if (when !== undefined && Number.isNaN(when))
    return {
      reason: `“${row[map.event.occurredAt ?? '']}” in the column “${map.event.occurredAt}” is no date`,
    };
  return {
    event: {
      id: eventIdOf(row, map),
      type: map.event.type,
      lead,
      traits: traits.values,
      properties: properties.values,
      ...(when === undefined ? {} : { occurredAt: new Date(when).toISOString() }),
    },
  };
};
