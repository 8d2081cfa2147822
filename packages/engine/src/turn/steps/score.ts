import { givePoints, own, type ScoreRow, SluiceError, scoreOf } from '@sluice/model';
import type { ScoreDecay } from '@sluice/sdk';
import { announce } from '../reweigh.ts';
import { scoreChanged, type Working } from '../working.ts';
import { limitWords, mayScore } from './limit.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';

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
  const held = own(work.lead.slots, slot.group) ?? {};
  const delta = points - (own(held, planned.slot) ?? 0);
  if (delta === 0) return;
  record(work, { planned, group: slot.group, mode: 'set', points, delta, limited: null, decay: null });
}

function addPoints(step: StepOf<'score'>, { work, planned }: StepContext, points: number): void {
  const { slot } = step;
  const row = { planned, group: slot.group, mode: 'add', points } as const;
  if (slot.limit && !mayScore(work, planned.slot, slot.limit)) {
    record(work, { ...row, delta: 0, limited: limitWords(slot.limit), decay: null });
    return;
  }
  record(work, { ...row, delta: points, limited: null, decay: decayOf(work, step) });
}

/** What the rule says, else what the model says for the group. */
function decayOf({ plan }: Working, { slot }: StepOf<'score'>): ScoreDecay | null {
  if (slot.decay === 'none') return null;
  return slot.decay ?? plan.scoring.groups.find(({ id }) => id === slot.group)?.decay ?? null;
}

type Row = Pick<ScoreRow, 'group' | 'mode' | 'points' | 'delta' | 'limited' | 'decay'> &
  Pick<StepContext, 'planned'>;

function record(work: Working, { planned, group, mode, points, delta, limited, decay }: Row): void {
  const { lead, event, plan } = work;
  const row: ScoreRow = {
    lead: lead.id,
    at: lead.clock,
    group,
    mode,
    points,
    delta,
    limited,
    decay,
    rule: planned.cause,
    event: event.id,
  };
  work.rows.push(row);
  if (delta === 0) return;
  Object.assign(lead, givePoints(lead, row));
  const before = lead.score;
  lead.score = scoreOf(plan.scoring, lead, lead.clock);
  scoreChanged(work);
  announce(work, { before, after: lead.score, group });
}
