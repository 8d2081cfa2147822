import { ConfigError, defineStage, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { nameOf } from '../words/name-of.ts';

/** Stages off the ladder: moving there is never a step back, and a recycled lead may climb again. */
const recycled = 'recycled';
const disqualified = 'disqualified';

export const moveStage = defineStage({
  type: 'move-stage',
  version: 1,
  title: 'Move to stage',
  description: 'Moves the lead to a stage of its lifecycle, such as MQL.',
  icon: 'flag-up',
  keywords: ['lifecycle', 'mql', 'sql', 'status', 'qualify', 'funnel'],
  config: input.form({
    stage: input.stage({ title: 'Stage', default: '' }),
    onlyForward: Type.Boolean({
      title: 'Never move backward',
      description:
        'A lead that is further along, or disqualified, stays where it is. The order is that of the settings.',
      default: true,
    }),
  }),
  initial: { stage: '', onlyForward: true },
  sentence: ({ stage, onlyForward }, view) =>
    `Move the lead to ${nameOf(view.stages, stage)}${onlyForward ? '' : ', even if that is a step back'}.`,
  logic: ({ stage, onlyForward }, { stages }) => {
    const ids = stages.map(({ id }) => id);
    const at = ids.indexOf(stage);
    if (at === -1) {
      throw new ConfigError('/stage', stage === '' ? 'Choose a stage.' : `The stage “${stage}” is gone.`);
    }
    if (!onlyForward || stage === recycled || stage === disqualified) return stage;
    const further = ids.slice(at + 1).filter((id) => id !== recycled && id !== disqualified);
    const stays = ids.includes(disqualified) ? [...further, disqualified] : further;
    const current = rule.field('stage');
    return rule.cases(stays.length === 0 ? [] : [[{ in: [current, stays] }, current]], stage);
  },
  examples: [
    {
      title: 'A lead becomes an MQL',
      config: { stage: 'mql', onlyForward: true },
      data: { stage: 'lead' },
      value: 'mql',
    },
    {
      title: 'A customer stays one',
      config: { stage: 'mql', onlyForward: true },
      data: { stage: 'customer' },
      value: 'customer',
    },
    {
      title: 'A recycled lead may qualify again',
      config: { stage: 'mql', onlyForward: true },
      data: { stage: 'recycled' },
      value: 'mql',
    },
    {
      title: 'A step back, because the rule says so',
      config: { stage: 'lead', onlyForward: false },
      data: { stage: 'sql' },
      value: 'lead',
    },
  ],
});
