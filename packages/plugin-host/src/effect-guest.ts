import type { Json } from '@sluice/sdk';
import { deferred } from './deferred.ts';
import { errorOf, wordsOf } from './errors-of.ts';
import type { GuestLink } from './guest-link.ts';
import type { PluginLimits } from './limits.ts';
import { isFaultCode, PluginFault, type PluginFaultCode } from './plugin-fault.ts';
import { type SplitContext, splitContext } from './run-context.ts';
import type { Envelope, GuestMessage, GuestReply, GuestRequest } from './wire.ts';

interface Pending {
  readonly resolve: (value: Json) => void;
  readonly reject: (error: Error) => void;
  readonly context: SplitContext | null;
}

/** A guest that does effects: many at once, each with its own context. */
export interface EffectGuest {
  /** Starts it and waits until its bundle is read. Rejects with a PluginFault. */
  warm(): Promise<void>;
  /** What the plugin says of itself. */
  describe(): Promise<Json>;
  /** One run of a function that may ask the host. Rejects with a PluginFault or an error of the contract. */
  run(at: { readonly node: string; readonly name: string }, context: object, input: Json): Promise<Json>;
  close(): void;
}

const lookEveryMs = 250;
/** What a thread or process may take before it begins to read. */
const startMs = 5_000;

/** Keeps a guest running while it is needed, ends it when it hangs, and starts it anew at the next run. */
export const createEffectGuest = (options: {
  readonly plugin: string;
  readonly limits: PluginLimits;
  readonly link: () => GuestLink;
}): EffectGuest => {
  const { plugin, limits } = options;
  const pending = new Map<number, Pending>();
  let link: GuestLink | null = null;
  let ready = deferred<void>();
  let isReady = false;
  /** Ids of what was posted and not yet handled, oldest first. */
  let posted: number[] = [];
  let outgoing: Envelope[] = [];
  let lastSign = 0;
  let watch: NodeJS.Timeout | null = null;
  let nextId = 1;

  const faultOf = (code: PluginFaultCode, detail: string): PluginFault => {
    const details: Partial<Record<PluginFaultCode, string>> = {
      'plugin.out-of-time': `${limits.sliceMs} ms`,
      'plugin.out-of-memory': `${limits.memoryBytes / 2 ** 20} MB`,
      'plugin.output-too-large': `${limits.messageChars} characters`,
    };
    return new PluginFault(plugin, code, details[code] ?? detail);
  };

  /** The process stays alive while somebody waits. */
  const hold = (): void => link?.hold(pending.size > 0 || !isReady);

  const end = (id: number, act: (entry: Pending) => void): void => {
    const entry = pending.get(id);
    pending.delete(id);
    hold();
    if (entry !== undefined) act(entry);
  };

  const drop = (code: PluginFaultCode, detail: string): void => {
    const [culprit] = posted;
    link?.end();
    link = null;
    if (watch !== null) clearInterval(watch);
    watch = null;
    posted = [];
    outgoing = [];
    if (!isReady) ready.reject(faultOf(code, detail));
    isReady = false;
    for (const id of [...pending.keys()]) {
      const own = culprit === undefined || id === culprit;
      end(id, ({ reject }) => reject(own ? faultOf(code, detail) : faultOf('plugin.restarted', '')));
    }
  };

  const look = (): void => {
    const patience = (isReady ? limits.sliceMs : startMs + limits.loadMs) + limits.silenceMs;
    const silent = () => (posted.length > 0 || !isReady) && performance.now() - lastSign > patience;
    if (!silent()) return;
    /* This thread may have been busy itself: what has arrived meanwhile is heard first. */
    setImmediate(() => setImmediate(() => silent() && drop('plugin.out-of-time', '')));
  };

  const flush = (): void => {
    if (link === null || outgoing.length === 0) return;
    if (posted.length === 0) lastSign = performance.now();
    for (const { id } of outgoing) posted.push(id);
    link.post(outgoing);
    outgoing = [];
  };

  const post = (request: GuestRequest): void => {
    const text = JSON.stringify(request);
    const ask = request.kind === 'told' || request.kind === 'refused' ? { ask: request.ask } : {};
    if (outgoing.length === 0) queueMicrotask(flush);
    outgoing.push({ id: request.id, kind: request.kind, ...ask, text });
  };

  const answerAsk = async (message: Extract<GuestMessage, { readonly kind: 'ask' }>): Promise<void> => {
    const { id, ask, capability, method, args } = message;
    const context = pending.get(id)?.context ?? null;
    if (context === null) return;
    try {
      const value = await context.ask(capability, method, args);
      if (pending.has(id)) post({ kind: 'told', id, ask, value });
    } catch (error) {
      if (pending.has(id)) post({ kind: 'refused', id, ask, error: wordsOf(error) });
    }
  };

  const hearers: { [K in GuestMessage['kind']]: (message: Extract<GuestMessage, { kind: K }>) => void } = {
    answer: ({ id, value }) => end(id, ({ resolve }) => resolve(value)),
    error: ({ id, error }) => end(id, ({ reject }) => reject(errorOf(plugin, error, limits))),
    ask: (message) => void answerAsk(message),
    fault: ({ id, code, detail }) => {
      const known = isFaultCode(code) ? code : 'plugin.crashed';
      if (id === -1) ready.reject(faultOf(known, detail));
      else end(id, ({ reject }) => reject(faultOf(known, detail)));
    },
  };

  const hear = (reply: GuestReply): void => {
    lastSign = performance.now();
    posted.splice(0, reply.handled);
    for (const message of reply.messages) (hearers[message.kind] as (message: GuestMessage) => void)(message);
    if (reply.ready === true) {
      isReady = true;
      hold();
      ready.resolve();
    }
  };

  const start = (): void => {
    if (link !== null) return;
    ready = deferred<void>();
    ready.promise.catch(() => undefined);
    isReady = false;
    lastSign = performance.now();
    link = options.link();
    link.onReply(hear);
    hold();
    link.onExit((why) => drop('plugin.crashed', why));
    watch = setInterval(look, lookEveryMs);
    watch.unref();
  };

  const request = (
    make: (id: number) => GuestRequest,
    context: SplitContext | null,
  ): { readonly id: number; readonly done: Promise<Json> } => {
    start();
    const id = nextId++;
    const wire = make(id);
    const { promise, resolve, reject } = deferred<Json>();
    pending.set(id, { resolve, reject, context });
    hold();
    post(wire);
    return { id, done: promise };
  };

  const abort = (id: number, error: Error): void => {
    if (!pending.has(id)) return;
    post({ kind: 'abort', id, reason: error.message });
    end(id, ({ reject }) => reject(error));
  };

  return {
    warm() {
      start();
      return ready.promise;
    },
    describe: () => request((id) => ({ kind: 'describe', id }), null).done,
    async run({ node, name }, context, input) {
      const split = splitContext(context);
      const { plain, methods, signal } = split;
      if (signal?.aborted === true) throw errorOf(plugin, wordsOf(signal.reason), limits);
      if (JSON.stringify(input).length > limits.messageChars)
        throw new PluginFault(plugin, 'plugin.input-too-large', `${limits.messageChars} characters`);
      const { id, done } = request(
        (own) => ({ kind: 'run', id: own, node, name, context: plain, methods, input }),
        split,
      );
      const late = setTimeout(
        () => abort(id, new PluginFault(plugin, 'plugin.deadline', `${limits.runMs} ms`)),
        limits.runMs,
      );
      const onAbort = () =>
        abort(id, errorOf(plugin, { ...wordsOf(signal?.reason), name: 'AbortError' }, limits));
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        return await done;
      } finally {
        clearTimeout(late);
        signal?.removeEventListener('abort', onAbort);
      }
    },
    close: () => drop('plugin.restarted', ''),
  };
};
