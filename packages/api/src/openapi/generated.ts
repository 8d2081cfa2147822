import openapiTS, { astToString } from 'openapi-typescript';
import { buildOpenApi } from './build.ts';

const mark = '// Generated from the route table by `node packages/api/src/generate.ts`. Do not edit.\n';

/** The text of each file in `src/generated`, by name. */
export const generated = async (): Promise<Record<'openapi.json' | 'openapi.d.ts', string>> => {
  const document = `${JSON.stringify(buildOpenApi(), null, 2)}\n`;
  const types = await openapiTS(document, { immutable: true, defaultNonNullable: false });
  return { 'openapi.json': document, 'openapi.d.ts': mark + astToString(types) };
};
