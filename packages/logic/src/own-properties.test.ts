import { describe, expect, test } from 'vitest';
import { compile, type Rule } from './index.ts';

describe.each(['closures', 'generated'] as const)('with %s', (backend) => {
  const value = (rule: Rule, data: unknown): unknown => compile(rule, { backend })(data);

  test.each([
    'constructor',
    'constructor.constructor',
    '__proto__',
    '__proto__.constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'a.constructor',
    'a.__proto__.polluted',
    'list.push',
    'list.map.constructor',
    'list.constructor',
    'text.substr',
    'text.constructor',
    'n.toFixed',
    'f.call',
  ])('%s of a prototype is null', (name) => {
    const data = { a: {}, list: [1], text: 'abc', n: 1, f: true };
    expect(value({ var: name }, data)).toBe(null);
    expect(value({ var: [name, 'default'] }, data)).toBe('default');
    expect(value({ var: [{ cat: [name] }] }, data)).toBe(null);
    expect(value({ missing: [name] }, data)).toEqual([name]);
  });

  test('own properties with such names are found', () => {
    const data = JSON.parse('{"constructor": 1, "__proto__": {"toString": 2}, "a": {"hasOwnProperty": 3}}');
    expect(value({ var: 'constructor' }, data)).toBe(1);
    expect(value({ var: '__proto__.toString' }, data)).toBe(2);
    expect(value({ var: 'a.hasOwnProperty' }, data)).toBe(3);
  });

  test('lengths and places of lists and texts are their own', () => {
    const data = { list: [4, 5], text: 'abc' };
    expect(value({ var: 'list.length' }, data)).toBe(2);
    expect(value({ var: 'list.1' }, data)).toBe(5);
    expect(value({ var: 'text.length' }, data)).toBe(3);
    expect(value({ var: 'text.1' }, data)).toBe('b');
  });

  test('inherited properties are not seen, whoever put them there', () => {
    const inherited = Object.create({ secret: 1, deep: { secret: 2 } }) as object;
    class Lead {
      get secret(): number {
        return 3;
      }
    }
    for (const data of [inherited, new Lead(), { secret: null }]) {
      expect(value({ var: 'secret' }, data)).toBe(null);
      expect(value({ var: 'deep.secret' }, data)).toBe(null);
    }
    const bare = Object.assign(Object.create(null) as object, { own: 1 });
    expect(value({ var: 'own' }, bare)).toBe(1);
    Object.defineProperty(Object.prototype, 'polluted', { value: 'x', configurable: true });
    Object.defineProperty(Array.prototype, 'alsoPolluted', { value: 'x', configurable: true });
    try {
      expect(value({ var: 'polluted' }, {})).toBe(null);
      expect(value({ var: 'polluted' }, { polluted: 1 })).toBe(1);
      expect(value({ var: 'alsoPolluted' }, [])).toBe(null);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
      Reflect.deleteProperty(Array.prototype, 'alsoPolluted');
    }
  });

  test('an object can be built with any key and pollutes nothing', () => {
    const built = value(
      {
        object: [
          ['__proto__', 1],
          ['a', { var: 'x' }],
        ],
      },
      { x: 2 },
    ) as object;
    expect(Object.keys(built)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(built)).toBe(Object.prototype);
  });
});
