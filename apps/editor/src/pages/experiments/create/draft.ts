import type { Json } from '@sluice/sdk';
import type { ExperimentInput, ExperimentPlanInput } from '../queries.ts';

/** The form as it is filled in. */
export interface Draft {
  readonly workflow: string;
  /** Null: the usual name. */
  readonly name: string | null;
  readonly hypothesis: string;
  /** `draft`, or the number of a version; empty while none is chosen. */
  readonly arms: readonly { readonly version: string; readonly weight: number }[];
  readonly holdout: number;
  /** The id of a stage, or empty for the worth of deals. */
  readonly stage: string;
  readonly days: number;
  readonly lift: number;
  /** Percent; null while not told. */
  readonly baseline: number | null;
  readonly newOnly: boolean;
  readonly byCompany: boolean;
  readonly rule: Json;
  readonly group: string;
}

/** What is usual. */
export const newDraft = (workflow: string): Draft => ({
  workflow,
  name: null,
  hypothesis: '',
  arms: [
    { version: '', weight: 50 },
    { version: '', weight: 50 },
  ],
  holdout: 0,
  stage: 'mql',
  days: 14,
  lift: 20,
  baseline: null,
  newOnly: true,
  byCompany: false,
  rule: null,
  group: '',
});

/** What is given out in percent. */
export const given = ({ arms, holdout }: Draft): number =>
  Math.round(arms.reduce((sum, { weight }) => sum + weight, holdout) * 100) / 100;

/** Could it be saved? */
export const isComplete = (draft: Draft): boolean =>
  draft.workflow !== '' &&
  draft.arms.every(({ version }) => version !== '') &&
  new Set(draft.arms.map(({ version }) => version)).size === draft.arms.length &&
  given(draft) <= 100 &&
  draft.arms.some(({ weight }) => weight > 0);

const outcomeOf = ({ stage, days }: Draft): ExperimentInput['outcome'] =>
  stage === '' ? { kind: 'value', stage: null, days } : { kind: 'stage', stage, days };

/** The form as the server takes it. */
export const inputOf = (draft: Draft, usualName: string): ExperimentInput => ({
  workflow: draft.workflow,
  name: draft.name?.trim() || usualName,
  hypothesis: draft.hypothesis.trim() || null,
  arms: draft.arms.map(({ version, weight }) => ({
    version: version === 'draft' ? null : Number(version),
    weight,
  })),
  holdout: draft.holdout,
  eligibility: draft.rule,
  entrants: draft.newOnly ? 'new' : 'all',
  unit: draft.byCompany ? 'account' : 'lead',
  group: draft.group.trim() || null,
  outcome: outcomeOf(draft),
  lift: draft.lift,
  baseline: draft.baseline === null ? null : draft.baseline / 100,
});

/** What the planner is asked; null while it cannot be. */
export const planInputOf = (draft: Draft): ExperimentPlanInput | null =>
  draft.workflow === ''
    ? null
    : {
        workflow: draft.workflow,
        unit: draft.byCompany ? 'account' : 'lead',
        outcome: outcomeOf(draft),
        lift: draft.lift,
        baseline: draft.baseline === null ? null : draft.baseline / 100,
        weights: draft.arms.map(({ weight }) => weight),
      };
