import { type LeadEvent, timerEvent } from '@sluice/model';
import { type Json, type JsonObject, rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile.ts';
import { publish } from '../publish/publish.ts';
import {
  day,
  draw,
  event,
  give,
  hour,
  labRegistry,
  labWorkspace,
  live,
  noon,
  on,
  planOf,
  workflowsOf,
} from '../testing/lab.ts';
import { advance } from './advance.ts';
import { replay } from './replay.ts';
import { tracesOf } from './traces-of.ts';
import { turn } from './turn.ts';

const wait = (value: Json, more: JsonObject = {}) =>
  ['wait', { value: rule.literal(value), ...more }] as const;
const waitFor = (length: Json, more: JsonObject = {}) => wait({ for: length }, more);
const awaiting = (type: string, where: Json, length: Json) =>
  ['wait', { value: length === null ? null : rule.literal({ for: length }), event: type, where }] as const;

/** Fires every timer up to an instant. */
const wake = (plan: Parameters<typeof advance>[0], state: Parameters<typeof advance>[1], until: number) => {
  const turns = [...advance(plan, state, until)];
  return {
    state: turns.at(-1)?.result.state ?? state,
    turns,
    rows: turns.flatMap(({ result }) => result.rows),
    trace: turns.flatMap(({ result }) => tracesOf(plan, result)),
  };
};

describe('waiting for time', () => {
  const plan = planOf([
    draw('w', {
      nodes: {
        t: on('x.y'),
        p: give(1),
        w: waitFor(2 * hour),
        q: give(2),
        v: waitFor({ days: 1 }),
        r: give(4),
      },
      edges: ['t>p', 'p>w', 'w>q', 'q>v', 'v>r'],
    }),
  ]);

  test('a run stops at the wait, tells when it goes on, and goes on with the timer', () => {
    const stopped = live(plan, [event(0, 'x.y')]);
    expect(stopped.state).toMatchObject({ due: noon + 2 * hour, points: { engagement: 1 } });
    expect(stopped.state.runs).toMatchObject([{ node: 'w', wakeAt: noon + 2 * hour }]);
    expect(stopped.trace.map(({ outcome, steps }) => [outcome, steps.at(-1)])).toMatchObject([
      ['waiting', { node: 'w', value: noon + 2 * hour, port: null }],
    ]);
    const first = wake(plan, stopped.state, noon + 2 * hour);
    expect(first.turns.map(({ event }) => event.id)).toEqual([`timer:l1:${noon + 2 * hour}`]);
    expect(
      first.trace.map(({ steps, outcome }) => [outcome, steps.map(({ node, port }) => [node, port])]),
    ).toEqual([
      [
        'waiting',
        [
          ['w', 'out'],
          ['q', 'out'],
          ['v', null],
        ],
      ],
    ]);
    expect(first.state.due).toBe(noon + 2 * hour + day);
    const last = wake(plan, first.state, noon + 30 * day);
    expect(last.state).toMatchObject({ due: null, runs: [], points: { engagement: 7 } });
  });

  test('a wait that is over does not stop the run', () => {
    const past = planOf([
      draw('w', { nodes: { t: on('x.y'), w: wait(noon - 1), q: give(2) }, edges: ['t>w', 'w>q'] }),
    ]);
    const { state, trace } = live(past, [event(0, 'x.y')]);
    expect(state).toMatchObject({ runs: [], due: null, points: { engagement: 2 } });
    expect(trace[0]?.steps.map(({ node, port }) => [node, port])).toContainEqual(['w', 'out']);
  });

  test('several runs wake in the order of their instants, equal ones in the order they began to wait', () => {
    const many = planOf([
      draw('a', { nodes: { t: on('x.y'), w: waitFor(3 * hour), q: give(1) }, edges: ['t>w', 'w>q'] }),
      draw('b', { nodes: { t: on('x.y'), w: waitFor(hour), q: give(1) }, edges: ['t>w', 'w>q'] }),
      draw('c', { nodes: { t: on('x.y'), w: waitFor(3 * hour), q: give(1) }, edges: ['t>w', 'w>q'] }),
    ]);
    const { state } = live(many, [event(0, 'x.y')]);
    const late = turn(many, state, timerEvent('l1', noon + 3 * hour));
    expect(late.passages.map(({ workflow }) => workflow)).toEqual(['b', 'a', 'c']);
  });

  test('an event that comes before the timer wakes nobody, and a timer nobody needs does nothing', () => {
    const { state } = live(plan, [event(0, 'x.y')]);
    const other = turn(plan, state, event(1, 'z.z'));
    expect(other.passages).toEqual([]);
    const vain = turn(plan, other.state, timerEvent('l1', noon + hour));
    expect([vain.passages, vain.state.due, vain.quarantined]).toEqual([[], noon + 2 * hour, null]);
  });

  test('a run goes on in the version it began in', () => {
    const drawing = draw('w', {
      nodes: { t: on('x.y'), w: waitFor(hour), q: give(1) },
      edges: ['t>w', 'w>q'],
    });
    const [old] = workflowsOf([drawing]);
    const [other] = workflowsOf([draw('w', { nodes: { t: on('x.y'), q: give(9) }, edges: ['t>q'] })]);
    if (old === undefined || other === undefined) throw new Error('no workflow');
    const { state } = live(planOf([drawing]), [event(0, 'x.y')]);
    const { plan: both } = compile([{ ...other, number: 2 }], { resumable: [old] });
    const { plan: without } = compile([{ ...other, number: 2 }]);
    if (both === null || without === null) throw new Error('does not compile');
    expect(wake(both, state, noon + hour).state.points.engagement).toBe(1);
    const parked = turn(without, state, timerEvent('l1', noon + hour));
    expect(parked.quarantined?.code).toBe('turn.version-missing');
    expect(parked.state).toBe(state);
  });
});

describe('the clock of a wait', () => {
  const tuesday = wait({
    window: { weekdays: ['tue'], from: '09:00', to: '11:00', quiet: [], zone: 'lead' },
  });
  const plan = planOf([draw('w', { nodes: { t: on('x.y'), w: tuesday }, edges: ['t>w'] })], {
    timezone: 'America/New_York',
  });
  const dueFor = (traits: JsonObject): string => {
    const { due } = live(plan, [event(0, 'x.y', { traits })]).state;
    return new Date(due ?? 0).toISOString();
  };

  test('it is the lead’s, else its company’s, else the workspace’s; a name that is no zone is passed over', () => {
    expect(dueFor({ timezone: 'Europe/Berlin' })).toBe('2026-01-20T08:00:00.000Z');
    expect(dueFor({ timezone: 'Berlin', company_timezone: 'Asia/Tokyo' })).toBe('2026-01-20T00:00:00.000Z');
    expect(dueFor({})).toBe('2026-01-20T14:00:00.000Z');
  });

  test('days keep the time of day when the clocks change, hours do not', () => {
    const spring = Date.parse('2026-03-28T09:00+01:00');
    const of = (length: Json) =>
      planOf([draw('w', { nodes: { t: on('x.y'), w: waitFor(length) }, edges: ['t>w'] })]);
    const dueAfter = (length: Json) =>
      live(of(length), [event(0, 'x.y', { occurredAt: spring, traits: { timezone: 'Europe/Berlin' } })]).state
        .due;
    expect(dueAfter({ days: 1 })).toBe(Date.parse('2026-03-29T09:00+02:00'));
    expect(dueAfter({ hours: 24 })).toBe(Date.parse('2026-03-29T10:00+02:00'));
  });

  test('a date is reckoned from in the zone, and a past or missing one leaves by the port named for it', () => {
    const until = rule.object({
      until: { var: 'lead.traits.renewal' },
      plus: rule.literal({ days: -3 }),
      at: '09:00',
      past: null,
      missing: 'out',
    });
    const dated = planOf([
      draw('w', {
        nodes: { t: on('x.y'), w: ['wait', { value: until }], q: give(1) },
        edges: ['t>w', 'w>q'],
      }),
    ]);
    const of = (renewal: Json) =>
      live(dated, [
        event(0, 'x.y', { traits: { timezone: 'Europe/Berlin', ...(renewal === null ? {} : { renewal }) } }),
      ]);
    expect(of('2026-04-01').state.due).toBe(Date.parse('2026-03-29T09:00+02:00'));
    expect(of('2026-01-16').state).toMatchObject({ due: null, points: {} });
    expect(of(null).state.points.engagement).toBe(1);
  });

  test('a rule that gives no time fails its run and says so', () => {
    const bad = planOf([
      draw('w', {
        nodes: { t: on('x.y'), w: ['wait', { value: { var: 'event.properties.when' } }] },
        edges: ['t>w'],
      }),
    ]);
    const { trace } = live(bad, [event(0, 'x.y', { properties: { when: 'soon' } })]);
    expect(trace.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['failed', 'run.not-a-wait']]);
  });

  test('hours that are none and a window that never opens are told when publishing', () => {
    const told = (value: Json) => {
      const document = draw('w', { nodes: { t: on('x.y'), w: wait(value) }, edges: ['t>w'] });
      return publish(document, { registry: labRegistry, workspace: labWorkspace }).diagnostics.map(
        ({ code, node }) => [code, node],
      );
    };
    const window = { weekdays: ['mon'], from: '09:00', to: '11:00', zone: 'lead' };
    expect(told({ window })).toEqual([]);
    expect(told({ window: { ...window, from: '9' } })).toEqual([['run.not-a-wait', 'w']]);
    expect(told({ window: { ...window, zone: 'Europe/Berln' } })).toEqual([['run.not-a-wait', 'w']]);
    expect(told({ window: { ...window, quiet: [{ from: '08:00', to: '12:00' }] } })).toEqual([
      ['run.not-a-wait', 'w'],
    ]);
    expect(told('soon')).toEqual([['run.not-a-wait', 'w']]);
  });
});

describe('waiting for an event', () => {
  const where = { '>': [{ var: 'event.properties.n' }, 2] };
  const plan = planOf([
    draw('w', {
      nodes: { t: on('x.y'), w: awaiting('deal.won', where, 10 * hour), h: give(1), n: give(10) },
      edges: ['t>w', 'w.happened>h', 'w.timeout>n'],
    }),
  ]);
  const won = (n: number, at: number): LeadEvent => event(at, 'deal.won', { properties: { n } });

  test('it goes on by the event that fulfils its condition', () => {
    const { state, trace } = live(plan, [event(0, 'x.y'), won(1, 1), won(3, 2), won(4, 3)]);
    expect(state).toMatchObject({ runs: [], due: null, points: { engagement: 1 } });
    expect(trace.map(({ eventType, outcome }) => [eventType, outcome])).toEqual([
      ['x.y', 'waiting'],
      ['deal.won', 'ended'],
    ]);
  });

  test('in vain it goes on by the deadline, and an event past the deadline is too late', () => {
    const { state } = live(plan, [event(0, 'x.y')]);
    expect(wake(plan, state, noon + 10 * hour).state.points.engagement).toBe(10);
    const late = turn(plan, state, won(3, 11));
    expect(late.state.runs).toHaveLength(1);
    expect(wake(plan, late.state, noon + 11 * hour).state.points.engagement).toBe(10);
  });

  test('it may wait without a deadline, for events the turn makes itself as well', () => {
    const ever = planOf([
      draw('w', {
        nodes: { t: on('x.y'), w: awaiting('score.changed', true, null), h: ['stage', { to: 'mql' }] },
        edges: ['t>w', 'w.happened>h'],
      }),
      draw('p', { nodes: { t: on('z.z'), s: give(5) }, edges: ['t>s'] }),
    ]);
    const { state } = live(ever, [event(0, 'x.y')]);
    expect([state.due, state.runs.length]).toEqual([null, 1]);
    expect(live(ever, [event(1, 'z.z')], state).state).toMatchObject({ stage: 'mql', runs: [] });
  });
});

describe('who may enter, and what ends a run that waits', () => {
  const nodes = { t: on('x.y'), p: give(1), w: waitFor({ days: 10 }), q: give(100) };
  const edges = ['t>p', 'p>w', 'w>q'];
  const at = (days: number): LeadEvent => event(days * 24, 'x.y');

  test('once per period counts from the last entry', () => {
    const plan = planOf([
      draw('w', {
        nodes: { t: on('x.y'), p: give(1) },
        edges: ['t>p'],
        settings: { reentry: 'once-per-period', periodDays: 7 },
      }),
    ]);
    const { rows } = live(plan, [at(0), at(6), at(7), at(13), at(15)]);
    expect(rows.map(({ event }) => event)).toEqual(['ev0', `ev${7 * 24}`, `ev${15 * 24}`]);
  });

  test('a lead that waits does not enter again while it waits, if so chosen', () => {
    const plan = planOf([draw('w', { nodes, edges, settings: { reentry: 'while-not-running' } })]);
    expect(live(plan, [at(0), at(1), at(11)]).state.points.engagement).toBe(102);
  });

  test('no more runs of one lead wait at once than the workflow allows', () => {
    const plan = planOf([draw('w', { nodes, edges, settings: { maxWaiting: 2 } })]);
    const { state } = live(plan, [at(0), at(1), at(2), at(3)]);
    expect(state.runs).toHaveLength(2);
    expect(live(plan, [at(10)], state).state.runs).toHaveLength(2);
  });

  test('a goal ends the run that waits and calls off what it asked for', () => {
    const goal = { '==': [{ var: 'stage' }, 'customer'] };
    const plan = planOf([draw('w', { nodes, edges, settings: { goal } })]);
    const { state } = live(plan, [at(0)]);
    const won = turn(plan, state, event(5, 'stage.set', { properties: { stage: 'customer' } }));
    expect(won.state).toMatchObject({ runs: [], due: null });
    expect(won.cancels).toEqual(['ev0:w:t']);
  });

  test('an exit that holds by time alone ends the run before it would go on', () => {
    const exit = { '>': [{ days_since: [{ var: 'lead.createdAt' }] }, 9] };
    const plan = planOf([draw('w', { nodes, edges, settings: { exit } })]);
    const { state, turns } = live(plan, [at(0)]);
    const woken = wake(plan, turns[0]?.state ?? state, noon + 11 * day);
    expect(woken.state.points.engagement).toBe(1);
    expect(woken.turns.flatMap(({ result }) => result.cancels)).toEqual(['ev0:w:t']);
  });
});

test('a replay fires the timers of its own plan and leaves out those of the log', () => {
  const drawn = (length: number) =>
    planOf([draw('w', { nodes: { t: on('x.y'), w: waitFor(length), q: give(1) }, edges: ['t>w', 'w>q'] })]);
  const log = [event(0, 'x.y'), timerEvent('l1', noon + hour), event(5, 'z.z')];
  const { turns, state } = replay(drawn(2 * hour), live(drawn(hour), []).state, log);
  expect(turns.map(({ state: { clock } }) => clock)).toEqual([noon, noon + 2 * hour, noon + 5 * hour]);
  expect(state.points.engagement).toBe(1);
  const open = replay(drawn(20 * hour), live(drawn(hour), []).state, log);
  expect(open.state.due).toBe(noon + 20 * hour);
  const later = replay(drawn(20 * hour), live(drawn(hour), []).state, log, { until: noon + day });
  expect(later.state.points.engagement).toBe(1);
});
