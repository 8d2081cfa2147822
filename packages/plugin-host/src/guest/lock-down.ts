/**
 * Runs inside a sandbox before the plugin: takes away what makes code of text, freezes everything the language
 * brings, and in a pure sandbox the clock and chance too. Stands alone: its text is what is run.
 */
export function lockDown(pure: boolean): void {
  const { defineProperty, freeze, getOwnPropertyDescriptors, getPrototypeOf } = Object;
  const refuse = (words: string): never => {
    throw new TypeError(words);
  };

  const makers = [
    function plain() {},
    async function later() {},
    function* steps() {},
    async function* laterSteps() {},
  ].map((sample) => getPrototypeOf(sample) as object);
  for (const prototype of makers) {
    const refusing = function refused() {
      refuse('Making code of text is not allowed in a plugin.');
    };
    refusing.prototype = prototype;
    defineProperty(prototype, 'constructor', { value: refusing, configurable: true, writable: true });
  }
  const global = globalThis as unknown as Record<string, unknown>;
  global.Function = makers[0]?.constructor;
  global.eval = () => refuse('eval is not allowed in a plugin.');

  if (pure) {
    const noClock = 'A rule is made without a clock: use the field "now" in the rule itself.';
    const RealDate = Date;
    const PureDate = function date(this: unknown, ...args: unknown[]) {
      if (new.target === undefined || args.length === 0) return refuse(noClock);
      return Reflect.construct(RealDate, args, new.target);
    };
    PureDate.prototype = RealDate.prototype;
    PureDate.UTC = RealDate.UTC;
    PureDate.parse = RealDate.parse;
    PureDate.now = () => refuse(noClock);
    defineProperty(RealDate.prototype, 'constructor', {
      value: PureDate,
      configurable: true,
      writable: true,
    });
    global.Date = PureDate;
    Math.random = () => refuse('A rule is made without chance: split by a hash of the lead.');
  }

  /* A frozen prototype must not keep an object from having a property of the same name of its own. */
  const overridable = (prototype: object): void => {
    for (const [key, found] of Object.entries(getOwnPropertyDescriptors(prototype))) {
      if (!('value' in found) || found.configurable !== true) continue;
      defineProperty(prototype, key, {
        get: () => found.value,
        set(this: object, value: unknown) {
          if (this === prototype) refuse('What the language brings cannot be changed.');
          defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
        },
        enumerable: found.enumerable === true,
        configurable: false,
      });
    }
  };
  const errors = Reflect.ownKeys(globalThis)
    .map((key) => Reflect.get(globalThis, key))
    .filter((value) => typeof value === 'function' && value.prototype instanceof Error)
    .map((value) => value.prototype as object);
  for (const prototype of [Object.prototype, Function.prototype, Error.prototype, ...errors])
    overridable(prototype);

  const seen = new Set<unknown>();
  const waiting: unknown[] = [
    globalThis,
    ...makers,
    ...makers.map((prototype) => Reflect.get(prototype, 'prototype')),
    getPrototypeOf([][Symbol.iterator]()),
    getPrototypeOf(''[Symbol.iterator]()),
    getPrototypeOf(new Map()[Symbol.iterator]()),
    getPrototypeOf(new Set()[Symbol.iterator]()),
    getPrototypeOf(''.matchAll(/x/g)),
  ];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value))
      continue;
    seen.add(value);
    waiting.push(getPrototypeOf(value));
    const found = getOwnPropertyDescriptors(value) as Record<PropertyKey, PropertyDescriptor>;
    for (const key of Reflect.ownKeys(found)) {
      const { value: inner, get, set } = found[key as string] ?? {};
      waiting.push(inner, get, set);
    }
  }
  for (const value of seen) freeze(value);
}
