import { afterEach, expect, test, vi } from 'vitest';
import type { Workflow } from '../../api/index.ts';
import { startAutosave } from './autosave.ts';
import { commit, createDocumentStore } from './document-store.ts';

const workflow: Workflow = {
  id: 'w1',
  name: 'Draft',
  document: {
    name: 'Draft',
    nodes: [],
    edges: [],
    settings: { reentry: 'every-time', goal: null, exit: null },
  },
  revision: 1,
  publishedVersion: null,
  changed: false,
  diagnostics: [],
  nodes: {},
  nodeFloor: 0,
  updatedAt: '2026-03-02T12:00:00.000Z',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers a save as the server does, one revision further each time. */
const answering = (saved: unknown[]) => async (request: Request | string, init?: RequestInit) => {
  const text = request instanceof Request ? await request.text() : String(init?.body);
  const body: { name: string; document: Workflow['document'] } = JSON.parse(text);
  saved.push(body.document);
  return Response.json({ ...workflow, ...body, revision: 1 + saved.length });
};

test('a change is saved although a save with nothing to do came before it', async () => {
  const saved: unknown[] = [];
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.stubGlobal('location', { origin: 'http://sluice.test', href: 'http://sluice.test/' });
  vi.stubGlobal('fetch', answering(saved));
  const store = createDocumentStore(workflow);
  const autosave = startAutosave(store);
  await autosave.flush();
  const { name, settings } = workflow.document;
  const before = { name, settings };
  commit(store, [{ of: 'head', before, after: { ...before, name: 'Named' } }], { label: 'Rename', at: 0 });
  await autosave.flush();
  expect(saved).toHaveLength(1);
  expect(store.getState().save).toBe('saved');
  autosave.stop();
});
