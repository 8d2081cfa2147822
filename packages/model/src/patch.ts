import type { Json } from '@sluice/sdk';
import type { Patch } from './diagnostic.ts';
import { keysOf, pointer } from './json-pointer.ts';
import { SluiceError } from './sluice-error.ts';

/** A document with the changes made; parts that do not change are shared. Throws `patch.no-such-path`. */
export function applyPatches<T>(document: T, patches: readonly Patch[]): T {
  return patches.reduce<unknown>((value, patch) => change(value, keysOf(patch.path), patch), document) as T;
}

/** The changes that undo `patches` on `document`, in the order to make them. */
export function invertPatches(document: unknown, patches: readonly Patch[]): readonly Patch[] {
  const undo: Patch[] = [];
  let value = document;
  for (const patch of patches) {
    undo.unshift(inverse(value, patch));
    value = change(value, keysOf(patch.path), patch);
  }
  return undo;
}

function inverse(document: unknown, patch: Patch): Patch {
  const keys = keysOf(patch.path);
  const before = valueAt(document, keys);
  if (patch.op === 'remove') return { op: 'add', path: patch.path, value: before as Json };
  if (patch.op === 'replace') return { op: 'replace', path: patch.path, value: before as Json };
  const parent = valueAt(document, keys.slice(0, -1));
  if (Array.isArray(parent)) {
    const last = keys.at(-1) === '-' ? parent.length : keys.at(-1);
    return { op: 'remove', path: pointer(...keys.slice(0, -1), last ?? '') };
  }
  if (before === undefined) return { op: 'remove', path: patch.path };
  return { op: 'replace', path: patch.path, value: before as Json };
}

/** The value under a path of keys, undefined where there is none. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  let value = document;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function change(value: unknown, keys: readonly string[], patch: Patch): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (patch.op === 'remove') throw missing(patch);
    return patch.value;
  }
  if (Array.isArray(value)) return changeList(value, { key, rest }, patch);
  if (typeof value !== 'object' || value === null || key === '__proto__') throw missing(patch);
  const record = value as Readonly<Record<string, unknown>>;
  const held = Object.hasOwn(record, key);
  if (rest.length > 0) {
    if (!held) throw missing(patch);
    return { ...record, [key]: change(record[key], rest, patch) };
  }
  if (patch.op !== 'add' && !held) throw missing(patch);
  if (patch.op !== 'remove') return { ...record, [key]: patch.value };
  const { [key]: _, ...left } = record;
  return left;
}

interface Place {
  readonly key: string;
  readonly rest: readonly string[];
}

function changeList(list: readonly unknown[], { key, rest }: Place, patch: Patch): readonly unknown[] {
  const adds = patch.op === 'add' && rest.length === 0;
  const index = adds && key === '-' ? list.length : Number(key);
  const last = adds ? list.length : list.length - 1;
  if (!/^(0|[1-9]\d*|-)$/.test(key) || !(index <= last)) throw missing(patch);
  if (rest.length > 0) return list.with(index, change(list[index], rest, patch));
  if (patch.op === 'remove') return list.toSpliced(index, 1);
  return patch.op === 'add' ? list.toSpliced(index, 0, patch.value) : list.with(index, patch.value);
}

const missing = ({ op, path }: Patch): SluiceError =>
  new SluiceError('patch.no-such-path', `Cannot ${op} “${path}”: the document has no such place.`);
