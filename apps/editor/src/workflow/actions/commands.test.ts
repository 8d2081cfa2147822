import { defaultWorkspace, emptyDocument } from '@sluice/model';
import fc from 'fast-check';
import { createIntl } from 'react-intl';
import { expect, test, vi } from 'vitest';
import type { Surface } from '../../commands/index.ts';
import { shortcutOf } from '../../commands/shortcut.ts';
import { workflowEn } from '../../messages/workflow.en.ts';
import { randomEdit } from '../document/random-edits.test-helper.ts';
import { commit, createDocumentStore } from '../state/document-store.ts';
import type { Editor } from '../state/editor.ts';
import { createViewStore } from '../state/view-store.ts';
import { commandsOn, workflowCommands } from './commands.ts';
import { insert } from './insert.ts';

const editorOf = (): Editor => ({
  documents: createDocumentStore({
    id: 'w',
    name: 'Test',
    document: emptyDocument('Test'),
    revision: 1,
    publishedVersion: null,
    changed: false,
    diagnostics: [],
    nodes: {},
    nodeFloor: 0,
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

const commands = workflowCommands(editorOf());

/** Surfaces that show whatever the registry puts on them, and those whose components a browser test clicks. */
const surfaces: Readonly<Record<Surface, 'from the registry' | 'by hand'>> = {
  menu: 'from the registry',
  controls: 'from the registry',
  selection: 'from the registry',
  bar: 'by hand',
  card: 'by hand',
  panel: 'by hand',
};

test('every command has words of its own and an id of its own', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { id, label, group } of commands) {
    expect(label, id).not.toBe(id);
    expect(label.trim(), id).not.toBe('');
    expect(group, id).not.toMatch(/^commands\./);
  }
});

test('every command is reached by mouse, by click alone and by keyboard', () => {
  for (const command of commands) {
    /* All of these are plain clicks: none needs a drag, a right button or a held key. */
    expect(command.surfaces?.length, `${command.id} is on no surface that can be clicked`).toBeGreaterThan(0);
    for (const surface of command.surfaces ?? []) {
      expect(Object.keys(surfaces), command.id).toContain(surface);
      expect(commandsOn(commands, surface)).toContain(command);
    }
    /* The list of commands (Ctrl+K) runs what has no key of its own. */
    expect(command.shortcut ?? command.label, command.id).toBeTruthy();
  }
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
  expect(press('ArrowDown', { shiftKey: true })).toBe('shift+ArrowDown');
  expect(press('Shift', { shiftKey: true })).toBe('');
});

/* Moves of the focus are the page's business. */
vi.stubGlobal('requestAnimationFrame', () => 0);

const editing = [
  'edit.delete',
  'edit.duplicate',
  'edit.cut',
  'edit.copy',
  'edit.pin',
  'edit.sticky',
  'edit.selectAll',
  'edit.selectAfter',
  'edit.undo',
  'edit.redo',
] as const;

test('whatever sequence of commands ran, undoing all and redoing all restores the draft byte for byte', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('draw', ...editing), randomEdit, fc.nat(30)), { maxLength: 30 }),
      fc.nat(40),
      (steps, times) => {
        const editor = editorOf();
        const registry = new Map(workflowCommands(editor).map((command) => [command.id, command]));
        const { documents, view } = editor;
        const bytes = () => JSON.stringify(documents.getState().document);
        const start = bytes();
        for (const [at, [what, edit, pick]] of steps.entries()) {
          const { document } = documents.getState();
          if (what === 'draw') commit(documents, edit(document), { label: 'Draw', at: at * 10_000 });
          else {
            const node = document.nodes[pick % Math.max(1, document.nodes.length)];
            if (node !== undefined && pick % 3 === 0) view.setState({ nodes: new Set([node.id]) });
            const command = registry.get(what);
            if (command?.when?.() !== false) command?.run();
          }
        }
        const run = (id: string) => registry.get(id)?.run();
        const end = bytes();
        for (let n = 0; n < times; n++) run('edit.undo');
        while (documents.getState().future.length > 0) run('edit.redo');
        /* Steps redone by the sequence itself are part of it: what counts is the way there and back. */
        const last = bytes();
        if (!steps.some(([what]) => what === 'edit.undo')) expect(last).toBe(end);
        while (documents.getState().past.length > 0) run('edit.undo');
        expect(bytes()).toBe(start);
        while (documents.getState().future.length > 0) run('edit.redo');
        expect(bytes()).toBe(last);
      },
    ),
    { numRuns: 300 },
  );
});

test('the number of a step that was deleted is not given to another one', () => {
  const editor = editorOf();
  const type = {
    type: 'core/notify',
    version: 1,
    kind: 'action' as const,
    title: 'Notify',
    description: '',
    icon: 'bell',
    category: '',
    keywords: [],
    config: {},
    initial: {},
    ports: [{ id: 'out', label: 'then' }],
    results: [],
    plugin: 'core',
  };
  const first = insert(editor, type, { at: 'point', x: 0, y: 0 });
  workflowCommands(editor)
    .find(({ id }) => id === 'edit.delete')
    ?.run();
  expect(editor.documents.getState().document.nodes).toEqual([]);
  expect(insert(editor, type, { at: 'point', x: 0, y: 0 })).not.toBe(first);
});
