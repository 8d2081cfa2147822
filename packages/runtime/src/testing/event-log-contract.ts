import { LeaseLostError, type LoggedEvent, type NewEvent } from '@sluice/store';
import { describe, expect, test } from 'vitest';
import type { EventLog, LogView } from '../log/event-log.ts';

/** A log under test with the state it moves its offsets with. Fresh and empty for every test. */
export interface EventLogHost<Tx, View extends LogView = LogView> {
  readonly log: EventLog<Tx, View>;
  /** Runs `work` in one transaction: all of it is kept, or nothing when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Makes `worker` the holder of these partitions under a new fence, whoever held them. */
  hold(worker: string, partitions: readonly number[]): Promise<void>;
  /** Some state of the same database: a mark that is set in a transaction. */
  mark(tx: Tx, name: string): Promise<void>;
  marked(name: string): Promise<boolean>;
  /** Leads of two different partitions: events of them may be appended. */
  readonly leads: readonly [Pick<NewEvent, 'lead' | 'partition'>, Pick<NewEvent, 'lead' | 'partition'>];
  /** Forgets what the process knows, as a restart does; what was committed stays. */
  restart(): Promise<void>;
}

const worker = 'reader';
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The contract of an event log as tests: run it with any implementation. */
export const describeEventLog = <Tx, View extends LogView>(
  name: string,
  withHost: (work: (host: EventLogHost<Tx, View>) => Promise<void>) => Promise<void>,
): void => {
  type Host = EventLogHost<Tx, View>;

  const eventOf = ({ leads }: Host, id: string, of: 0 | 1 = 0): NewEvent => ({
    ...leads[of],
    id,
    type: 'page.viewed',
    properties: { path: `/${id}` },
    traits: {},
    email: null,
    occurredAt: 1_000,
  });
  const append = (host: Host, ...events: readonly NewEvent[]) =>
    host.transaction((tx) => host.log.append(tx, events));
  const holdBoth = (host: Host, holder = worker) =>
    host.hold(
      holder,
      host.leads.map(({ partition }) => partition),
    );

  /** Reads on as a worker does: to the end of the view, or to the last event of a full batch. */
  const readOn = async (host: Host, limit = 100): Promise<readonly LoggedEvent[]> => {
    const view = await host.log.view(worker);
    const events = await host.log.read(view, limit);
    const seq = events.length < limit ? view.end : (events.at(-1)?.seq ?? view.end);
    await host.transaction((tx) => host.log.advance(tx, worker, { partitions: view.partitions, seq }));
    return events;
  };
  const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

  describe(`Event log: ${name}`, () => {
    test('An empty log ends at 0 and gives nothing', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const view = await host.log.view(worker);
        expect(view.end).toBe(0);
        expect(view.partitions.map(({ offset }) => offset)).toEqual([0, 0]);
        expect(await host.log.read(view, 10)).toEqual([]);
      }));

    test('Events come back whole, in the order they were appended, by rising sequence numbers', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const events = ['a', 'b', 'c', 'd', 'e'].map((id, n) => eventOf(host, id, n % 2 === 0 ? 0 : 1));
        await append(host, ...events.slice(0, 3));
        await append(host, ...events.slice(3));
        const read = await readOn(host);
        expect(read.map(({ seq: _seq, receivedAt: _receivedAt, ...event }) => event)).toEqual(events);
        const seqs = read.map(({ seq }) => seq);
        expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
        expect(new Set(seqs).size).toBe(5);
      }));

    test('A reader gets the events of the partitions it holds only', () =>
      withHost(async (host) => {
        await host.hold(worker, [host.leads[1].partition]);
        await append(host, eventOf(host, 'a', 0), eventOf(host, 'b', 1));
        expect(ids(await readOn(host))).toEqual(['b']);
      }));

    test('Reading in small batches gives every event once', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const all = Array.from({ length: 7 }, (_, n) => eventOf(host, `e${n}`, n % 3 === 0 ? 0 : 1));
        await append(host, ...all);
        const read: LoggedEvent[] = [];
        for (let n = 0; n < 5; n++) read.push(...(await readOn(host, 2)));
        expect(ids(read)).toEqual(ids(all));
      }));

    test('An event of a transaction that fails is not in the log, and its id stays free', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const failed = host.transaction(async (tx) => {
          await host.log.append(tx, [eventOf(host, 'a')]);
          throw new Error('no');
        });
        await expect(failed).rejects.toThrow('no');
        expect(await readOn(host)).toEqual([]);
        expect([...(await append(host, eventOf(host, 'a')))]).toEqual(['a']);
        expect(ids(await readOn(host))).toEqual(['a']);
      }));

    test('A reader never steps over a lower sequence number that is not committed yet', () =>
      withHost(async (host) => {
        await holdBoth(host);
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        let reached = (): void => undefined;
        const appended = new Promise<void>((resolve) => {
          reached = resolve;
        });
        const slow = host.transaction(async (tx) => {
          await host.log.append(tx, [eventOf(host, 'slow', 0)]);
          reached();
          await held;
        });
        await appended;
        const quick = [0, 1, 2].map((n) => append(host, eventOf(host, `quick${n}`, n === 0 ? 0 : 1)));
        /* An implementation may hold them up until the slow one commits, or let them overtake. */
        await Promise.race([Promise.all(quick), pause(200)]);
        const read = [...(await readOn(host))];
        expect(ids(read)).not.toContain('slow');
        release();
        await Promise.all([slow, ...quick]);
        read.push(...(await readOn(host)));
        expect(ids(read).toSorted()).toEqual(['quick0', 'quick1', 'quick2', 'slow']);
      }));

    test('The same id twice is one event: in one append, in two, and after a restart', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const twice = [eventOf(host, 'a'), { ...eventOf(host, 'a'), properties: { path: '/other' } }];
        expect([...(await append(host, ...twice))]).toEqual(['a']);
        expect([...(await append(host, eventOf(host, 'a'), eventOf(host, 'b')))]).toEqual(['b']);
        await host.restart();
        expect([...(await append(host, eventOf(host, 'a', 1), eventOf(host, 'b')))]).toEqual([]);
        const read = await readOn(host);
        expect(ids(read)).toEqual(['a', 'b']);
        expect(read[0]?.properties).toEqual({ path: '/a' });
      }));

    test('Offsets move with the state of their transaction, or not at all', () =>
      withHost(async (host) => {
        await holdBoth(host);
        await append(host, eventOf(host, 'a'));
        const view = await host.log.view(worker);
        const to = { partitions: view.partitions, seq: view.end };
        const failed = host.transaction(async (tx) => {
          await host.mark(tx, 'judged');
          await host.log.advance(tx, worker, to);
          throw new Error('no');
        });
        await expect(failed).rejects.toThrow('no');
        expect(await host.marked('judged')).toBe(false);
        await host.restart();
        const again = await host.log.view(worker);
        expect(ids(await host.log.read(again, 10))).toEqual(['a']);
        await host.transaction(async (tx) => {
          await host.mark(tx, 'judged');
          await host.log.advance(tx, worker, { partitions: again.partitions, seq: again.end });
        });
        await host.restart();
        expect(await host.marked('judged')).toBe(true);
        expect(await host.log.read(await host.log.view(worker), 10)).toEqual([]);
      }));

    test('Offsets never move backwards', () =>
      withHost(async (host) => {
        await holdBoth(host);
        await append(host, eventOf(host, 'a'), eventOf(host, 'b'));
        const view = await host.log.view(worker);
        const move = (seq: number) =>
          host.transaction((tx) => host.log.advance(tx, worker, { partitions: view.partitions, seq }));
        await move(view.end);
        await move(0);
        expect(await host.log.read(await host.log.view(worker), 10)).toEqual([]);
      }));

    test('A worker whose partition went to another cannot move its offset, and its state is not kept', () =>
      withHost(async (host) => {
        await holdBoth(host);
        await append(host, eventOf(host, 'a', 0), eventOf(host, 'b', 1));
        const view = await host.log.view(worker);
        await host.hold('other', [host.leads[0].partition]);
        const late = host.transaction(async (tx) => {
          await host.mark(tx, 'late');
          await host.log.advance(tx, worker, { partitions: view.partitions, seq: view.end });
        });
        await expect(late).rejects.toBeInstanceOf(LeaseLostError);
        expect(await host.marked('late')).toBe(false);
        expect(ids(await host.log.read(await host.log.view('other'), 10))).toEqual(['a']);
        expect(ids(await readOn(host))).toEqual(['b']);
      }));

    test('A worker that lost a partition and got it back starts from its offset under a new fence', () =>
      withHost(async (host) => {
        await holdBoth(host);
        const stale = await host.log.view(worker);
        await holdBoth(host, 'other');
        await holdBoth(host);
        await append(host, eventOf(host, 'a'));
        const late = host.transaction((tx) =>
          host.log.advance(tx, worker, { partitions: stale.partitions, seq: stale.end + 1 }),
        );
        await expect(late).rejects.toBeInstanceOf(LeaseLostError);
        expect(ids(await readOn(host))).toEqual(['a']);
      }));
  });
};
