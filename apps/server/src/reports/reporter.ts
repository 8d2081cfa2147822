import { setTimeout as wait } from 'node:timers/promises';
import type { createMail } from '@sluice/runtime';
import { frameOf } from '../services/analytics/frame.ts';
import { qualifiedView } from '../services/analytics/qualified.ts';
import type { Services } from '../services/context.ts';
import { effectivenessView } from '../services/effectiveness/index.ts';
import { reportText } from './report-text.ts';

export interface ReporterOptions {
  readonly services: Pick<Services, 'store' | 'clock'>;
  readonly mail: Pick<ReturnType<typeof createMail>, 'send'>;
  readonly onError: (error: unknown) => void;
  /** Between two looks, default ten minutes. */
  readonly everyMs?: number;
}

/** The month before the one it is in a zone: `2026-02`, with its first day and the first day after. */
export const monthBefore = (now: number, zone: string) => {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
  }).format(now);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = (offset: number): string =>
    new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
  return { month: first(-1).slice(0, 7), from: first(-1), to: first(0) };
};

/** The days whose leads tell of the scoring: half a year up to the end of the month. */
const halfYearTo = (to: string): string => {
  const end = new Date(`${to}T00:00:00Z`);
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 6, 1)).toISOString().slice(0, 10);
};

/**
 * Makes the report of the last month once, whichever process comes first, keeps it in the product, and mails it where
 * an address is set. Mail is sent before the report is kept: cut off in between, it may come twice, never not at all.
 */
export const createReporter = ({ services, mail, onError, everyMs = 600_000 }: ReporterOptions) => {
  const { store, clock } = services;
  const stopping = new AbortController();
  let loop: Promise<void> | null = null;

  const look = async (): Promise<boolean> => {
    const { workspace, goals, asOf } = await frameOf(services);
    const { month, from, to } = monthBefore(clock(), workspace.timezone);
    if (asOf.since === null || asOf.since.slice(0, 10) >= to) return false;
    if (!(await store.reports.claim(month))) return false;
    const [qualified, effectiveness] = await Promise.all([
      qualifiedView(services, { from, to }),
      effectivenessView(services, { from: halfYearTo(to), to }),
    ]);
    const text = reportText({ month, company: workspace.name, qualified, effectiveness });
    const address = goals.reportTo ?? null;
    if (address !== null && address !== '')
      await mail.send({
        key: `report:${month}`,
        messageId: `<report-${month}@sluice.invalid>`,
        kind: 'notify',
        from: workspace.sender,
        to: address,
        subject: `Leads and scoring in ${month}`,
        text,
        html: null,
        replyTo: null,
        keepInside: false,
        at: clock(),
        lead: null,
        cause: null,
      });
    await store.reports.finish(month, text);
    return true;
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch(onError);
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    /** One look; true when this call made a report. */
    look,
    start(): void {
      loop ??= run();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await loop;
    },
  };
};
