import type { Diagnostic, ErrorCode } from '@sluice/model';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const options = { allErrors: true, strict: false, useDefaults: true } as const;

const make = (coerceTypes: boolean): Ajv => {
  const ajv = new Ajv({ ...options, coerceTypes });
  addFormats.default(ajv);
  return ajv;
};

/** Of bodies: a text is a text. */
const bodies = make(false);
/** Of paths and queries, where everything comes as text. */
const parameters = make(true);

/** A validator of one part of a request. */
export const validatorOf = (schema: object, part: 'body' | 'parameters'): ValidateFunction =>
  (part === 'body' ? bodies : parameters).compile(schema);

const place = (error: ErrorObject): string => {
  const { instancePath, params } = error;
  const name: unknown = params.additionalProperty ?? params.missingProperty;
  if (typeof name !== 'string') return instancePath;
  return `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
};

const sentences: Readonly<Record<string, (error: ErrorObject) => string>> = {
  additionalProperties: () => 'is not a known field',
  required: () => 'is missing',
  enum: ({ params }) => `must be one of ${JSON.stringify(params.allowedValues).slice(1, -1)}`,
};

const codes: Readonly<Record<string, ErrorCode>> = { additionalProperties: 'request.unknown-field' };

/** What a validator found, each with its place; at most 20. `code` is that of everything but unknown fields. */
export const diagnosticsOf = (
  errors: readonly ErrorObject[] | null | undefined,
  code: ErrorCode,
): readonly Diagnostic[] => {
  const telling = (errors ?? []).filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf');
  return (telling.length > 0 ? telling : (errors ?? [])).slice(0, 20).map((error) => ({
    path: place(error),
    code: codes[error.keyword] ?? code,
    message: sentences[error.keyword]?.(error) ?? error.message ?? 'does not fit',
    severity: 'error',
  }));
};

/** The diagnostics in one sentence. */
export const detailOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ path, message }) => `${path === '' ? 'the body' : path} ${message}`).join('; ');
