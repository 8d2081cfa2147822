import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import type { PluginLimits } from '../limits.ts';
import type { PluginFaultCode } from '../plugin-fault.ts';
import { limitOf, SandboxFault } from './sandbox-fault.ts';

/* The server's libraries know no WebAssembly; this is all that is used of it here. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number; readonly maximum: number }) => object;
};

const pageBytes = 64 * 1024;
/** What the engine itself begins with. */
const leastPages = 256;
const jobsAtOnce = 1_000;

/** The engine's own limit counts calls of malloc, not their sizes, so that the memory itself is what ends. */
const memoryOf = (limits: PluginLimits): object => {
  const maximum = Math.max(leastPages, Math.floor(limits.memoryBytes / pageBytes));
  return new WebAssembly.Memory({ initial: leastPages, maximum });
};

/** Time this thread has worked, so that a busy machine takes nothing from a plugin. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** QuickJS in a WebAssembly instance of its own, with ends to its memory, its stack and its time. */
export class QuickEngine {
  readonly context: QuickJSContext;
  #deadline = Number.POSITIVE_INFINITY;

  private constructor(context: QuickJSContext, stackBytes: number) {
    this.context = context;
    context.runtime.setMaxStackSize(stackBytes);
    context.runtime.setInterruptHandler(() => this.#late());
  }

  static async start(limits: PluginLimits): Promise<QuickEngine> {
    const { default: found } = await import('@jitl/quickjs-wasmfile-release-sync');
    const variant = newVariant(found as unknown as QuickJSSyncVariant, { wasmMemory: memoryOf(limits) });
    const wasm = await newQuickJSWASMModuleFromVariant(variant);
    return new QuickEngine(wasm.newRuntime().newContext(), limits.stackBytes);
  }

  #late(): boolean {
    return cpuMs() > this.#deadline;
  }

  /** Gives work its time. Whatever the engine itself throws is its end: throws a SandboxFault. */
  within<T>(ms: number, otherwise: PluginFaultCode, work: () => T): T {
    this.#deadline = cpuMs() + ms;
    try {
      const value = work();
      /* An interrupt inside the engine's own promises ends as a rejection nobody hears. */
      if (this.#late()) throw new SandboxFault('plugin.out-of-time');
      return value;
    } catch (error) {
      if (error instanceof SandboxFault) throw error;
      if (error instanceof RangeError) throw new SandboxFault('plugin.stack-overflow');
      throw new SandboxFault(otherwise, error instanceof Error ? error.message : String(error));
    } finally {
      this.#deadline = Number.POSITIVE_INFINITY;
    }
  }

  evaluate(source: string, type: 'global' | 'module'): QuickJSHandle {
    return this.#opened(this.context.evalCode(source, 'plugin.js', { type, strict: true }));
  }

  call(method: QuickJSHandle, args: QuickJSHandle[]): QuickJSHandle {
    return this.#opened(this.context.callFunction(method, this.context.undefined, args));
  }

  /** Runs promises' reactions until none is left. */
  jobs(): void {
    const { runtime } = this.context;
    for (;;) {
      const done = runtime.executePendingJobs(jobsAtOnce);
      if (done.error !== undefined) throw this.#complaint(done.error);
      if (done.value < jobsAtOnce) return;
      if (this.#late()) throw new SandboxFault('plugin.out-of-time');
    }
  }

  /** The default export of a module. */
  defaultOf(module: QuickJSHandle): QuickJSHandle {
    const state = this.context.getPromiseState(module);
    if (state.type === 'fulfilled') return this.context.getProp(state.value, 'default');
    if (state.type === 'pending') throw new Error('it awaits something at its top');
    throw this.#complaint(state.error);
  }

  #opened(result: { readonly value?: QuickJSHandle; readonly error?: unknown }): QuickJSHandle {
    if (result.value !== undefined) return result.value;
    throw this.#complaint(result.error as QuickJSHandle);
  }

  #complaint(error: QuickJSHandle): Error {
    const dumped: unknown = this.context.dump(error);
    if (typeof dumped !== 'object' || dumped === null) return new Error(`${String(dumped)} was thrown`);
    const { name = 'Error', message = 'no message' } = dumped as Record<string, unknown>;
    const words = { name: String(name), message: String(message).slice(0, 500) };
    const limit = limitOf(words);
    return limit === null ? new Error(`${words.name}: ${words.message}`) : new SandboxFault(limit);
  }
}
