import fc from 'fast-check';
import type { Json, Rule } from '../index.ts';

/** Names worth trying: what the data has, prototypes' members, and what could break out of a literal. */
const names = [
  'a',
  'b',
  'c',
  'a.b',
  'list',
  'list.0',
  'list.1.a',
  'text',
  'text.length',
  'n',
  'none',
  'a.none.b',
  '',
];

export const hostileTexts = [
  '"',
  "'",
  '\\',
  '\\"',
  '`$' + '{globalThis.broken = 1}`',
  '*/ globalThis.broken = 1 /*',
  '"); globalThis.broken = 1; ("',
  '\u2028globalThis.broken = 1\u2029',
  '\n\r\t\0',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '</script><script>',
  '\ud800',
  '\udc00x',
  '$' + '{1}',
  '//',
  '\\u0022',
  'é漢字🙂',
];

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', '0', '1', ' 2 ', '-1', '1e3', 'x', 'abc'),
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1.5),
);
export const primitive = fc.oneof(fc.constant(null), fc.boolean(), number, text);

const logicKey = (value: object) => Object.keys(value).length === 1;

/** JSON data, also with names of prototypes' members. */
export const data: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      a: fc.jsonValue({ maxDepth: 2 }),
      b: primitive,
      n: number,
      text,
      list: fc.array(fc.oneof(primitive, fc.record({ a: primitive, b: primitive })), { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
) as fc.Arbitrary<Json>;

const passive = fc
  .dictionary(fc.constantFrom('p', 'q', 'r', '__proto__x'), primitive, { minKeys: 2, maxKeys: 3 })
  .filter((value) => !logicKey(value)) as fc.Arbitrary<Json>;

const call = (op: string, args: fc.Arbitrary<unknown>): fc.Arbitrary<Rule> =>
  args.map((value) => ({ [op]: value }) as Rule);

/** Rules of json-logic-js's operators with as many arguments as they take. */
export const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; list: Rule }>((tie) => {
  const rule = tie('rule');
  const list = tie('list');
  const name = fc.constantFrom(...names);
  const many = fc.array(rule, { minLength: 1, maxLength: 4 });
  const inner = fc.oneof(
    rule,
    fc.constantFrom<Rule>(
      { var: '' },
      { var: 'a' },
      { '>': [{ var: 'a' }, 1] },
      { var: 'current' },
      { '+': [{ var: 'accumulator' }, { var: 'current.a' }] },
    ),
  );
  const operations = [
    ...['==', '!=', '===', '!==', '<', '<=', '>', '>=', '-', '/', '%'].map((op) =>
      call(op, fc.tuple(rule, rule)),
    ),
    ...['<', '<='].map((op) => call(op, fc.tuple(rule, rule, rule))),
    ...['!', '!!', '-'].map((op) => call(op, fc.tuple(rule))),
    ...['and', 'or', '+', '*', 'min', 'max', 'cat', 'merge', 'if', '?:'].map((op) => call(op, many)),
    call('in', fc.tuple(rule, fc.oneof(rule, list))),
    call('substr', fc.oneof(fc.tuple(rule, rule), fc.tuple(rule, rule, rule))),
    call('var', fc.oneof(name, fc.tuple(name), fc.tuple(name, rule), fc.tuple(rule))),
    call('missing', fc.array(name, { maxLength: 3 })),
    call('missing_some', fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(name, { maxLength: 3 }))),
    ...['map', 'filter', 'all', 'some', 'none'].map((op) => call(op, fc.tuple(list, inner))),
    call('reduce', fc.oneof(fc.tuple(list, inner), fc.tuple(list, inner, rule))),
  ];
  return {
    rule: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'rule' },
      primitive,
      name.map((value) => ({ var: value })),
      passive,
      ...operations,
      list,
    ),
    list: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'rule' },
      fc.constantFrom<Rule>({ var: 'list' }, { var: 'a' }),
      fc.array(rule, { maxLength: 4 }),
      call('filter', fc.tuple(fc.constant({ var: 'list' }), inner)),
      call('map', fc.tuple(list, inner)),
    ),
  };
}).rule;
