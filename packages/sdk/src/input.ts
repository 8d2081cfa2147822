import { type TSchemaOptions, Type } from 'typebox';

/**
 * Richer inputs for config properties: each is an ordinary JSON Schema whose
 * `x-sluice` keyword tells the editor which control to show.
 */
export const input = {
  /** A JSON-logic rule, edited in the rule builder. */
  rule: (options: TSchemaOptions = {}) => Type.Unknown({ ...options, 'x-sluice': 'rule' }),
  /** Id of a named segment. */
  segment: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'segment' }),
  /** Id of a territory. */
  territory: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'territory' }),
  /** Id of a stage. */
  stage: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'stage' }),
  /** Id of a group of the scoring model. */
  group: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'group' }),
  /** Path of a field the catalogue knows: `lead.traits.country`. */
  field: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'field' }),
  /** Text with `{{lead.traits.first_name}}` placeholders. */
  template: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'template' }),
  /** The same, over several lines. */
  longTemplate: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'long-template' }),
  /** Name of an event type. */
  eventType: (options: TSchemaOptions = {}) => Type.String({ ...options, 'x-sluice': 'event-type' }),
} as const;
