import type { TSchema } from 'typebox';
import { Errors } from 'typebox/schema';
import { Settings } from 'typebox/system';

/** An error as TypeBox reports it. */
export type SchemaError = ReturnType<typeof Errors>[1][number];

/** TypeBox stops after 8; a document with more mistakes should be told of them at once. */
const most = 200;

/** The errors people need: a choice not met is one error that names the choices, not one per choice. */
export function schemaErrors(schema: TSchema, value: unknown): readonly SchemaError[] {
  const errors = allErrors(schema, value);
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const branches = choices.map(({ schemaPath, keyword }) => `${schemaPath}/${keyword}/`);
  return errors
    .filter(
      ({ keyword, schemaPath }) =>
        keyword !== 'boolean' && !branches.some((path) => schemaPath.startsWith(path)),
    )
    .map((error) => ({ ...error, message: wordsOf(error, errors) }));
}

function allErrors(schema: TSchema, value: unknown): readonly SchemaError[] {
  const { maxErrors } = Settings.Get();
  Settings.Set({ maxErrors: most });
  try {
    return Errors(schema, value)[1];
  } finally {
    Settings.Set({ maxErrors });
  }
}

function wordsOf(error: SchemaError, errors: readonly SchemaError[]): string {
  if (error.keyword === 'enum') return `must be one of ${error.params.allowedValues.map(quoted).join(', ')}`;
  if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') return error.message;
  const within = `${error.schemaPath}/${error.keyword}/`;
  const options = errors.flatMap((branch) => {
    if (branch.instancePath !== error.instancePath || !branch.schemaPath.startsWith(within)) return [];
    if (branch.keyword === 'const') return [quoted(branch.params.allowedValue)];
    return branch.keyword === 'type' ? [String(branch.params.type)] : [];
  });
  return options.length === 0
    ? 'must be one of the forms the schema names'
    : `must be one of ${options.join(', ')}`;
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
