import { ConfigError, defineWait, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { fieldName } from '../words/field-name.ts';
import { zoneFields, zoneOf, zoneWords } from './zone.ts';

const sides = { on: 'on the day itself', before: 'days before it', after: 'days after it' };
const otherwises = {
  'go-on': 'go on at once',
  branch: 'leave by a way of its own',
  stop: 'end here',
};
const branch = { id: 'otherwise', label: 'no date ahead' };

export const waitUntilDate = defineWait({
  type: 'wait-until-date',
  version: 1,
  title: 'Wait until a date',
  description: 'Holds the lead until a date it brings along: a renewal, the end of a trial, a birthday.',
  icon: 'calendar-time',
  keywords: ['delay', 'pause', 'birthday', 'renewal'],
  config: input.form({
    field: input.field({
      title: 'Date',
      description: 'A field of the lead or the event that holds a date.',
      default: '',
      maxLength: 200,
    }),
    side: input.choice(sides, { title: 'When', default: 'on' }),
    days: Type.Integer({
      title: 'Days',
      description: 'How many days before or after.',
      default: 1,
      minimum: 0,
      maximum: 3_650,
    }),
    at: input.time({ title: 'Time of day', default: '09:00' }),
    ...zoneFields,
    otherwise: input.choice(otherwises, {
      title: 'If there is no date, or it is past',
      default: 'go-on',
    }),
  }),
  initial: {
    field: '',
    side: 'on',
    days: 1,
    at: '09:00',
    zone: 'lead',
    fixedZone: '',
    otherwise: 'go-on',
  },
  sentence: ({ field, side, days, at, ...zone }) => {
    const date = `the ${fieldName(field)}`;
    const day = side === 'on' ? date : `${days} ${days === 1 ? 'day' : 'days'} ${side} ${date}`;
    return `Wait until ${day}, ${at} ${zoneWords(zone)}.`;
  },
  ports: ({ otherwise }) => [{ id: 'out', label: 'then' }, ...(otherwise === 'branch' ? [branch] : [])],
  logic: ({ field, side, days, at, otherwise, ...zone }) => {
    if (field === '') throw new ConfigError('/field', 'Choose the field that holds the date.');
    const instead = { 'go-on': 'out', branch: branch.id, stop: null }[otherwise];
    return rule.object({
      until: rule.field(field),
      plus: rule.literal({ days: side === 'on' ? 0 : side === 'before' ? -days : days }),
      at,
      zone: zoneOf(zone),
      past: instead,
      missing: instead,
    });
  },
  examples: [
    {
      title: 'Three days before the renewal',
      config: {
        field: 'lead.traits.renewal',
        side: 'before',
        days: 3,
        at: '09:00',
        zone: 'lead',
        fixedZone: '',
        otherwise: 'go-on',
      },
      data: {
        now: Date.UTC(2026, 2, 1),
        lead: { traits: { renewal: '2026-04-01', timezone: 'Europe/Berlin' } },
      },
      value: Date.UTC(2026, 2, 29, 7),
    },
    {
      title: 'No date: on at once',
      config: {
        field: 'lead.traits.renewal',
        side: 'on',
        days: 0,
        at: '09:00',
        zone: 'workspace',
        fixedZone: '',
        otherwise: 'go-on',
      },
      data: { now: Date.UTC(2026, 2, 1), lead: { traits: {} } },
    },
  ],
});
