import { describe, expect, test } from 'vitest';
import { bucketOf, compile, type Json, type Rule } from './index.ts';

const now = Date.UTC(2026, 0, 15, 12);
const data: Json = {
  now,
  lead: { email: ' Ann@Example.COM ', industry: 'software ', zero: 0, empty: '', title: 'VP of Sales' },
  path: 'https://www.example.com/Pricing/?utm=1#top',
  words: ['sales'],
  table: 'SOFTWARE',
  at: '2026-01-10T12:00:00Z',
  list: [{ at: '2026-01-14' }, { at: '2025-01-14' }, { at: null }],
};

const cases: readonly (readonly [Rule, Json])[] = [
  [{ within: [{ var: 'at' }, 5] }, true],
  [{ within: [{ var: 'at' }, 4.9] }, false],
  [{ within: ['2026-01-16', 5] }, false],
  [{ within: [null, 5] }, false],
  [{ map: [{ var: 'list' }, { within: [{ var: 'at' }, 30] }] }, [true, false, false]],
  [{ days_since: [{ var: 'at' }] }, 5],
  [{ days_since: ['2026-01-15T14:00:00+02:00'] }, 0],
  [{ days_since: [now - 43_200_000] }, 0.5],
  [{ days_since: ['yesterday'] }, null],
  [{ days_since: ['2026-02-30'] }, null],
  [{ bucket: ['user-1', 'seed'] }, bucketOf('user-1', 'seed')],
  [{ in_list: [{ var: 'lead.industry' }, ['Software', 'FinTech']] }, true],
  [{ in_list: [{ var: 'lead.none' }, ['Software']] }, false],
  [{ in_list: ['x', { var: 'words' }] }, false],
  [{ in_list: [' SALES', { var: 'words' }] }, true],
  [{ in_list: [5, [5, '6']] }, true],
  [{ in_list: [6, [5, '6']] }, false],
  [{ domain_of: [{ var: 'lead.email' }] }, 'example.com'],
  [{ domain_of: [{ var: 'path' }] }, 'www.example.com'],
  [{ domain_of: ['HTTP://me:pw@Shop.Example.com:8080/x?y@z'] }, 'shop.example.com'],
  [{ domain_of: [null] }, null],
  [{ domain_of: [''] }, null],
  [{ lower: [{ var: 'lead.title' }] }, 'vp of sales'],
  [{ upper: ['é'] }, 'É'],
  [{ trim: [{ var: 'lead.industry' }] }, 'software'],
  [{ lower: [null] }, null],
  [{ contains_any: [{ var: 'lead.title' }, ['chief', 'vp']] }, true],
  [{ contains_any: [{ var: 'lead.title' }, { var: 'words' }] }, true],
  [{ contains_any: [{ var: 'lead.none' }, ['vp']] }, false],
  [{ contains_any: [{ var: 'lead.title' }, ['']] }, false],
  [{ starts_with: [{ var: 'lead.title' }, 'vp'] }, true],
  [{ ends_with: [{ var: 'lead.title' }, 'SALES'] }, true],
  [{ starts_with: [null, ''] }, false],
  [{ matches_path: [{ var: 'path' }, '/pricing*'] }, true],
  [{ matches_path: ['/pricing-plans', '/pricing*'] }, true],
  [{ matches_path: ['/pricing/enterprise', '/pricing*'] }, false],
  [{ matches_path: ['/pricing/enterprise', '/pricing/**'] }, true],
  [{ matches_path: ['/careers', '/careers/**'] }, true],
  [{ matches_path: ['/careers/a/b', ['/jobs', '/careers/**']] }, true],
  [{ matches_path: ['/blog/2026/x/pricing', '/blog/**/pricing'] }, true],
  [{ matches_path: ['/careersx', '/careers/**'] }, false],
  [{ matches_path: [null, '/**'] }, false],
  [{ known: [{ var: 'lead.zero' }] }, true],
  [{ known: [{ var: 'lead.empty' }] }, false],
  [{ known: [{ var: 'lead.none' }] }, false],
  [{ coalesce: [{ var: 'lead.none' }, { var: 'lead.empty' }, 0, 1] }, 0],
  [{ coalesce: [null] }, null],
  [
    {
      lookup: [
        { var: 'lead.industry' },
        [
          ['Software', 20],
          ['Services', 10],
        ],
        0,
      ],
    },
    20,
  ],
  [
    {
      lookup: [
        { var: 'table' },
        [
          ['Software', 20],
          ['SOFTWARE', 30],
        ],
      ],
    },
    20,
  ],
  [{ lookup: [{ var: 'table' }, [['Software', 20]], 7, 'exact'] }, 7],
  [{ lookup: ['toString', [['a', 1]]] }, null],
  [{ lookup: [{ var: 'lead.none' }, [[null, 3]], 0] }, 3],
  [{ lookup: ['k', [['k', { if: ['not', 'a rule'] }]]] }, { if: ['not', 'a rule'] }],
  [
    {
      object: [
        ['to', { var: 'lead.zero' }],
        ['subject', { cat: ['Hi ', 'you'] }],
      ],
    },
    { to: 0, subject: 'Hi you' },
  ],
];

describe.each(['closures', 'generated'] as const)('with %s', (backend) => {
  test.each(cases)('%j is %j', (rule, expected) => {
    expect(compile(rule, { backend })(data)).toEqual(expected);
  });

  test('a hostile path pattern takes no time', () => {
    const start = performance.now();
    const rule: Rule = { matches_path: [{ var: '' }, `${'**a*'.repeat(200)}b`] };
    expect(compile(rule, { backend })('a'.repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

// From the cases of GrowthBook's SDKs for hash version 2.
test.each([
  ['a', 'seed', 0.0505],
  ['b', 'seed', 0.2696],
  ['ab', 'foo', 0.2575],
  ['def', 'foo', 0.2019],
  ['8952klfjas09ujkasdf', '89123klj', 0.124],
  ['123', '90850943850283058242805', 0.7516],
])('the bucket of %s under %s is %d', (id, seed, expected) => {
  expect(bucketOf(id, seed)).toBeCloseTo(expected, 10);
});
