import type { LeadEvent } from '@sluice/model';
import { describe, expect, test } from 'vitest';
import { draw, event, hour, live, nobody, noon, on, planOf } from '../testing/lab.ts';
import { turn } from './turn.ts';

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
