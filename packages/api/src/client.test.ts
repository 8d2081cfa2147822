import type {
  Diagnostic,
  NodeTypeInfo,
  NodeView,
  RunTrace,
  WorkflowDocument,
  Workspace,
} from '@sluice/model';
import { expect, expectTypeOf, test } from 'vitest';
import type { components } from './generated/openapi.d.ts';
import { createClient } from './index.ts';

type Schemas = components['schemas'];

test('the wire types are the types of the model', () => {
  expectTypeOf<Schemas['WorkflowDocument']>().toExtend<WorkflowDocument>();
  expectTypeOf<WorkflowDocument>().toExtend<Schemas['WorkflowDocument']>();
  expectTypeOf<Schemas['Workspace']>().toExtend<Workspace>();
  expectTypeOf<Workspace>().toExtend<Schemas['Workspace']>();
  expectTypeOf<Diagnostic>().toExtend<Schemas['Diagnostic']>();
  expectTypeOf<Schemas['Diagnostic']>().toExtend<Diagnostic>();
  expectTypeOf<NodeTypeInfo>().toExtend<Schemas['NodeTypeInfo']>();
  expectTypeOf<NodeView>().toExtend<Schemas['NodeView']>();
  expectTypeOf<Schemas['NodeView']>().toExtend<NodeView>();
  expectTypeOf<Schemas['RunTrace']>().toExtend<RunTrace>();
});

test('the client fills in paths and queries', async () => {
  const seen: string[] = [];
  const client = createClient({
    baseUrl: 'http://sluice.test',
    fetch: async (request) => {
      seen.push(`${request.method} ${request.url}`);
      return Response.json({ code: 'lead.unknown', status: 404 }, { status: 404 });
    },
  });
  const id = '0193e9a0-0000-7000-8000-000000000000';
  const { data, error } = await client.GET('/v1/leads/{id}/score', { params: { path: { id }, query: {} } });
  await client.GET('/v1/leads', { params: { query: { email: 'a+b@c.test', limit: 2 } } });
  expect(data).toBeUndefined();
  expect(error?.code).toBe('lead.unknown');
  expect(seen).toEqual([
    `GET http://sluice.test/v1/leads/${id}/score`,
    'GET http://sluice.test/v1/leads?email=a%2Bb%40c.test&limit=2',
  ]);
});
