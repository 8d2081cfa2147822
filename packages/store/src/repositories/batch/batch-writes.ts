import type { AssignmentRow, EffectRequest, ScoreRow } from '@sluice/model';
import type { TraceWrite } from '../../trace-block.ts';
import type { DueLead } from '../timers.ts';
import { assignmentWrites } from './assignments.ts';
import { effectWrites } from './effects.ts';
import { type LeadWrite, leadWrites } from './leads.ts';
import { type NodeCountWrite, nodeCountWrites } from './node-counts.ts';
import { type QuarantineWrite, quarantineWrites } from './quarantined.ts';
import { type EndedRun, endedRunWrites, type StartedRun, startedRunWrites } from './runs.ts';
import { scoreRowWrites } from './score-rows.ts';
import { type StageWrite, stageRowWrites } from './stage-rows.ts';
import { type StateWrite, stateWrites } from './states.ts';
import { clearedTimerWrites, timerWrites } from './timers.ts';
import { traceWrites } from './traces.ts';
import { type WorkflowErrorWrite, workflowErrorWrites } from './workflow-errors.ts';
import type { WriteKind } from './write-kind.ts';

/** What a batch of turns may write, by kind. A new kind is a line here, a file beside this one and a line below. */
export interface BatchRows {
  states: StateWrite;
  leads: LeadWrite;
  rows: ScoreRow;
  stages: StageWrite;
  traces: TraceWrite;
  counts: NodeCountWrite;
  effects: EffectRequest;
  runsEnded: EndedRun;
  runsStarted: StartedRun;
  timersSet: DueLead;
  timersCleared: Pick<DueLead, 'lead'>;
  quarantined: QuarantineWrite;
  errors: WorkflowErrorWrite;
  assignments: AssignmentRow;
}

/** Everything one batch of turns did. */
export type BatchWrites = { readonly [K in keyof BatchRows]: readonly BatchRows[K][] };

/** How each kind is written. */
export const writeKinds: { readonly [K in keyof BatchRows]: WriteKind<BatchRows[K]> } = {
  states: stateWrites,
  leads: leadWrites,
  rows: scoreRowWrites,
  stages: stageRowWrites,
  traces: traceWrites,
  counts: nodeCountWrites,
  effects: effectWrites,
  runsEnded: endedRunWrites,
  runsStarted: startedRunWrites,
  timersSet: timerWrites,
  timersCleared: clearedTimerWrites,
  quarantined: quarantineWrites,
  errors: workflowErrorWrites,
  assignments: assignmentWrites,
};

/** A batch that did nothing: spread it and name what was done. */
export const noWrites: BatchWrites = {
  states: [],
  leads: [],
  rows: [],
  stages: [],
  traces: [],
  counts: [],
  effects: [],
  runsEnded: [],
  runsStarted: [],
  timersSet: [],
  timersCleared: [],
  quarantined: [],
  errors: [],
  assignments: [],
};
