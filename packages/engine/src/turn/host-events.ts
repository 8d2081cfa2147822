import { type hostEventTypes, SluiceError } from '@sluice/model';
import { heedAccount, heedContact } from './accounts.ts';
import { part, restore, retire, takeOver } from './merging.ts';
import { moveStage } from './move-stage.ts';
import { resumeRun } from './resume-runs.ts';
import { wakeRuns } from './wake-runs.ts';
import { leadChanged, type Working } from './working.ts';

type HostEventType = (typeof hostEventTypes)[number];

const handlers: Readonly<Record<HostEventType, (work: Working) => void>> = {
  'effect.completed': resumeRun,
  'handoff.created': (work) => {
    const { owner } = work.event.properties;
    if (typeof owner !== 'string') return;
    work.lead.owner = owner;
    leadChanged(work);
  },
  'stage.set': (work) => {
    const { stage } = work.event.properties;
    if (typeof stage !== 'string' || !work.plan.stages.has(stage)) {
      throw new SluiceError(
        'run.not-a-stage',
        `The event wants the stage ${JSON.stringify(stage)}, which the workspace does not have.`,
      );
    }
    moveStage(work, stage, null);
  },
  /* The score was weighed anew before any workflow looks: there is nothing else to do. */
  'scoring.changed': () => undefined,
  'lead.retiring': retire,
  'lead.merged': takeOver,
  'lead.unmerged': part,
  'lead.restored': restore,
  /* Says what the winner was, for an undo; nothing to do. */
  'lead.kept': () => undefined,
  'account.member': heedContact,
  'account.updated': heedAccount,
  'timer.due': wakeRuns,
};

/** Does what an event of the host asks for; other events ask for nothing. */
export function handleHostEvent(work: Working): void {
  const { type } = work.event;
  if (isHostEvent(type)) handlers[type](work);
}

const isHostEvent = (type: string): type is HostEventType => Object.hasOwn(handlers, type);
