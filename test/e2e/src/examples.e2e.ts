import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './client.ts';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples');

interface ExpectedLead {
  readonly email: string;
  readonly stage: string;
  readonly stages: readonly string[];
  readonly owner: string | null;
  readonly lists?: readonly string[];
  readonly score: { readonly total: number | null; readonly band: string | null };
}

interface Expected {
  readonly leads: readonly ExpectedLead[];
  readonly mailbox?: readonly { readonly to: string; readonly subject: string }[];
}

const read = <T>(example: string, file: string): T =>
  JSON.parse(readFileSync(join(folder, example, file), 'utf8'));

const examples = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));

interface Lead {
  readonly id: string;
  readonly stage: string;
  readonly stages: readonly { readonly stage: string }[];
  readonly owner: { readonly id: string } | string | null;
  readonly lists?: readonly string[];
  readonly score: { readonly total: number | null; readonly band: string | null };
}

const rounded = (total: number | null): number | null =>
  total === null ? null : Math.round(total * 1e4) / 1e4;

for (const example of examples) {
  test(`the example ${example} comes to what it promises, and its score rows add up`, async () => {
    await using server = await startServer();
    const get = (path: string) => call(server, { method: 'GET', path });
    await call(server, { method: 'POST', path: `/v1/examples/${example}/use?publish=true` });
    const events = read<readonly unknown[]>(example, 'events.json');
    /* One by one, as life sends them: the answer of an effect comes before the next event. */
    for (const event of events) {
      await call(server, { method: 'POST', path: '/v1/events', body: event });
      await expect
        .poll(async () => (await get('/v1/effects?status=pending')) as { items: unknown[] })
        .toMatchObject({ items: [] });
    }
    const expected = read<Expected>(example, 'expected.json');
    for (const { email, stage, stages, owner, lists, score } of expected.leads) {
      const verdict = async () => {
        const found = (await get(`/v1/leads?email=${encodeURIComponent(email)}`)) as {
          items: { id: string }[];
        };
        const id = found.items[0]?.id;
        if (id === undefined) return null;
        const lead = (await get(`/v1/leads/${id}`)) as Lead;
        return {
          stage: lead.stage,
          stages: lead.stages.map((entry) => entry.stage).toSorted(),
          owner: typeof lead.owner === 'string' ? lead.owner : (lead.owner?.id ?? null),
          ...(lists === undefined ? {} : { lists: lead.lists }),
          score: { total: rounded(lead.score.total), band: lead.score.band },
        };
      };
      await expect.poll(verdict).toEqual({
        stage,
        stages: [...stages].toSorted(),
        owner,
        ...(lists === undefined ? {} : { lists }),
        score,
      });
    }
    for (const { email } of expected.leads) {
      const found = (await get(`/v1/leads?email=${encodeURIComponent(email)}`)) as {
        items: { id: string }[];
      };
      const page = (await get(`/v1/leads/${found.items[0]?.id}/score`)) as {
        total: number | null;
        rows: { effective: number }[];
      };
      const sum = page.rows.reduce((total, row) => total + row.effective, 0);
      expect(sum).toBeCloseTo(page.total ?? 0, 9);
    }
    if (expected.mailbox !== undefined) {
      const { items } = (await get('/v1/mailbox')) as { items: { to: string; subject: string }[] };
      expect(items.map(({ to, subject }) => ({ to, subject }))).toEqual(expected.mailbox);
    }
  });
}
