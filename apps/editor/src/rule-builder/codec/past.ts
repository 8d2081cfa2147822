import type { Json } from '@sluice/sdk';
import type { Past } from './condition.ts';
import { isList, isObject, operationOf } from './json.ts';

const takes: readonly Past['take'][] = ['count', 'sum', 'distinct', 'first', 'last'];

const isOptional = (value: Json, type: 'string' | 'number'): boolean =>
  value === null || typeof value === type;

/** Reads a question to the past; null for anything else, and for what the builder could not show. */
export const parsePast = (rule: Json): Past | null => {
  const operation = operationOf(rule);
  const take = takes.find((name) => name === operation?.[0]);
  if (operation === null || take === undefined) return null;
  const [, argument] = operation;
  const specification = isList(argument) && argument.length === 1 ? argument[0] : argument;
  if (!isObject(specification)) return null;
  const { event, of: part = null, where = null, days = null, hours = null } = specification;
  if (typeof event !== 'string' || !isOptional(part, 'string')) return null;
  if (!isOptional(days, 'number') || !isOptional(hours, 'number')) return null;
  return {
    take,
    event,
    part: typeof part === 'string' ? part : null,
    where,
    days: typeof days === 'number' ? days : null,
    hours: typeof hours === 'number' ? hours : null,
    keys: [...(isList(argument) ? ['[]'] : []), ...Object.keys(specification)],
  };
};

/** Writes it back as it was: the same members in the same order. */
export const printPast = ({ take, event, part, where, days, hours, keys }: Past): Json => {
  const values: Readonly<Record<string, Json>> = { event, of: part, where, days, hours };
  const said = keys.filter((key) => key !== '[]');
  const specification = Object.fromEntries(said.map((key) => [key, values[key] ?? null]));
  return { [take]: keys.includes('[]') ? [specification] : specification };
};

/** The question with members changed; what it now says is written, what it no longer says is not. */
export const changePast = (past: Past, change: Partial<Omit<Past, 'keys'>>): Past => {
  const next = { ...past, ...change };
  const said: Readonly<Record<string, boolean>> = {
    of: next.part !== null,
    days: next.days !== null || next.hours === null,
    hours: next.hours !== null,
    where: next.where !== null || past.keys.includes('where'),
  };
  const kept = past.keys.filter((key) => said[key] ?? true);
  const added = Object.keys(said).filter((key) => said[key] === true && !kept.includes(key));
  return { ...next, keys: [...kept, ...added] };
};

/** A filter one line can show: one property that is a value, or a page's path that is like a pattern. */
export interface SimpleFilter {
  readonly property: string;
  readonly value: string | number | boolean;
}

const prefix = 'event.properties.';
/** Is this property asked for by a pattern, as the path of a page is? */
export const asksByPattern = (property: string): boolean => property === 'path' || property === 'url';

/** Reads such a filter; null for a longer one. */
export const parseFilter = (where: Json): SimpleFilter | null => {
  const operation = operationOf(where);
  if (operation === null || !isList(operation[1]) || operation[1].length !== 2) return null;
  const [looked, value] = operation[1];
  const name = operationOf(looked ?? null);
  if (name?.[0] !== 'var' || typeof name[1] !== 'string' || !name[1].startsWith(prefix)) return null;
  const property = name[1].slice(prefix.length);
  if (operation[0] !== (asksByPattern(property) ? 'matches_path' : '==')) return null;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return { property, value };
};

/** Writes such a filter. */
export const printFilter = ({ property, value }: SimpleFilter): Json => ({
  [asksByPattern(property) ? 'matches_path' : '==']: [{ var: `${prefix}${property}` }, value],
});

/** The filter meant by what is written where its property belongs: a path is a page's own. */
export const filterOf = (said: string, before: SimpleFilter | null): SimpleFilter =>
  said.startsWith('/') ? { property: 'path', value: said } : { property: said, value: before?.value ?? '' };

/** Is the number this asks for a time, written in milliseconds? */
export const isDuration = ({ take, part }: Past): boolean =>
  take === 'sum' && (part?.endsWith('Ms') ?? false);
