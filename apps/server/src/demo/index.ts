import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingEvent, Runtime } from '@sluice/runtime';
import { useExample } from '../examples/use-example.ts';
import type { Services } from '../services/context.ts';
import { decideHandoff } from '../services/handoffs.ts';
import { type DemoHost, loadDemo } from './load-demo.ts';
import { nextVisit } from './trickle.ts';

/** The demo company: whether it is there, and the way in and out. */
export interface Demo {
  get(): ReturnType<Services['store']['demo']['get']>;
  /** Begins to load it, unless it is there; gives the state at once. */
  load(): ReturnType<Demo['get']>;
  /** Begins to remove it. */
  remove(): ReturnType<Demo['get']>;
  /** Goes on with what a stopped server left half done, and with live traffic. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

export interface DemoOptions {
  readonly services: Pick<Services, 'store' | 'registry' | 'clock' | 'gallery'>;
  readonly runtime: Pick<Runtime, 'ingest' | 'settled'>;
  readonly onError: (error: unknown) => void;
}

const size = { leads: 2_000, days: 90, seed: 20_260_301 } as const;
/** Examples whose workflows the demo company runs. */
const workflowsOfDemo = ['mql-scoring', 'demo-request-rule', 'nurture'] as const;
const batch = 1_000;
const settleMs = 120_000;
const trickleMs = 15_000;
const removedAtOnce = 500;
const untilEffectsEnd = 200;

const hostOf = ({ services, runtime }: DemoOptions): DemoHost => {
  const ingest = (events: readonly IncomingEvent[]) => runtime.ingest(events, { demo: true });
  return {
    async append(events) {
      for (let from = 0; from < events.length; from += batch) await ingest(events.slice(from, from + batch));
    },
    settled: () => runtime.settled(settleMs),
    async openHandoffs() {
      const found: { id: string; email: string; createdAt: number }[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Services['store']['handoffs']['list']>> =
          await services.store.handoffs.list({ status: 'open', limit: 200, cursor });
        for (const { id, lead, createdAt } of page.items)
          if (lead.email !== null) found.push({ id, email: lead.email, createdAt });
        cursor = page.next;
      } while (cursor !== null);
      return found;
    },
    async answer(id, { accepted, reason, at }) {
      const status = accepted ? 'accepted' : 'rejected';
      await decideHandoff({ ...services, ingest }, { id, status, reason, at });
    },
  };
};

/** The demo company over a running product: everything it does, any client could do. */
export const createDemo = (options: DemoOptions): Demo => {
  const { services, runtime, onError } = options;
  const { store, clock } = services;
  const stopping = new AbortController();
  let work: Promise<void> = Promise.resolve();
  let traffic: NodeJS.Timeout | null = null;
  let visit: Promise<void> = Promise.resolve();

  const begin = (task: () => Promise<void>): void => {
    work = work.then(task).catch(onError);
  };

  /** Another server may have removed the company. */
  const oneVisit = async (): Promise<void> => {
    if ((await store.demo.get()).state !== 'loaded') return stopTraffic();
    await runtime.ingest(nextVisit(clock(), clock()), { demo: true });
  };

  const startTraffic = (): void => {
    traffic ??= setInterval(() => {
      visit = oneVisit().catch(onError);
    }, trickleMs);
    traffic.unref();
  };

  const stopTraffic = (): void => {
    if (traffic !== null) clearInterval(traffic);
    traffic = null;
  };

  const fill = async (): Promise<void> => {
    for (const id of workflowsOfDemo)
      await useExample(services, { id, publish: true, by: 'Demo', demo: true });
    await loadDemo(hostOf(options), {
      ...size,
      now: clock(),
      signal: stopping.signal,
      onProgress: (progress) => {
        store.demo.set('loading', { progress, now: clock() }).catch(onError);
      },
    });
    if (stopping.signal.aborted) return;
    await store.demo.set('loaded', { progress: 1, now: clock() });
    startTraffic();
  };

  const empty = async (): Promise<void> => {
    stopTraffic();
    await visit;
    const { leads } = await store.demo.get();
    for (let left = leads; left > 0 && !stopping.signal.aborted; left = (await store.demo.get()).leads) {
      const removed = await store.demo.removeLeads(removedAtOnce);
      if (removed === 0) await pause(untilEffectsEnd);
      const progress = 1 - Math.min(1, Math.max(0, left - removed) / leads);
      await store.demo.set('removing', { progress, now: clock() });
    }
    if (stopping.signal.aborted) return;
    await store.demo.removeWorkflows();
    await store.demo.set('absent', { progress: 0, now: clock() });
  };

  /** A story that breaks off is taken back, so that loading can be tried again. */
  const fillOrEmpty = async (): Promise<void> => {
    try {
      await fill();
    } catch (error) {
      onError(error);
      if (await store.demo.begin('loading', 'removing')) await empty();
    }
  };

  return {
    get: () => store.demo.get(),
    async load() {
      if (await store.demo.begin('absent', 'loading')) begin(fillOrEmpty);
      return store.demo.get();
    },
    async remove() {
      if (await store.demo.begin('loaded', 'removing')) begin(empty);
      return store.demo.get();
    },
    async resume() {
      const { state } = await store.demo.get();
      if (state === 'loaded') startTraffic();
      /* A load cut short is taken back: its story has a gap. */
      if (state === 'removing' || (state === 'loading' && (await store.demo.begin('loading', 'removing'))))
        begin(empty);
    },
    async stop() {
      stopping.abort();
      stopTraffic();
      await visit;
      await work;
    },
  };
};
