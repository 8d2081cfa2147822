import type { ErrorEntry } from '../error-catalogue.ts';

/** Problems of a turn. Those of `run.` fail one run; those of `turn.` keep the whole event from being applied. */
export const runErrors = {
  'run.rule-failed': {
    title: 'Rule failed',
    message: 'A rule could not be evaluated.',
    hint: 'Look at the rule with the lead’s data in the test panel.',
  },
  'run.not-a-port': {
    title: 'No such way out',
    message: 'A rule named a port its node does not have.',
    hint: 'Let the rule answer one of the node’s ports.',
  },
  'run.not-points': {
    title: 'Not a number',
    message: 'A score rule gave something that is not a finite number.',
    hint: 'Let the rule give a number, 0 for none.',
  },
  'run.not-a-stage': {
    title: 'Not a stage',
    message: 'A stage rule gave something that is not a stage of the workspace.',
    hint: 'Let the rule give the id of a stage, or null to stay.',
  },
  'run.not-a-patch': {
    title: 'Not a change of a lead',
    message: 'An update rule gave something that is not a change of a lead.',
    hint: 'Let the rule give `traits`, `addTo`, `removeFrom` or `emit`.',
  },
  'run.not-a-wait': {
    title: 'Nothing to wait for',
    message: 'A wait got something that is neither an instant, a duration nor a time window.',
    hint: 'Choose times, weekdays and a time zone that exist, and hours that are not all quiet.',
  },
  'turn.wrong-lead': {
    title: 'Event of another lead',
    message: 'The event belongs to another lead than the state.',
    hint: 'This is a fault of the host; report it.',
    status: 500,
  },
  'turn.bad-merge': {
    title: 'Merge without a lead',
    message: 'An event of a merge does not carry the lead it is about.',
    hint: 'This is a fault of the host; report it.',
    status: 500,
  },
  'turn.too-many-events': {
    title: 'Endless chain of events',
    message:
      'Workflows keep triggering each other: one event caused a chain of more than 100, or more than 1,000 events in all.',
    hint: 'Look for two workflows that answer each other’s changes, and let one of them run once only.',
  },
  'turn.version-missing': {
    title: 'Version not loaded',
    message: 'A run waits in a version that is not part of the plan.',
    hint: 'Load the version as resumable; the event can be tried again.',
  },
  'plan.not-lowered': {
    title: 'Not a published version',
    message: 'A version holds rules that are not ready to run.',
    hint: 'Publish the document again.',
  },
  'plan.duplicate-workflow': {
    title: 'Workflow twice',
    message: 'Two published versions of one workflow are in the plan.',
    hint: 'Give one published version per workflow; put older ones under `resumable`.',
  },
  'effect.plugin-missing': {
    title: 'Plugin missing',
    message: 'No installed plugin offers the action’s node type; the effect waits.',
    hint: 'Install the plugin; the effect is then done.',
  },
  'effect.invalid-input': {
    title: 'Invalid parameters',
    message: 'The parameters of an action do not fit its schema.',
    hint: 'Open the action’s node and correct its configuration.',
  },
  'effect.failed': {
    title: 'Action failed',
    message: 'The action failed and will not be tried again.',
    hint: 'Read the reason, mend it, and retry the effect.',
  },
  'effect.timed-out': {
    title: 'Action timed out',
    message: 'The action did not answer in time.',
    hint: 'It is tried again; look at the destination if it goes on.',
  },
  'effect.refused-address': {
    title: 'Address refused',
    message: 'The action wanted to reach a private or local address.',
    hint: 'Use a public address, or let the operator allow this one.',
  },
} as const satisfies Record<string, ErrorEntry>;
