import { givePoints, own, type ScoreRow, SluiceError, scoreOf } from '@sluice/model';
import type { ScoreDecay } from '@sluice/sdk';
import type { PlannedStep } from '../../compile/plan.ts';
import { announce } from '../reweigh.ts';
import { scoreChanged, type Working } from '../working.ts';
import { mayScore } from './limit.ts';
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
  const held = own(work.lead.slots, slot.group);
  const delta = points - (held === undefined ? 0 : (own(held, planned.slot) ?? 0));
  if (delta === 0) return;
  record(work, planned, { group: slot.group, mode: 'set', points, delta, limited: null, decay: null });
}

function addPoints(step: StepOf<'score'>, { work, planned }: StepContext, points: number): void {
  const { group, limit } = step.slot;
  if (limit && !mayScore(work, planned.slot, limit)) {
    record(work, planned, { group, mode: 'add', points, delta: 0, limited: planned.limited, decay: null });
    return;
  }
  record(work, planned, {
    group,
    mode: 'add',
    points,
    delta: points,
    limited: null,
    decay: decayOf(work, step),
  });
}

/** What the rule says, else what the model says for the group. */
function decayOf({ plan }: Working, { slot }: StepOf<'score'>): ScoreDecay | null {
  if (slot.decay === 'none') return null;
  return slot.decay ?? own(plan.decays, slot.group) ?? null;
}

type Given = Pick<ScoreRow, 'group' | 'mode' | 'points' | 'delta' | 'limited' | 'decay'>;

function record(work: Working, planned: PlannedStep, given: Given): void {
  const { lead, event, plan } = work;
  const row: ScoreRow = {
    lead: lead.id,
    at: lead.clock,
    group: given.group,
    mode: given.mode,
    points: given.points,
    delta: given.delta,
    limited: given.limited,
    decay: given.decay,
    rule: planned.cause,
    event: event.id,
  };
  work.rows.push(row);
  if (row.delta === 0) return;
  const { points, slots, fading } = givePoints(lead, row, planned.slot);
  if (points !== undefined) lead.points = points;
  if (slots !== undefined) lead.slots = slots;
  if (fading !== undefined) lead.fading = fading;
  const before = lead.score;
  lead.score = scoreOf(plan.scoring, lead, lead.clock);
  scoreChanged(work);
  announce(work, { before, after: lead.score, group: row.group });
}
