import { readFile } from 'node:fs/promises';
import { checkSchema, checkScoring, type Diagnostic, scoringModelSchema } from '@sluice/model';
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };

const trait = Type.Object(
  {
    column: Type.String({ minLength: 1 }),
    /** `number` turns text into a number; `boolean` knows yes/no, true/false, 1/0. Default `text`. */
    type: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('number'), Type.Literal('boolean')])),
    /** Applied to the text before anything else. */
    clean: Type.Optional(Type.Array(Type.Union([Type.Literal('trim'), Type.Literal('lower-case')]))),
    /** Texts that mean the value is not known: `Select`. An empty cell always does. */
    missing: Type.Optional(Type.Array(Type.String())),
    /** Taken when the value is not known; without it the trait is left out. */
    otherwise: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
    /** A value written during or after sales contact must not decide an earlier verdict. Default before. */
    knownAt: Type.Optional(Type.Union([Type.Literal('before-contact'), Type.Literal('after-contact')])),
  },
  closed,
);

/** How the columns of a CSV become events of leads. */
export const importMapSchema = Type.Object(
  {
    /** Columns that say who it is; at least one. */
    lead: Type.Object(
      {
        id: Type.Optional(Type.String()),
        email: Type.Optional(Type.String()),
        anonymousId: Type.Optional(Type.String()),
      },
      { ...closed, minProperties: 1 },
    ),
    event: Type.Object(
      {
        /** The type of every event made: `lead.updated`. */
        type: Type.String({ minLength: 1 }),
        /** Column whose value tells rows apart; without it the row's own content does. */
        id: Type.Optional(Type.String()),
        /** Column with the instant, in any form `Date.parse` reads; without it now. */
        occurredAt: Type.Optional(Type.String()),
      },
      closed,
    ),
    /** Traits by name. */
    traits: Type.Record(Type.String(), trait),
    /** Event properties by name. */
    properties: Type.Optional(Type.Record(Type.String(), trait)),
    /** The scoring model a backtest uses instead of the default one. */
    scoring: Type.Optional(scoringModelSchema),
  },
  closed,
);

export type ImportMap = Static<typeof importMapSchema>;
export type TraitMap = Static<typeof trait>;

/** A mapping file that cannot be used. */
export class ImportMapError extends Error {
  override readonly name = 'ImportMapError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(path: string, diagnostics: readonly Diagnostic[]) {
    const lines = diagnostics.map((found) => `  ${found.path || '/'}: ${found.message}`);
    super(`The mapping ${path} cannot be used:\n${lines.join('\n')}`);
    this.diagnostics = diagnostics;
  }
}

/** Reads a mapping file; throws {@link ImportMapError} with the path of every problem. */
export const readImportMap = async (path: string): Promise<ImportMap> => {
  const json: unknown = JSON.parse(await readFile(path, 'utf8'));
  const shape = checkSchema(importMapSchema, json);
  if (shape.length > 0) throw new ImportMapError(path, shape);
  const map = json as ImportMap;
  const scoring = map.scoring === undefined ? [] : checkScoring(map.scoring);
  if (scoring.length > 0) throw new ImportMapError(path, scoring);
  return map;
};

/** Every column a map names. */
export const columnsOf = (map: ImportMap): readonly string[] => [
  ...Object.values(map.lead),
  ...[map.event.id, map.event.occurredAt].filter((column) => column !== undefined),
  ...Object.values({ ...map.traits, ...map.properties }).map(({ column }) => column),
];
