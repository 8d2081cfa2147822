import type { WorkflowVersion } from '@sluice/model';
import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { Rule } from '../schemas/json.ts';
import { Diagnostic } from '../schemas/problem.ts';
import { nullable, object, page, uuid, words } from '../schemas/shape.ts';
import { WhyNot } from '../schemas/workflow.ts';
import { byId } from './params.ts';

const tag = 'rules';

const person = object({
  id: Type.String(),
  email: nullable(Type.String()),
  name: nullable(Type.String()),
});

const FieldSample = object(
  {
    path: Type.String({ description: 'Path of the field: `lead.traits.country`.' }),
    of: Type.Integer({ description: 'Leads or events looked at.' }),
    known: Type.Integer({ description: 'How many of them hold a value.' }),
    values: Type.Array(Type.String(), { description: 'The most frequent ones, as text.' }),
  },
  { title: 'FieldSample' },
);

const SegmentUses = object(
  {
    id: Type.String(),
    of: Type.Integer({ description: 'Leads looked at.' }),
    matched: Type.Integer({ description: 'How many of them are in the segment.' }),
    uses: Type.Array(
      object({
        in: words(['workflow', 'segment', 'territory']),
        id: Type.String(),
        name: Type.String(),
        node: nullable(
          Type.String({ description: 'The step; null in a goal, an exit and outside workflows.' }),
        ),
        title: nullable(Type.String()),
        live: Type.Boolean({ description: 'In the version that runs, with the rule it had then.' }),
        draft: Type.Boolean(),
      }),
    ),
  },
  { title: 'SegmentUses' },
);

const Version = Type.Unsafe<WorkflowVersion>({ type: 'object', 'x-json': 'JsonObject' });

export const understandRoutes = {
  getDraftProgram: defineRoute({
    id: 'getDraftProgram',
    method: 'GET',
    path: '/v1/workflows/{id}/draft/program',
    summary: 'The saved draft as the version it would be published as, to run tests on it.',
    tag: 'workflows',
    scope: 'read',
    params: byId,
    replies: {
      200: object({
        revision: Type.Integer(),
        version: nullable(Version),
      }),
    },
  }),
  askWhyNot: defineRoute({
    id: 'askWhyNot',
    method: 'POST',
    path: '/v1/leads/{id}/why-not',
    summary:
      'At a branch of a version: the smallest changes that would send a lead, as it stands, another way.',
    tag: 'leads',
    scope: 'read',
    params: byId,
    body: object({
      workflow: uuid(),
      version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
      node: Type.String({ maxLength: 100 }),
      event: Type.Optional(
        Type.String({ maxLength: 200, description: 'Id of the event the branch was met at.' }),
      ),
    }),
    replies: { 200: object({ whyNot: nullable(WhyNot) }) },
  }),
  sampleFields: defineRoute({
    id: 'sampleFields',
    method: 'GET',
    path: '/v1/fields/samples',
    summary: 'What the last 500 leads and 200 events hold in each field of the catalogue.',
    tag,
    scope: 'read',
    replies: { 200: page(FieldSample) },
  }),
  listSegmentUses: defineRoute({
    id: 'listSegmentUses',
    method: 'GET',
    path: '/v1/segments/uses',
    summary: 'Where each segment is used and how many of the last 500 leads are in it.',
    tag,
    scope: 'read',
    replies: { 200: page(SegmentUses) },
  }),
  previewSegment: defineRoute({
    id: 'previewSegment',
    method: 'POST',
    path: '/v1/segments/preview',
    summary: 'Whom of the last 500 leads a changed segment would take in and leave out; touches nothing.',
    tag,
    scope: 'read',
    body: object({ id: Type.String({ maxLength: 200 }), rule: Rule }),
    replies: {
      200: object({
        of: Type.Integer(),
        before: Type.Integer(),
        after: Type.Integer(),
        enters: Type.Integer(),
        leaves: Type.Integer(),
        entering: Type.Array(person),
        leaving: Type.Array(person),
        diagnostics: Type.Array(Diagnostic),
      }),
    },
  }),
};
