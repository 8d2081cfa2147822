import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import {
  type ErrorSchema,
  type GenericObjectType,
  type RJSFSchema,
  type RJSFValidationError,
  toErrorSchema,
  type ValidatorType,
} from '@rjsf/utils';

/* Keywords that only say "somewhere inside": the inner error is told by itself. */
const wrappers = new Set([
  'properties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  '$ref',
  'additionalProperties',
  'then',
  'else',
]);

const validators = new WeakMap<object, Validator>();

const validatorOf = (schema: RJSFSchema): Validator => {
  const kept = validators.get(schema);
  if (kept !== undefined) return kept;
  const made = new Validator(schema as Schema, '2020-12', false);
  validators.set(schema, made);
  return made;
};

const toRjsf = ({ keyword, instanceLocation, error }: OutputUnit): RJSFValidationError => {
  const path = instanceLocation.replace(/^#\/?/, '').split('/').filter(Boolean);
  return {
    name: keyword,
    message: error,
    property: path.map((part) => `.${part}`).join(''),
    stack: error,
  };
};

const errorsOf = (schema: RJSFSchema, data: unknown): OutputUnit[] =>
  validatorOf(schema)
    .validate(data)
    .errors.filter(({ keyword }) => !wrappers.has(keyword));

/** JSON Schema validation for RJSF that needs no `eval`, so the page's CSP stays strict. */
export const validator: ValidatorType<GenericObjectType> = {
  validateFormData: (formData, schema) => {
    const errors = errorsOf(schema, formData).map(toRjsf);
    return { errors, errorSchema: toErrorSchema(errors) as ErrorSchema<GenericObjectType> };
  },
  isValid: (schema, formData) => {
    try {
      return validatorOf(schema).validate(formData).valid;
    } catch {
      return false;
    }
  },
  rawValidation: <Result>(schema: RJSFSchema, formData?: GenericObjectType) => ({
    errors: errorsOf(schema, formData) as Result[],
  }),
};

export { validator as default };
