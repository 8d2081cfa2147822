import { type LeadState, nextCrossing, rescored, type Score, type ScoringModel } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import type { NewEvent, Repositories } from '@sluice/store';
import { partitionOf } from '../ingest/partition.ts';
import { postgresLog } from '../log/postgres-log.ts';
import type { StepWork } from './run-step.ts';

/** A lead that crosses a line when its score is weighed by another model. */
export interface CrossingLead {
  readonly id: string;
  readonly email: string | null;
  readonly from: { readonly total: number | null; readonly band: string | null };
  readonly to: { readonly total: number | null; readonly band: string | null };
  /** Does it become one to hand to sales, or stop being one? */
  readonly handoff: 'up' | 'down' | null;
}

/** What weighing anew does, counted. */
export interface RescoreFindings {
  /** Leads whose total or band differs. */
  readonly changed: number;
  readonly handoff: { readonly up: number; readonly down: number };
  /** How many leads go from band to band, by `from>to`; an empty name is Unscored or no band. */
  readonly bands: Readonly<Record<string, number>>;
  /** Some of those that cross a line. */
  readonly leads: readonly CrossingLead[];
}

const leadsAtOnce = 200;
/** Leads named by each of the 64 parts. */
const namedPerPart = 5;

export const noFindings: RescoreFindings = { changed: 0, handoff: { up: 0, down: 0 }, bands: {}, leads: [] };

/** Findings of two parts in one. */
export const uniteFindings = (
  a: RescoreFindings,
  b: RescoreFindings,
  named = Number.POSITIVE_INFINITY,
): RescoreFindings => {
  const bands: Record<string, number> = { ...a.bands };
  for (const [move, n] of Object.entries(b.bands)) bands[move] = (bands[move] ?? 0) + n;
  return {
    changed: a.changed + b.changed,
    handoff: { up: a.handoff.up + b.handoff.up, down: a.handoff.down + b.handoff.down },
    bands,
    leads: [...a.leads, ...b.leads].slice(0, named),
  };
};

/** The models before and after, as a sweep carries them. */
interface Models {
  readonly previous: ScoringModel;
  readonly model: ScoringModel;
}

const modelsOf = (spec: unknown): Models => spec as Models;

/** What a part of a sweep has found so far. */
export const findingsIn = (result: unknown): RescoreFindings => (result ?? noFindings) as RescoreFindings;

const findingOf = (state: LeadState, models: Models, now: number): RescoreFindings | null => {
  const at = Math.max(now, state.clock);
  const { before, after, crosses } = rescored(models.model, state, { previous: models.previous, at });
  if (before.total === after.total && crosses.length === 0) return null;
  const handoff = crosses.find(({ line }) => line === 'handoff');
  const way = handoff?.line === 'handoff' ? handoff.direction : null;
  const move = `${before.band ?? ''}>${after.band ?? ''}`;
  const lead = {
    id: state.id,
    email: state.email,
    from: lineOf(before),
    to: lineOf(after),
    handoff: way,
  };
  return {
    changed: 1,
    handoff: { up: way === 'up' ? 1 : 0, down: way === 'down' ? 1 : 0 },
    bands: before.band === after.band ? {} : { [move]: 1 },
    leads: crosses.length === 0 ? [] : [lead],
  };
};

/** Would fading points next cross a line at another instant? Then the lead's timer has to be set anew. */
const isDueOtherwise = (state: LeadState, { previous, model }: Models, now: number): boolean => {
  if (state.fading === undefined) return false;
  const after = Math.max(now, state.clock);
  return nextCrossing(previous, state, { after }) !== nextCrossing(model, state, { after });
};

const lineOf = ({ total, band }: Score) => ({ total, band });

/** Tells each of these leads that its score is to be weighed anew; told again, it is the same event. */
const tell = (
  tx: Repositories,
  leads: readonly LeadState[],
  { sweep, now }: { readonly sweep: string; readonly now: number },
): Promise<unknown> =>
  postgresLog(tx).append(
    tx,
    leads.map(
      ({ id, clock }): NewEvent => ({
        id: `rescore:${sweep}:${id}`,
        lead: id,
        partition: partitionOf(id),
        type: 'scoring.changed',
        properties: {},
        traits: {},
        email: null,
        occurredAt: Math.max(now, clock),
      }),
    ),
  );

/**
 * Weighs leads by a changed scoring model. To look counts who crosses which line and changes nothing; to tell
 * gives every lead whose total or band differs an event, and its turn follows up as for any change of the score;
 * so it does where only the instant differs at which fading points cross a line.
 */
export const rescore =
  (mode: 'look' | 'tell'): StepWork =>
  async ({ tx, part, now }) => {
    const models = modelsOf(part.spec);
    const leads = await tx.sweeps.leads(part.partition, { after: part.after, limit: leadsAtOnce });
    const changed: LeadState[] = [];
    const due: LeadState[] = [];
    let findings = findingsIn(part.result);
    for (const state of leads) {
      if ((state.mergedInto ?? null) !== null) continue;
      const finding = findingOf(state, models, now);
      if (finding === null) {
        if (mode === 'tell' && isDueOtherwise(state, models, now)) due.push(state);
        continue;
      }
      changed.push(state);
      findings = uniteFindings(findings, finding, namedPerPart);
    }
    const told = [...changed, ...due];
    if (mode === 'tell' && told.length > 0) await tell(tx, told, { sweep: part.sweep, now });
    const after = leads.length < leadsAtOnce ? null : (leads.at(-1)?.id ?? null);
    const result = JSON.parse(JSON.stringify(findings)) as JsonObject;
    return { after, leads: leads.length, events: 0, changed: changed.length, result };
  };
