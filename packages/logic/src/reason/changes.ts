import { compile } from '../compile.ts';
import type { Json, Rule } from '../json.ts';
import { writtenValue } from '../operator.ts';
import { parse } from '../parse.ts';
import { print } from '../print.ts';
import type { RuleNode } from '../tree.ts';
import { truthy } from '../values/truthy.ts';
import { varsOf } from '../walk.ts';
import { type Literal, type Way, waysTo } from './ways.ts';

/** One value of the data that would have to be another. */
export interface ValueChange {
  /** Dotted name: `lead.traits.employees`. */
  readonly name: string;
  readonly from: Json;
  readonly to: Json;
  /** The part of the rule this is for. */
  readonly path: string;
}

/** What would have to be known to look for changes. */
export interface Search {
  readonly data: Json;
  /** Should the rule hold? */
  readonly wanted: boolean;
  /** Names that may be changed; the others are left as they are. Default: all. */
  readonly changeable?: (name: string) => boolean;
  /** Most alternatives given. Default 3. */
  readonly most?: number;
}

/**
 * The smallest sets of changes of the data after which the rule comes out as wanted, fewest first; empty where it does
 * already, and where none is found. Each is tried: the rule does come out so.
 */
export function smallestChanges(
  rule: Rule,
  { data, wanted, changeable, most = 3 }: Search,
): readonly (readonly ValueChange[])[] {
  const evaluate = compile(rule);
  if (truthy(evaluate(data)) === wanted) return [];
  const ways = waysTo(parse(rule).tree, wanted) ?? [];
  const found = new Map<string, readonly ValueChange[]>();
  for (const way of ways) {
    const made = changesFor(way, data, changeable ?? (() => true));
    if (made === null) continue;
    const changed = made.reduce<Json>((at, { name, to }) => withValue(at, name.split('.'), to), data);
    if (truthy(evaluate(changed)) !== wanted) continue;
    found.set(JSON.stringify(made.map(({ name, to }) => [name, to]).sort()), made);
  }
  return [...found.values()].sort((a, b) => a.length - b.length).slice(0, most);
}

/** The changes that make every literal of a way true; null where one cannot be. */
function changesFor(
  way: Way,
  data: Json,
  changeable: (name: string) => boolean,
): readonly ValueChange[] | null {
  const failing = way.filter((literal) => !isTrue(literal, data));
  const byName = new Map<string, Literal[]>();
  for (const literal of failing) {
    const names = varsOf(literal.node).filter((name) => name !== '*' && name !== '');
    const [name] = names;
    if (name === undefined || names.length > 1 || !changeable(name)) return null;
    byName.set(name, [...(byName.get(name) ?? []), literal]);
  }
  const changes: ValueChange[] = [];
  for (const [name, literals] of byName) {
    const touched = way.filter(({ node }) => varsOf(node).includes(name));
    const to = candidates(touched, valueAt(data, name)).find((value) =>
      touched.every((literal) => isTrue(literal, withValue(data, name.split('.'), value))),
    );
    const [first] = literals;
    if (to === undefined || first === undefined) return null;
    changes.push({ name, from: valueAt(data, name), to, path: first.node.path });
  }
  return changes;
}

const isTrue = ({ node, holds }: Literal, data: Json): boolean => {
  try {
    return truthy(compile(print(node))(data)) === holds;
  } catch (error) {
    // A part that cannot be evaluated on this value is not made true by it.
    if (error instanceof Error && error.name === 'LogicError') return false;
    throw error;
  }
};

/** Values worth trying, nearest first: what the parts name, just beside their numbers, something, and nothing. */
function candidates(literals: readonly Literal[], from: Json): readonly Json[] {
  const written = literals.flatMap(({ node }) => constantsIn(node));
  const numbers = written.filter((value) => typeof value === 'number');
  const near = numbers.flatMap((n) => [n, n + 1, n - 1, n + 0.5, n - 0.5]);
  const at = typeof from === 'number' ? from : 0;
  near.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  const texts = written.filter((value) => typeof value === 'string' && value !== '');
  const lists = texts.map((text): Json => [...(Array.isArray(from) ? from : []), text]);
  const fewer = Array.isArray(from) ? from.map((gone): Json => from.filter((item) => item !== gone)) : [];
  return [...near, ...texts, ...texts.map(pathLike), ...lists, ...fewer, true, false, null, 'something else'];
}

/** A path a pattern fits: its stars as nothing. */
const pathLike = (text: Json): Json =>
  typeof text === 'string' ? text.replaceAll('/**', '').replaceAll('*', '') : text;

function constantsIn(node: RuleNode): readonly Json[] {
  const value = writtenValue(node);
  if (value !== undefined) return (Array.isArray(value) ? value : [value]) as Json[];
  if (node.kind === 'list') return node.items.flatMap(constantsIn);
  return node.kind === 'operation' ? node.args.flatMap(constantsIn) : [];
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const memberOf = (value: Json, key: string): Json =>
  isRecord(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null;

const valueAt = (data: Json, name: string): Json => name.split('.').reduce<Json>(memberOf, data);

/** The data with another value at a dotted name; what is on the way and no object becomes one. */
function withValue(data: Json, keys: readonly string[], value: Json): Json {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const inner = withValue(memberOf(data, key), rest, value);
  const entries = Object.entries(isRecord(data) ? data : {}).filter(([name]) => name !== key);
  return Object.fromEntries([...entries, [key, inner]]);
}
