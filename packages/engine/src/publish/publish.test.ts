import { compile as compileRule } from '@sluice/logic';
import { applyPatches, canonicalHash, type WorkflowDocument } from '@sluice/model';
import { definePlugin, defineTrigger, input, type Rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { registry } from '../registry.ts';
import { draw, give, labRegistry, labWorkspace, on, published } from '../testing/lab.ts';
import { lab } from '../testing/lab-nodes.ts';
import { publish } from './publish.ts';

const options = { registry: labRegistry, workspace: labWorkspace };
const codes = (document: unknown): readonly (readonly [string, string])[] =>
  publish(document, options).diagnostics.map(({ code, path }) => [code, path] as const);
const good = draw('good', { nodes: { t: on('x.y'), s: give(5) }, edges: ['t>s'] });

describe('publishing', () => {
  test('makes a version whose hash is that of its content', () => {
    const version = published(good);
    const { hash, ...content } = version;
    expect(hash).toBe(canonicalHash(content));
    expect(version.nodeTypes['lab/on']?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(published(good).hash).toBe(hash);
  });

  test('puts steps in the order they run, whatever the order of the nodes', () => {
    const document = draw('w', { nodes: { c: give(1), b: give(2), t: on('x.y') }, edges: ['t>b', 'b>c'] });
    expect(published(document).program.steps.map(({ node }) => node)).toEqual(['t', 'b', 'c']);
  });

  test('a card says the rule of its node in words', () => {
    const rule = { in_list: [{ var: 'lead.traits.country' }, ['US', 'CA']] };
    const document = draw('w', { nodes: { t: on('x.y'), c: ['check', { rule }] }, edges: ['t>c'] });
    expect(publish(document, options).nodes.c?.sentence).toBe('Does it hold? Country is one of US, CA.');
  });

  test('a segment is said by its name, in the language asked for, and runs by value', () => {
    const rule = { and: [{ segment: ['icp'] }, { in_list: [{ var: 'lead.traits.country' }, ['US']] }] };
    const document = draw('w', { nodes: { t: on('x.y'), c: ['check', { rule }] }, edges: ['t>c'] });
    const said = publish(document, { ...options, language: 'de' });
    expect(said.nodes.c?.sentence).toBe('Does it hold? Gehört zu ICP fit und Land ist eines von US.');
    expect(said.version?.graph.nodes[1]?.config.rule).toEqual(rule);
    const [, step] = said.version?.program.steps ?? [];
    const holds = compileRule(step?.logic ?? null);
    const lead = (industry: string) => ({ lead: { traits: { industry, country: 'US', employees: 90 } } });
    expect([holds(lead('Software')), holds(lead('Farming'))]).toEqual(['yes', 'no']);
  });

  test('segments within segments, and counts within them, are brought to what runs', () => {
    const often = { '>': [{ count: { event: 'page.viewed', days: 7 } }, 2] };
    const workspace = {
      ...labWorkspace,
      segments: [
        { id: 'busy', name: 'Busy', rule: often },
        {
          id: 'both',
          name: 'Both',
          rule: { or: [{ segment: ['busy'] }, { '!!': [{ var: 'lead.email' }] }] },
        },
      ],
    };
    const document = draw('w', { nodes: { t: on('x.y', { segment: ['both'] }) } });
    const { version } = publish(document, { ...options, workspace });
    expect(version?.program.counters).toHaveLength(1);
    expect(JSON.stringify(version?.program.steps)).not.toMatch(/"segment"|"count"/);
  });

  test('a chain of 2,000 nodes is published', () => {
    const nodes: Record<string, ReturnType<typeof give>> = { n0: on('x.y') };
    for (let index = 1; index < 2_000; index++) nodes[`n${index}`] = give(1);
    const edges = Array.from({ length: 1_999 }, (_, index) => `n${index}>n${index + 1}`);
    expect(published(draw('long', { nodes, edges })).program.steps).toHaveLength(2_000);
  });

  test('equal counts share one counter, also between goal and nodes', () => {
    const often = { '>': [{ count: { event: 'page.viewed', days: 7 } }, 2] };
    const drawing = {
      nodes: { t: on('x.y', often), c: ['check', { rule: often }] as const },
      edges: ['t>c'],
    };
    const { program } = published(draw('w', { ...drawing, settings: { goal: often } }));
    expect(program.counters).toEqual([
      { key: expect.stringMatching(/^c[0-9a-f]{16}$/), event: 'page.viewed', where: null, days: 7 },
    ]);
    expect(JSON.stringify([program.goal, program.steps])).not.toContain('"count"');
  });

  test('an older config is migrated, and the version holds the migrated one', () => {
    const words = { title: 'T', description: 'D', icon: 'i', examples: [] };
    const trigger = defineTrigger({
      ...words,
      type: 'tell',
      version: 2,
      config: input.form({ event: input.eventType() }),
      initial: { event: 'a.b' },
      migrate: { 1: (config) => ({ event: String((config as { type: string }).type) }) },
      sentence: ({ event }) => event,
      events: ({ event }) => [event],
      logic: () => true,
    });
    const plugin = definePlugin({ name: 'old', version: '2.0.0', title: 'Old', nodes: [trigger] });
    const document = draw('w', { nodes: { t: on('x.y') } });
    const [node] = document.nodes;
    const nodes = [{ ...node, type: 'old/tell', config: { type: 'c.d' } }];
    const { version } = publish({ ...document, nodes }, { ...options, registry: registry([lab, plugin]) });
    expect(version?.graph.nodes[0]).toMatchObject({ version: 2, config: { event: 'c.d' } });
    expect(version?.program.steps[0]).toMatchObject({ events: ['c.d'] });
  });
});

describe('what stands against a document is said with its place', () => {
  const withNode = (change: object): unknown => ({
    ...good,
    nodes: [good.nodes[0], { ...good.nodes[1], ...change }],
  });

  test('unknown node types, and the card still has a title', () => {
    const publication = publish(withNode({ type: 'acme/magic' }), options);
    expect(publication.version).toBeNull();
    expect(publication.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['node.unknown-type', '/nodes/1/type'],
    ]);
    expect(publication.nodes.s).toMatchObject({ title: 'acme/magic', kind: null });
  });

  test('configs that do not fit', () => {
    expect(codes(withNode({ config: { group: 'fit', mode: 'add', points: 1, colour: 'red' } }))).toEqual([
      ['node.invalid-config', '/nodes/1/config/colour'],
    ]);
  });

  test('unknown operators, inside the rule', () => {
    expect(
      codes(withNode({ config: { group: 'fit', mode: 'add', points: { '+': [1, { eval: ['x'] }] } } })),
    ).toEqual([['rule.unknown-operator', '/nodes/1/config/points/+/1']]);
  });

  test('counts that count nothing', () => {
    const points = { count: { event: 'x.y', dyas: 7 } };
    expect(codes(withNode({ config: { group: 'fit', mode: 'add', points } }))).toEqual([
      ['rule.bad-argument', '/nodes/1/config/points/count'],
    ]);
  });

  test('points for a group nobody has', () => {
    expect(codes(withNode({ config: { group: 'vibes', mode: 'add', points: 1 } }))).toEqual([
      ['group.unknown', '/nodes/1/config'],
    ]);
  });

  test('ports that do not exist, edges into triggers, and what nothing leads to, each with its mend', () => {
    const bad: WorkflowDocument = draw('bad', {
      nodes: { t: on('x.y'), s: give(5), alone: give(1), more: give(2) },
      edges: ['t.sideways>s', 't>s', 's>t', 'alone>more'],
    });
    const mended = publish(bad, options).diagnostics;
    expect(mended.map(({ code, path }) => [code, path])).toEqual([
      ['graph.loop-without-wait', '/edges/2'],
      ['edge.unknown-port', '/edges/0/from/port'],
      ['edge.into-trigger', '/edges/2/to/node'],
      ['node.unreachable', '/nodes/2'],
      ['node.unreachable', '/nodes/3'],
    ]);
    let document = bad;
    for (let round = 0; round < 10; round++) {
      const fix = publish(document, options).diagnostics.find((diagnostic) => diagnostic.fix)?.fix;
      if (fix === undefined) break;
      document = applyPatches(document, fix.patches);
    }
    expect(codes(document)).toEqual([]);
    expect(document.nodes.map(({ id }) => id)).toEqual(['t', 's']);
  });

  test('a workflow nothing starts', () => {
    expect(codes(draw('w', { nodes: { s: give(1) } }))).toContainEqual(['graph.no-trigger', '/nodes']);
    expect(codes(draw('w', { nodes: {} }))).toEqual([['graph.no-trigger', '/nodes']]);
  });

  test('a missing value that would pass a comparison, with the guard as its mend', () => {
    const rule = { '<': [{ var: 'lead.traits.employees' }, 10] };
    const document = draw('w', { nodes: { t: on('x.y'), c: ['check', { rule }] }, edges: ['t>c'] });
    const { version, diagnostics } = publish(document, options);
    expect(version).not.toBeNull();
    expect(diagnostics).toMatchObject([
      {
        code: 'rule.missing-passes-comparison',
        path: '/nodes/1/config/rule',
        severity: 'warning',
        node: 'c',
      },
    ]);
    const mended = applyPatches(document, diagnostics[0]?.fix?.patches ?? []);
    expect(codes(mended)).toEqual([]);
    expect(mended.nodes[1]?.config.rule).toEqual({
      and: [{ known: [{ var: 'lead.traits.employees' }] }, rule],
    });
  });

  test('a segment that is not there, or names itself', () => {
    const workspace = {
      ...labWorkspace,
      segments: [{ id: 'round', name: 'Round', rule: { and: [{ segment: ['round'] }, true] } }],
    };
    const drawn = (rule: Rule) =>
      draw('w', {
        nodes: { t: on('x.y'), c: ['check', { rule }] },
        edges: ['t>c'],
        settings: { goal: rule },
      });
    const codesOf = (rule: Rule) =>
      publish(drawn(rule), { ...options, workspace }).diagnostics.map(({ code, path }) => [code, path]);
    expect(codesOf({ segment: ['gone'] })).toEqual([
      ['segment.unknown', '/nodes/1/config/rule'],
      ['segment.unknown', '/settings/goal'],
    ]);
    expect(codesOf({ '!': { segment: 'round' } })[0]).toEqual(['segment.circular', '/nodes/1/config/rule']);
  });

  test('a field the catalogue does not list', () => {
    const rule = { '==': [{ var: 'lead.traits.contry' }, 'US'] };
    const document = draw('w', { nodes: { t: on('x.y'), c: ['check', { rule }] }, edges: ['t>c'] });
    const { diagnostics } = publish(document, options);
    expect(diagnostics).toMatchObject([
      { code: 'field.unknown', path: '/nodes/1/config/rule', severity: 'warning' },
    ]);
  });

  test('a plugin that fails is named', () => {
    const [trigger] = lab.nodes;
    if (trigger?.kind !== 'trigger') throw new Error('the lab begins with its trigger');
    const logic = (): never => {
      throw new Error('oops');
    };
    const plugin = { ...lab, nodes: [{ ...trigger, logic }, ...lab.nodes.slice(1)] };
    const { diagnostics } = publish(good, { ...options, registry: registry([plugin]) });
    expect(diagnostics.map(({ code, message }) => [code, message.includes('“lab”')])).toEqual([
      ['node.plugin-failed', true],
    ]);
  });
});

describe('registering', () => {
  test('names the plugin that breaks the contract', () => {
    expect(() => registry([lab, lab])).toThrow(/^lab: /);
    expect(() => registry([{ ...lab, nodes: [...lab.nodes, ...lab.nodes] }])).toThrow(/^lab: /);
    expect(() => registry([{ ...lab, name: 'Not Kebab' }])).toThrow(/Not Kebab/);
  });

  test('lists node types under qualified names', () => {
    expect([...labRegistry.types.keys()]).toContain('lab/points');
    expect(labRegistry.types.get('lab/send')?.info).toMatchObject({
      kind: 'action',
      results: ['sent', 'refused'],
      ports: [{ id: 'out' }, { id: 'sent' }, { id: 'refused' }],
    });
  });
});
