import { defaultWorkspace, emptyDocument } from '@sluice/model';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { shortcutOf } from '../../commands/shortcut.ts';
import { workflowEn } from '../../messages/workflow.en.ts';
import { createDocumentStore } from '../state/document-store.ts';
import { createViewStore } from '../state/view-store.ts';
import { workflowCommands } from './commands.ts';

const commands = workflowCommands({
  documents: createDocumentStore({
    id: 'w',
    name: 'Test',
    document: emptyDocument('Test'),
    revision: 1,
    publishedVersion: null,
    changed: false,
    diagnostics: [],
    nodes: {},
    updatedAt: '2026-01-01T00:00:00Z',
  }),
  view: createViewStore(),
  types: new Map(),
  workspace: defaultWorkspace(),
  intl: createIntl({
    locale: 'en',
    messages: workflowEn,
    onError: (error) => {
      throw error;
    },
  }),
  flush: async () => undefined,
  canvas: null,
});

test('every command has words of its own and an id of its own', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { id, label } of commands) expect(label, id).not.toBe(id);
});

test('no two commands share a shortcut', () => {
  const shortcuts = commands.flatMap(({ shortcut, alternates = [] }) => [
    ...(shortcut === undefined ? [] : [shortcut]),
    ...alternates,
  ]);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test('a key press is named as shortcuts are', () => {
  const press = (key: string, held: object = {}) =>
    shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
  expect(press('z', { ctrlKey: true })).toBe('mod+z');
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('mod+shift+z');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Delete')).toBe('Delete');
  expect(press('Shift', { shiftKey: true })).toBe('');
});
