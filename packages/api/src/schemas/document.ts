import { Type } from 'typebox';
import { JsonObject, Rule } from './json.ts';
import { millis, nullable, object, words } from './shape.ts';

/** A node as drawn. */
export const DocumentNode = object(
  {
    id: Type.String({ minLength: 1, maxLength: 100 }),
    type: Type.String({ minLength: 1, maxLength: 200, description: '`plugin/type`: `core/rule`.' }),
    version: Type.Integer({ minimum: 1, description: 'Version of the config.' }),
    config: JsonObject,
    position: object({ x: Type.Number(), y: Type.Number() }),
    title: Type.Optional(Type.String({ maxLength: 500 })),
    note: Type.Optional(Type.String({ maxLength: 10_000 })),
    pinned: Type.Optional(Type.Boolean({ description: 'Stays in its place when the rest is laid out.' })),
  },
  { title: 'DocumentNode' },
);

/** A wire from one node's port to another node. */
export const DocumentEdge = object(
  {
    id: Type.String({ minLength: 1, maxLength: 100 }),
    from: object({ node: Type.String({ maxLength: 100 }), port: Type.String({ maxLength: 200 }) }),
    to: object({ node: Type.String({ maxLength: 100 }) }),
  },
  { title: 'DocumentEdge' },
);

/** A test kept with the workflow; while one fails the workflow is not published. */
const Golden = object(
  {
    id: Type.String({ minLength: 1, maxLength: 64 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    lead: object({
      email: nullable(Type.String({ maxLength: 320 })),
      state: Type.Optional(JsonObject),
    }),
    events: Type.Array(
      object({
        type: Type.String({ minLength: 1, maxLength: 200 }),
        properties: JsonObject,
        traits: JsonObject,
        occurredAt: millis(),
      }),
      { minItems: 1, maxItems: 200 },
    ),
    until: nullable(millis({ description: 'Time passes until then after the last event.' })),
    expect: object({
      stage: Type.String({ maxLength: 200 }),
      score: nullable(object({ from: Type.Number(), to: Type.Number() })),
      path: Type.Array(
        object({ node: Type.String({ maxLength: 100 }), port: nullable(Type.String({ maxLength: 200 })) }),
        { maxItems: 10_000 },
      ),
      effects: Type.Array(
        object({ node: Type.String({ maxLength: 100 }), type: Type.String({ maxLength: 200 }) }),
        { maxItems: 10_000 },
      ),
    }),
  },
  { title: 'Golden', description: 'A lead, its events, and what is to come of them.' },
);

/** A remark on the canvas, of no step in particular. */
export const StickyNote = object(
  {
    id: Type.String({ minLength: 1, maxLength: 100 }),
    text: Type.String({ maxLength: 5_000 }),
    color: words(['yellow', 'green', 'blue', 'red']),
    position: object({ x: Type.Number(), y: Type.Number() }),
  },
  { title: 'StickyNote' },
);

/** The workflow as drawn. Only its shape is checked here; what it means is told by diagnostics. */
export const WorkflowDocument = object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    description: Type.Optional(Type.String({ maxLength: 10_000 })),
    nodes: Type.Array(DocumentNode, { maxItems: 5_000 }),
    edges: Type.Array(DocumentEdge, { maxItems: 20_000 }),
    settings: object({
      subject: Type.Optional(
        words(['lead', 'account'], { description: 'Who runs through it; leads when absent.' }),
      ),
      reentry: words(['every-time', 'once', 'while-not-running', 'once-per-period']),
      goal: Rule,
      exit: Rule,
      periodDays: Type.Optional(Type.Integer({ description: 'Days of `once-per-period`, default 30.' })),
      maxWaiting: Type.Optional(
        Type.Integer({ description: 'Most runs of one lead that may wait here at once, default 25.' }),
      ),
    }),
    tests: Type.Optional(Type.Array(Golden, { maxItems: 200 })),
    notes: Type.Optional(Type.Array(StickyNote, { maxItems: 500 })),
  },
  { title: 'WorkflowDocument' },
);

const nodeKind = words(['trigger', 'condition', 'split', 'score', 'stage', 'wait', 'update', 'action']);

/** A node's way out. */
export const Port = object({ id: Type.String(), label: Type.String() }, { title: 'Port' });

/** What the canvas shows of a node, made by the server from its type and config; `kind` is null when no plugin has the type. */
export const NodeView = object(
  {
    kind: nullable(nodeKind),
    title: Type.String(),
    icon: Type.String(),
    sentence: Type.String(),
    ports: Type.Array(Port),
  },
  { title: 'NodeView' },
);
