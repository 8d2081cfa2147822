import { type Instant, own, type Score, SluiceError, scoreOf } from '@sluice/model';
import type { ScoreLimit } from '@sluice/sdk';
import { follow, scoreChanged, type Working } from '../working.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';

const day = 86_400_000;
const windows: Readonly<Record<ScoreLimit['per'], number>> = {
  lifetime: Number.POSITIVE_INFINITY,
  day,
  week: 7 * day,
  month: 30 * day,
};

/** The rule gives points: a row more for the group, or what this node's one slot holds from now on. */
export function score(step: StepOf<'score'>, context: StepContext): Outcome {
  const points = context.value ?? 0;
  if (typeof points !== 'number' || !Number.isFinite(points)) {
    const given = JSON.stringify(context.value).slice(0, 100);
    throw new SluiceError('run.not-points', `The rule of “${step.title}” gave ${given}, not a number.`);
  }
  if (step.slot.mode === 'set') setSlot(step, context, points);
  else if (points !== 0) addPoints(step, context, points);
  return onwards;
}

function setSlot({ slot }: StepOf<'score'>, { work, planned }: StepContext, points: number): void {
  const { lead } = work;
  const held = own(lead.slots, slot.group) ?? {};
  const delta = points - (own(held, planned.slot) ?? 0);
  if (delta === 0) return;
  lead.slots = { ...lead.slots, [slot.group]: { ...held, [planned.slot]: points } };
  record(work, { planned, group: slot.group, mode: 'set', points, delta, limited: null });
}

function addPoints({ slot }: StepOf<'score'>, { work, planned }: StepContext, points: number): void {
  const { lead } = work;
  const row = { planned, group: slot.group, mode: 'add', points } as const;
  if (slot.limit && !mayScore(work, planned.slot, slot.limit)) {
    record(work, { ...row, delta: 0, limited: limitWords(slot.limit) });
    return;
  }
  lead.points = { ...lead.points, [slot.group]: (own(lead.points, slot.group) ?? 0) + points };
  record(work, { ...row, delta: points, limited: null });
}

/** Is the limit not yet reached? Then this time is noted. Periods roll: a day is the last 24 hours. */
function mayScore({ lead }: Working, key: string, { times, per }: ScoreLimit): boolean {
  const since: Instant = lead.clock - windows[per];
  const recent = (own(lead.limits, key) ?? []).filter((instant) => instant > since);
  if (recent.length >= times) return false;
  lead.limits = { ...lead.limits, [key]: [...recent, lead.clock] };
  return true;
}

const limitWords = ({ times, per }: ScoreLimit): string =>
  per === 'lifetime' ? (times === 1 ? 'once' : `${times} times`) : `${times} per ${per}`;

type Row = Pick<Working['rows'][number], 'group' | 'mode' | 'points' | 'delta' | 'limited'> &
  Pick<StepContext, 'planned'>;

function record(work: Working, { planned, group, mode, points, delta, limited }: Row): void {
  const { lead, event, plan } = work;
  work.rows.push({
    lead: lead.id,
    at: lead.clock,
    group,
    mode,
    points,
    delta,
    limited,
    rule: planned.cause,
    event: event.id,
  });
  if (delta === 0) return;
  const before = lead.score;
  lead.score = scoreOf(plan.scoring, lead.points, lead.slots);
  scoreChanged(work);
  announce(work, { before, after: lead.score, group });
}

function announce(
  work: Working,
  { before, after, group }: { readonly before: Score; readonly after: Score; readonly group: string },
): void {
  if (before.total !== after.total) {
    follow(work, 'score.changed', { from: before.total, to: after.total, group });
  }
  if (before.band !== after.band) follow(work, 'band.changed', { from: before.band, to: after.band });
}
