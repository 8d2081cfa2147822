import type { Route } from '../route.ts';
import { routes } from '../routes.ts';
import { Problem } from '../schemas/problem.ts';
import { type Components, hoist } from './hoist.ts';

const jsonValue = {
  description: 'Any JSON value.',
  oneOf: [
    { type: 'null' },
    { type: 'boolean' },
    { type: 'number' },
    { type: 'string' },
    { type: 'array', items: { $ref: '#/components/schemas/Json' } },
    { $ref: '#/components/schemas/JsonObject' },
  ],
};

const jsonObject = {
  description: 'Any JSON object.',
  type: 'object',
  additionalProperties: { $ref: '#/components/schemas/Json' },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The ETag of what was edited. Without it the save is unconditional.',
  schema: { type: 'string' },
};

const parameters = (route: Route, components: Components) => {
  const of = (place: 'path' | 'query', schema: Route['params']) => {
    const needed: readonly string[] = schema?.required ?? [];
    return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || needed.includes(name),
      schema: hoist(property, components),
    }));
  };
  return [
    ...of('path', route.params),
    ...of('query', route.query),
    ...(route.etag === 'required' ? [ifMatch] : []),
  ];
};

const requestBody = (route: Route, components: Components) => {
  if (route.body === undefined) return {};
  const json = { 'application/json': { schema: hoist(route.body, components) } };
  const others = Object.fromEntries(
    (route.alsoConsumes ?? []).map((type) => [type, { schema: { type: 'string' } }]),
  );
  return { requestBody: { required: route.bodyOptional !== true, content: { ...json, ...others } } };
};

const responses = (route: Route, components: Components) => {
  const headers =
    route.etag === undefined
      ? {}
      : { headers: { ETag: { description: 'The revision.', schema: { type: 'string' } } } };
  const successes = Object.entries(route.replies).map(([status, schema]) => [
    status,
    {
      description: schema === null ? 'Done.' : 'The answer.',
      ...headers,
      ...(schema === null
        ? {}
        : { content: { [route.produces ?? 'application/json']: { schema: hoist(schema, components) } } }),
    },
  ]);
  const problem = {
    description: 'What went wrong.',
    content: { 'application/problem+json': { schema: hoist(Problem, components) } },
  };
  return { ...Object.fromEntries(successes), default: problem };
};

const operation = (route: Route, components: Components) => ({
  operationId: route.id,
  summary: route.summary,
  tags: [route.tag],
  security: route.scope === 'public' ? [] : [{ key: [] }, { session: [] }],
  'x-scope': route.scope,
  parameters: parameters(route, components),
  ...requestBody(route, components),
  responses: responses(route, components),
});

/** The OpenAPI 3.1 document of every route. Plain JSON, the same on every call. */
export const buildOpenApi = () => {
  const components: Components = new Map<string, unknown>([
    ['Json', jsonValue],
    ['JsonObject', jsonObject],
  ]);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of Object.values<Route>(routes)) {
    const methods = paths[route.path] ?? {};
    methods[route.method.toLowerCase()] = operation(route, components);
    paths[route.path] = methods;
  }
  const sorted = [...components].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sluice',
      version: '1',
      description: 'Leads in, verdicts with their reasons out. Errors are RFC 9457 problem documents.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(sorted),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key.' },
        session: { type: 'apiKey', in: 'cookie', name: 'sluice.session_token' },
      },
    },
  };
};
