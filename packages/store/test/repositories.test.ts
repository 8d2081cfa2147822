import { defaultWorkspace, emptyDocument } from '@sluice/model';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from '../src/index.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const cause = { workflow: uuidv7(1), workflowName: 'w', version: 1, node: 'n', title: 't' };

describe('lists', () => {
  test('Leads are paged by score and by time without gap or repeat, unscored ones last', async () => {
    const { store } = database();
    const totals = [10, 30, null, 30, 20, null, 70];
    await store.db
      .insertInto('leads')
      .values(
        totals.map((total, n) => ({
          id: uuidv7(n),
          partition: 0,
          email: `l${n}@x.test`,
          name: n === 3 ? '100% _Jane_' : null,
          account: null,
          stage: n % 2 ? 'mql' : 'lead',
          band: total === null ? null : 'cold',
          total,
          owner: null,
          created_at: n,
          last_event_at: 1000 - n,
          demo: false,
        })),
      )
      .execute();
    for (const sort of ['score', 'recent'] as const) {
      const all = (await store.leads.list({ sort })).items.map(({ email }) => email);
      const paged: (string | null)[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await store.leads.list({ sort, limit: 2, cursor });
        paged.push(...page.items.map(({ email }) => email));
        cursor = page.next;
      }
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(7);
    }
    expect((await store.leads.list({ sort: 'score' })).items.map(({ total }) => total)).toEqual([
      70,
      30,
      30,
      20,
      10,
      null,
      null,
    ]);
    expect((await store.leads.list({ q: '% _j' })).items.map(({ name }) => name)).toEqual(['100% _Jane_']);
    expect((await store.leads.list({ stage: 'mql', band: 'unscored' })).items).toHaveLength(1);
    expect((await store.leads.list({ email: 'L3@X.test' })).items).toHaveLength(1);
  });

  test('A cursor of another list is refused, a strange id finds nothing', async () => {
    const { store } = database();
    await expect(store.leads.list({ cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'request.bad-cursor',
    });
    await expect(
      store.mailbox.list({ cursor: Buffer.from('[1]').toString('base64url') }),
    ).rejects.toMatchObject({ code: 'request.bad-cursor' });
    await expect(
      store.mailbox.list({ cursor: Buffer.from('[1,"x"]').toString('base64url') }),
    ).rejects.toMatchObject({ code: 'request.bad-cursor' });
    expect(await store.leads.get("'; drop table leads")).toBeNull();
    expect(await store.workflows.get('1')).toBeNull();
    expect((await store.leads.list({ q: 'a\0b' })).items).toEqual([]);
    expect(await store.leads.byIdentity('email', 'a\0b')).toBeNull();
  });
});

describe('drafts and settings', () => {
  test('Somebody else’s draft is not overwritten', async () => {
    const { workflows } = database().store;
    const id = await workflows.create({ name: 'A', document: emptyDocument('A'), now: 1 });
    expect(
      await workflows.saveDraft(id, { name: 'B', document: emptyDocument('B'), ifRevision: 1, now: 2 }),
    ).toBe(2);
    await expect(
      workflows.saveDraft(id, { name: 'C', document: emptyDocument('C'), ifRevision: 1, now: 3 }),
    ).rejects.toMatchObject({ code: 'draft.stale' });
    expect(await workflows.get(id)).toMatchObject({ name: 'B', revision: 2, publishedVersion: null });
    expect(await workflows.archive(id)).toBe(true);
    expect(await workflows.saveDraft(id, { name: 'D', document: emptyDocument('D'), now: 4 })).toBeNull();
  });

  test('Settings have revisions, and a change tells the workers to compile anew', async () => {
    const { settings, plan } = database().store;
    await settings.init(defaultWorkspace());
    const before = await plan.revision();
    expect(await settings.put({ ...defaultWorkspace(), name: 'Acme' }, { ifRevision: 1 })).toBe(2);
    await expect(settings.put(defaultWorkspace(), { ifRevision: 1 })).rejects.toMatchObject({
      code: 'draft.stale',
    });
    expect(await plan.revision()).toBe(before + 1);
    expect((await settings.get())?.workspace.name).toBe('Acme');
  });

  test('Workflows keep the order they are put in', async () => {
    const { workflows } = database().store;
    const ids = [];
    for (const name of ['1', '2', '3'])
      ids.push(await workflows.create({ name, document: emptyDocument(name), now: Date.now() }));
    await workflows.order([ids[2] ?? '', ids[0] ?? '']);
    expect((await workflows.list()).map(({ name }) => name)).toEqual(['3', '1', '2']);
  });
});

describe('keys and secrets', () => {
  test('An API key is found by its text only, and the table does not hold it', async () => {
    const { apiKeys, db } = database().store;
    const made = await apiKeys.create({ name: 'site', scope: 'ingest', now: 1 });
    expect(await apiKeys.find(made.key)).toMatchObject({ id: made.id, scope: 'ingest' });
    expect(await apiKeys.find(`${made.key}x`)).toBeNull();
    const [row] = await db.selectFrom('api_keys').selectAll().execute();
    expect(JSON.stringify(row)).not.toContain(made.key);
    expect(await apiKeys.remove(made.id)).toBe(true);
    expect(await apiKeys.find(made.key)).toBeNull();
  });

  test('A secret is sealed, and made once whoever asks', async () => {
    const { secrets, db } = database().store;
    const asked = await Promise.all(['a', 'b', 'c'].map((value) => secrets.getOrCreate('hook', () => value)));
    expect(new Set(asked).size).toBe(1);
    await secrets.set('token', 'very secret', 1);
    expect(await secrets.get('token')).toBe('very secret');
    const row = await db
      .selectFrom('secrets')
      .select('sealed')
      .where('name', '=', 'token')
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('very secret');
  });
});

describe('handoffs', () => {
  test('One effect makes one handoff, and it is decided once', async () => {
    const { handoffs } = database().store;
    const input = { effectKey: 'k', lead: uuidv7(5), owner: 'ann', reason: 'r', cause, now: 1, dueAt: 2 };
    const first = await handoffs.create(input);
    const again = await handoffs.create({ ...input, owner: 'bob' });
    expect([first.created, again.created, again.id, again.owner]).toEqual([true, false, first.id, 'ann']);
    expect(
      await handoffs.decide(first.id, { status: 'rejected', reason: 'too small', now: 3 }),
    ).toMatchObject({ status: 'rejected', decisionReason: 'too small', decidedAt: 3 });
    expect(await handoffs.decide(first.id, { status: 'accepted', reason: null, now: 4 })).toBeNull();
    expect((await handoffs.list({ status: 'open' })).items).toEqual([]);
  });
});
