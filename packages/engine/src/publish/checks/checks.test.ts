import { applyPatches, type Diagnostic, defaultWorkspace, type WorkflowDocument } from '@sluice/model';
import { defineCondition, definePlugin, defineTrigger, input, type Json, type Rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { registry } from '../../registry.ts';
import { draw, on, published } from '../../testing/lab.ts';
import { lab } from '../../testing/lab-nodes.ts';
import { publish } from '../publish.ts';
import { type PublishFacts, readsAndWrites } from './workspace-facts.ts';

const words = { version: 1, title: 'Asks', description: 'For tests.', icon: 'flask', examples: [] } as const;

/** A plugin with the names the fixes and checks know: a question, and a trigger on bands. */
const core = definePlugin({
  name: 'core',
  version: '1.0.0',
  title: 'Core',
  nodes: [
    defineCondition({
      ...words,
      type: 'rule',
      config: input.form({ rule: input.rule(), label: input.rule() }),
      initial: { rule: true, label: '' },
      sentence: () => 'Does it hold?',
      ports: () => ['yes', 'no'].map((id) => ({ id, label: id })),
      logic: ({ rule }) => ({ if: [rule as Json, 'yes', 'no'] }),
    }),
    defineTrigger({
      ...words,
      type: 'line',
      config: input.form({ line: input.rule() }),
      initial: { line: 75 },
      sentence: () => 'When the score crosses.',
      events: () => ['score.changed'],
      lines: ({ line }) => [line as number],
      logic: () => true,
    }),
    {
      ...words,
      kind: 'action',
      type: 'hand-off',
      config: input.form({}),
      initial: {},
      sentence: () => 'Hands off.',
      logic: () => ({ object: [] }),
      input: input.form({}),
      results: { done: input.form({}) },
      capabilities: ['handoff'],
      run: async () => {
        throw new Error('not run here');
      },
    },
  ],
});
const workspace = {
  ...defaultWorkspace(),
  scoring: {
    ...defaultWorkspace().scoring,
    handoffThreshold: 75,
  },
};
const options = { registry: registry([lab, core]), workspace };
const look = (document: WorkflowDocument, facts?: PublishFacts): readonly Diagnostic[] =>
  publish(document, facts === undefined ? options : { ...options, facts }).diagnostics;
const codes = (document: WorkflowDocument, facts?: PublishFacts) =>
  look(document, facts).map(({ code, node }) => (node === undefined ? code : `${code} ${node}`));
const mended = (document: WorkflowDocument): WorkflowDocument =>
  applyPatches(document, look(document).find(({ fix }) => fix !== undefined)?.fix?.patches ?? []);

const trait = (name: string): Rule => ({ var: `lead.traits.${name}` });
const big: Rule = { '>=': [trait('employees'), 500] };
const small: Rule = { and: [{ known: [trait('employees')] }, { '<': [trait('employees'), 50] }] };
const asking = (rule: Rule, after = 'yes') =>
  draw('w', {
    nodes: { t: on('x.y'), c: ['check', { rule }], s: ['points', { group: 'fit', mode: 'add', points: 1 }] },
    edges: ['t>c', `c.${after}>s`],
  });

describe('a rule', () => {
  test('that contradicts itself is told, and the part that does is taken out by one click', () => {
    const document = asking({ and: [big, small] });
    expect(codes(document)).toEqual(['rule.contradiction c']);
    const better = mended(document);
    expect(better.nodes[1]?.config.rule).toEqual({ and: [big] });
    expect(codes(better)).toEqual([]);
  });

  test('that asks nothing is told; a plain “always” is not', () => {
    expect(
      codes(asking({ or: [{ known: [trait('city')] }, { '!': [{ known: [trait('city')] }] }] })),
    ).toEqual(['rule.always c']);
    expect(codes(asking(true))).toEqual([]);
  });
});

describe('the ways of a switch', () => {
  const ports = ['big', 'mid', 'other'];
  const route = (rule: Rule, wired: readonly string[]) =>
    draw('w', {
      nodes: {
        t: on('x.y'),
        r: ['route', { rule, ports }],
        ...Object.fromEntries(
          wired.map((port) => [port, ['points', { group: 'fit', mode: 'add', points: 1 }] as const]),
        ),
      },
      edges: ['t>r', ...wired.map((port) => `r.${port}>${port}`)],
    });
  const over = (n: number): Rule => ({ '>=': [trait('employees'), n] });

  test('are told where one takes all of a later one', () => {
    expect(codes(route({ if: [over(50), 'big', over(500), 'mid', 'other'] }, ports))).toEqual([
      'cases.overlap r',
    ]);
    expect(codes(route({ if: [over(500), 'big', over(50), 'mid', 'other'] }, ports))).toEqual([]);
  });

  test('are told where nobody takes those that fit none', () => {
    const rule: Rule = { if: [over(500), 'big', over(50), 'mid', 'other'] };
    expect(codes(route(rule, ['big', 'mid']))).toEqual(['cases.uncovered r']);
  });
});

test('a way that a question before has closed is told, and its connection is removed by one click', () => {
  const document = draw('w', {
    nodes: {
      t: on('x.y'),
      a: ['check', { rule: big }],
      b: ['check', { rule: small }],
      s: ['points', { group: 'fit', mode: 'add', points: 1 }],
      n: ['points', { group: 'fit', mode: 'add', points: 2 }],
    },
    edges: ['t>a', 'a.yes>b', 'b.yes>s', 'b.no>n'],
  });
  expect(codes(document)).toEqual(['branch.unreachable b']);
  expect(mended(document).edges.map(({ id }) => id)).toEqual(['e0', 'e1', 'e3']);
  const either = {
    ...document,
    edges: [...document.edges, { id: 'x', from: { node: 't', port: 'out' }, to: { node: 'b' } }],
  };
  expect(codes(either)).toEqual([]);
});

describe('a step that writes to leads', () => {
  const mail = draw('w', { nodes: { t: on('x.y'), m: ['send', { text: 'Hi' }] }, edges: ['t>m'] });

  test('is told where nothing asks for consent, and the question is put before it by one click', () => {
    expect(codes(mail)).toEqual(['action.no-consent-check m']);
    const asked = mended(mail);
    expect(asked.edges).toMatchObject([
      { from: { node: 't' }, to: { node: 'consent1' } },
      { from: { node: 'consent1', port: 'yes' }, to: { node: 'm' } },
    ]);
    expect(codes(asked)).toEqual([]);
  });

  test('is told where one of two ways to it does not ask', () => {
    const asked = mended(mail);
    const around = { id: 'x', from: { node: 't', port: 'out' }, to: { node: 'm' } };
    expect(codes({ ...asked, edges: [...asked.edges, around] })).toEqual(['action.no-consent-check m']);
  });
});

describe('scores and bands', () => {
  const handing = (rule: Rule): WorkflowDocument => {
    const document = draw('w', {
      nodes: { t: on('x.y'), c: ['check', { rule }], h: ['send', { text: 'x' }] },
      edges: ['t>c', 'c.yes>h'],
    });
    const nodes = document.nodes.map((node) =>
      node.id === 'h' ? { ...node, type: 'core/hand-off', config: {} } : node,
    );
    return { ...document, nodes };
  };

  test('a band that decides on a handoff and reaches across its threshold is told', () => {
    expect(codes(handing({ '==': [{ var: 'score.band' }, 'warm'] }))).toEqual(['band.overlaps-handoff c']);
    expect(codes(handing({ '==': [{ var: 'score.band' }, 'hot'] }))).toEqual([]);
  });

  test('a score nobody can have is told where it is waited for', () => {
    const line = (score: number): WorkflowDocument => {
      const document = draw('w', { nodes: { t: on('x.y') } });
      const [node] = document.nodes;
      if (node === undefined) throw new Error('the drawing has a trigger');
      return { ...document, nodes: [{ ...node, type: 'core/line', config: { line: score } }] };
    };
    expect(codes(line(120))).toEqual(['score.unreachable t']);
    expect(codes(line(75))).toEqual([]);
  });
});

describe('what the running workspace tells', () => {
  test('a field no recent lead holds anything in', () => {
    const document = asking({ known: [trait('city')] });
    expect(codes(document, { heldFields: new Set(['lead.traits.country']) })).toEqual([
      'field.never-known c',
    ]);
    expect(codes(document, { heldFields: new Set(['lead.traits.city']) })).toEqual([]);
  });

  test('another workflow that writes what this one reads, and the other way round', () => {
    const moving = (name: string, stage: string, rule: Rule) =>
      draw(name, {
        nodes: { t: on('x.y'), c: ['check', { rule }], s: ['stage', { to: stage }] },
        edges: ['t>c', 'c.yes>s'],
      });
    const inMql: Rule = { '==': [{ var: 'stage' }, 'mql'] };
    const other = published(moving('Other', 'sql', inMql));
    const facts = { others: [readsAndWrites('Other', other.program)] };
    expect(codes(moving('w', 'mql', inMql), facts)).toEqual(['workflows.entangled']);
    expect(codes(moving('w', 'mql', { known: [trait('city')] }), facts)).toEqual([]);
  });
});

test('a step of a missing plugin can be taken out by one click', () => {
  const document = asking(true);
  const nodes = document.nodes.map((node) => (node.id === 's' ? { ...node, type: 'gone/away' } : node));
  const without = mended({ ...document, nodes });
  expect(without.nodes.map(({ id }) => id)).toEqual(['t', 'c']);
  expect(codes(without)).toEqual([]);
});
