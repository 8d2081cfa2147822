import { expect, test } from 'vitest';
import { presetOf, rangeBefore, rangeOf, todayIn } from './range.ts';

test('A day is the day of the workspace, not of the browser', () => {
  const late = new Date('2026-03-01T23:30:00Z');
  expect(todayIn('Asia/Tokyo', late)).toBe('2026-03-02');
  expect(todayIn('America/New_York', late)).toBe('2026-03-01');
});

test('Without a range in the address it is the last 90 days, today among them', () => {
  const range = rangeOf(new URLSearchParams(), '2026-03-31');
  expect(range).toEqual({ from: '2026-01-01', to: '2026-04-01' });
  expect(presetOf(range, '2026-03-31')).toBe(90);
});

test('A range that makes no sense is passed over', () => {
  const fallback = rangeOf(new URLSearchParams(), '2026-03-31');
  for (const search of ['from=2026-03-09&to=2026-03-01', 'from=x&to=y', 'from=2026-02-31'])
    expect(rangeOf(new URLSearchParams(search), '2026-03-31')).toEqual(fallback);
});

test('The range before is as long and ends where this one begins', () => {
  expect(rangeBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
    from: '2026-01-30',
    to: '2026-03-01',
  });
});
