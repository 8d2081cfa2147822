import type { Golden, GoldenRun, WorkflowVersion, Workspace } from '@sluice/model';

/** Tests to run on a draft as it would be published. */
export interface GoldenJob {
  readonly id: string;
  readonly version: WorkflowVersion;
  readonly options: Pick<Workspace, 'scoring' | 'stages' | 'timezone'>;
  readonly tests: readonly Golden[];
}

/** What came of them; `problem` says why none could be run. */
export interface GoldenReply {
  readonly runs: readonly GoldenRun[];
  readonly problem: string | null;
}
