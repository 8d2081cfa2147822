import type { Json } from '@sluice/sdk';
import type { Instant, LeadId, WorkflowId } from './ids.ts';

/** Whom an experiment divides: each lead, or each company with all its contacts. */
export type ExperimentUnit = 'lead' | 'account';

/** Names an arm within its experiment, `a` to `d`, over all phases. */
export type ArmKey = string;

/** The arm of those who do not pass through the workflow at all. */
export const holdoutArm: ArmKey = 'holdout';

/** A version that competes, with its share in percent of those who are eligible. */
export interface ExperimentArm {
  readonly key: ArmKey;
  readonly version: number;
  readonly weight: number;
}

/** A stretch of an experiment without a change. A change opens the next one and moves nobody. */
export interface ExperimentPhase {
  /** From 1. */
  readonly phase: number;
  /** Two to four; the first is the one the others are compared with. */
  readonly arms: readonly ExperimentArm[];
  /** Percent of those who are eligible; with the arms 100 at most, and the rest stays outside. */
  readonly holdout: number;
  /** JSON-logic over the lead as it enters; null for everybody. */
  readonly eligibility: Json;
  /** Are leads that have been through the workflow before taken in? */
  readonly entrants: 'new' | 'all';
}

/** An experiment as the engine needs it: leads are being assigned, or what they were assigned to still holds. */
export interface LiveExperiment {
  readonly id: string;
  readonly workflow: WorkflowId;
  readonly unit: ExperimentUnit;
  /** Nobody takes part in two experiments of one group. */
  readonly group: string | null;
  /** False once enrolment is closed. */
  readonly enrolling: boolean;
  /** In order; leads are assigned by the last. */
  readonly phases: readonly ExperimentPhase[];
}

/** What a lead was assigned to, by which phase, when; kept in its state, where it wins over any hash. */
export type Assigned = readonly [arm: ArmKey, phase: number, at: Instant];

/** A lead being assigned, or learning what its company was assigned to. */
export interface AssignmentRow {
  readonly experiment: string;
  readonly lead: LeadId;
  /** The lead, or the domain of its company. */
  readonly unit: string;
  readonly arm: ArmKey;
  readonly phase: number;
  /** The version the arm runs; null for the holdout. */
  readonly version: number | null;
  readonly at: Instant;
  readonly event: string;
}
