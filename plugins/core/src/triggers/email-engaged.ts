import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';

const acts = {
  delivered: 'receives',
  opened: 'opens',
  clicked: 'clicks a link in',
  replied: 'replies to',
};

export const emailEngaged = defineTrigger({
  type: 'email-engaged',
  version: 1,
  title: 'E-mail engaged',
  description: 'Starts when somebody receives, opens, clicks in or replies to an e-mail.',
  icon: 'mail-opened',
  keywords: ['open', 'click', 'reply', 'bounce', 'start'],
  config: input.form({
    act: input.choice(acts, { title: 'When somebody', default: 'clicked' }),
    campaign: Type.String({
      title: 'Only this campaign',
      description: 'Name of the campaign. Leave empty for any e-mail.',
      default: '',
      maxLength: 200,
    }),
  }),
  initial: { act: 'clicked', campaign: '' },
  sentence: ({ act, campaign }) =>
    `When somebody ${acts[act]} ${campaign === '' ? 'any e-mail' : `an e-mail of ${quote(campaign)}`}.`,
  events: ({ act }) => [`email.${act}`],
  logic: ({ campaign }) =>
    campaign === '' ? true : rule.oneOf(rule.field('event.properties.campaign'), [campaign]),
  examples: [
    {
      title: 'A reply in the on-demand demo campaign',
      config: { act: 'replied', campaign: 'on-demand-demo' },
      data: { event: { type: 'email.replied', properties: { campaign: 'on-demand-demo' } } },
      value: true,
    },
    {
      title: 'Another campaign',
      config: { act: 'clicked', campaign: 'spring-nurture' },
      data: { event: { type: 'email.clicked', properties: { campaign: 'newsletter', link: '/pricing' } } },
      value: false,
    },
  ],
});
