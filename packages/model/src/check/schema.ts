import type { TSchema } from 'typebox';
import type { Diagnostic, Patch } from '../diagnostic.ts';
import type { ErrorCode } from '../error-catalogue.ts';
import type { NodeId } from '../ids.ts';
import { pointer } from '../json-pointer.ts';
import { problem } from '../problem.ts';
import { type SchemaError, schemaErrors } from './schema-errors.ts';

/** Where the value checked stands. */
export interface Place {
  /** JSON Pointer put before every path. */
  readonly path?: string;
  readonly node?: NodeId;
  /** One code for every problem, instead of the `document.…` ones. */
  readonly code?: ErrorCode;
}

/** What keeps a value from fitting a JSON Schema; no code is generated for the check. */
export function checkSchema(schema: TSchema, value: unknown, place: Place = {}): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const error of schemaErrors(schema, value)) {
    for (const diagnostic of read(error, place)) {
      const key = `${diagnostic.path} ${diagnostic.code}`;
      if (!found.has(key)) found.set(key, diagnostic);
    }
  }
  return [...found.values()];
}

function read(error: SchemaError, place: Place): readonly Diagnostic[] {
  const at = (place.path ?? '') + error.instancePath;
  const more = place.node === undefined ? {} : { node: place.node };
  const say = (code: ErrorCode, path: string, message: string, patches: readonly Patch[] = []): Diagnostic =>
    problem(place.code ?? code, path, message, {
      ...more,
      ...(patches.length > 0 ? { fix: { title: 'Remove the field', patches } } : {}),
    });
  switch (error.keyword) {
    case 'additionalProperties':
      return error.params.additionalProperties.map((name) => {
        const path = at + pointer(name);
        return say('document.unknown-field', path, `Nobody reads the field “${name}”.`, [
          { op: 'remove', path },
        ]);
      });
    case 'required':
      return error.params.requiredProperties.map((name) =>
        say('document.missing-field', at + pointer(name), `The field “${name}” is missing.`),
      );
    case 'type':
      return [say('document.wrong-type', at, `This ${error.message}.`)];
    default:
      return [say('document.invalid-value', at, `This ${error.message}.`)];
  }
}
