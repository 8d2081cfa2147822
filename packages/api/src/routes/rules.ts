import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { Json, JsonObject, Rule } from '../schemas/json.ts';
import { NodeTypeInfo } from '../schemas/node-type.ts';
import { Diagnostic } from '../schemas/problem.ts';
import { instant, nullable, object, page, uuid } from '../schemas/shape.ts';

const sample = {
  id: Type.String(),
  email: nullable(Type.String()),
  name: nullable(Type.String()),
};

export const ruleRoutes = {
  listNodeTypes: defineRoute({
    id: 'listNodeTypes',
    method: 'GET',
    path: '/v1/node-types',
    summary: 'Every node type with its JSON Schema, ports and kind.',
    tag: 'rules',
    scope: 'read',
    replies: { 200: page(NodeTypeInfo) },
  }),
  nextTime: defineRoute({
    id: 'nextTime',
    method: 'POST',
    path: '/v1/rules/next-time',
    summary: 'When a lead that came to a wait now would go on; touches nothing.',
    tag: 'rules',
    scope: 'read',
    body: object({
      node: object({
        type: Type.String({ minLength: 1, maxLength: 200 }),
        version: Type.Integer({ minimum: 1 }),
        config: JsonObject,
      }),
      lead: Type.Optional(
        uuid({ description: 'By its clock; without it by that of the lead heard of last.' }),
      ),
      at: Type.Optional(instant({ description: 'Asked at this time instead of now.' })),
    }),
    replies: {
      200: object({
        from: instant(),
        at: nullable(instant({ description: 'Null where it would not wait, or for an event only.' })),
        waits: Type.Boolean(),
        problem: nullable(Type.String({ description: 'Why the step fails for this lead.' })),
        zone: Type.String({ description: 'Time zone of the lead.' }),
        lead: nullable(object(sample)),
      }),
    },
  }),
  previewRule: defineRoute({
    id: 'previewRule',
    method: 'POST',
    path: '/v1/rules/preview',
    summary: 'How many of the last 500 leads match a rule, who does and who just misses.',
    tag: 'rules',
    scope: 'read',
    body: object({ rule: Rule }),
    replies: {
      200: object({
        of: Type.Integer(),
        matched: Type.Integer(),
        samples: Type.Array(object(sample)),
        misses: Type.Array(
          object({
            ...sample,
            failed: Type.Array(Type.String({ description: 'JSON Pointer into the rule.' })),
            has: Type.Array(object({ name: Type.String(), value: Json }), {
              description: 'What the lead holds where the failed parts look.',
            }),
          }),
        ),
        diagnostics: Type.Array(Diagnostic),
        sentence: Type.String(),
      }),
    },
  }),
};
