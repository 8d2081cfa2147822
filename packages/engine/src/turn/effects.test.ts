import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { draw, event, give, live, nobody, on, planOf, workflowsOf } from '../testing/lab.ts';
import { turn } from './turn.ts';

describe('effects and waiting', () => {
  const wired = draw('w', {
    nodes: { t: on('x.y'), s: ['send', { text: { var: 'lead.email' } }], o: give(1), y: give(2), j: give(4) },
    edges: ['t>s', 's>o', 's.sent>y', 'o>j', 'y>j'],
    settings: { reentry: 'while-not-running' },
  });
  const answer = (n: number, port: string) =>
    event(n, 'effect.completed', { properties: { key: 'ev0:w:t:s:1', port, data: { id: 'm1' } } });

  test('an action goes on at once, and by the answer’s port when the answer comes; a join is passed once', () => {
    const asked = live(planOf([wired]), [event(0, 'x.y', { email: 'a@b.test' }), event(1, 'x.y')]);
    expect(asked.effects.map(({ input }) => input)).toEqual([{ text: 'a@b.test' }]);
    expect(asked.trace.map(({ outcome }) => outcome)).toEqual(['waiting']);
    expect(asked.state.points.engagement).toBe(5);
    const done = live(planOf([wired]), [answer(2, 'sent')], asked.state);
    expect(done.state).toMatchObject({ runs: [], points: { engagement: 7 } });
    expect(done.trace[0]?.steps.map(({ node, value }) => [node, value])).toEqual([
      ['s', { id: 'm1' }],
      ['y', 2],
    ]);
  });

  test('an answer by a port nobody wired ends the run', () => {
    const { state, trace } = live(planOf([wired]), [event(0, 'x.y'), answer(1, 'refused')]);
    expect(state.runs).toEqual([]);
    expect(trace.at(-1)?.outcome).toBe('ended');
  });

  test('a run goes on in its own version, and an answer for a version that is not loaded is kept for later', () => {
    const [old] = workflowsOf([wired]);
    if (old === undefined) throw new Error('no workflow');
    const { state } = live(planOf([wired]), [event(0, 'x.y')]);
    const newer = { ...old, number: 2 };
    const without = compile([newer]).plan;
    const with_ = compile([newer], { resumable: [old] }).plan;
    if (without === null || with_ === null) throw new Error('does not compile');
    const parked = turn(without, state, answer(1, 'sent'));
    expect(parked.quarantined?.code).toBe('turn.version-missing');
    expect(parked.state).toBe(state);
    expect(turn(with_, state, answer(1, 'sent')).passages[0]?.version).toBe(1);
  });

  test('a goal ends runs that wait', () => {
    const goal = { '==': [{ var: 'stage' }, 'customer'] };
    const plan = planOf([{ ...wired, settings: { ...wired.settings, goal } }]);
    const won = event(1, 'stage.set', { properties: { stage: 'customer' } });
    const { state, trace } = live(plan, [event(0, 'x.y'), won]);
    expect(state.runs).toEqual([]);
    expect(trace.at(-1)).toMatchObject({ steps: [], outcome: 'ended' });
  });

  test('taking a turn again asks for the same effects under the same keys', () => {
    const plan = planOf([wired]);
    expect(turn(plan, nobody, event(0, 'x.y'))).toEqual(turn(plan, nobody, event(0, 'x.y')));
  });

  test('a handoff sets the owner, and a person may set the stage', () => {
    const { state } = live(planOf([wired]), [
      event(0, 'handoff.created', { properties: { owner: 'rep-east', handoff: 'h1' } }),
      event(1, 'stage.set', { properties: { stage: 'sql' } }),
    ]);
    expect(state).toMatchObject({ owner: 'rep-east', stage: 'sql' });
    const bad = turn(planOf([wired]), state, event(2, 'stage.set', { properties: { stage: 'nirvana' } }));
    expect(bad.quarantined?.code).toBe('run.not-a-stage');
  });
});
