import type { StoredLead } from '@sluice/store';
import type { Services } from './context.ts';
import { timelineView } from './timeline.ts';
import { iso } from './wire.ts';

const pageSize = 200;

const line = (kind: string, data: unknown): string => `${JSON.stringify({ kind, data })}\n`;

/**
 * Everything that is kept of one person, a JSON object `{ kind, data }` a line: the profile first, then what it is
 * known by, messages, handoffs, points, and the history newest first (events, decisions, effects, stages). Made page
 * by page: a long history is never in memory as a whole.
 */
export async function* exportLead(
  services: Pick<Services, 'store' | 'clock'>,
  lead: StoredLead,
): AsyncGenerator<string> {
  const { store, clock } = services;
  const { createdAt, lastEventAt, ...profile } = lead;
  yield line('export', { at: iso(clock()), lead: lead.id });
  yield line('profile', { ...profile, createdAt: iso(createdAt), lastSeenAt: iso(lastEventAt) });
  for (const { kind, data } of await store.privacy.records(lead.id)) yield line(kind, data);
  for (const row of await store.scores.rows(lead.id)) yield line('points', { ...row, at: iso(row.at) });
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof timelineView>> = await timelineView(services, {
      lead: lead.id,
      limit: pageSize,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const entry of page.items) if (entry.kind !== 'score') yield line(entry.kind, entry);
    cursor = page.next;
  } while (cursor !== null);
}
