import { ConfigError, defineAction, input, rule, template } from '@sluice/sdk';
import { Type } from 'typebox';

const routings = {
  territory: 'to the rep of the lead’s territory',
  'round-robin': 'to the next rep in turn',
  rep: 'to one rep',
};

export const handOffToSales = defineAction({
  type: 'hand-off-to-sales',
  version: 1,
  title: 'Hand off to sales',
  description:
    'Gives the lead to a rep with the reasons and the history, and starts the clock for an answer.',
  icon: 'user-share',
  keywords: ['sql', 'assign', 'owner', 'rep', 'route', 'handover', 'qualified'],
  config: input.form({
    routing: input.choice(routings, { title: 'Goes', default: 'territory' }),
    rep: input.rep({
      title: 'Rep',
      description: 'Counts only where the lead goes to one rep.',
      default: '',
      maxLength: 100,
    }),
    reason: input.longTemplate({
      title: 'Reason',
      description: 'What the rep reads first. May hold placeholders such as {{score.total}}.',
      default: '',
      maxLength: 2000,
    }),
    slaHours: Type.Number({
      title: 'Hours to answer',
      description: 'By then the rep must have accepted or rejected the lead.',
      exclusiveMinimum: 0,
      maximum: 2160,
      default: 24,
    }),
  }),
  initial: {
    routing: 'territory',
    rep: '',
    reason:
      '{{lead.traits.first_name|This lead}} of {{lead.traits.company|an unknown company}} is ready to talk, score {{score.total|not known}}.',
    slaHours: 24,
  },
  sentence: ({ routing, rep, slaHours }) =>
    `Hand the lead to sales, ${routing === 'rep' && rep !== '' ? `to ${rep}` : routings[routing]}, to be answered within ${slaHours} ${slaHours === 1 ? 'hour' : 'hours'}.`,
  input: Type.Object({
    routing: Type.Union([
      Type.Literal('territory'),
      Type.Literal('round-robin'),
      Type.Object({ rep: Type.String({ minLength: 1 }) }),
    ]),
    reason: Type.String(),
    slaHours: Type.Number({ exclusiveMinimum: 0 }),
  }),
  results: {
    assigned: Type.Object({
      handoff: Type.String(),
      owner: Type.Union([Type.String(), Type.Null()]),
    }),
  },
  capabilities: ['handoff'],
  logic: ({ routing, rep, reason, slaHours }) => {
    if (routing === 'rep' && rep === '') throw new ConfigError('/rep', 'Choose the rep who gets the lead.');
    if (reason.trim() === '') throw new ConfigError('/reason', 'Tell the rep why the lead comes to them.');
    return rule.object({
      routing: routing === 'rep' ? rule.object({ rep }) : routing,
      reason: template(reason),
      slaHours,
    });
  },
  run: async (context, request) => ({ port: 'assigned', data: await context.handoff.create(request) }),
  examples: [
    {
      title: 'By territory, with the score',
      config: {
        routing: 'territory',
        rep: '',
        reason: 'Score {{score.total}}, asked for a demo.',
        slaHours: 24,
      },
      data: { score: { total: 81.6, band: 'hot' } },
      value: { routing: 'territory', reason: 'Score 82, asked for a demo.', slaHours: 24 },
    },
    {
      title: 'To one rep',
      config: { routing: 'rep', rep: 'maria', reason: 'Asked for her.', slaHours: 4 },
      data: {},
      value: { routing: { rep: 'maria' }, reason: 'Asked for her.', slaHours: 4 },
    },
  ],
});
