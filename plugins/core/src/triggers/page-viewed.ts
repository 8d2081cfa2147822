import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { pageMatches } from '../rules/page-matches.ts';
import { listWords } from '../words/list-words.ts';

export const pageViewed = defineTrigger({
  type: 'page-viewed',
  version: 1,
  title: 'Page viewed',
  description:
    'Starts when somebody views a page, for instance the pricing page, if you like only after some seconds.',
  icon: 'browser',
  keywords: ['website', 'visit', 'pricing', 'url', 'start'],
  config: input.form({
    pages: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), {
      title: 'Pages',
      description:
        'Paths such as /pricing. A * stands for anything within one part of the path, ** for anything at all: /blog/**. Leave empty for any page.',
      default: [],
      maxItems: 50,
    }),
    seconds: Type.Number({
      title: 'At least this many seconds',
      description: 'Time spent on the page. 0 counts every view.',
      minimum: 0,
      default: 0,
    }),
  }),
  initial: { pages: ['/pricing'], seconds: 0 },
  sentence: ({ pages, seconds }) => {
    const page = pages.length === 0 ? 'any page' : `the page ${listWords(pages)}`;
    return `When somebody views ${page}${seconds > 0 ? ` for at least ${seconds} seconds` : ''}.`;
  },
  events: () => ['page.viewed'],
  logic: ({ pages, seconds }) =>
    rule.all([
      ...(pages.length > 0 ? [pageMatches(pages)] : []),
      ...(seconds > 0 ? [rule.atLeast(rule.field('event.properties.durationMs'), seconds * 1000)] : []),
    ]),
  examples: [
    {
      title: 'A minute on the pricing page',
      config: { pages: ['/pricing'], seconds: 60 },
      data: { event: { type: 'page.viewed', properties: { path: '/pricing', durationMs: 75_000 } } },
      value: true,
    },
    {
      title: 'Too short a look',
      config: { pages: ['/pricing'], seconds: 60 },
      data: { event: { type: 'page.viewed', properties: { path: '/pricing', durationMs: 4_000 } } },
      value: false,
    },
    {
      title: 'Time unknown is not time spent',
      config: { pages: ['/pricing'], seconds: 60 },
      data: { event: { type: 'page.viewed', properties: { path: '/pricing' } } },
      value: false,
    },
    {
      title: 'Any blog post, told by its address only',
      config: { pages: ['/blog/**'], seconds: 0 },
      data: {
        event: { type: 'page.viewed', properties: { url: 'https://acme.test/blog/2026/leads?utm=x' } },
      },
      value: true,
    },
  ],
});
