import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Json } from '@sluice/sdk';
import { errorOf } from './errors-of.ts';
import { isFaultCode, PluginFault, type PluginFaultCode } from './plugin-fault.ts';
import { type PluginThread, startThread } from './thread/start-thread.ts';
import type { GuestBoot, GuestMessage, GuestReply, GuestRequest } from './wire.ts';

/** What a thread may take before it begins to read. */
const startMs = 5_000;
/** How often a thread that starts is looked at. */
const lookMs = 5;

/** A guest whose functions are called while the caller waits: rules, sentences, ports, migrations. */
export interface PureGuest {
  /** Starts it and waits until its bundle is read. Rejects with a PluginFault. */
  warm(): Promise<void>;
  /** What a function of a node gives. Throws a PluginFault or an error of the contract. */
  call(node: string, name: string, args: readonly Json[]): Json;
  close(): void;
}

/** Cached answers, and the longest question and answer that are kept. */
const remembered = 2_000;
const rememberedChars = 20_000;

/**
 * A sandbox in a thread, waited for by the caller, who gives up at a limit and ends the thread: native loops of the
 * engine cannot be interrupted from inside. Equal questions are asked once, as equal configs give equal rules.
 */
export const createPureGuest = (boot: GuestBoot): PureGuest => {
  const { plugin, limits } = boot;
  const known = new Map<string, string>();
  let thread: PluginThread | null = null;
  let ready = false;
  let restingUntil = 0;
  let nextId = 1;

  const faultOf = (code: PluginFaultCode, detail: string): PluginFault => {
    const details: Partial<Record<PluginFaultCode, string>> = {
      'plugin.out-of-time': `${limits.pureMs} ms`,
      'plugin.out-of-memory': `${limits.memoryBytes / 2 ** 20} MB`,
      'plugin.output-too-large': `${limits.messageChars} characters`,
    };
    return new PluginFault(plugin, code, details[code] ?? detail);
  };

  const stop = (): void => {
    thread?.end();
    thread = null;
    ready = false;
  };

  /** A plugin that hangs is not asked again for a while: each try holds up the server. */
  const rest = (fault: PluginFault): PluginFault => {
    stop();
    restingUntil = performance.now() + limits.restMs;
    return fault;
  };

  const heard = (message: GuestMessage, id: number): Json | undefined => {
    if (message.kind === 'fault' && (message.id === id || message.id === -1)) {
      const code = isFaultCode(message.code) ? message.code : 'plugin.crashed';
      throw code === 'plugin.out-of-time' ? rest(faultOf(code, '')) : faultOf(code, message.detail);
    }
    if (message.kind === 'error' && message.id === id) throw errorOf(plugin, message.error, limits);
    return message.kind === 'answer' && message.id === id ? message.value : undefined;
  };

  const drain = (port: MessagePort, id: number): Json | undefined => {
    for (;;) {
      const received = receiveMessageOnPort(port) as { readonly message: GuestReply } | undefined;
      if (received === undefined) return undefined;
      if (received.message.ready === true) ready = true;
      for (const message of received.message.messages) {
        const value = heard(message, id);
        if (value !== undefined) return value;
      }
    }
  };

  const ask = (request: GuestRequest): Json => {
    if (performance.now() < restingUntil) throw faultOf('plugin.resting', `${limits.restMs / 1000} s`);
    thread ??= startThread(boot);
    const { port, bell } = thread;
    let rung = Atomics.load(bell, 0);
    port.postMessage([{ id: request.id, kind: request.kind, text: JSON.stringify(request) }]);
    let began = performance.now();
    for (;;) {
      const loaded = ready;
      const value = drain(port, request.id);
      if (value !== undefined) return value;
      if (!loaded && ready) began = performance.now();
      const left = began + (ready ? limits.pureMs : startMs + limits.loadMs) - performance.now();
      if (left <= 0) throw rest(faultOf('plugin.out-of-time', ''));
      Atomics.wait(bell, 0, rung, left);
      rung = Atomics.load(bell, 0);
    }
  };

  return {
    async warm() {
      thread ??= startThread(boot);
      const { port } = thread;
      const late = performance.now() + startMs + limits.loadMs;
      while (!ready) {
        drain(port, 0);
        if (performance.now() > late) throw rest(faultOf('plugin.out-of-time', ''));
        if (!ready) await new Promise((resolve) => setTimeout(resolve, lookMs));
      }
    },
    call(node, name, args) {
      const question = JSON.stringify([node, name, args]);
      const before = known.get(question);
      if (before !== undefined) return JSON.parse(before) as Json;
      if (question.length > limits.messageChars)
        throw faultOf('plugin.input-too-large', `${limits.messageChars} characters`);
      const value = ask({ kind: 'call', id: nextId++, node, name, args });
      const text = JSON.stringify(value);
      if (question.length + text.length <= rememberedChars) {
        const [oldest] = known.keys();
        if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
        known.set(question, text);
      }
      return value;
    },
    close: stop,
  };
};
