import { expect, test } from 'vitest';
import { newScoringModel } from '../scoring-model.ts';
import { rescored } from './rescored.ts';
import { noPoints, type ScoreState } from './score-of.ts';

const day = 86_400_000;
const state: ScoreState = {
  points: {},
  slots: { fit: { 'w:n': 85 } },
  fading: { engagement: { halving: [[30, 44, 0]], expiring: [] } },
};

test('says which lines a lead crosses under another model, both ways', () => {
  const stricter = {
    ...newScoringModel,
    groups: newScoringModel.groups.map((group) => ({ ...group, cap: 110 })),
  };
  const down = rescored(stricter, state, { previous: newScoringModel, at: 0 });
  expect([down.before.total, down.after.total]).toEqual([88, 54.909090909]);
  expect(down.crosses).toEqual([
    { line: 'band', from: 'hot', to: 'cold' },
    { line: 'handoff', direction: 'down' },
  ]);
  const up = rescored(newScoringModel, state, { previous: stricter, at: 0 });
  expect(up.crosses).toContainEqual({ line: 'handoff', direction: 'up' });
});

test('weighs both models at the same instant, so that fading is not taken for the change', () => {
  const same = rescored(newScoringModel, state, { previous: newScoringModel, at: 60 * day });
  expect(same.before.total).toBe(52);
  expect(same.crosses).toEqual([]);
});

test('a moved threshold is a line crossed though the total stays', () => {
  const { crosses } = rescored({ ...newScoringModel, handoffThreshold: 90 }, state, {
    previous: newScoringModel,
    at: 0,
  });
  expect(crosses).toEqual([{ line: 'handoff', direction: 'down' }]);
});

test('a lead nothing is known of crosses nothing', () => {
  const open = { ...newScoringModel, handoffThreshold: 0 };
  expect(rescored(open, noPoints, { previous: newScoringModel, at: 0 }).crosses).toEqual([]);
});
