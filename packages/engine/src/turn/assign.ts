import { truthy } from '@sluice/logic';
import { type Assigned, holdoutArm, type LeadState, own } from '@sluice/model';
import { assignArm, assignmentBucket } from '@sluice/stats';
import { armKey } from '../compile/arm-key.ts';
import type { Entrance, Listener, PlannedExperiment, Trial } from '../compile/plan.ts';
import { dataOf, type Working } from './working.ts';

/** Would this event start a run of the version? */
export type Enters = (work: Working, entrance: Entrance) => boolean;

/**
 * Where the event's runs begin while versions compete: with the version the lead was assigned to, with the published
 * one for who does not take part, nowhere for the holdout. A lead is assigned, once and for good, by the first event
 * that would start a run of any arm, so that which leads take part does not depend on the arm they get.
 */
export function entranceOf(work: Working, listener: Listener, enters: Enters): Entrance | null {
  const { trial } = listener;
  if (trial === null) return listener;
  const { experiment } = trial;
  const record = own(work.lead.trials ?? none, experiment.id) ?? assigned(work, trial, enters);
  if (record === null) return listener;
  const workflow = experiment.versions.get(armKey(record[1], record[0]));
  return workflow === undefined ? null : { workflow, triggers: trial.triggers.get(workflow) ?? [] };
}

const none: NonNullable<LeadState['trials']> = {};

function assigned(work: Working, trial: Trial, enters: Enters): Assigned | null {
  const { experiment } = trial;
  const unit = experiment.unit === 'lead' ? work.lead.id : work.lead.account;
  if (unit === null) return null;
  /* Who works where somebody was assigned before sees what the others there see. */
  const company =
    experiment.unit === 'lead' ? undefined : own(work.lead.companyTrials ?? none, experiment.id);
  if (company === undefined && !(experiment.enrolling && mayTakePart(work, experiment, unit))) return null;
  const anyArm = experiment.arms.some(({ key }) => {
    const workflow = experiment.versions.get(armKey(experiment.phase, key));
    return workflow !== undefined && enters(work, { workflow, triggers: trial.triggers.get(workflow) ?? [] });
  });
  if (!anyArm) return null;
  if (company !== undefined) return keep(work, experiment, { unit, arm: company[0], phase: company[1] });
  if (!isEligible(work, experiment)) return null;
  /* Each phase draws anew among those without a record: who was left outside before is divided evenly, too. */
  const bucket = assignmentBucket(`${experiment.id}:${experiment.phase}:`, unit);
  const drawn = assignArm(
    bucket,
    experiment.arms.map(({ share }) => share),
  );
  const arm = drawn === null ? undefined : experiment.arms[drawn];
  return arm === undefined ? null : keep(work, experiment, { unit, arm: arm.key, phase: experiment.phase });
}

function mayTakePart({ lead }: Working, experiment: PlannedExperiment, unit: string): boolean {
  if (experiment.entrants === 'new' && Object.hasOwn(lead.entered, experiment.workflow)) return false;
  const { group } = experiment;
  if (group === null) return true;
  if (group.others.some((id) => Object.hasOwn(lead.trials ?? none, id))) return false;
  return (
    group.places <= 1 || Math.floor(assignmentBucket(`${group.name}:`, unit) * group.places) === group.place
  );
}

/** A rule that fails lets nobody in. */
function isEligible(work: Working, { eligible }: PlannedExperiment): boolean {
  if (eligible === null) return true;
  try {
    return truthy(eligible.evaluate(0, dataOf(work, { asksPast: false })));
  } catch {
    return false;
  }
}

function keep(
  work: Working,
  { id, versions }: PlannedExperiment,
  { unit, arm, phase }: { readonly unit: string; readonly arm: string; readonly phase: number },
): Assigned {
  const { lead, event } = work;
  const record: Assigned = [arm, phase, lead.clock];
  lead.trials = { ...stillHeld(work, lead.trials ?? none), [id]: record };
  const version = arm === holdoutArm ? null : (versions.get(armKey(phase, arm))?.number ?? null);
  work.assignments.push({
    experiment: id,
    lead: lead.id,
    unit,
    arm,
    phase,
    version,
    at: lead.clock,
    event: event.id,
  });
  return record;
}

/** Most records of decided experiments a state carries on. */
const mostKept = 8;

/** What was decided long ago need not be remembered for ever; what runs always is. */
function stillHeld({ plan }: Working, trials: NonNullable<LeadState['trials']>) {
  const all = Object.entries(trials);
  if (all.length < mostKept) return trials;
  const held = new Set([...plan.experiments.values()].map(({ id }) => id));
  return Object.fromEntries(all.filter(([id]) => held.has(id)));
}
