import { expiryOf, givePoints, type Instant, type LeadState, leftOf, own, uniteFading } from '@sluice/model';
import type { ScoreDecay } from '@sluice/sdk';
import type { Plan, PlannedStep } from '../compile/plan.ts';

type Points = LeadState['points'];
type Slots = LeadState['slots'];

/** Points a merge takes or gives so that nothing counts twice: a row of the winner's ledger. */
export interface Balance {
  /** `workflow:node`. */
  readonly slot: string;
  readonly group: string;
  readonly mode: 'add' | 'set';
  /** What the slot holds afterwards; for added points the change. */
  readonly points: number;
  readonly delta: number;
  /** How the points go on fading, as seen from the clock of the merge. */
  readonly decay: ScoreDecay | null;
}

/** The step a slot belongs to, in the version published last. */
export const stepOfSlot = (plan: Plan, slot: string): PlannedStep | undefined => {
  const [workflow, node] = splitSlot(slot);
  return plan.workflows.find(({ id }) => id === workflow)?.byNode.get(node);
};

/** The workflow and the node a slot is named by; node ids have no colons. */
export const splitSlot = (slot: string): readonly [workflow: string, node: string] => {
  const at = slot.lastIndexOf(':');
  return [slot.slice(0, at), slot.slice(at + 1)];
};

/** Sums by name. */
export function addPoints(a: Points, b: Points, sign: 1 | -1): Points {
  const sum: Record<string, number> = { ...a };
  for (const [group, points] of Object.entries(b)) sum[group] = (own(sum, group) ?? 0) + sign * points;
  return sum;
}

/**
 * What two leads hold in set slots: each counts once. Where both hold points, those judged by the newer facts
 * stay; nothing held says less than something.
 */
export function uniteSlots(
  winner: Slots,
  loser: Slots,
  { loserIsNewer }: { readonly loserIsNewer: boolean },
): { readonly slots: Slots; readonly balances: readonly Balance[] } {
  const slots: Record<string, Readonly<Record<string, number>>> = { ...winner };
  const balances: Balance[] = [];
  for (const [group, theirs] of Object.entries(loser)) {
    const held: Record<string, number> = { ...own(winner, group) };
    for (const [slot, points] of Object.entries(theirs)) {
      const ours = own(held, slot) ?? 0;
      const stays = ours === 0 || (loserIsNewer && points !== 0) ? points : ours;
      held[slot] = stays;
      const delta = stays - ours - points;
      if (delta !== 0) balances.push({ slot, group, mode: 'set', points: stays, delta, decay: null });
    }
    slots[group] = held;
  }
  return { slots, balances };
}

/** Slots as they were before a merge, but for those set anew since. */
export function partSlots(
  now: Slots,
  { before, merged, loser }: Record<'before' | 'merged' | 'loser', Slots>,
): { readonly slots: Slots; readonly balances: readonly Balance[] } {
  const slots: Record<string, Record<string, number>> = {};
  const balances: Balance[] = [];
  const of = (all: Slots, group: string, slot: string): number | undefined =>
    own(own(all, group) ?? {}, slot);
  for (const [group, held] of Object.entries(now)) {
    for (const [slot, points] of Object.entries(held)) {
      const stays = points === of(merged, group, slot) ? of(before, group, slot) : points;
      if (stays !== undefined) slots[group] = { ...slots[group], [slot]: stays };
      const theirs = of(loser, group, slot) ?? 0;
      const delta = (stays ?? 0) - points + theirs;
      if (delta !== 0) balances.push({ slot, group, mode: 'set', points: stays ?? 0, delta, decay: null });
    }
  }
  return { slots, balances };
}

type Added = Pick<LeadState, 'points' | 'fading'>;

/** Added points of two leads, those that fade included; `sign` -1 takes the second's away. */
export function uniteAdded(a: Added, b: Added, sign: 1 | -1): Added {
  const points = addPoints(a.points, b.points, sign);
  if (a.fading === undefined && b.fading === undefined) return { points };
  const fading = { ...a.fading };
  for (const [group, theirs] of Object.entries(b.fading ?? {}))
    fading[group] = uniteFading(own(fading, group) ?? { halving: [], expiring: [] }, theirs, sign);
  return { points, fading };
}

/** Added points after the balances of a merge. */
export function evened(added: Added, balances: readonly Balance[], at: Instant): Added {
  let { points, fading } = added;
  for (const { slot, group, mode, points: said, delta, decay } of balances) {
    if (mode !== 'add') continue;
    const [workflow, node] = splitSlot(slot);
    const row = { lead: '', group, mode, points: said, delta, decay, at, rule: { workflow, node } };
    const given = givePoints({ points, slots: {}, ...(fading === undefined ? {} : { fading }) }, row);
    points = given.points ?? points;
    fading = given.fading ?? fading;
  }
  return { points, ...(fading === undefined ? {} : { fading }) };
}

/**
 * Points both were given by a rule that gives them so many times in all: what is over the limit is taken back,
 * as much as is left of it, the youngest first. Only rules that always give the same points tell how much.
 */
export function overLimits(plan: Plan, winner: LeadState, loser: LeadState, at: Instant): readonly Balance[] {
  return Object.entries(loser.limits).flatMap(([slot, theirs]): readonly Balance[] => {
    const ours = own(winner.limits, slot) ?? [];
    const step = stepOfSlot(plan, slot)?.step;
    if (ours.length === 0 || theirs.length === 0 || step?.kind !== 'score') return [];
    const { group, limit, decay: ruled } = step.slot;
    const { logic } = step;
    if (limit?.per !== 'lifetime' || typeof logic !== 'number') return [];
    const over = ours.length + theirs.length - limit.times;
    if (over <= 0) return [];
    const groups = plan.scoring.groups.find(({ id }) => id === group)?.decay ?? null;
    const decay = ruled === 'none' ? null : (ruled ?? groups);
    const youngest = [...ours, ...theirs].sort((a, b) => a - b).slice(-over);
    if (decay === null) return [balance({ slot, group, delta: -over * logic, decay })];
    return youngest.flatMap((given) => takenBack({ slot, group, points: logic, given, decay, at }));
  });
}

const balance = (part: Pick<Balance, 'slot' | 'group' | 'delta' | 'decay'>): Balance => ({
  ...part,
  mode: 'add',
  points: part.delta,
});

interface Given {
  readonly slot: string;
  readonly group: string;
  readonly points: number;
  readonly given: Instant;
  readonly decay: ScoreDecay;
  readonly at: Instant;
}

/** What is left at an instant of points once given, taken back so that it fades as they would have. */
function takenBack({ slot, group, points, given, decay, at }: Given): readonly Balance[] {
  if ('halfLifeDays' in decay)
    return [balance({ slot, group, delta: -leftOf([decay.halfLifeDays, points, given], at), decay })];
  const left = expiryOf(given, decay.expiresAfterDays) - at;
  if (left <= 0) return [];
  return [balance({ slot, group, delta: -points, decay: { expiresAfterDays: left / 86_400_000 } })];
}
