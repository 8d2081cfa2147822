import { type Cause, type LeadState, SluiceError, type Told } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import { mergeLeads } from '../merge/merge-leads.ts';
import { type Balance, splitSlot, stepOfSlot } from '../merge/unite-points.ts';
import { unmergeLeads } from '../merge/unmerge-leads.ts';
import { follow, leadChanged, scoreChanged, type Working } from './working.ts';

/*
 * A merge is a hand-over by events, so that each lead's own order holds and no turn touches two leads:
 * `lead.retiring` reaches the loser after all it did; its turn tells the winner `lead.merged` with its state;
 * that turn tells the loser `lead.kept` with what the winner was, so that the log holds all an undo needs.
 * The loser is retired from its turn on and hands on to the winner whatever still reaches it.
 * An undo restores the loser by `lead.restored` and parts the winner by `lead.unmerged`, whose turn tells the
 * loser which runs go back.
 */

/** Has the lead been merged into another? Then it takes no turns of its own. */
export const isRetired = ({ mergedInto }: LeadState): boolean => typeof mergedInto === 'string';

/** Events that are about the retired lead itself. */
const ownEvents: ReadonlySet<string> = new Set(['lead.retiring', 'lead.kept', 'lead.restored']);

/** Hands an event on to the lead this one was merged into; false for the few that are its own. */
export function handOn(work: Working): boolean {
  const { lead, event } = work;
  if (typeof lead.mergedInto !== 'string' || ownEvents.has(event.type)) return false;
  const { type, properties, traits, email, occurredAt } = event;
  const to = { lead: lead.mergedInto };
  work.tell.push({ id: `${event.id}>${to.lead}`, to, type, properties, traits, email, occurredAt });
  return true;
}

const tell = (work: Working, told: Pick<Told, 'id' | 'to' | 'type' | 'properties'>): void => {
  work.tell.push({ ...told, traits: {}, email: null, occurredAt: work.event.occurredAt });
};

/** The loser's last turn: its waiting runs go with its state to the winner. */
export function retire(work: Working): void {
  const { lead, event } = work;
  const { merge, into, told } = event.properties;
  if (typeof into !== 'string' || typeof merge !== 'string' || into === lead.id || isRetired(lead)) return;
  if (told !== true) {
    const properties = { merge, from: lead.id, state: asJson(lead) };
    tell(work, { id: `${merge}@merged`, to: { lead: into }, type: 'lead.merged', properties });
  }
  lead.mergedInto = into;
  lead.runs = [];
}

/** The winner takes over what the loser was. What both had been before is no news; only new heights and depths are. */
export function takeOver(work: Working): void {
  const { lead, event, plan } = work;
  const { merge, from, state } = event.properties;
  if (typeof from !== 'string' || typeof merge !== 'string') return;
  const before: LeadState = { ...lead };
  const other = asState(state);
  const properties = { merge, into: lead.id, state: asJson(before) };
  tell(work, { id: `${merge}@kept`, to: { lead: from }, type: 'lead.kept', properties });
  const { state: united, balances } = mergeLeads(plan, before, other);
  become(work, { state: united, balances, title: 'Counted once after merging' });
  announce(work, before, other);
}

/** The winner without the loser; nothing is announced, since nothing new happened to anybody. */
export function part(work: Working): void {
  const { lead, event, plan } = work;
  const { merge, from, state, kept } = event.properties;
  if (typeof from !== 'string' || typeof merge !== 'string') return;
  const merged = { winner: asState(kept), loser: asState(state) };
  const { returned, ...parting } = unmergeLeads(plan, lead, merged);
  become(work, { ...parting, title: 'Parted after a merge was undone' });
  const properties = { merge, runs: returned.map(asJson) };
  tell(work, { id: `${merge}@returned`, to: { lead: from }, type: 'lead.restored', properties });
}

/** The loser is itself again; then, from the winner's turn, it gets back the runs that still wait. */
export function restore({ lead, event }: Working): void {
  const { runs } = event.properties;
  if (Array.isArray(runs)) lead.runs = [...lead.runs, ...asRuns(runs)];
  else lead.mergedInto = null;
}

interface Becoming {
  readonly state: LeadState;
  readonly balances: readonly Balance[];
  readonly title: string;
}

function become(work: Working, { state, balances, title }: Becoming): void {
  const { lead, event } = work;
  const from = lead.stage;
  Object.assign(lead, state, { clock: Math.max(lead.clock, state.clock) });
  for (const { slot, group, mode, points, delta, decay } of balances) {
    const rule = causeOf(work, slot, title);
    work.rows.push({
      lead: lead.id,
      at: lead.clock,
      group,
      mode,
      points,
      delta,
      limited: title,
      decay,
      rule,
      event: event.id,
    });
  }
  if (lead.stage !== from)
    work.stages.push({ lead: lead.id, at: lead.clock, from, to: lead.stage, rule: null, event: event.id });
  leadChanged(work);
  scoreChanged(work);
}

function causeOf({ plan }: Working, slot: string, title: string): Cause {
  const cause = stepOfSlot(plan, slot)?.cause;
  if (cause !== undefined) return { ...cause, title };
  const [workflow, node] = splitSlot(slot);
  return { workflow, workflowName: 'An earlier workflow', version: 1, node, title };
}

function announce(work: Working, winner: LeadState, loser: LeadState): void {
  const { lead } = work;
  const { total, band } = lead.score;
  const totals = [winner.score.total, loser.score.total].filter((one) => one !== null);
  const from = total === null ? null : (totals.find((one) => one === total) ?? nearest(totals, total));
  if (total !== from) follow(work, 'score.changed', { from, to: total, group: '' });
  const bands = [winner.score.band, loser.score.band];
  if (!bands.includes(band)) follow(work, 'band.changed', { from: winner.score.band, to: band });
}

/** The higher of two totals when the new one lies above both, the lower when below both, else the new one: no news. */
function nearest(totals: readonly number[], total: number): number | null {
  if (totals.length === 0) return null;
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  if (total > high) return high;
  return total < low ? low : total;
}

const asJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** The log keeps states as the turn made them. */
const asState = (value: unknown): LeadState => {
  if (typeof value === 'object' && value !== null && 'traitTimes' in value) return value as LeadState;
  throw new SluiceError('turn.bad-merge');
};

const asRuns = (runs: readonly unknown[]): LeadState['runs'] => runs as LeadState['runs'];
