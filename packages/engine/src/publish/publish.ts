import {
  type Counter,
  canonicalHash,
  checkRule,
  checkSegments,
  checkWiring,
  type Diagnostic,
  expandSegments,
  type NodeFacts,
  type NodeId,
  type NodeTypeLocks,
  type NodeView,
  type Program,
  problem,
  removeNode,
  type Step,
  validateDocument,
  type WorkflowDocument,
  type WorkflowVersion,
  type Workspace,
} from '@sluice/model';
import { capabilitiesOf, type Rule } from '@sluice/sdk';
import type { Publication, PublishOptions } from '../publication.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { checkWait } from './check-wait.ts';
import { checkSense } from './checks/check-sense.ts';
import { type FlowStep, flowOf } from './checks/flow-facts.ts';
import { checkEntangled, checkHeldFields, readsAndWrites } from './checks/workspace-facts.ts';
import { lowerCounters } from './counter.ts';
import { makeStep } from './make-step.ts';
import { runOrder } from './order.ts';
import { ask, type ReadNode, readNode } from './read-node.ts';
import { ruleWarnings } from './rule-warnings.ts';
import { checkSubject } from './subject.ts';
import { userRules } from './user-rules.ts';
import { viewOf } from './view.ts';

/**
 * Looks at a document as it would be published: what its nodes say, what stands against it, and the
 * immutable version it becomes. Plugins' `logic` is called here, once per node, and never again.
 */
export function publish(json: unknown, options: PublishOptions): Publication {
  const { document, diagnostics: structure } = validateDocument(json);
  if (document === null) return { version: null, diagnostics: structure, nodes: {} };
  const catalogue = catalogueOf(options.workspace);
  const read = document.nodes.map((node, index) =>
    readNode(node, `/nodes/${index}`, { ...options, catalogue }),
  );
  const counters = new Map<string, Counter>();
  const sources = sourcesOf(document);
  const steps = read.map((node) => stepOf(node, { ...options, sources, catalogue, counters }));
  const settings = settingsRules(document, { ...options, counters });
  const diagnostics: Diagnostic[] = [
    ...structure,
    ...checkWiring(document, factsOf(read)),
    ...read.flatMap((node, index) => node.diagnostics.map(removable(document, index))),
    ...steps.flatMap((step) => step.diagnostics),
    ...settings.diagnostics,
    ...checkSubject(
      document,
      steps.flatMap(({ step }) => step ?? []),
    ),
  ];
  const facts = options.facts ?? {};
  const made = steps.flatMap(({ step }) => step ?? []);
  diagnostics.push(
    ...checkSense(flowOf(document, flowStepsOf(read, steps)), options),
    ...checkHeldFields(document, made, facts),
    ...checkEntangled(
      readsAndWrites(document.name, { steps: made, goal: settings.goal, exit: settings.exit }),
      facts,
    ),
  );
  const nodes = Object.fromEntries(read.map(({ node, view }): [NodeId, NodeView] => [node.id, view]));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { version: null, diagnostics, nodes };
  const program: Program = {
    steps: runOrder(document).flatMap((index) => steps[index]?.step ?? []),
    counters: [...counters.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    goal: settings.goal,
    exit: settings.exit,
  };
  const graph = { ...document, nodes: read.map(({ node }) => node) };
  return { version: sealed({ graph, program, nodeTypes: locksOf(read) }), diagnostics, nodes };
}

const sealed = (content: Omit<WorkflowVersion, 'hash'>): WorkflowVersion => ({
  ...content,
  hash: canonicalHash(content),
});

function factsOf(read: readonly ReadNode[]): ReadonlyMap<NodeId, NodeFacts> {
  return new Map(
    read.flatMap(({ node, type, title, ports }): [NodeId, NodeFacts][] => {
      if (type === null) return [];
      return [[node.id, { kind: type.definition.kind, title, ports: ports?.map(({ id }) => id) ?? null }]];
    }),
  );
}

function locksOf(read: readonly ReadNode[]): NodeTypeLocks {
  const types = read.flatMap(({ type }) => type ?? []).sort((a, b) => (a.type < b.type ? -1 : 1));
  return Object.fromEntries(
    types.map(({ type, integrity, definition }) => [type, { version: definition.version, integrity }]),
  );
}

/** The steps that stand, with what their node types are capable of. */
const flowStepsOf = (read: readonly ReadNode[], steps: readonly MadeStep[]): ReadonlyMap<NodeId, FlowStep> =>
  new Map(
    steps.flatMap(({ step }, index): [NodeId, FlowStep][] => {
      const definition = read[index]?.type?.definition;
      if (step === null || definition === undefined) return [];
      const capabilities = definition.kind === 'action' ? capabilitiesOf(definition.capabilities) : [];
      return [[step.node, { step, index, capabilities }]];
    }),
  );

/** A node nobody can offer may be taken out by one click. */
const removable =
  (document: WorkflowDocument, index: number) =>
  (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.code === 'node.unknown-type'
      ? { ...diagnostic, fix: { title: 'Remove the step', patches: removeNode(document, index) } }
      : diagnostic;

interface MadeStep {
  /** Null when something stands against it. */
  readonly step: Step | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface StepOptions extends PublishOptions {
  readonly sources: ReadonlyMap<NodeId, Step['after']>;
  readonly catalogue: Catalogue;
  readonly counters: Map<string, Counter>;
}

function stepOf(read: ReadNode, options: StepOptions): MadeStep {
  const { node, type, ports, title } = read;
  if (!read.ready || type === null || ports === null) return { step: null, diagnostics: [] };
  const { definition } = type;
  const place = { path: `${read.path}/config`, node: node.id };
  const context = { ...viewOf(options.workspace), node: node.id };
  const asked = ask(type, place.path, node, () => {
    const logic = definition.logic(node.config, context);
    const common = { node: node.id, after: options.sources.get(node.id) ?? [], title, type: node.type };
    return makeStep(definition, { common, logic, config: node.config, ports });
  });
  if ('problem' in asked) return { step: null, diagnostics: [asked.problem] };
  const step = asked.value;
  const answer = step.kind === 'wait' ? step.answer : null;
  const rules = answer === null ? [step.logic] : [step.logic, answer.where];
  const wrong = [
    ...rules.flatMap((rule) => checkRule(rule, place)).map(wholeConfig(place.path)),
    ...checkWait(step, place),
  ];
  if (wrong.some(({ severity }) => severity === 'error')) return { step: null, diagnostics: wrong };
  const warnings = userRules(definition.config, node.config).flatMap(({ rule, path }) =>
    ruleWarnings(rule, { path: place.path + path, node: node.id }, options.catalogue),
  );
  const lowered = lower(step, options);
  return { step: lowered, diagnostics: [...warnings, ...checkSlot(lowered, place.path, options)] };
}

interface Lowering {
  readonly workspace: Workspace;
  readonly counters: Map<string, Counter>;
}

/** A rule as it runs: segments by value, questions to the past as counters. */
const lowerRule = (rule: Rule, { workspace, counters }: Lowering): Rule =>
  lowerCounters(expandSegments(rule, workspace.segments), counters);

function lower(step: Step, lowering: Lowering): Step {
  const logic = lowerRule(step.logic, lowering);
  if (step.kind !== 'wait' || step.answer === null) return { ...step, logic };
  return { ...step, logic, answer: { ...step.answer, where: lowerRule(step.answer.where, lowering) } };
}

/** A rule the plugin made has no place of its own in the document: what is wrong with it is shown on the config. */
const wholeConfig =
  (path: string) =>
  ({ fix: _, ...diagnostic }: Diagnostic): Diagnostic => ({ ...diagnostic, path });

function checkSlot(step: Step, path: string, { workspace }: PublishOptions): readonly Diagnostic[] {
  if (step.kind !== 'score' || workspace.scoring.groups.some(({ id }) => id === step.slot.group)) return [];
  const words = `The scoring model has no group “${step.slot.group}”, so these points would count nowhere.`;
  return [problem('group.unknown', path, words, { node: step.node })];
}

/** The ports leading to each node, in the document's order of nodes, so that the order of edges changes nothing. */
function sourcesOf(document: WorkflowDocument): ReadonlyMap<NodeId, Step['after']> {
  const at = new Map(document.nodes.map((node, index) => [node.id, index]));
  const lines = new Map<NodeId, Map<string, readonly [NodeId, string]>>();
  for (const { from, to } of document.edges) {
    const leading = lines.get(to.node) ?? new Map<string, readonly [NodeId, string]>();
    leading.set(JSON.stringify([from.node, from.port]), [from.node, from.port]);
    lines.set(to.node, leading);
  }
  const order = ([a, p]: readonly [NodeId, string], [b, q]: readonly [NodeId, string]): number =>
    (at.get(a) ?? 0) - (at.get(b) ?? 0) || (p < q ? -1 : 1);
  return new Map([...lines].map(([node, leading]) => [node, [...leading.values()].sort(order)]));
}

function settingsRules(
  { settings }: WorkflowDocument,
  lowering: Lowering,
): { readonly goal: Rule; readonly exit: Rule; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = (['goal', 'exit'] as const).flatMap((key) => {
    const place = { path: `/settings/${key}` };
    const { workspace } = lowering;
    return [...checkRule(settings[key], place), ...checkSegments(settings[key], { ...place, workspace })];
  });
  if (diagnostics.length > 0) return { goal: null, exit: null, diagnostics };
  return {
    goal: lowerRule(settings.goal, lowering),
    exit: lowerRule(settings.exit, lowering),
    diagnostics,
  };
}
