import type { JsonObject } from '@sluice/sdk';
import type { Instant, NodeId } from './ids.ts';
import type { LeadState } from './lead-state.ts';
import type { TraceStep } from './turn-result.ts';

/** An event of a test, at an instant of its own, so that the test says the same tomorrow. */
export interface GoldenEvent {
  readonly type: string;
  readonly properties: JsonObject;
  readonly traits: JsonObject;
  readonly occurredAt: Instant;
}

/** What is expected of a lead when all is done. */
export interface GoldenExpectation {
  readonly stage: string;
  /** The total lies in this range, ends included; null: Unscored. */
  readonly score: { readonly from: number; readonly to: number } | null;
  /** The nodes passed, in order, each with the port it was left by; null where the run ended or waits. */
  readonly path: readonly { readonly node: NodeId; readonly port: string | null }[];
  /** What was asked for, in order. */
  readonly effects: readonly { readonly node: NodeId; readonly type: string }[];
}

/**
 * A test kept with its workflow: a lead, what happens, and what is to come of it. It runs on every edit, and while it
 * fails the workflow is not published.
 */
export interface Golden {
  readonly id: string;
  readonly name: string;
  readonly lead: {
    readonly email: string | null;
    /**
     * The lead's state as it stood, as JSON; absent for one nobody had heard of. Kept without what names the person, so that a test
     * outlives an erasure.
     */
    readonly state?: JsonObject;
  };
  readonly events: readonly GoldenEvent[];
  /** Time passes until here after the last event; null: it does not. */
  readonly until: Instant | null;
  readonly expect: GoldenExpectation;
}

/** What came of a test. */
export interface GoldenOutcome extends Omit<GoldenExpectation, 'score'> {
  readonly score: number | null;
  readonly steps: readonly TraceStep[];
  /** Why an event could not be judged, or a run failed; null when all went well. */
  readonly failure: string | null;
}

/** One thing that differs from what was expected. */
export type GoldenDifference =
  | { readonly of: 'failure'; readonly actual: string }
  | { readonly of: 'stage'; readonly expected: string; readonly actual: string }
  | { readonly of: 'score'; readonly expected: GoldenExpectation['score']; readonly actual: number | null }
  | {
      readonly of: 'path';
      /** Place in the path at which it first differs. */
      readonly at: number;
      readonly expected: GoldenExpectation['path'][number] | null;
      readonly actual: GoldenExpectation['path'][number] | null;
    }
  | {
      readonly of: 'effects';
      readonly missing: GoldenExpectation['effects'];
      readonly unexpected: GoldenExpectation['effects'];
    };

/** A test that was run. */
export interface GoldenRun {
  readonly id: string;
  readonly passed: boolean;
  readonly differences: readonly GoldenDifference[];
  readonly outcome: GoldenOutcome;
}

/** The outcome as what is expected from now on; a score within its whole points. */
export const expectationOf = ({ stage, score, path, effects }: GoldenOutcome): GoldenExpectation => ({
  stage,
  score: score === null ? null : { from: Math.floor(score), to: Math.ceil(score) },
  path,
  effects,
});

/** Traits that name a person. */
const naming: ReadonlySet<string> = new Set([
  'first_name',
  'last_name',
  'name',
  'phone',
  'email',
  'sales_notes',
]);

/** A lead's state as a test may keep it: nothing names the person, the company stays. */
export function namelessState(state: LeadState): JsonObject {
  const kept = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !naming.has(name)));
  const nameless: LeadState = {
    ...state,
    id: 'test',
    email: state.email === null ? null : `lead@${state.account ?? 'example.com'}`,
    traits: kept(state.traits),
    traitTimes: kept(state.traitTimes),
    told: null,
    runs: [],
    due: null,
  };
  return JSON.parse(JSON.stringify(nameless)) as JsonObject;
}
