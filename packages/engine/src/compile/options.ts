import type { CompanyDomains, LiveExperiment, ScoringModel, Stage, WorkflowVersion } from '@sluice/model';

/** A published version under the name by which runs and rows refer to it. */
export interface PublishedWorkflow {
  /** The workflow's id. */
  readonly id: string;
  /** Number of the version, from 1. */
  readonly number: number;
  readonly version: WorkflowVersion;
}

/** What a plan is compiled with. Absent parts are those of the default workspace, but that no points fade. */
export interface CompileOptions {
  readonly scoring?: ScoringModel;
  readonly stages?: readonly Stage[];
  /** IANA zone of the workspace. */
  readonly timezone?: string;
  readonly companyDomains?: CompanyDomains;
  /** Versions that start no runs but that waiting runs still stand in. */
  readonly resumable?: readonly PublishedWorkflow[];
  /** What runs or matures; the versions of its arms stand among the workflows or the resumable ones. */
  readonly experiments?: readonly LiveExperiment[];
  /**
   * How rules are run: `closures` (the reference; needs no `eval`), `generated` JavaScript (repays its
   * warm-up after some 20,000 leads), or `auto`, which changes over once hot. Default `auto`.
   */
  readonly backend?: 'closures' | 'generated' | 'auto';
}
