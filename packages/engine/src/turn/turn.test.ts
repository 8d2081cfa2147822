import type { LeadEvent } from '@sluice/model';
import { rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { day, draw, event, give, hour, live, nobody, noon, on, planOf, workflowsOf } from '../testing/lab.ts';
import { fillCounters } from './counters.ts';
import { turn } from './turn.ts';

const set = (name: string, value: number | string) => rule.object({ traits: rule.object({ [name]: value }) });

describe('the profile', () => {
  const plan = planOf([draw('quiet', { nodes: { t: on('never.happens') } })]);

  test('a new lead is a visitor, and a lead once its address is known', () => {
    const { stages, state } = live(plan, [
      event(0, 'page.viewed'),
      event(1, 'form.submitted', { email: 'jack@acme.test' }),
    ]);
    expect(stages.map(({ from, to, rule }) => [from, to, rule])).toEqual([
      [null, 'visitor', null],
      ['visitor', 'lead', null],
    ]);
    expect(state).toMatchObject({ email: 'jack@acme.test', account: 'acme.test', stageSince: noon + hour });
  });

  test('somebody who comes with an address was never a visitor', () => {
    const { stages } = live(plan, [event(0, 'form.submitted', { email: 'jack@gmail.com' })]);
    expect(stages.map(({ from, to }) => [from, to])).toEqual([[null, 'lead']]);
  });

  test('free-mail tells no account', () => {
    expect(live(plan, [event(0, 'x.y', { email: 'jack@gmail.com' })]).state.account).toBeNull();
  });

  test('the newest telling of a trait wins, also when it arrives first', () => {
    const { state } = live(plan, [
      event(2, 'x.y', { traits: { title: 'CTO', city: 'Boston' } }),
      event(1, 'x.y', { traits: { title: 'Engineer', country: 'US' } }),
    ]);
    expect(state.traits).toEqual({ title: 'CTO', city: 'Boston', country: 'US' });
    expect(state.clock).toBe(noon + 2 * hour);
  });

  test('a trait told as null is forgotten', () => {
    const told = [event(0, 'x.y', { traits: { a: 1 } }), event(1, 'x.y', { traits: { a: null } })];
    expect(live(plan, told).state.traits).toEqual({});
  });

  test('traits with hostile names stay plain data', () => {
    const traits = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":"x","toString":"y"}',
    ) as LeadEvent['traits'];
    const { state } = live(plan, [event(0, 'x.y', { traits }), event(1, 'x.y', { traits })]);
    expect(Object.getPrototypeOf(state.traits)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(state.traits))).toEqual({ constructor: 'x', toString: 'y' });
  });

  test('an event of another lead is not applied', () => {
    const result = turn(plan, nobody, event(0, 'x.y', { lead: 'l2' }));
    expect(result.quarantined?.code).toBe('turn.wrong-lead');
    expect(result.state).toBe(nobody);
  });
});

describe('scores', () => {
  test('a set slot holds the last value: a VP who becomes a director goes from 20 to 15, not to 35', () => {
    const points = {
      lookup: [
        { var: 'lead.traits.title' },
        [
          ['VP', 20],
          ['Director', 15],
        ],
        0,
      ],
    };
    const plan = planOf([
      draw('fit', { nodes: { t: on('*'), s: give(points, { group: 'fit', mode: 'set' }) }, edges: ['t>s'] }),
    ]);
    const { rows, state } = live(plan, [
      event(0, 'x.y', { traits: { title: 'VP' } }),
      event(1, 'x.y'),
      event(2, 'x.y', { traits: { title: 'Director' } }),
    ]);
    expect(rows.map(({ points, delta }) => [points, delta])).toEqual([
      [20, 20],
      [15, -5],
    ]);
    expect(state.score.groups.fit?.raw).toBe(15);
  });

  test('a limit keeps the points from being given again, and the row says why', () => {
    const plan = planOf([
      draw('once', { nodes: { t: on('x.y'), s: give(10, { times: 2, per: 'day' }) }, edges: ['t>s'] }),
    ]);
    const { rows, state } = live(
      plan,
      [0, 1, 2, 26].map((n) => event(n, 'x.y')),
    );
    expect(rows.map(({ delta, limited }) => [delta, limited])).toEqual([
      [10, null],
      [10, null],
      [0, '2 per day'],
      [10, null],
    ]);
    expect(state.points.engagement).toBe(30);
  });

  test('a lead is Unscored until a rule has given points', () => {
    const plan = planOf([
      draw('zero', { nodes: { t: on('*'), s: give({ var: 'event.properties.n' }) }, edges: ['t>s'] }),
    ]);
    const none = live(plan, [event(0, 'x.y', { properties: { n: 0 } })]);
    expect(none.rows).toEqual([]);
    expect(none.state.score).toMatchObject({ total: null, band: null });
    expect(live(plan, [event(0, 'x.y', { properties: { n: 1 } })]).state.score.band).toBe('disqualified');
  });

  test('points are visible to the next step and to the next workflow of the same turn', () => {
    const above = { '>=': [{ var: ['score.total', 0] }, 60] };
    const plan = planOf([
      draw('first', {
        nodes: { t: on('x.y'), s: give(55), c: ['check', { rule: above }], m: ['stage', { to: 'mql' }] },
        edges: ['t>s', 's>c', 'c.yes>m'],
      }),
      draw('second', {
        nodes: { t: on('x.y', above), m: ['change', { patch: set('seen', 1) }] },
        edges: ['t>m'],
      }),
    ]);
    const { state } = live(plan, [event(0, 'x.y')]);
    expect(state).toMatchObject({ stage: 'mql', traits: { seen: 1 } });
  });

  test('a score of a changed model is brought up to date without events', () => {
    const drawing = draw('s', { nodes: { t: on('x.y'), s: give(10) }, edges: ['t>s'] });
    const before = live(planOf([drawing]), [event(0, 'x.y')]);
    const plan = planOf([drawing]);
    const scoring = { ...plan.scoring, normalise: 'sum' as const };
    const after = turn(planOf([drawing], { scoring }), before.state, event(1, 'z.z'));
    expect(after.state.score.total).toBe(10);
    expect(after.internal).toEqual([]);
  });
});

describe('runs', () => {
  test('joins do not duplicate: two ways to a step are one passage', () => {
    const plan = planOf([
      draw('join', {
        nodes: { t: on('x.y'), u: on('*'), a: give(1), b: give(2), s: ['send', { text: 'once' }] },
        edges: ['t>a', 'u>b', 't>b', 'a>s', 'b>s'],
      }),
    ]);
    const { effects, trace, rows } = live(plan, [event(0, 'x.y')]);
    expect(effects.map(({ key }) => key)).toEqual(['ev0:join:t:s:1']);
    expect(rows).toHaveLength(2);
    expect(trace.map(({ steps }) => steps.map(({ node }) => node))).toEqual([['t', 'u', 'a', 'b', 's']]);
  });

  test('a rule that fails ends its own run only, and what came before it stays', () => {
    const plan = planOf([
      draw('bad', {
        nodes: { t: on('x.y'), a: give(1), r: ['route', { rule: 'sideways', ports: ['out'] }], b: give(5) },
        edges: ['t>a', 'a>r', 'r>b'],
      }),
      draw('good', { nodes: { t: on('x.y'), a: give(2) }, edges: ['t>a'] }),
    ]);
    const { trace, state } = live(plan, [event(0, 'x.y')]);
    expect(trace.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['failed', 'run.not-a-port'],
      ['ended', undefined],
    ]);
    expect(state.points.engagement).toBe(3);
  });

  test('a rule that spends its budget fails its run with the code of the budget', () => {
    const twice = { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] };
    const doubling = { reduce: [{ var: 'event.properties.list' }, twice, [1, 1]] };
    const plan = planOf([draw('bomb', { nodes: { t: on('x.y', doubling) } })]);
    const list = Array.from({ length: 64 }, (_, index) => index);
    const { trace } = live(plan, [event(0, 'x.y', { properties: { list } })]);
    expect(trace.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['failed', 'rule.budget']]);
  });

  test('once means once, whatever happens later', () => {
    const drawing = draw('w', {
      nodes: { t: on('x.y'), a: give(1) },
      edges: ['t>a'],
      settings: { reentry: 'once' },
    });
    expect(live(planOf([drawing]), [event(0, 'x.y'), event(1, 'x.y')]).rows).toHaveLength(1);
  });

  test('any event means events from outside, not those a turn makes and not those the product writes', () => {
    const plan = planOf([draw('any', { nodes: { t: on('*'), a: give(1) }, edges: ['t>a'] })]);
    const done = event(1, 'effect.completed', { properties: { key: 'k', port: 'sent' } });
    expect(live(plan, [event(0, 'x.y'), done]).rows).toHaveLength(1);
  });

  test('the order of edges in the document changes nothing', () => {
    const drawing = draw('w', {
      nodes: { t: on('x.y'), a: give(1), b: give(2), c: ['send', { text: 'x' }] },
      edges: ['t>a', 't>b', 'a>c', 'b>c'],
    });
    const turned = { ...drawing, edges: drawing.edges.toReversed() };
    expect(live(planOf([turned]), [event(0, 'x.y')]).turns).toEqual(
      live(planOf([drawing]), [event(0, 'x.y')]).turns,
    );
  });
});

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
    expect(turn(with_, state, answer(1, 'sent')).trace[0]?.version).toBe(1);
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

describe('events a turn makes', () => {
  test('they are handled first in, first out, after all workflows have seen the event itself', () => {
    const mark = (name: string) => ['change', { patch: rule.object({ addTo: [name] }) }] as const;
    const plan = planOf([
      draw('react', {
        nodes: { t: on('score.changed'), m: mark('score'), b: on('band.changed'), n: mark('band') },
        edges: ['t>m', 'b>n'],
      }),
      draw('act', { nodes: { t: on('x.y'), s: give(55), m: mark('event') }, edges: ['t>s', 's>m'] }),
    ]);
    const { state, internal, trace } = live(plan, [event(0, 'x.y')]);
    expect(state.lists).toEqual(['event', 'score', 'band']);
    expect(internal).toEqual([
      { type: 'lead.created', properties: {} },
      { type: 'stage.changed', properties: { from: null, to: 'visitor' } },
      { type: 'score.changed', properties: { from: null, to: 60, group: 'engagement' } },
      { type: 'band.changed', properties: { from: null, to: 'warm' } },
    ]);
    expect(trace.map(({ eventType }) => eventType)).toEqual(['x.y', 'score.changed', 'band.changed']);
    expect(trace.map(({ event }) => event)).toEqual(['ev0', 'ev0', 'ev0']);
  });

  test('two workflows that answer each other for ever are stopped, and nothing of the event is applied', () => {
    const plus = { '+': [{ var: ['lead.traits.n', 0] }, 1] };
    const patch = rule.object({ traits: rule.object({ n: plus }) });
    const plan = planOf([
      draw('loop', {
        nodes: { t: on('x.y'), u: on('lead.updated'), m: ['change', { patch }] },
        edges: ['t>m', 'u>m'],
      }),
    ]);
    const result = turn(plan, nobody, event(0, 'x.y'));
    expect(result.quarantined?.code).toBe('turn.too-many-events');
    expect(result.state).toBe(nobody);
    expect([result.rows, result.effects, result.trace, result.internal]).toEqual([[], [], [], []]);
  });

  test('an update may send events of its own, but none that only the product makes', () => {
    const emit = (type: string) => ({ patch: rule.object({ emit: [rule.object({ type })] }) });
    const plan = planOf([
      draw('a', { nodes: { t: on('x.y'), e: ['change', emit('nurture.enrolled')] }, edges: ['t>e'] }),
      draw('b', { nodes: { t: on('nurture.enrolled'), s: give(3) }, edges: ['t>s'] }),
      draw('c', { nodes: { t: on('x.y'), e: ['change', emit('stage.set')] }, edges: ['t>e'] }),
    ]);
    const { state, trace } = live(plan, [event(0, 'x.y')]);
    expect(state.points.engagement).toBe(3);
    expect(trace.find(({ workflow }) => workflow === 'c')?.error?.code).toBe('run.not-a-patch');
  });

  test('told from outside that a lead changed, workflows hear of it only if something did', () => {
    const plan = planOf([draw('w', { nodes: { t: on('lead.updated'), s: give(1) }, edges: ['t>s'] })]);
    const told = { traits: { city: 'Boston' } };
    const { rows } = live(plan, [
      event(0, 'x.y'),
      event(1, 'lead.updated', told),
      event(2, 'lead.updated', told),
    ]);
    expect(rows.map(({ event }) => event)).toEqual(['ev1']);
  });
});

describe('counting the past', () => {
  const thrice = {
    '>=': [
      {
        count: {
          event: 'page.viewed',
          where: { '==': [{ var: 'event.properties.path' }, '/pricing'] },
          days: 7,
        },
      },
      3,
    ],
  };
  const plan = planOf([draw('w', { nodes: { t: on('page.viewed', thrice), s: give(1) }, edges: ['t>s'] })]);
  const view = (n: number, at: number, path = '/pricing') =>
    event(n, 'page.viewed', { properties: { path }, occurredAt: noon + at });

  test('a visit counts from its own turn on, within the window only', () => {
    const within = [view(0, 0), view(1, day), view(2, 2 * day, '/blog'), view(3, 3 * day)];
    expect(live(plan, within).rows.map(({ event }) => event)).toEqual(['ev3']);
    expect(live(plan, [view(0, 0), view(1, day), view(2, 7 * day)]).rows).toEqual([]);
    expect(live(plan, [view(0, 0), view(1, day), view(2, 7 * day - 1)]).rows).toHaveLength(1);
  });

  test('events that arrive late are counted where they belong', () => {
    expect(live(plan, [view(0, 2 * day), view(1, 0), view(2, day)]).rows.map(({ event }) => event)).toEqual([
      'ev2',
    ]);
  });

  test('a version that counts something new knows the past once its counters are filled from the log', () => {
    const past = [view(0, 0), view(1, day)];
    const { state } = live(planOf([draw('other', { nodes: { t: on('x.y') } })]), past);
    expect(turn(plan, state, view(2, 2 * day)).rows).toEqual([]);
    const filled = fillCounters(plan, state, past);
    expect(turn(plan, filled, view(2, 2 * day)).rows).toHaveLength(1);
    expect(fillCounters(plan, filled, [])).toBe(filled);
  });

  test('a counter nobody reads any more is dropped, so that it can be filled again from the log', () => {
    const { state } = live(plan, [view(0, 0)]);
    expect(Object.keys(state.counters)).toHaveLength(1);
    const other = planOf([draw('other', { nodes: { t: on('x.y') } })]);
    expect(turn(other, state, event(5, 'z.z')).state.counters).toEqual({});
  });
});
