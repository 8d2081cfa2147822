import { explainScore, newScoringModel } from '@sluice/model';
import { expect, test } from 'vitest';
import { draw, event, give, live, noon, on, planOf } from '../testing/lab.ts';
import { mergeLeads } from './merge-leads.ts';
import { unmergeLeads } from './unmerge-leads.ts';

const plan = planOf(
  [
    draw('visits', { nodes: { t: on('a.a'), s: give(8) }, edges: ['t>s'] }),
    draw('once', { nodes: { t: on('a.a'), s: give(10, { times: 1 }) }, edges: ['t>s'] }),
  ],
  { scoring: newScoringModel },
);
const winner = live(plan, [event(0, 'a.a'), event(24 * 10, 'a.a')]);
const loser = live(plan, [event(24 * 5, 'a.a')]);

test('fading points of two leads fade on together, and what both got from one rule counts once', () => {
  const { state, balances } = mergeLeads(plan, winner.state, loser.state);
  const rule = { workflow: 'once', workflowName: 'once', version: 1, node: 's', title: 'Points' };
  const evened = balances.map(({ slot: _, ...row }) => ({
    ...row,
    lead: 'l1',
    at: state.clock,
    limited: null,
    rule,
    event: 'merge',
  }));
  const rows = [...loser.rows, ...winner.rows, ...evened];
  const later = state.clock + 45 * 86_400_000;
  for (const at of [state.clock, later])
    expect(explainScore(newScoringModel, rows, at).score.total).toBeCloseTo(
      explainScore(newScoringModel, [...winner.rows, ...loser.rows.slice(0, 1)], at).score.total ?? 0,
      8,
    );
  expect(explainScore(newScoringModel, rows, state.clock).score.total).toBeCloseTo(state.score.total ?? 0, 8);
  expect(state.clock).toBe(noon + 10 * 86_400_000);
});

test('a merge undone leaves the winner with what it had', () => {
  const { state } = mergeLeads(plan, winner.state, loser.state);
  const parted = unmergeLeads(plan, state, { winner: winner.state, loser: loser.state });
  expect(parted.state.score.total).toBeCloseTo(winner.state.score.total ?? 0, 8);
});
