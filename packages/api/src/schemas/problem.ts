import { Type } from 'typebox';
import { Json } from './json.ts';
import { object, words } from './shape.ts';

/** One change of a document, RFC 6902. */
export const Patch = Type.Union([
  object({ op: words(['add', 'replace']), path: Type.String(), value: Json }),
  object({ op: words(['remove']), path: Type.String() }),
]);

/** A problem of a document with its place. */
export const Diagnostic = object(
  {
    path: Type.String({ description: 'JSON Pointer into the document.' }),
    code: Type.String(),
    message: Type.String(),
    severity: words(['error', 'warning']),
    node: Type.Optional(Type.String()),
    fix: Type.Optional(object({ title: Type.String(), patches: Type.Array(Patch) })),
  },
  { title: 'Diagnostic' },
);

/** RFC 9457, `application/problem+json`. */
export const Problem = object(
  {
    type: Type.String({ description: 'URI of the problem: `urn:sluice:problem:body.invalid`.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String({ description: 'Permanent code of the catalogue.' }),
    hint: Type.Optional(Type.String({ description: 'What to do about it.' })),
    diagnostics: Type.Optional(Type.Array(Diagnostic)),
  },
  { title: 'Problem', description: 'What went wrong, as RFC 9457 writes it.' },
);
