import type { Json, JsonObject } from '@sluice/sdk';

/** A context taken apart: what can cross the border as it is, and what must be asked for. */
export interface SplitContext {
  readonly plain: JsonObject;
  readonly methods: Readonly<Record<string, readonly string[]>>;
  /** Does what a guest asked for. Rejects for what was not granted. */
  readonly ask: (capability: string, method: string, args: readonly Json[]) => Promise<Json>;
  readonly signal: AbortSignal | null;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const methodsOf = (value: Bag): readonly string[] =>
  Object.keys(value).filter((key) => typeof value[key] === 'function');

/** Takes the context of a run apart. Own functions are granted, at the top and one level down. */
export const splitContext = (context: object): SplitContext => {
  const { signal, ...rest } = context as Bag & { readonly signal?: unknown };
  const granted = Object.entries(rest).flatMap(([name, value]) => {
    const methods = isBag(value) ? methodsOf(value) : [];
    return methods.length === 0 ? [] : [[name, methods] as const];
  });
  const loose = methodsOf(rest);
  const methods: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(granted),
    ...(loose.length === 0 ? {} : { '': loose }),
  };
  return {
    plain: JSON.parse(JSON.stringify(rest)) as JsonObject,
    methods,
    ask: async (capability, method, args) => {
      const owner = capability === '' ? rest : Object.hasOwn(rest, capability) ? rest[capability] : undefined;
      if (!isBag(owner) || methods[capability]?.includes(method) !== true)
        throw new TypeError(`The plugin may not use ${capability}.${method}.`);
      const call = owner[method] as (...args: readonly Json[]) => unknown;
      const value: unknown = await call(...args);
      return (value === undefined ? null : value) as Json;
    },
    signal: signal instanceof AbortSignal ? signal : null,
  };
};
