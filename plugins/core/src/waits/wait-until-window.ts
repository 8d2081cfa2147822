import { ConfigError, defineWait, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { listWords } from '../words/list-words.ts';
import { zoneFields, zoneOf, zoneWords } from './zone.ts';

const names = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
type Weekday = keyof typeof names;
const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const quiet = Type.Object(
  {
    from: input.time({ title: 'From', default: '12:00' }),
    to: input.time({ title: 'To', default: '13:00' }),
  },
  { additionalProperties: false },
);

export const waitUntilWindow = defineWait({
  type: 'wait-until-window',
  version: 1,
  title: 'Wait until a good time',
  description:
    'Holds the lead until a weekday and hour at which it should be reached. Inside already: no wait.',
  icon: 'calendar-clock',
  keywords: ['business', 'hours', 'weekday', 'quiet', 'delay'],
  config: input.form({
    weekdays: input.choices(names, { title: 'On', default: ['tue'], minItems: 1, maxItems: 7 }),
    from: input.time({ title: 'From', default: '09:00' }),
    to: input.time({
      title: 'To',
      description: 'Earlier than the start means over midnight.',
      default: '11:00',
    }),
    quiet: Type.Array(quiet, {
      title: 'Quiet hours',
      description: 'Hours of any day in which nothing may happen.',
      default: [],
      maxItems: 10,
    }),
    ...zoneFields,
  }),
  initial: { weekdays: ['tue'], from: '09:00', to: '11:00', quiet: [], zone: 'lead', fixedZone: '' },
  sentence: ({ weekdays, from, to, quiet: hours, ...zone }) => {
    const except = hours.map((one) => `${one.from}–${one.to}`);
    const without = except.length === 0 ? '' : ` (not ${listWords(except, 'and')})`;
    return `Wait until ${daysWords(weekdays)}, ${timeWords(from)}–${timeWords(to)}${without} ${zoneWords(zone)}.`;
  },
  logic: ({ weekdays, from, to, quiet: hours, ...zone }) => {
    if (weekdays.length === 0) throw new ConfigError('/weekdays', 'Choose at least one day.');
    return rule.literal({
      window: {
        weekdays: week.filter((day) => weekdays.includes(day)),
        from,
        to,
        quiet: hours.map((one) => ({ from: one.from, to: one.to })),
        zone: zoneOf(zone),
      },
    });
  },
  examples: [
    {
      title: 'Tuesday morning in New York, asked on a Friday',
      config: { weekdays: ['tue'], from: '09:00', to: '11:00', quiet: [], zone: 'lead', fixedZone: '' },
      data: { now: Date.UTC(2026, 10, 20, 12), lead: { traits: { timezone: 'America/New_York' } } },
      value: Date.UTC(2026, 10, 24, 14),
    },
    {
      title: 'Working days without the lunch hour',
      config: {
        weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '09:00',
        to: '17:00',
        quiet: [{ from: '12:00', to: '13:00' }],
        zone: 'fixed',
        fixedZone: 'Europe/Berlin',
      },
      data: { now: Date.UTC(2026, 5, 1, 10, 30) },
      value: Date.UTC(2026, 5, 1, 11),
    },
  ],
});

/** `9:00` of `09:00`. */
const timeWords = (time: string): string => time.replace(/^0(?=\d)/, '');

/** Runs of three and more days are said by their ends: `Monday to Friday`. */
function daysWords(chosen: readonly Weekday[]): string {
  const days = week.filter((day) => chosen.includes(day));
  if (days.length === 7) return 'any day';
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '(no day chosen yet)';
  const inARow = week.indexOf(last) - week.indexOf(first) === days.length - 1;
  return days.length > 2 && inARow
    ? `${names[first]} to ${names[last]}`
    : listWords(
        days.map((day) => names[day]),
        'or',
      );
}
