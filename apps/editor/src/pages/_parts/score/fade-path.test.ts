import { expect, it } from 'vitest';
import { fadePath, shownDays } from './fade-path.ts';

const box = { width: 96, height: 28 };
const heights = (path: string) =>
  path
    .slice(1)
    .split(' L')
    .map((point) => Number(point.split(' ')[1]));

it('falls to an eighth over three half-lives, half of it after one', () => {
  const decay = { halfLifeDays: 30 };
  const drawn = heights(fadePath(decay, { ...box, days: shownDays(decay) }));
  expect([drawn[0], drawn[16], drawn.at(-1)]).toEqual([0, 14, 24.5]);
});

it('drops to nothing at an expiry and stays level where points stay', () => {
  const decay = { expiresAfterDays: 90 };
  expect(new Set(heights(fadePath(decay, { ...box, days: shownDays(decay) })))).toEqual(new Set([0, 28]));
  expect(new Set(heights(fadePath(null, { ...box, days: shownDays(null) })))).toEqual(new Set([0]));
});
