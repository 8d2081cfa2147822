import type { GuestMessage, GuestRequest, WireError } from '../wire.ts';

/**
 * Runs on the plugin's side of the border: takes requests as text, calls the plugin, and says answers as text. The
 * same in a sandbox and in a child process. Stands alone: its text is what is run.
 */
export function serve(
  plugin: unknown,
  options: {
    readonly send: (text: string) => void;
    readonly maxChars: number;
    readonly maxAsks: number;
  },
): (text: string) => void {
  const { parse, stringify } = JSON;
  const { freeze, hasOwn, keys } = Object;
  type Bag = Record<string, unknown>;
  interface Ask {
    readonly resolve: (value: unknown) => void;
    readonly reject: (error: unknown) => void;
  }
  interface Run {
    aborted: boolean;
    reason: string;
    asked: number;
    readonly asks: Map<number, Ask>;
  }
  const runs = new Map<number, Run>();

  const isObject = (value: unknown): value is Bag =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';

  const deepFreeze = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    for (const key of keys(value)) {
      const inner = (value as Bag)[key];
      if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
    }
    return freeze(value);
  };

  const named = (name: string, message: string, more: object = {}): Error =>
    Object.assign(new Error(message), { name, ...more });

  const peek = (value: Bag, key: string): unknown => {
    try {
      const found = value[key];
      return typeof found === 'string' || typeof found === 'number' ? found : undefined;
    } catch {
      return undefined;
    }
  };

  /* Anything can be thrown: null, proxies, objects with getters that throw. */
  const wordsOf = (error: unknown): WireError => {
    if (!isObject(error)) return { name: 'Error', message: `${String(error).slice(0, 500)} was thrown` };
    const name = peek(error, 'name');
    const message = peek(error, 'message');
    const path = peek(error, 'path');
    const retryAfterMs = peek(error, 'retryAfterMs');
    return {
      name: typeof name === 'string' ? name.slice(0, 100) : 'Error',
      message:
        typeof message === 'string' && message !== ''
          ? message.slice(0, 2_000)
          : 'something without a message was thrown',
      ...(typeof path === 'string' ? { path: path.slice(0, 500) } : {}),
      ...(typeof retryAfterMs === 'number' && retryAfterMs >= 0 ? { retryAfterMs } : {}),
    };
  };

  const say = (message: GuestMessage): void => options.send(stringify(message));
  const fail = (id: number, error: WireError): void => say({ kind: 'error', id, error });

  const refusalOf = (text: string | undefined, value: unknown): WireError | null => {
    if (text === undefined) return { name: 'plugin.not-json', message: `a ${typeof value}` };
    if (text.length > options.maxChars) return { name: 'plugin.output-too-large', message: '' };
    const forged = text.includes('"__proto__"');
    return forged ? { name: 'plugin.not-json', message: 'it has a field named __proto__' } : null;
  };

  const answer = (id: number, value: unknown): void => {
    let text: string | undefined;
    let refusal: WireError | null;
    try {
      text = stringify(value);
      refusal = refusalOf(text, value);
    } catch (error) {
      const words = wordsOf(error);
      refusal = words.name === 'InternalError' ? words : { name: 'plugin.not-json', message: words.message };
    }
    if (refusal === null) options.send(`{"kind":"answer","id":${id},"value":${text}}`);
    else fail(id, refusal);
  };

  const nodes = (): readonly Bag[] => {
    const list = isObject(plugin) ? plugin.nodes : undefined;
    if (!Array.isArray(list)) throw named('plugin.does-not-load', 'its default export has no nodes');
    return list;
  };

  const functionsOf = (value: unknown, path: string, depth: number): string[] => {
    if (!isObject(value) || Array.isArray(value) || depth > 2) return [];
    return keys(value).flatMap((key) =>
      typeof value[key] === 'function' ? [path + key] : functionsOf(value[key], `${path}${key}/`, depth + 1),
    );
  };

  const find = (node: string, name: string): { owner: Bag; method: (...args: unknown[]) => unknown } => {
    let owner: unknown = nodes().find(({ type }) => type === node);
    const path = name.split('/');
    const last = path.pop() ?? '';
    for (const step of path) owner = isObject(owner) && hasOwn(owner, step) ? owner[step] : undefined;
    const method = isObject(owner) && hasOwn(owner, last) ? owner[last] : undefined;
    if (typeof method !== 'function') throw named('plugin.wrong-manifest', `${node} has no ${name}`);
    return { owner: owner as Bag, method: method as (...args: unknown[]) => unknown };
  };

  const contextOf = (run: Run, request: Extract<GuestRequest, { readonly kind: 'run' }>): object => {
    const abortError = () => named('AbortError', run.reason);
    const ask =
      (capability: string, method: string) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          if (run.aborted) return reject(abortError());
          const number = run.asked++;
          if (number >= options.maxAsks)
            return reject(named('PermanentError', `More than ${options.maxAsks} requests in one run.`));
          const text = stringify({
            kind: 'ask',
            id: request.id,
            ask: number,
            capability,
            method,
            args,
          });
          if (text.length > options.maxChars || text.includes('"__proto__"'))
            return reject(named('PermanentError', 'The request is too large or not plain JSON.'));
          run.asks.set(number, { resolve, reject });
          options.send(text);
        });
    const context: Bag = deepFreeze(request.context) as Bag;
    const whole: Bag = { ...context };
    for (const capability of keys(request.methods)) {
      const inside = isObject(context[capability]) ? context[capability] : {};
      const owner: Bag = capability === '' ? whole : { ...inside };
      for (const method of request.methods[capability] ?? []) owner[method] = freeze(ask(capability, method));
      if (capability !== '') whole[capability] = freeze(owner);
    }
    whole.signal = freeze({
      get aborted() {
        return run.aborted;
      },
      throwIfAborted() {
        if (run.aborted) throw abortError();
      },
    });
    return freeze(whole);
  };

  const start = (request: Extract<GuestRequest, { readonly kind: 'run' }>): void => {
    const run: Run = { aborted: false, reason: '', asked: 0, asks: new Map() };
    runs.set(request.id, run);
    const end = (say: () => void): void => {
      runs.delete(request.id);
      say();
    };
    const work = async () => {
      const { owner, method } = find(request.node, request.name);
      return method.call(owner, contextOf(run, request), deepFreeze(request.input));
    };
    work().then(
      (value) => end(() => answer(request.id, value)),
      (error) => end(() => fail(request.id, wordsOf(error))),
    );
  };

  const settle = (id: number, ask: number, act: (found: Ask) => void): void => {
    const asks = runs.get(id)?.asks;
    const found = asks?.get(ask);
    asks?.delete(ask);
    if (found !== undefined) act(found);
  };

  const handlers: {
    [K in GuestRequest['kind']]: (request: Extract<GuestRequest, { readonly kind: K }>) => void;
  } = {
    describe: ({ id }) =>
      answer(id, {
        plugin: { ...(plugin as Bag), nodes: undefined },
        nodes: nodes().map((node) => ({ data: node, functions: functionsOf(node, '', 0) })),
      }),
    call: ({ id, node, name, args }) => {
      const { owner, method } = find(node, name);
      answer(id, method.apply(owner, deepFreeze([...args])));
    },
    run: start,
    told: ({ id, ask, value }) => settle(id, ask, ({ resolve }) => resolve(deepFreeze(value))),
    refused: ({ id, ask, error }) =>
      settle(id, ask, ({ reject }) => reject(named(error.name, error.message, error))),
    abort: ({ id, reason }) => {
      const run = runs.get(id);
      if (run === undefined) return;
      run.aborted = true;
      run.reason = reason;
      const error = named('AbortError', reason);
      for (const { reject } of run.asks.values()) reject(error);
      run.asks.clear();
    },
  };

  return (text) => {
    const request = parse(text) as GuestRequest;
    try {
      (handlers[request.kind] as (request: GuestRequest) => void)(request);
    } catch (error) {
      fail(request.id, wordsOf(error));
    }
  };
}
