import { eventInputSchema, scoringModelSchema } from '@sluice/model';
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const column = Type.String({ minLength: 1 });

const trait = Type.Object(
  {
    column,
    /** `number` turns text into a number; `boolean` knows yes/no, true/false, 1/0. Default `text`. */
    type: Type.Optional(Type.Union([Type.Literal('text'), Type.Literal('number'), Type.Literal('boolean')])),
    /** Applied to the text before anything else. */
    clean: Type.Optional(Type.Array(Type.Union([Type.Literal('trim'), Type.Literal('lower-case')]))),
    /** Texts that mean the value is not known: `Select`. A blank cell always does. */
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
    /** What stands between cells. Default a comma. */
    separator: Type.Optional(Type.Union([Type.Literal(','), Type.Literal(';'), Type.Literal('\t')])),
    /** Columns that say who it is; at least one. */
    lead: Type.Object(
      {
        id: Type.Optional(column),
        email: Type.Optional(column),
        anonymousId: Type.Optional(column),
      },
      { ...closed, minProperties: 1 },
    ),
    event: Type.Object(
      {
        /** The type of every event made: `lead.updated`. */
        type: eventInputSchema.properties.type,
        /** Column whose value tells rows apart; without it the row's own content does. */
        id: Type.Optional(column),
        /** Column with the instant in ISO 8601, UTC where no zone is given; without it now. */
        occurredAt: Type.Optional(column),
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

/** Every column a map names. */
export const columnsOf = (map: ImportMap): readonly string[] => [
  ...Object.values(map.lead),
  ...[map.event.id, map.event.occurredAt].filter((name) => name !== undefined),
  ...[...Object.values(map.traits), ...Object.values(map.properties ?? {})].map((from) => from.column),
];
