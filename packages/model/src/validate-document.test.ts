import { describe, expect, test } from 'vitest';
import { emptyDocument, type WorkflowDocument } from './document.ts';
import { applyPatches } from './patch.ts';
import { validateDocument } from './validate-document.ts';

const node = (id: string) => ({ id, type: 'core/rule', version: 1, config: {}, position: { x: 0, y: 0 } });
const edge = (id: string, from: string, to: string) => ({
  id,
  from: { node: from, port: 'out' },
  to: { node: to },
});
const drawn = (nodes: string, edges: readonly string[]): WorkflowDocument => ({
  ...emptyDocument('w'),
  nodes: [...nodes].map(node),
  edges: edges.map((line, index) => edge(`e${index}`, line.charAt(0), line.charAt(1))),
});
const codes = (json: unknown) => validateDocument(json).diagnostics.map(({ code, path }) => [code, path]);

describe('a document of another shape', () => {
  test.each([null, 7, 'text', [], [[]]])('%j is not a workflow', (json) => {
    expect(validateDocument(json)).toMatchObject({ document: null });
    expect(codes(json)).toEqual([['document.not-an-object', '']]);
  });

  test('names unknown and missing fields with their path, and mends the first', () => {
    const { description: _, ...rest } = { ...emptyDocument('w'), description: '', colour: 'red' };
    expect(codes(rest)).toEqual([['document.unknown-field', '/colour']]);
    const fix = validateDocument(rest).diagnostics[0]?.fix;
    expect(codes(applyPatches(rest, fix?.patches ?? []))).toEqual([]);
    expect(codes({ ...drawn('a', []), nodes: [{ ...node('a'), config: undefined }] })).toContainEqual([
      'document.wrong-type',
      '/nodes/0/config',
    ]);
    const { settings: __, ...without } = emptyDocument('w');
    expect(codes(without)).toEqual([['document.missing-field', '/settings']]);
  });

  test('a choice not met is one problem that names the choices, and all problems are told at once', () => {
    const settings = { reentry: 'sometimes', goal: null, exit: null };
    const nodes = Array.from({ length: 20 }, (_, index) => ({ ...node(`n${index}`), version: 0 }));
    const { diagnostics } = validateDocument({ ...emptyDocument('w'), nodes, settings });
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.message).toBe(
      'This must be one of “every-time”, “once”, “while-not-running”, “once-per-period”.',
    );
  });

  test('refuses ids that could be mistaken inside keys', () => {
    for (const id of ['a:b', '__proto__', '', 'x'.repeat(65)]) {
      expect(codes({ ...emptyDocument('w'), nodes: [node(id)] })).toEqual([
        ['document.invalid-value', '/nodes/0/id'],
      ]);
    }
  });

  test('refuses more than 2,000 nodes and nesting without end', () => {
    const nodes = Array.from({ length: 2_001 }, (_, index) => node(`n${index}`));
    expect(codes({ ...emptyDocument('w'), nodes })).toEqual([['document.invalid-value', '/nodes']]);
    let deep: unknown = 1;
    for (let index = 0; index < 100_000; index++) deep = [deep];
    expect(codes({ ...emptyDocument('w'), nodes: deep })).toEqual([['document.too-deep', '']]);
  });
});

describe('the graph', () => {
  test('ids stand once', () => {
    expect(codes(drawn('aa', []))).toEqual([['node.duplicate-id', '/nodes/1/id']]);
    const twice = {
      ...drawn('ab', ['ab']),
      edges: [edge('e', 'a', 'b'), edge('e', 'b', 'c')],
      nodes: [...'abc'].map(node),
    };
    expect(codes(twice)).toEqual([['edge.duplicate-id', '/edges/1/id']]);
  });

  test('edges lead from a node to another one', () => {
    expect(codes(drawn('a', ['ax', 'aa']))).toEqual([
      ['edge.unknown-node', '/edges/0/to/node'],
      ['graph.self-loop', '/edges/1'],
    ]);
  });

  test('a loop is an error at the edge that closes it, and removing that edge opens it', () => {
    const loop = drawn('abcd', ['ab', 'bc', 'cd', 'db', 'ad']);
    const { diagnostics } = validateDocument(loop);
    expect(diagnostics.map(({ code }) => code)).toEqual(['graph.loop-without-wait']);
    expect(codes(applyPatches(loop, diagnostics[0]?.fix?.patches ?? []))).toEqual([]);
  });

  test('a diamond is no loop', () => {
    expect(codes(drawn('abcd', ['ab', 'ac', 'bd', 'cd']))).toEqual([]);
  });

  test('a connection drawn twice is a warning', () => {
    expect(validateDocument(drawn('ab', ['ab', 'ab'])).diagnostics).toMatchObject([
      { code: 'edge.duplicate', severity: 'warning' },
    ]);
  });
});
