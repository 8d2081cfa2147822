import type { Envelope, GuestBoot, GuestMessage, GuestReply } from '../wire.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { SandboxFault } from './sandbox-fault.ts';

/** Envelopes taken in one slice. */
const together = 32;

const faultOf = (error: unknown): SandboxFault =>
  error instanceof SandboxFault ? error : new SandboxFault('plugin.crashed', String(error));

/**
 * Keeps one plugin's sandbox: takes envelopes in order and makes the sandbox anew after it broke or is worn. Many are
 * taken together; nothing of that leaves before all went well. When it breaks, a new sandbox takes them one by one, so
 * that only the culprit fails, and what waited for the host from before.
 */
export const keepSandbox = (boot: GuestBoot, reply: (reply: GuestReply) => void) => {
  let sandbox: Sandbox | null = null;
  const under = new Set<number>();
  let queue: Promise<void> = Promise.resolve();

  const usable = async (): Promise<Sandbox> => {
    const worn = sandbox !== null && sandbox.handled >= boot.limits.callsPerSandbox && under.size === 0;
    if (sandbox === null || worn) sandbox = await createSandbox(boot);
    return sandbox;
  };

  /** Messages of a batch that went well; throws a SandboxFault and forgets the sandbox otherwise. */
  const attempt = async (batch: readonly Envelope[]): Promise<readonly GuestMessage[]> => {
    try {
      const messages = (await usable()).handle(batch);
      for (const { id, kind } of batch) if (kind === 'run') under.add(id);
      for (const message of messages)
        if (message.kind === 'answer' || message.kind === 'error') under.delete(message.id);
      return messages;
    } catch (error) {
      sandbox = null;
      throw faultOf(error);
    }
  };

  const lost = (): readonly GuestMessage[] => {
    const ids = [...under];
    under.clear();
    return ids.map((id) => ({ kind: 'fault', id, code: 'plugin.restarted', detail: '' }) as const);
  };

  const takeOne = async (envelope: Envelope): Promise<void> => {
    try {
      reply({ handled: 1, messages: await attempt([envelope]) });
    } catch (error) {
      const { code, message: detail } = faultOf(error);
      under.delete(envelope.id);
      reply({ handled: 1, messages: [{ kind: 'fault', id: envelope.id, code, detail }, ...lost()] });
    }
  };

  const takeSome = async (batch: readonly Envelope[]): Promise<void> => {
    try {
      if (batch.length > 1) return reply({ handled: batch.length, messages: await attempt(batch) });
    } catch {
      reply({ handled: 0, messages: lost() });
    }
    for (const envelope of batch) await takeOne(envelope);
  };

  const takeAll = async (batch: readonly Envelope[]): Promise<void> => {
    for (let from = 0; from < batch.length; from += together)
      await takeSome(batch.slice(from, from + together));
  };

  const read = async (): Promise<void> => {
    try {
      await usable();
      reply({ handled: 0, messages: [], ready: true });
    } catch (error) {
      const { code, message: detail } = faultOf(error);
      reply({ handled: 0, messages: [{ kind: 'fault', id: -1, code, detail }], ready: true });
    }
  };

  return {
    /** Reads the bundle, so that the first request finds it ready. */
    warm: (): Promise<void> => {
      queue = queue.then(read);
      return queue;
    },
    take: (batch: readonly Envelope[]): Promise<void> => {
      queue = queue.then(() => takeAll(batch));
      return queue;
    },
  };
};
