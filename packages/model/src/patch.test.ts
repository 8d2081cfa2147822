import type { Json } from '@sluice/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Patch } from './diagnostic.ts';
import { keysOf, pointer } from './json-pointer.ts';
import { applyPatches, invertPatches } from './patch.ts';

const document = { a: [1, 2, { 'x/y~z': 3 }], b: { c: null } };

test('changes lists and objects as RFC 6902 says, sharing what does not change', () => {
  const after = applyPatches(document, [
    { op: 'add', path: '/a/1', value: 9 },
    { op: 'add', path: '/a/-', value: 4 },
    { op: 'replace', path: '/a/3/x~1y~0z', value: 5 },
  ]);
  expect(after).toEqual({ a: [1, 9, 2, { 'x/y~z': 5 }, 4], b: { c: null } });
  expect(after.b).toBe(document.b);
  expect(document.a).toHaveLength(3);
});

test('a change that does not fit says where', () => {
  for (const path of ['/a/7', '/a/01', '/z', '/b/c/d', '/a/-', '/__proto__/x']) {
    expect(() => applyPatches(document, [{ op: 'replace', path, value: 1 }])).toThrow(path);
  }
});

test('a pointer comes back as its keys', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => {
      expect(keysOf(pointer(...keys))).toEqual(keys);
    }),
  );
});

test('the inverse undoes any changes', () => {
  const paths = ['/a/0', '/a/1', '/a/-', '/b/c', '/b/d', '/e', '/a', '/b'];
  const patch = fc
    .record({
      op: fc.constantFrom('add', 'replace', 'remove'),
      path: fc.constantFrom(...paths),
      value: fc.jsonValue(),
    })
    .map(
      ({ op, path, value }): Patch => (op === 'remove' ? { op, path } : { op, path, value: value as Json }),
    );
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 6 }), (patches) => {
      let after: unknown;
      try {
        after = applyPatches<unknown>(document, patches);
      } catch {
        fc.pre(false);
      }
      expect(applyPatches(after, invertPatches(document, patches))).toEqual(document);
    }),
  );
});
