import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { Rule } from '../schemas/json.ts';
import { NodeTypeInfo } from '../schemas/node-type.ts';
import { Diagnostic } from '../schemas/problem.ts';
import { nullable, object, page } from '../schemas/shape.ts';

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
          }),
        ),
        diagnostics: Type.Array(Diagnostic),
        sentence: Type.String(),
      }),
    },
  }),
};
