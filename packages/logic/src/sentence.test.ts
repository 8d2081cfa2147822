import { expect, test } from 'vitest';
import { parse, phrases, type Rule, sentence } from './index.ts';

const country: Rule = { var: 'lead.traits.country' };
const employees: Rule = { var: 'lead.traits.employees' };
const say = (rule: Rule): string => sentence(parse(rule).tree);

test.each<[Rule, string]>([
  [
    { and: [{ in: [country, ['US', 'CA']] }, { '>=': [employees, 50] }] },
    'country is one of US, CA and employees is at least 50',
  ],
  [
    {
      and: [
        { or: [{ '==': [country, 'US'] }, { known: [employees] }] },
        { '!': [{ '<': [employees, 1000] }] },
      ],
    },
    '(country is US or employees is known) and employees is not less than 1,000',
  ],
  [{ '!': [{ and: [{ '==': [1, 1] }, { var: 'a' }] }] }, 'not (1 is 1 and a)'],
  [{ '!': [{ in: [country, ['US']] }] }, 'country is not one of US'],
  [{ '!': country }, 'country is not set'],
  [{ '!!': [country] }, 'country is set'],
  [{ '<=': [10, employees, 20] }, 'employees is between 10 and 20'],
  [{ '<': [10, employees, 20] }, 'employees is between 10 and 20, both excluded'],
  [{ matches_path: [{ var: 'event.properties.path' }, '/pricing*'] }, 'path matches /pricing*'],
  [{ within: [{ var: 'lead.lastSeenAt' }, 7] }, 'last seen at is within the last 7 days'],
  [
    {
      lookup: [
        { var: 'lead.traits.industry' },
        [
          ['Software', 20],
          ['Services', 10],
        ],
        0,
      ],
    },
    'by industry: 20 for Software, 10 for Services, else 0',
  ],
  [
    { if: [{ '>=': [{ var: 'score.total' }, 75] }, 'yes', 'no'] },
    'if score total is at least 75 then yes, otherwise no',
  ],
  [{ some: [{ var: 'events' }, { '==': [{ var: 'type' }, 'x'] }] }, 'some of events have type is x'],
  [
    { contains_any: [{ var: 'lead.traits.jobTitle' }, ['VP', 'Chief']] },
    'job title contains one of VP, Chief',
  ],
  [{ '*': [{ '+': [employees, 1] }, 2] }, '(employees plus 1) times 2'],
  [{ '>': [{ var: ['counts.k1', 0] }, 2] }, 'counts k1 (or 0 if missing) is more than 2'],
  [{ '-': [employees] }, 'minus employees'],
  [{ unheard_of: [1] }, 'unheard_of of 1'],
])('%j reads "%s"', (rule, expected) => {
  expect(say(rule)).toBe(expected);
});

test('phrases carry their kind and the place they speak of, and join to the sentence', () => {
  const { tree } = parse({ and: [{ in_list: [country, ['US', 'CA']] }, { known: employees }] });
  const found = phrases(tree);
  expect(found).toContainEqual({ text: 'country', path: '/and/0/in_list/0', kind: 'field' });
  expect(found).toContainEqual({ text: ' is one of ', path: '/and/0', kind: 'operator' });
  expect(found).toContainEqual({ text: 'US', path: '/and/0/in_list/1/0', kind: 'value' });
  expect(found).toContainEqual({ text: ' and ', path: '', kind: 'joiner' });
  expect(found.map((phrase) => phrase.text).join('')).toBe(sentence(tree));
});

test('fields and numbers are written as the reader knows them', () => {
  const { tree } = parse({ '>=': [employees, 1500.5] });
  expect(sentence(tree, { fieldLabel: () => 'Headcount', locale: 'de' })).toBe(
    'Headcount is at least 1.500,5',
  );
});

const like = { matches_path: [{ var: 'event.properties.path' }, '/pricing'] };
const longer = { '>': [{ var: 'event.properties.durationMs' }, 1000] };

test.each<[Rule, string]>([
  [
    { '>=': [{ count: { event: 'page.viewed', where: like, days: 7 } }, 3] },
    'viewed a page like /pricing at least 3 times in 7 days',
  ],
  [
    { '==': [{ count: { event: 'form.submitted', hours: 1 } }, 1] },
    'submitted a form exactly 1 time in 1 hour',
  ],
  [{ '<': [{ count: { event: 'deal.won' } }, 1] }, 'never bought (deal won)'],
  [{ '<': [{ count: { event: 'form.submitted', days: 30 } }, 1] }, 'never submitted a form in 30 days'],
  [
    { '<': [{ count: { event: 'form.submitted', days: 30 } }, 2] },
    'submitted a form fewer than 2 times in 30 days',
  ],
  [
    { '>': [{ sum: { event: 'page.viewed', of: 'event.properties.duration', where: like, days: 30 } }, 120] },
    'total duration when they viewed a page like /pricing in 30 days is more than 120',
  ],
  [
    { '>=': [{ distinct: { event: 'account.member', of: 'event.properties.lead', days: 14 } }, 3] },
    'different lead when they had “account.member” in 14 days is at least 3',
  ],
  [
    { within: [{ last: { event: 'page.viewed', where: longer } }, 7] },
    'the last time they viewed a page where duration ms is more than 1,000 is within the last 7 days',
  ],
  [
    { days_since: [{ first: { event: 'page.viewed', of: 'event.properties.referrer' } }] },
    'days since the first referrer when they viewed a page',
  ],
])('%j reads "%s"', (rule, expected) => {
  expect(say(rule)).toBe(expected);
});

test.each<[Rule, string]>([
  [
    { and: [{ in: [country, ['US', 'CA']] }, { '>=': [employees, 1500] }] },
    'country ist eines von US, CA und employees ist mindestens 1.500',
  ],
  [{ '!': [{ in_list: [country, ['US']] }] }, 'country ist keines von US'],
  [{ '!': [{ and: [{ '==': [1, 1] }, { var: 'a' }] }] }, 'nicht (1 ist 1 und a)'],
  [{ '!': [{ segment: ['icp-fit'] }] }, 'gehört nicht zu icp-fit'],
  [
    { '>=': [{ count: { event: 'page.viewed', where: like, days: 7 } }, 3] },
    'hat mindestens 3-mal eine Seite angesehen (wie /pricing) in 7 Tagen',
  ],
  [
    { '<': [{ count: { event: 'deal.won', hours: 1 } }, 1] },
    'hat nie gekauft (Geschäft gewonnen) in 1 Stunde',
  ],
  [
    { sum: { event: 'page.viewed', of: 'event.properties.amount', days: 1 } },
    'Summe von amount bei „eine Seite angesehen“ in 1 Tag',
  ],
  [{ if: [{ known: [country] }, 'yes', 'no'] }, 'wenn country ist bekannt, dann yes, sonst no'],
])('%j reads "%s" in German', (rule, expected) => {
  expect(sentence(parse(rule).tree, { language: 'de' })).toBe(expected);
});

test('a segment is said by its name', () => {
  const { tree } = parse({ segment: ['icp-fit'] });
  expect(sentence(tree, { segmentLabel: () => 'ICP fit' })).toBe('is in ICP fit');
});
