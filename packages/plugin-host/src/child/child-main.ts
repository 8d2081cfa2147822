import { registerHooks } from 'node:module';
import { serve } from '../guest/serve.ts';
import type { Envelope, GuestBoot, GuestMessage, GuestReply } from '../wire.ts';

/* The program of a plugin's process. */

const reply = (handled: number, messages: readonly GuestMessage[], ready?: true): void => {
  process.send?.({ handled, messages, ...(ready === undefined ? {} : { ready }) } satisfies GuestReply);
};

/** Obstacles, not walls: a plugin of this tier is not kept from all that Node can do. */
const takeAway = (): void => {
  const refuse = () => {
    throw new TypeError('A plugin asks the outside world by its context only.');
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
    Reflect.deleteProperty(globalThis, name);
  process.getBuiltinModule = refuse as typeof process.getBuiltinModule;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('data:') ? next(specifier, context) : refuse(),
  });
};

const start = async ({ source, limits }: GuestBoot): Promise<void> => {
  takeAway();
  const text = Buffer.from(source).toString('base64');
  const module = (await import(`data:text/javascript;base64,${text}`)) as { readonly default?: unknown };
  const handle = serve(module.default, {
    send: (message) => reply(0, [JSON.parse(message) as GuestMessage]),
    maxChars: limits.messageChars,
    maxAsks: limits.asks,
  });
  process.on('message', (batch: readonly Envelope[]) => {
    for (const { text: request } of batch) {
      handle(request);
      reply(1, []);
    }
  });
  reply(0, [], true);
};

process.once('message', (boot: GuestBoot) => {
  start(boot).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    reply(0, [{ kind: 'fault', id: -1, code: 'plugin.does-not-load', detail }], true);
  });
});
