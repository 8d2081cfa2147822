import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { components } from '@sluice/api';
import { createPlanSource } from '@sluice/runtime';
import { againstLived } from '@sluice/runtime/testing';
import { describe, expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Lead = components['schemas']['Lead'];

interface ExpectedLead {
  readonly email: string;
  readonly stage: string;
  readonly stages: readonly string[];
  readonly owner: string | null;
  readonly score: { readonly total: number | null; readonly band: string | null };
}

const folder = join(import.meta.dirname, '..', '..', '..', 'examples');
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
/** expected.json writes totals with four decimals. */
const asWritten = (total: number | null): number | null =>
  total === null ? null : Math.round(total * 1e4) / 1e4;

const examples = readdirSync(folder).filter(
  (name) => existsSync(join(folder, name, 'expected.json')) && existsSync(join(folder, name, 'example.json')),
);

test('there are examples with an expected outcome', () => {
  expect(examples).toEqual(
    expect.arrayContaining(['jack', 'mql-scoring', 'demo-request-rule', 'careers-page']),
  );
});

describe.each(examples)('%s', (id) => {
  const server = withServer();

  test('its events, sent over HTTP, give what expected.json says', async () => {
    const { call } = server();
    const used = await call('POST', `/v1/examples/${id}/use?publish=true`);
    expect(used.status).toBe(201);
    const events: readonly object[] = json(`${id}/events.json`);
    for (const event of events) {
      expect((await call('POST', '/v1/events', { body: event })).status).toBe(202);
      await server().settled();
    }
    const expected: readonly ExpectedLead[] = json(`${id}/expected.json`).leads;
    for (const lead of expected) {
      const { body } = await call<{ items: Lead[] }>(
        'GET',
        `/v1/leads?email=${encodeURIComponent(lead.email)}`,
      );
      const [found] = body.items;
      expect(
        {
          email: lead.email,
          stage: found?.stage,
          stages: found?.stages.map(({ stage }) => stage),
          owner: found?.owner?.id ?? null,
          score: { total: asWritten(found?.score.total ?? null), band: found?.score.band },
        },
        lead.email,
      ).toEqual({
        email: lead.email,
        stage: lead.stage,
        stages: lead.stages,
        owner: lead.owner,
        score: { total: lead.score.total, band: lead.score.band },
      });
    }
  });

  test('told again by what runs, and by the same as a draft beside it, every verdict is the one that was given', async () => {
    const { store } = server().services;
    const revision = await store.plan.revision();
    const plans = await Promise.all([0, 1].map(() => createPlanSource({ store }).at(revision)));
    const { differences, rows, passages } = await againstLived(store, plans);
    expect(differences).toEqual([]);
    expect(rows + passages).toBeGreaterThan(0);
  });
});
