import { createHash } from 'node:crypto';
import type { EventInput } from '@sluice/model';
import type { ImportMap, TraitMap } from './import-map.ts';
import { type CellValue, readCell } from './read-cell.ts';
import { readInstant } from './read-instant.ts';

/** One row of a CSV, by column. */
export type Row = Readonly<Record<string, string>>;

/** A row as an event, or why it is none. */
export type MappedRow = { readonly event: EventInput } | { readonly reason: string };

type Failure = { readonly reason: string };

const valuesOf = (
  row: Row,
  maps: Readonly<Record<string, TraitMap>>,
): { readonly values: Record<string, CellValue> } | Failure => {
  const values: Record<string, CellValue> = {};
  for (const [name, map] of Object.entries(maps)) {
    const cell = row[map.column] ?? '';
    const value = readCell(cell, map);
    if (value === null) return { reason: `“${cell}” in the column “${map.column}” is no ${map.type}` };
    if (value !== undefined) values[name] = value;
  }
  return { values };
};

const leadOf = (row: Row, map: ImportMap): EventInput['lead'] => {
  const named = Object.entries(map.lead).map(([name, column]) => [name, row[column]?.trim() ?? '']);
  return Object.fromEntries(named.filter(([, value]) => value !== ''));
};

const occurredAtOf = (row: Row, map: ImportMap): { readonly occurredAt?: string } | Failure => {
  const column = map.event.occurredAt;
  if (column === undefined) return {};
  const cell = row[column] ?? '';
  const instant = readInstant(cell);
  return instant === null
    ? { reason: `“${cell}” in the column “${column}” is no date such as 2018-01-31 or 2018-01-31T09:30:00Z` }
    : { occurredAt: new Date(instant).toISOString() };
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Longest own key taken as it is: an id of an event has at most 200 characters. */
const longestKey = 80;

const eventIdOf = (row: Row, map: ImportMap): string => {
  const own = map.event.id === undefined ? '' : (row[map.event.id]?.trim() ?? '');
  const key = own === '' ? digest(JSON.stringify(row)) : own.length > longestKey ? digest(own) : own;
  return `import:${map.event.type}:${key}`;
};

/**
 * Turns a row into an event by the map. The id comes from the row and the
 * event type alone, so the same row sent twice is one event.
 */
export const mapRow = (row: Row, map: ImportMap): MappedRow => {
  const lead = leadOf(row, map);
  if (Object.keys(lead).length === 0)
    return { reason: `nothing says who it is: ${Object.values(map.lead).join(', ')} empty` };
  const traits = valuesOf(row, map.traits);
  if ('reason' in traits) return traits;
  const properties = valuesOf(row, map.properties ?? {});
  if ('reason' in properties) return properties;
  const when = occurredAtOf(row, map);
  if ('reason' in when) return when;
  return {
    event: {
      id: eventIdOf(row, map),
      type: map.event.type,
      lead,
      traits: traits.values,
      properties: properties.values,
      ...when,
    },
  };
};
