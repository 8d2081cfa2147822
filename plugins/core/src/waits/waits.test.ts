import { runNode } from '@sluice/testkit';
import { expect, test } from 'vitest';
import { waitFor } from './wait-for.ts';
import { waitForEvent } from './wait-for-event.ts';
import { waitUntilDate } from './wait-until-date.ts';
import { waitUntilWindow } from './wait-until-window.ts';

const friday = Date.UTC(2026, 10, 20, 12);
const window = waitUntilWindow.initial;

test('a good time is said as a marketer says it', () => {
  const say = (more: Partial<typeof window>) =>
    runNode(waitUntilWindow, { config: { ...window, ...more } }).sentence;
  expect(say({})).toBe('Wait until Tuesday, 9:00–11:00 in the lead’s time zone.');
  expect(say({ weekdays: ['fri', 'mon', 'tue', 'wed', 'thu'], zone: 'workspace' })).toBe(
    'Wait until Monday to Friday, 9:00–11:00 in our time zone.',
  );
  expect(say({ weekdays: ['mon', 'thu'], quiet: [{ from: '10:00', to: '10:30' }] })).toBe(
    'Wait until Monday or Thursday, 9:00–11:00 (not 10:00–10:30) in the lead’s time zone.',
  );
});

test('inside the window already, the run goes on at once', () => {
  const tuesday = Date.UTC(2026, 10, 24, 9, 30);
  const { port, turn } = runNode(waitUntilWindow, { config: window, data: { now: tuesday } });
  expect([port, turn.state.runs]).toEqual(['out', []]);
});

test('another zone has to be named, and to be one', () => {
  const run = (fixedZone: string) =>
    runNode(waitUntilWindow, { config: { ...window, zone: 'fixed', fixedZone } });
  expect(() => run('')).toThrow('Choose the time zone.');
  expect(() => run('Berlin')).toThrow('no time zone');
});

test('a date that is past or missing goes the way chosen for it', () => {
  const config = { ...waitUntilDate.initial, field: 'lead.traits.renewal' };
  const way = (otherwise: 'go-on' | 'branch' | 'stop', renewal: string | null) =>
    runNode(waitUntilDate, {
      config: { ...config, otherwise },
      data: { now: friday, lead: { traits: { renewal } } },
    }).port;
  expect([way('go-on', null), way('branch', null), way('stop', null)]).toEqual(['out', 'otherwise', null]);
  expect([way('go-on', '2026-01-01'), way('branch', '2026-01-01')]).toEqual(['out', 'otherwise']);
  const ahead = runNode(waitUntilDate, {
    config,
    data: { now: friday, lead: { traits: { renewal: '2026-12-01' } } },
  });
  expect(ahead.turn.state.due).toBe(Date.UTC(2026, 11, 1, 9));
  expect(runNode(waitUntilDate, { config: { ...config, side: 'before', days: 3 } }).sentence).toBe(
    'Wait until 3 days before the renewal, 09:00 in the lead’s time zone.',
  );
});

test('a wait for an event has a way for the event and one for waiting in vain', () => {
  const { ports, turn } = runNode(waitForEvent, {
    config: { ...waitForEvent.initial, event: 'deal.won' },
    data: { now: friday },
  });
  expect(ports.map(({ id }) => id)).toEqual(['happened', 'timeout']);
  expect(turn.state.runs).toMatchObject([{ event: 'deal.won', wakeAt: friday + 7 * 86_400_000 }]);
});

test('lengths of time are said in words', () => {
  const say = (config: typeof waitFor.initial) => runNode(waitFor, { config }).sentence;
  expect([say({ amount: 1, unit: 'weeks' }), say({ amount: 3, unit: 'days' })]).toEqual([
    'Wait for 1 week.',
    'Wait for 3 days.',
  ]);
});
