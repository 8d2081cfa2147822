import { type Static, type TProperties, type TSchemaOptions, type TUnsafe, Type } from 'typebox';

/**
 * Inputs for config properties: each is an ordinary JSON Schema whose `x-sluice`
 * keyword tells the editor which control to show.
 */
export const input = {
  /** The whole config of a node: an object that refuses fields it does not know. */
  form: <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false }),
  /** One of a few values, each with the words people see: `{ won: 'is won', lost: 'is lost' }`. */
  choice: <const T extends Readonly<Record<string, string>>>(
    titles: T,
    options: TSchemaOptions = {},
  ): TUnsafe<keyof T & string> =>
    Type.Unsafe<keyof T & string>({
      type: 'string',
      ...options,
      oneOf: Object.entries(titles).map(([value, title]) => ({ const: value, title })),
    }),
  /** A JSON-logic rule, edited in the rule builder. */
  rule: (options: TSchemaOptions = {}) => Type.Unknown({ ...options, 'x-sluice': 'rule' }),
  /** Id of a named segment. */
  segment: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'segment' }),
  /** Id of a territory. */
  territory: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'territory' }),
  /** Id of a stage. */
  stage: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'stage' }),
  /** Id of a band of the scoring model. */
  band: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'band' }),
  /** Id of a group of the scoring model. */
  group: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'group' }),
  /** Id of a member of sales. */
  rep: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'rep' }),
  /** Path of a field the catalogue knows: `lead.traits.country`. */
  field: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'field' }),
  /** Text with `{{lead.traits.first_name}}` placeholders. */
  template: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'template' }),
  /** The same, over several lines. */
  longTemplate: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'long-template' }),
  /** IANA name of a time zone. */
  timezone: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'timezone' }),
  /** Time of day, `HH:MM`. */
  time: (options: TSchemaOptions = {}) =>
    Type.String({ ...options, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', 'x-sluice': 'time' }),
  /** Some of a few values, each with the words people see. */
  choices: <const T extends Readonly<Record<string, string>>>(
    titles: T,
    options: TSchemaOptions = {},
  ): TUnsafe<readonly (keyof T & string)[]> =>
    Type.Unsafe<readonly (keyof T & string)[]>({
      type: 'array',
      ...options,
      uniqueItems: true,
      items: {
        type: 'string',
        oneOf: Object.entries(titles).map(([value, title]) => ({ const: value, title })),
      },
      'x-sluice': 'choices',
    }),
  /** Name of an event type. */
  eventType: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'event-type' }),
} as const;

/** The type of a config made by a schema. */
export type ConfigOf<S extends ReturnType<typeof input.form>> = Static<S>;
