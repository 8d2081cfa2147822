import {
  defaultWorkspace,
  initialLead,
  type LeadEvent,
  type LeadState,
  type TurnResult,
  type WorkflowDocument,
  type WorkflowSettings,
  type WorkflowVersion,
  type Workspace,
} from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import { compile } from '../compile/compile.ts';
import type { CompileOptions, PublishedWorkflow } from '../compile/options.ts';
import type { Plan } from '../compile/plan.ts';
import { publish } from '../publish/publish.ts';
import { registry } from '../registry.ts';
import { replay } from '../turn/replay.ts';
import { tracesOf } from '../turn/traces-of.ts';
import { lab } from './lab-nodes.ts';

/** Noon of a day the tests live in. */
export const noon = Date.UTC(2026, 0, 15, 12);
export const hour = 3_600_000;
export const day = 24 * hour;

export const labRegistry = registry([lab]);
export const labWorkspace: Workspace = defaultWorkspace();

/** Nodes by id, `[type of the lab, config]`; edges as `a>b` or `a.port>b`. */
export interface Drawing {
  readonly nodes: Readonly<Record<string, readonly [type: string, config: JsonObject]>>;
  readonly edges?: readonly string[];
  readonly settings?: Partial<WorkflowSettings>;
}

/** A workflow document of lab nodes. */
export function draw(name: string, { nodes, edges = [], settings = {} }: Drawing): WorkflowDocument {
  return {
    name,
    nodes: Object.entries(nodes).map(([id, [type, config]]) => ({
      id,
      type: `lab/${type}`,
      version: 1,
      config,
      position: { x: 0, y: 0 },
    })),
    edges: edges.map((line, index) => {
      const [from = '', to = ''] = line.split('>');
      const [node = '', port = 'out'] = from.split('.');
      return { id: `e${index}`, from: { node, port }, to: { node: to } };
    }),
    settings: { reentry: 'every-time', goal: null, exit: null, ...settings },
  };
}

/** The version a document becomes; fails with its diagnostics. */
export function published(document: WorkflowDocument): WorkflowVersion {
  const { version, diagnostics } = publish(document, { registry: labRegistry, workspace: labWorkspace });
  if (version === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return version;
}

/** Documents as workflows of version 1 under their names. */
export const workflowsOf = (documents: readonly WorkflowDocument[]): readonly PublishedWorkflow[] =>
  documents.map((document) => ({ id: document.name, number: 1, version: published(document) }));

/** The plan of documents, in order. */
export function planOf(documents: readonly WorkflowDocument[], options: CompileOptions = {}): Plan {
  const { plan, diagnostics } = compile(workflowsOf(documents), options);
  if (plan === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return plan;
}

/** An event of the lead `l1`; the n-th happens n hours after noon unless told otherwise. */
export function event(n: number, type: string, more: Partial<LeadEvent> = {}): LeadEvent {
  const base = { properties: {}, traits: {}, email: null, occurredAt: noon + n * hour };
  return { id: `ev${n}`, lead: 'l1', type, ...base, ...more };
}

/** The lead `l1` before its first event. */
export const nobody: LeadState = initialLead('l1', noon);

/** What a new lead is after these events, with everything the turns did in one list each. */
export function live(plan: Plan, events: readonly LeadEvent[], from: LeadState = nobody) {
  const { state, turns } = replay(plan, from, events);
  const all = <T>(of: (turn: TurnResult) => readonly T[]): readonly T[] => turns.flatMap(of);
  return {
    state,
    turns,
    rows: all((turn) => turn.rows),
    stages: all((turn) => turn.stages),
    effects: all((turn) => turn.effects),
    trace: all((turn) => tracesOf(plan, turn)),
    internal: all((turn) => turn.internal),
  };
}

/** A score node's config. */
export const give = (points: Json, more: JsonObject = {}): readonly [string, JsonObject] => [
  'points',
  { group: 'engagement', mode: 'add', points, ...more },
];

/** A trigger on an event type. */
export const on = (type: string, rule: Json = true): readonly [string, JsonObject] => [
  'on',
  { event: type, if: rule },
];
