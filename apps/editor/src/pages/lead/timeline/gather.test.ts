import { expect, it } from 'vitest';
import type { Shape } from '../../_api/client.ts';
import { gather, lineAt } from './gather.ts';

const decision = (event: string, workflowName: string): Shape<'TimelineEntry'> => ({
  kind: 'decision',
  at: '2026-03-01T09:30:00Z',
  trace: {
    run: workflowName,
    workflow: workflowName,
    workflowName,
    version: 1,
    event,
    eventType: 'page.viewed',
    at: 0,
    steps: [],
    outcome: 'ended',
    error: null,
  },
});

const visit: Shape<'TimelineEntry'> = {
  kind: 'event',
  at: '2026-03-01T09:30:00Z',
  id: 'e1',
  type: 'page.viewed',
  properties: {},
  traits: {},
  quarantined: null,
};

it('puts the decisions of one event on one line and keeps those of another apart', () => {
  const lines = gather([
    decision('e2', 'A'),
    decision('e1', 'A'),
    decision('e1', 'B'),
    visit,
    decision('e1', 'C'),
  ]);
  expect(lines.map((line) => ('decisions' in line ? line.decisions.length : line.entry.kind))).toEqual([
    1,
    2,
    'event',
    1,
  ]);
  expect(lines.map(lineAt)).toEqual(Array.from({ length: 4 }, () => '2026-03-01T09:30:00Z'));
});
