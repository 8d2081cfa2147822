import type { ScoreDecay } from '@sluice/sdk';

/** A half of the score: fit, engagement. */
export interface ScoreGroup {
  readonly id: string;
  readonly name: string;
  /** Raw points that count as 100 %; null leaves the group uncapped (only with `normalise: 'sum'`). */
  readonly cap: number | null;
  /** Share of the total; weights are divided by their sum. */
  readonly weight: number;
  /** Raw points below this count as this; without one 0 in a weighted model, no floor in a sum. */
  readonly floor?: number | null;
  /** How time takes from points added to the group; none where absent. Points of set slots stay. */
  readonly decay?: ScoreDecay | null;
}

/** A label for a range of totals, half-open: `from <= total < to`; null is without end. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly color: string;
}

/**
 * How points become a score. `weighted`: each group is capped, divided by its
 * cap to 0–100, then weighted, so the total is 0–100. `sum`: plain points.
 */
export interface ScoringModel {
  readonly normalise: 'weighted' | 'sum';
  readonly groups: readonly ScoreGroup[];
  readonly bands: readonly Band[];
  /** The total from which a lead may be handed to sales. */
  readonly handoffThreshold: number;
}

/** The model of R1–R5: fit 40 % (cap 85), engagement 60 % (cap 55). Its points stay. */
export const defaultScoringModel: ScoringModel = {
  normalise: 'weighted',
  groups: [
    { id: 'fit', name: 'Fit', cap: 85, weight: 40 },
    { id: 'engagement', name: 'Engagement', cap: 55, weight: 60 },
  ],
  bands: [
    { id: 'disqualified', name: 'Disqualified', from: null, to: 40, color: 'gray' },
    { id: 'cold', name: 'Cold', from: 40, to: 60, color: 'blue' },
    { id: 'warm', name: 'Warm', from: 60, to: 80, color: 'orange' },
    { id: 'hot', name: 'Hot', from: 80, to: null, color: 'red' },
  ],
  handoffThreshold: 75,
};

/** D8: what a new workspace begins with. What a lead did counts half after 30 days; who it is stays. */
export const newScoringModel: ScoringModel = {
  ...defaultScoringModel,
  groups: defaultScoringModel.groups.map((group) =>
    group.id === 'engagement' ? { ...group, decay: { halfLifeDays: 30 } } : group,
  ),
};

/** A lead's score at one instant. `total` and `band` are null while there is no evidence (Unscored). */
export interface Score {
  readonly total: number | null;
  readonly band: string | null;
  readonly groups: Readonly<
    Record<string, { readonly raw: number; readonly capped: number; readonly normalised: number }>
  >;
}
