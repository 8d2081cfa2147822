import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Envelope, GuestBoot, GuestMessage } from '../wire.ts';
import { lockDown } from './lock-down.ts';
import { QuickEngine } from './quick-engine.ts';
import { limitOf, SandboxFault } from './sandbox-fault.ts';
import { serve } from './serve.ts';

/** One plugin in an engine of its own. */
export interface Sandbox {
  /** Takes requests and does all it can without the host, in one slice of time. Throws a SandboxFault. */
  handle(batch: readonly Envelope[]): readonly GuestMessage[];
  /** How many requests it has taken. */
  readonly handled: number;
}

/** Reads a bundle into a new sandbox. Throws a SandboxFault. */
export const createSandbox = async (boot: GuestBoot): Promise<Sandbox> =>
  new QuickSandbox(await QuickEngine.start(boot.limits), boot);

/** What stands between the engine and `serve`: messages are kept inside until they are asked for together. */
const glue = `(plugin, maxChars, maxAsks) => {
  const { parse } = JSON;
  let out = [];
  const handle = (${serve})(plugin, { send: (text) => { out.push(text); }, maxChars, maxAsks });
  return {
    take(texts) { for (const text of parse(texts)) handle(text); },
    drain() { const all = '[' + out.join() + ']'; out = []; return all; },
  };
}`;

class QuickSandbox implements Sandbox {
  handled = 0;
  readonly #boot: GuestBoot;
  readonly #engine: QuickEngine;
  readonly #take: QuickJSHandle;
  readonly #drain: QuickJSHandle;
  readonly #running = new Set<number>();
  readonly #asks = new Set<string>();

  constructor(engine: QuickEngine, boot: GuestBoot) {
    this.#boot = boot;
    this.#engine = engine;
    const served = engine.within(boot.limits.loadMs, 'plugin.does-not-load', () => this.#load());
    this.#take = engine.context.getProp(served, 'take');
    this.#drain = engine.context.getProp(served, 'drain');
  }

  #load(): QuickJSHandle {
    const engine = this.#engine;
    const { messageChars, asks } = this.#boot.limits;
    engine.evaluate(`(${lockDown})(${this.#boot.pure})`, 'global');
    const start = engine.evaluate(glue, 'global');
    const module = engine.evaluate(this.#boot.source, 'module');
    engine.jobs();
    const { context } = engine;
    const numbers = [context.newNumber(messageChars), context.newNumber(asks)];
    return engine.call(start, [engine.defaultOf(module), ...numbers]);
  }

  handle(batch: readonly Envelope[]): readonly GuestMessage[] {
    this.handled += batch.length;
    for (const envelope of batch) this.#note(envelope);
    const texts = JSON.stringify(batch.map(({ text }) => text));
    const said = this.#engine.within(this.#boot.limits.sliceMs, 'plugin.crashed', () => this.#talk(texts));
    const messages = JSON.parse(said) as readonly GuestMessage[];
    for (const message of messages) this.#hear(message);
    return [...messages, ...this.#stuck()];
  }

  #talk(texts: string): string {
    const { context } = this.#engine;
    const given = context.newString(texts);
    this.#engine.call(this.#take, [given]).dispose();
    given.dispose();
    this.#engine.jobs();
    const said = this.#engine.call(this.#drain, []);
    const text = context.getString(said);
    said.dispose();
    return text;
  }

  #note({ id, kind, ask }: Envelope): void {
    if (kind === 'run') this.#running.add(id);
    if (ask !== undefined) this.#asks.delete(`${id}/${ask}`);
    if (kind !== 'abort') return;
    for (const known of this.#asks) if (known.startsWith(`${id}/`)) this.#asks.delete(known);
  }

  #hear(message: GuestMessage): void {
    if (message.kind === 'ask') this.#asks.add(`${message.id}/${message.ask}`);
    if (message.kind === 'answer' || message.kind === 'error') this.#running.delete(message.id);
    /* A guest may catch the engine's complaint; its sandbox is not to be trusted after it all the same. */
    const limit = message.kind === 'error' ? limitOf(message.error) : null;
    if (limit !== null) throw new SandboxFault(limit);
  }

  /** Runs that wait though the host owes them nothing. */
  #stuck(): readonly GuestMessage[] {
    if (this.#asks.size > 0 || this.#running.size === 0) return [];
    const ids = [...this.#running];
    this.#running.clear();
    return ids.map((id) => ({ kind: 'error', id, error: { name: 'plugin.never-settles', message: '' } }));
  }
}
