import { ConfigError, defineScore, input, type Rule, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { pageMatches } from '../rules/page-matches.ts';
import { listWords } from '../words/list-words.ts';
import { nameOf } from '../words/name-of.ts';
import { type EventRow, usualEventRows } from './event-rows.ts';
import { fadeFields, fadeOf, fadesAsGroup, fadeWords } from './fade.ts';
import { groupField } from './group-field.ts';
import { limitFields, limitOf, limitWords, noLimit, type Period, periods } from './limit.ts';

const eventRow = Type.Object(
  {
    label: Type.String({
      title: 'Name',
      description: 'As the sentence says it: pricing page.',
      default: '',
      maxLength: 100,
    }),
    event: input.eventType({ title: 'Event', default: 'page.viewed', minLength: 1, maxLength: 100 }),
    property: Type.String({
      title: 'Property',
      description:
        'The property of the event that must fit: path, tier, kind. Empty: the event alone is enough.',
      default: '',
      maxLength: 100,
    }),
    values: Type.Array(Type.String({ maxLength: 500 }), {
      title: 'Values',
      description: 'One of them, in any case. For path: patterns such as /blog/**.',
      default: [],
      maxItems: 100,
    }),
    points: Type.Number({ title: 'Points', default: 5, minimum: -1000, maximum: 1000 }),
    limit: Type.Optional(
      input.choice(periods, {
        title: 'How often',
        description: 'Every time, or at most so many times in all, per day, per week or per month.',
        default: 'always',
      }),
    ),
    times: Type.Optional(limitFields.times),
  },
  { additionalProperties: false },
);

export const eventPoints = defineScore({
  type: 'event-points',
  version: 1,
  title: 'Points by event table',
  description:
    'Gives points for what a lead does: downloads, visits, e-mails, events. Put it behind the trigger “Any event”.',
  icon: 'list-numbers',
  keywords: ['score', 'adjustment', 'behaviour', 'behavioural', 'engagement', 'table'],
  config: input.form({
    rows: Type.Array(eventRow, {
      title: 'Table',
      description: 'The first row that fits the event decides.',
      default: [],
      maxItems: 200,
    }),
    group: groupField('engagement'),
    ...limitFields,
    ...fadeFields,
  }),
  initial: { rows: usualEventRows, group: 'engagement', ...noLimit, ...fadesAsGroup },
  sentence: (config, view) =>
    `Add to ${nameOf(view.groups, config.group)} by what happened: ${tableWords(config.rows)}${limitWords(config)}${fadeWords(config)}.`,
  slot: (config) => ({ group: config.group, mode: 'add', ...limitOf(config), ...fadeOf(config) }),
  logic: ({ rows }) =>
    rule.cases(
      rows.map((row, index) => [rowRule(row, index), row.points] as const),
      0,
    ),
  examples: [
    {
      title: 'The pricing page',
      config: { rows: usualEventRows, group: 'engagement', limit: 'always', times: 1 },
      data: { event: { type: 'page.viewed', properties: { path: '/pricing' } } },
      value: 10,
    },
    {
      title: 'A webinar',
      config: { rows: usualEventRows, group: 'engagement', limit: 'always', times: 1 },
      data: { event: { type: 'event.attended', properties: { kind: 'webinar' } } },
      value: 20,
    },
    {
      title: 'A basic download',
      config: { rows: usualEventRows, group: 'engagement', limit: 'day', times: 3 },
      data: { event: { type: 'content.downloaded', properties: { tier: 'basic' } } },
      value: 5,
    },
    {
      title: 'Something the table does not know',
      config: { rows: usualEventRows, group: 'engagement', limit: 'always', times: 1 },
      data: { event: { type: 'page.viewed', properties: { path: '/imprint' } } },
      value: 0,
    },
  ],
});

/** Days a count looks back over, null for ever. */
const windows: Readonly<Record<Exclude<Period, 'always'>, number | null>> = {
  lifetime: null,
  day: 1,
  week: 7,
  month: 30,
};

function rowRule(row: EventRow, index: number): Rule {
  const type: Rule = { '==': [rule.field('event.type'), row.event] };
  const fits = propertyRule(row, index);
  return rule.all([type, ...(fits === null ? [] : [fits]), ...limitRule(row, fits)]);
}

function propertyRule({ property, values }: EventRow, index: number): Rule {
  if (property === '') return null;
  if (values.length === 0) {
    throw new ConfigError(`/rows/${index}/values`, 'Say which values of the property fit.');
  }
  return property === 'path'
    ? pageMatches(values)
    : rule.oneOf(rule.field(`event.properties.${property}`), values);
}

/** The count includes the event at hand, so the first `times` of them within the window get points. */
function limitRule({ event, limit = 'always', times = 1 }: EventRow, where: Rule): readonly Rule[] {
  if (limit === 'always') return [];
  return [{ '<=': [{ count: { event, where, days: windows[limit] } }, times] }];
}

function tableWords(rows: readonly EventRow[]): string {
  if (rows.length === 0) return 'no rows yet';
  const shown = rows
    .slice(0, 4)
    .map(({ label, event, points }) => `${label === '' ? event : label} ${points}`);
  const more = rows.length - shown.length;
  return listWords(more > 0 ? [...shown, `${more} more`] : shown, 'and');
}
