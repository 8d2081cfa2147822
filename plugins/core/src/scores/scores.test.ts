import { runNode } from '@sluice/testkit';
import { describe, expect, test } from 'vitest';
import { addPoints } from './add-points.ts';
import { eventPoints } from './event-points.ts';
import { type EventRow, usualEventRows } from './event-rows.ts';
import { fitPoints } from './fit-points.ts';
import { fitPresets } from './fit-presets.ts';

const titlePoints = (title: unknown) =>
  runNode(fitPoints, { config: fitPresets.title, data: { lead: { traits: { title: String(title) } } } })
    .value;

describe('fit points by title', () => {
  test.each([
    ['CEO', 25],
    ['cto, Acme', 25],
    ['Co-founder/CTO', 25],
    ['Chief Marketing Officer', 25],
    ['VP Sales', 20],
    ['Vice President of Growth', 20],
    ['Director of Engineering', 15],
    ['Head of Marketing', 15],
    ['Doctor', 0],
    ['Macrobiotics cook', 0],
    ['Sales representative', 0],
    ['', 0],
  ])('%s is worth %i', (title, points) => {
    expect(titlePoints(title)).toBe(points);
  });
});

test('the most fit a lead can have is 85', () => {
  const best = Object.values(fitPresets).map(({ rows }) => Math.max(...rows.map(({ points }) => points)));
  expect(best.reduce((sum, points) => sum + points, 0)).toBe(85);
});

test('a promotion changes the points, it does not add to them', () => {
  const { turn } = runNode(fitPoints, {
    config: fitPresets.title,
    data: { lead: { traits: { title: 'Director' } } },
  });
  expect(turn.rows).toMatchObject([{ group: 'fit', mode: 'set', points: 15, delta: 15 }]);
});

test('a table can compare exactly, or ignore case and blanks', () => {
  const value = (match: 'exact' | 'equals', source: string) =>
    runNode(fitPoints, {
      config: {
        field: 'lead.traits.source',
        match,
        rows: [{ label: '', values: ['Reference'], points: 10 }],
        otherwise: -5,
        group: 'fit',
      },
      data: { lead: { traits: { source } } },
    }).value;
  expect([value('exact', 'Reference'), value('exact', ' reference')]).toEqual([10, -5]);
  expect([value('equals', 'Reference'), value('equals', ' reference')]).toEqual([10, 10]);
});

test('numbers told as text are compared as numbers, and a blank is no number', () => {
  const size = (employees: string | number) =>
    runNode(fitPoints, { config: fitPresets.size, data: { lead: { traits: { employees } } } }).value;
  expect([size('999'), size('1000'), size(99), size(''), size(0)]).toEqual([20, 25, 10, 0, 0]);
});

test('a row that asks for a number and has none is shown where it stands', () => {
  const config = { ...fitPresets.size, rows: [{ label: 'many', values: ['a lot'], points: 5 }] };
  expect(() => runNode(fitPoints, { config })).toThrow('/nodes/1/config/rows/0/values');
});

const points = (type: string, properties = {}) =>
  runNode(eventPoints, { config: eventPoints.initial, data: { event: { type, properties } } }).value;

describe('the usual points for what a lead does', () => {
  test.each([
    ['content.downloaded', { tier: 'high' }, 15],
    ['content.downloaded', { tier: 'medium' }, 10],
    ['content.downloaded', { tier: 'basic' }, 5],
    ['page.viewed', { path: '/pricing' }, 10],
    ['page.viewed', { url: 'https://acme.test/products/flow' }, 5],
    ['page.viewed', { path: '/blog/2026/lead-scoring/' }, 2],
    ['page.viewed', { path: '/careers' }, 0],
    ['email.clicked', {}, 10],
    ['email.opened', {}, 5],
    ['email.delivered', {}, 1],
    ['event.attended', { kind: 'webinar' }, 20],
    ['event.attended', { kind: 'demo' }, 15],
    ['event.attended', { kind: 'trade-show' }, 10],
    ['newsletter.subscribed', {}, 0],
  ])('%s %j gives %i', (type, properties, expected) => {
    expect(points(type, properties)).toBe(expected);
  });
});

describe('a row with a limit of two per week', () => {
  const limited: EventRow[] = usualEventRows.map((row) => ({ ...row, limit: 'week', times: 2 }));
  const pricing = { type: 'page.viewed', properties: { path: '/pricing' } };
  const third = (history: readonly { daysAgo: number; path: string }[]) =>
    runNode(eventPoints, {
      config: { ...eventPoints.initial, rows: limited },
      data: { event: pricing },
      history: history.map(({ daysAgo, path }) => ({ type: 'page.viewed', properties: { path }, daysAgo })),
    }).value;

  test('gives nothing the third time', () => {
    expect(
      third([
        { daysAgo: 2, path: '/pricing' },
        { daysAgo: 1, path: '/pricing' },
      ]),
    ).toBe(0);
  });

  test('counts only events of its own row', () => {
    expect(
      third([
        { daysAgo: 2, path: '/blog/a' },
        { daysAgo: 1, path: '/pricing' },
      ]),
    ).toBe(10);
  });

  test('forgets what is older than the week', () => {
    expect(
      third([
        { daysAgo: 9, path: '/pricing' },
        { daysAgo: 8, path: '/pricing' },
      ]),
    ).toBe(10);
  });
});

describe('a node that gives points by its own terms', () => {
  const terms = {
    ...addPoints.initial,
    limit: 'days' as const,
    times: 2,
    days: 10,
    object: 'asset',
    fades: 'half' as const,
    fadeDays: 14,
  };

  test('says its limit and how its points fade in its sentence, and keeps still where the group decides', () => {
    const said = (config: Parameters<typeof addPoints.sentence>[0]) =>
      runNode(addPoints, { config }).sentence;
    expect(said(terms)).toBe(
      'Add 10 points to Engagement, at most 2 times per 10 days for each asset; half of them are gone after 14 days.',
    );
    expect(said({ ...terms, limit: 'lifetime', times: 1, fades: 'never' })).toBe(
      'Add 10 points to Engagement, once for each asset; they stay.',
    );
    expect(said(addPoints.initial)).toBe('Add 10 points to Engagement.');
  });

  test('carries both into the step', () => {
    expect(addPoints.slot(terms)).toEqual({
      group: 'engagement',
      mode: 'add',
      limit: { times: 2, per: { days: 10 }, object: 'event.properties.asset' },
      decay: { halfLifeDays: 14 },
    });
    expect(addPoints.slot({ ...terms, limit: 'always', fades: 'expires' }).decay).toEqual({
      expiresAfterDays: 14,
    });
    expect(addPoints.slot({ points: 1, group: 'fit', limit: 'always', times: 1 })).toEqual({
      group: 'fit',
      mode: 'add',
    });
  });
});
