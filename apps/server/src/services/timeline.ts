import type { components } from '@sluice/api';
import { expandPassage, type ScoreRow, type WorkflowVersion } from '@sluice/model';
import { type TimelineItem, versionName } from '@sluice/store';
import type { Services } from './context.ts';
import { iso } from './wire.ts';

type Entry = components['schemas']['TimelineEntry'];
type Of<K extends TimelineItem['kind']> = Extract<TimelineItem, { kind: K }>;

interface Beside {
  /** Score rows of the lead. */
  readonly rows: readonly ScoreRow[];
  /** Why events were set aside, by event. */
  readonly quarantined: ReadonlyMap<string, string>;
  /** The versions decisions were made by, by `versionName`. */
  readonly versions: ReadonlyMap<string, WorkflowVersion>;
}

const scoreEntry = (row: ScoreRow) => ({
  kind: 'score' as const,
  at: iso(row.at),
  group: row.group,
  points: row.points,
  delta: row.delta,
  limit: row.limited,
  rule: row.rule,
  event: row.event,
});

const views = {
  event: ({ at, id, data }: Of<'event'>, { quarantined }: Beside) => [
    {
      kind: 'event' as const,
      at: iso(at),
      id,
      type: data.type,
      properties: data.properties,
      traits: data.traits,
      quarantined: quarantined.get(id) ?? null,
    },
  ],
  decision: ({ at, data }: Of<'decision'>, { rows, versions }: Beside) => [
    ...rows.filter((row) => row.event === data.event).map(scoreEntry),
    ...data.passages.flatMap((passage) => {
      const version = versions.get(versionName(passage));
      if (version === undefined) return [];
      return { kind: 'decision' as const, at: iso(at), trace: expandPassage(version, passage) };
    }),
  ],
  effect: ({ at, id, data }: Of<'effect'>) => [
    {
      kind: 'effect' as const,
      at: iso(at),
      key: id,
      type: data.type,
      status: data.status,
      attempts: data.attempts,
      lastError: data.lastError,
      input: inputOf(data.input),
      rule: data.cause,
    },
  ],
  stage: ({ at, data }: Of<'stage'>) => [
    {
      kind: 'stage' as const,
      at: iso(at),
      from: data.from,
      to: data.to,
      cause: data.rule,
      event: data.event,
    },
  ],
};

/** The outbox keeps an input of any kind in an object. */
const inputOf = (input: Of<'effect'>['data']['input']) =>
  typeof input === 'object' && input !== null && 'value' in input && Object.keys(input).length === 1
    ? (input.value ?? null)
    : input;

const entriesOf = (item: TimelineItem, beside: Beside): readonly Entry[] => {
  switch (item.kind) {
    case 'event':
      return views.event(item, beside);
    case 'decision':
      return views.decision(item, beside);
    case 'effect':
      return views.effect(item);
    case 'stage':
      return views.stage(item);
  }
};

/** One page of a lead's history, newest first. Points stand with the decision that gave them. */
export const timelineView = async (
  { store }: Pick<Services, 'store'>,
  { lead, limit, cursor }: { readonly lead: string; readonly limit?: number; readonly cursor?: string },
) => {
  const [page, rows, aside] = await Promise.all([
    store.timeline.of(lead, { limit, cursor }),
    store.scores.rows(lead),
    store.db.selectFrom('quarantine').select(['event', 'message']).where('lead', '=', lead).execute(),
  ]);
  const passages = page.items.flatMap((item) => (item.kind === 'decision' ? item.data.passages : []));
  const versions = await store.versions.contents(passages);
  const quarantined = new Map(aside.map(({ event, message }) => [event, message]));
  return {
    items: page.items.flatMap((item): readonly Entry[] => entriesOf(item, { rows, quarantined, versions })),
    next: page.next,
  };
};
