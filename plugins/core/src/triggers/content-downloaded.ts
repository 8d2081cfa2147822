import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';

const tiers = {
  any: 'any content',
  high: 'high-value content',
  medium: 'medium-value content',
  basic: 'basic content',
};

export const contentDownloaded = defineTrigger({
  type: 'content-downloaded',
  version: 1,
  title: 'Content downloaded',
  description: 'Starts when somebody downloads an eBook, a case study, a price list or other material.',
  icon: 'file-download',
  keywords: ['whitepaper', 'ebook', 'pdf', 'asset', 'start'],
  config: input.form({
    tier: input.choice(tiers, {
      title: 'Value of the content',
      description: 'How close to buying the material is, as told with the download.',
      default: 'any',
    }),
    asset: Type.String({
      title: 'Only this piece',
      description: 'Name of one piece of content. Leave empty for all.',
      default: '',
      maxLength: 200,
    }),
  }),
  initial: { tier: 'any', asset: '' },
  sentence: ({ tier, asset }) =>
    `When somebody downloads ${asset === '' ? tiers[tier] : quote(asset)}${
      asset !== '' && tier !== 'any' ? `, marked as ${tiers[tier]}` : ''
    }.`,
  events: () => ['content.downloaded'],
  logic: ({ tier, asset }) =>
    rule.all([
      ...(tier === 'any' ? [] : [rule.oneOf(rule.field('event.properties.tier'), [tier])]),
      ...(asset === '' ? [] : [rule.oneOf(rule.field('event.properties.asset'), [asset])]),
    ]),
  examples: [
    {
      title: 'A high-value download',
      config: { tier: 'high', asset: '' },
      data: { event: { type: 'content.downloaded', properties: { asset: 'Buyer guide', tier: 'high' } } },
      value: true,
    },
    {
      title: 'A basic download is not enough',
      config: { tier: 'high', asset: '' },
      data: { event: { type: 'content.downloaded', properties: { asset: 'Checklist', tier: 'basic' } } },
      value: false,
    },
    {
      title: 'One piece by its name',
      config: { tier: 'any', asset: 'Buyer guide' },
      data: { event: { type: 'content.downloaded', properties: { asset: 'buyer guide', tier: 'high' } } },
      value: true,
    },
  ],
});
