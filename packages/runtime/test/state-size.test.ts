import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, publish, replay } from '@sluice/engine';
import { initialLead, type LeadEvent, type WorkflowDocument, type Workspace } from '@sluice/model';
import { expect, test } from 'vitest';
import { nodeTypes, workspace } from './support/workflow.ts';

const example = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../examples/mql-scoring', file), 'utf8'));
const minute = 60_000;
const start = Date.UTC(2026, 0, 5, 9);

const kinds = [
  { type: 'email.delivered', properties: { campaign: 'monthly' } },
  { type: 'page.viewed', properties: { path: '/blog/leads', durationMs: 12_000 } },
  { type: 'page.viewed', properties: { path: '/pricing', durationMs: 45_000 } },
  { type: 'email.opened', properties: { campaign: 'monthly' } },
  { type: 'page.viewed', properties: { path: '/docs/start', durationMs: 60_000 } },
  { type: 'email.clicked', properties: { campaign: 'monthly' } },
  { type: 'page.viewed', properties: { path: '/product/tour', durationMs: 30_000 } },
  { type: 'content.downloaded', properties: { asset: 'kit', tier: 'high' } },
  { type: 'event.attended', properties: { name: 'Leads', kind: 'webinar' } },
  { type: 'form.submitted', properties: { form: 'demo' } },
] as const;

/** A lead as busy as they come: 200 events of every kind in 50 days, most of them counted in windows of 7 and 30 days. */
const busy = (n: number): LeadEvent => {
  const { type, properties } = kinds[n % kinds.length] ?? kinds[0];
  return {
    id: `event-${n}`,
    lead: '0198c0de-0000-7000-8000-000000000001',
    type,
    properties,
    traits:
      n === 0
        ? { title: 'VP Finance', industry: 'Financial Services', employees: 2400, country: 'US', state: 'NY' }
        : {},
    email: n === 0 ? 'maria@bank.test' : null,
    occurredAt: start + n * 360 * minute + ((n * 7_919_777) % (200 * minute)),
  };
};

test('A lead with 200 events behind it and the counters of mql-scoring is at most 2 KB', () => {
  const document = example('workflow.json') as WorkflowDocument;
  const needs = (example('example.json') as { readonly settings: Partial<Workspace> }).settings;
  const settings = {
    ...workspace,
    segments: [...workspace.segments, ...(needs.segments ?? [])],
    territories: needs.territories ?? [],
    reps: needs.reps ?? [],
  };
  const { version, diagnostics } = publish(document, { registry: nodeTypes, workspace: settings });
  if (version === null) throw new Error(JSON.stringify(diagnostics));
  const { plan } = compile(version);
  if (plan === null) throw new Error('The example does not compile.');
  const events = Array.from({ length: 200 }, (_, n) => busy(n));
  const { state, turns } = replay(plan, initialLead('0198c0de-0000-7000-8000-000000000001', start), events);
  expect(turns.filter(({ quarantined }) => quarantined !== null)).toEqual([]);
  const sizes = { state: JSON.stringify(state).length, counters: JSON.stringify(state.counters).length };
  expect(version.program.counters.length).toBeGreaterThan(0);
  expect(sizes.counters).toBeGreaterThan(500);
  expect(sizes.state).toBeLessThanOrEqual(2048);
});
