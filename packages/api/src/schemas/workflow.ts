import type { WorkflowVersion as Version } from '@sluice/model';
import { Type } from 'typebox';
import { NodeView, WorkflowDocument } from './document.ts';
import { Json, JsonObject } from './json.ts';
import { Score } from './lead.ts';
import { Diagnostic } from './problem.ts';
import { instant, map, nullable, object, page, uuid } from './shape.ts';
import { PastCost } from './sweep.ts';
import { EffectRequest, LedgerRow, RunTrace, StageMove } from './trace.ts';

/** Steps in topological order; its exact type is `Program` of the model. */
const Program = Type.Unsafe<Version['program']>({ type: 'object', 'x-json': 'JsonObject' });

const name = Type.String({ minLength: 1, maxLength: 200 });

/** A row of the list of workflows. */
export const WorkflowSummary = object(
  {
    id: uuid(),
    name: Type.String(),
    description: nullable(Type.String()),
    position: Type.Integer({ description: 'Its turn: workflows run in this order.' }),
    revision: Type.Integer(),
    publishedVersion: nullable(Type.Integer()),
    publishedAt: nullable(instant()),
    changed: Type.Boolean({ description: 'The draft differs from what is published.' }),
    errors: Type.Integer(),
    warnings: Type.Integer(),
    entered7d: Type.Integer({ description: 'Leads that entered in the last 7 days.' }),
    updatedAt: instant(),
  },
  { title: 'WorkflowSummary' },
);

export const WorkflowPage = page(WorkflowSummary);

/** A workflow with its draft. */
export const Workflow = object(
  {
    id: uuid(),
    name: Type.String(),
    document: WorkflowDocument,
    revision: Type.Integer({ description: 'Also the ETag; send it as If-Match with the next draft.' }),
    publishedVersion: nullable(Type.Integer()),
    publishedAt: nullable(instant()),
    changed: Type.Boolean(),
    diagnostics: Type.Array(Diagnostic),
    nodes: map(NodeView),
    nodeFloor: Type.Integer({
      description: 'Highest number an id `n…` of a node ever had here; give none twice.',
    }),
    updatedAt: instant(),
  },
  { title: 'Workflow' },
);

export const WorkflowCreate = object(
  { name, document: Type.Optional(WorkflowDocument) },
  { title: 'WorkflowCreate' },
);

export const WorkflowDraft = object({ name, document: WorkflowDocument }, { title: 'WorkflowDraft' });

/** What is wrong with a document and how its nodes read. */
export const CheckReply = object(
  { diagnostics: Type.Array(Diagnostic), nodes: map(NodeView) },
  { title: 'CheckReply' },
);

/** A row of the history. */
export const VersionSummary = object(
  {
    version: Type.Integer(),
    hash: Type.String(),
    publishedAt: instant(),
    publishedBy: nullable(Type.String()),
    note: nullable(Type.String()),
    live: Type.Boolean({ description: 'New leads run through this one.' }),
  },
  { title: 'VersionSummary' },
);

export const VersionPage = page(VersionSummary);

/** An immutable version. */
export const WorkflowVersion = object(
  {
    version: Type.Integer(),
    hash: Type.String({ description: 'SHA-256 of the canonical JSON of graph, program and nodeTypes.' }),
    publishedAt: instant(),
    publishedBy: nullable(Type.String()),
    note: nullable(Type.String()),
    graph: WorkflowDocument,
    program: Program,
    nodeTypes: map(object({ version: Type.Integer(), integrity: Type.String() })),
  },
  { title: 'WorkflowVersion' },
);

const nodeRef = object({ node: Type.String(), title: Type.String(), type: Type.String() });
const edgeRef = object({
  from: object({ node: Type.String(), port: Type.String() }),
  to: object({ node: Type.String() }),
});

/** What two documents differ in, in meaning: moves of cards stand apart. */
export const WorkflowDiff = object(
  {
    nodes: object({
      added: Type.Array(nodeRef),
      removed: Type.Array(nodeRef),
      changed: Type.Array(
        object({
          node: Type.String(),
          title: Type.String(),
          before: Type.String({ description: 'The sentence of the node before.' }),
          after: Type.String(),
          paths: Type.Array(Type.String(), { description: 'What changed within the node.' }),
        }),
      ),
      moved: Type.Array(nodeRef),
    }),
    edges: object({ added: Type.Array(edgeRef), removed: Type.Array(edgeRef) }),
    points: Type.Array(object({ node: Type.String(), title: Type.String(), before: Json, after: Json }), {
      description: 'Score nodes whose config, and so whose points, changed.',
    }),
  },
  { title: 'WorkflowDiff' },
);

/** Runs that wait at a node. */
export const WaitingAt = object(
  {
    node: Type.String(),
    title: Type.String(),
    runs: Type.Integer(),
    survives: Type.Boolean({ description: 'The node is still there in the draft, so "move" keeps them.' }),
  },
  { title: 'WaitingAt' },
);

export const PublishPreview = object(
  {
    waiting: Type.Array(WaitingAt),
    diff: WorkflowDiff,
    diagnostics: Type.Array(Diagnostic),
    past: nullable(PastCost),
  },
  { title: 'PublishPreview' },
);

/** What passed each node. */
export const NodeCounts = object(
  {
    nodes: map(
      object({
        passed: Type.Integer(),
        ports: map(Type.Integer()),
        waiting: Type.Integer(),
        errors: Type.Integer(),
      }),
    ),
    version: nullable(Type.Integer({ description: 'The published version.' })),
  },
  { title: 'NodeCounts' },
);

/** A value of the lead that would have to be another. */
const ValueChange = object({
  name: Type.String({ description: 'Dotted name: `lead.traits.employees`.' }),
  label: Type.String(),
  from: Json,
  to: Json,
});

/** The way a lead leaves a branch by, and for other ways the smallest changes that would send it there. */
export const WhyNot = object(
  {
    port: Type.String(),
    others: Type.Array(
      object({
        port: Type.String(),
        changes: Type.Array(Type.Array(ValueChange), {
          description: 'Alternatives, fewest changes first; each has been tried.',
        }),
      }),
    ),
  },
  { title: 'WhyNot' },
);

/** What one event did in a dry run. */
export const SimulationStep = object(
  {
    event: object({
      id: Type.String(),
      type: Type.String(),
      properties: JsonObject,
      traits: JsonObject,
      occurredAt: instant(),
    }),
    state: object({
      stage: Type.String(),
      score: Score,
      owner: nullable(Type.String()),
      traits: JsonObject,
      lists: Type.Array(Type.String()),
      due: nullable(instant({ description: 'When something next happens by time alone.' })),
      waiting: Type.Array(
        object({
          workflow: Type.String(),
          node: Type.String(),
          wakeAt: nullable(instant()),
          event: nullable(Type.String({ description: 'Type of the event it waits for.' })),
        }),
      ),
    }),
    rows: Type.Array(LedgerRow),
    stages: Type.Array(StageMove),
    trace: Type.Array(RunTrace),
    effects: Type.Array(EffectRequest),
    quarantined: nullable(object({ code: Type.String(), message: Type.String() })),
    whyNot: Type.Array(object({ run: Type.String(), node: Type.String(), ...WhyNot.properties }), {
      description: 'For branches passed: what would have sent the lead another way.',
    }),
  },
  { title: 'SimulationStep' },
);
