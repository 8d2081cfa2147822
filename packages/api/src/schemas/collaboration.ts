import { Type } from 'typebox';
import { NodeView, StickyNote } from './document.ts';
import { JsonObject } from './json.ts';
import { instant, map, nullable, object, page, uuid, words } from './shape.ts';

const person = Type.String({ maxLength: 100, description: 'Id of a person, or of a key.' });

/** Something said about a draft, or about one of its steps. */
export const Comment = object(
  {
    id: uuid(),
    workflow: uuid(),
    node: nullable(Type.String({ description: 'The step it is about; null for the draft as a whole.' })),
    parent: nullable(uuid({ description: 'The comment it answers.' })),
    author: object({ id: person, name: Type.String() }),
    text: Type.String(),
    mentions: Type.Array(Type.String(), { description: 'Ids of people of this workspace.' }),
    at: instant(),
    editedAt: nullable(instant()),
    resolvedAt: nullable(instant()),
    resolvedBy: nullable(Type.String()),
  },
  { title: 'Comment' },
);

export const CommentPage = page(Comment);

const text = Type.String({ minLength: 1, maxLength: 5_000 });
const mentions = Type.Optional(
  Type.Array(uuid(), { maxItems: 20, uniqueItems: true, description: 'People of this workspace only.' }),
);

export const NewComment = object(
  {
    text,
    node: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    parent: Type.Optional(uuid()),
    mentions,
  },
  { title: 'NewComment' },
);

export const CommentChange = object(
  { text: Type.Optional(text), mentions, resolved: Type.Optional(Type.Boolean()) },
  { title: 'CommentChange' },
);

/** How a draft stands with those who approve it. */
export const Review = object(
  {
    required: Type.Boolean({ description: 'The workspace publishes nothing without approval.' }),
    state: words(['none', 'open', 'approved', 'changes', 'outdated'], {
      description: '`outdated`: the draft changed after it was asked for or approved.',
    }),
    request: nullable(
      object({
        by: Type.String(),
        at: instant(),
        note: nullable(Type.String()),
        decidedBy: nullable(Type.String()),
        decidedAt: nullable(instant()),
        decisionNote: nullable(Type.String()),
      }),
    ),
    editors: Type.Array(object({ name: Type.String(), at: instant() }), {
      description: 'Who changed the draft since it was last published, the last one first.',
    }),
    mayDecide: Type.Boolean({ description: 'You may approve it: you neither asked nor worked on it.' }),
  },
  { title: 'Review' },
);

/** Somebody did something. */
export const Activity = object(
  {
    id: uuid(),
    at: instant(),
    actor: Type.String({ description: 'As people read it.' }),
    verb: Type.String({ description: '`workflow.published`, `comment.added`, …' }),
    workflow: nullable(object({ id: uuid(), name: Type.String() })),
    details: JsonObject,
  },
  { title: 'Activity' },
);

export const ActivityPage = page(Activity);

/** A link by which anybody who has it may look at a workflow. */
export const ShareLink = object(
  {
    id: uuid(),
    shows: words(['draft', 'live']),
    createdBy: Type.String(),
    createdAt: instant(),
    opened: Type.Integer(),
    lastOpenedAt: nullable(instant()),
  },
  { title: 'ShareLink' },
);

/** What a shared link shows: the drawing and its sentences, nothing of the leads. */
export const SharedWorkflow = object(
  {
    name: Type.String(),
    description: nullable(Type.String()),
    shows: words(['draft', 'live']),
    version: nullable(Type.Integer()),
    nodes: Type.Array(
      object({ id: Type.String(), position: object({ x: Type.Number(), y: Type.Number() }) }),
    ),
    edges: Type.Array(
      object({
        from: object({ node: Type.String(), port: Type.String() }),
        to: object({ node: Type.String() }),
      }),
    ),
    views: map(NodeView),
    notes: Type.Array(StickyNote),
  },
  { title: 'SharedWorkflow' },
);

/** A lead that waits at a step. */
export const WaitingLead = object(
  {
    run: Type.String(),
    lead: uuid(),
    name: nullable(Type.String()),
    email: nullable(Type.String()),
    version: Type.Integer(),
    since: instant(),
    wakeAt: nullable(instant()),
    event: nullable(Type.String({ description: 'The type of event it waits for.' })),
  },
  { title: 'WaitingLead' },
);

export const WaitingLeadPage = page(WaitingLead);

/** Something that failed at a step. */
export const NodeError = object(
  {
    id: Type.String(),
    kind: words(['rule', 'effect'], { description: 'The step itself failed, or what it asked for.' }),
    lead: nullable(uuid({ description: 'The lead it last failed for.' })),
    name: nullable(Type.String()),
    version: Type.Integer(),
    code: nullable(Type.String()),
    message: Type.String(),
    times: Type.Integer(),
    at: instant({ description: 'When it last failed.' }),
  },
  { title: 'NodeError' },
);

export const NodeErrorPage = page(NodeError);
