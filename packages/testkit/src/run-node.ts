import { compile, fillCounters, tracesOf, turn } from '@sluice/engine';
import type { Diagnostic, LeadEvent, LeadState, RunTrace, TurnResult } from '@sluice/model';
import type { Json, JsonObject, NodeDefinition, Port, Rule, WorkspaceView } from '@sluice/sdk';
import { situationOf } from './situation.ts';
import { nodeId, publishNode } from './test-workflow.ts';
import { viewOf, workspaceOf } from './workspace-of.ts';

/** What a node is run with. */
export interface RunNodeOptions {
  readonly config: unknown;
  /** What the rule sees, as in an example; absent parts are empty. */
  readonly data?: Json;
  /** What the workspace holds; absent parts are those of a new workspace. */
  readonly view?: Partial<WorkspaceView>;
  /** What happened before, oldest first, for rules that count the past. */
  readonly history?: readonly {
    readonly type: string;
    readonly properties?: JsonObject;
    readonly daysAgo?: number;
  }[];
}

/** What a node did in a turn. */
export interface NodeRun {
  /** The value of its rule; of a trigger whether it started a run. */
  readonly value: Json;
  /** The port the run left by. */
  readonly port: string | null;
  readonly sentence: string;
  readonly ports: readonly Port[];
  /** The published rule: plain JSON-logic. */
  readonly logic: Rule;
  /** Everything the turn did: score rows, stages, effects, the lead after it. */
  readonly turn: TurnResult;
}

/**
 * Runs one node for real: publishes a workflow that holds it, compiles it and takes a turn.
 * Throws with the diagnostics when the workflow does not publish, and with the reason when the node's rule fails.
 */
export function runNode(node: NodeDefinition, options: RunNodeOptions): NodeRun {
  const { config } = options;
  const workspace = workspaceOf(options.view);
  const { state, event, scoring } = situationOf(options.data ?? {}, workspace.scoring);
  const { version, diagnostics, nodes } = publishNode(node, { config, eventType: event.type, workspace });
  const step = version?.program.steps.find((candidate) => candidate.node === nodeId);
  if (!version || !step) throw new Error(`${node.type} does not publish: ${said(diagnostics)}`);
  const { stages } = workspace;
  const workflow = { id: 'test', number: 1, version };
  const compiled = compile([workflow], { scoring, stages, backend: 'closures' });
  if (!compiled.plan) throw new Error(`${node.type} does not compile: ${said(compiled.diagnostics)}`);
  const { plan } = compiled;
  let lead: LeadState = fillCounters(plan, state, []);
  for (const past of pastEvents(event, options.history ?? [])) {
    const { counters, clock } = turn(plan, lead, past).state;
    lead = { ...lead, counters, clock };
  }
  const result = turn(plan, lead, event);
  if (result.quarantined) throw new Error(result.quarantined.message);
  return {
    ...passed(node, tracesOf(plan, result)),
    sentence: node.sentence(config, viewOf(workspace)),
    ports: nodes[nodeId]?.ports ?? [],
    logic: step.logic,
    turn: result,
  };
}

const day = 86_400_000;

function pastEvents(event: LeadEvent, history: NonNullable<RunNodeOptions['history']>): readonly LeadEvent[] {
  return history.map(({ type, properties = {}, daysAgo = 0 }, index) => ({
    ...event,
    id: `past-${index}`,
    type,
    properties,
    traits: {},
    occurredAt: event.occurredAt - daysAgo * day,
  }));
}

function passed(node: NodeDefinition, all: readonly RunTrace[]): Pick<NodeRun, 'value' | 'port'> {
  const traces = all.filter(({ steps }) => steps.some((step) => step.node === nodeId));
  const failed = traces.find(({ error }) => error !== null)?.error;
  if (failed) throw new Error(`${node.type}: ${failed.message}`);
  const step = traces.flatMap(({ steps }) => steps).find((candidate) => candidate.node === nodeId);
  if (node.kind === 'trigger') return { value: step !== undefined, port: step?.port ?? null };
  if (step === undefined) throw new Error(`${node.type}: the run never came to the node.`);
  return { value: step.value, port: step.port };
}

const said = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ path, message }) => `${path}: ${message}`).join(' · ');
