import type { EventTypes, SourceEvent } from '@sluice/sdk';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Services } from '../../services/context.ts';
import { takeEvents } from '../../services/ingest.ts';

const mostEvents = 1_000;
const ajv = new Ajv({ strict: false, validateSchema: false });
const validators = new WeakMap<object, ValidateFunction>();

const fits = (schema: object, value: unknown): boolean => {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(value);
};

/** What became of the events of one call or look. */
export interface TakenEvents {
  readonly accepted: number;
  /** Why some were not taken; null when all were. */
  readonly error: string | null;
}

const instantOf = (at: string | number | undefined): string | undefined =>
  typeof at === 'number' ? new Date(at).toISOString() : at;

/** Puts events of a source into the log: declared types only, each once by its name at the origin. */
export const takeSourceEvents = async (
  services: Pick<Services, 'ingest' | 'metrics'>,
  events: readonly SourceEvent<EventTypes>[],
  from: { readonly plugin: string; readonly source: string; readonly types: EventTypes },
): Promise<TakenEvents> => {
  if (!Array.isArray(events)) return { accepted: 0, error: 'It gave no list of events.' };
  if (events.length === 0) return { accepted: 0, error: null };
  if (events.length > mostEvents)
    return { accepted: 0, error: `It gave more than ${mostEvents} events at once.` };
  const errors: string[] = [];
  const good = events.filter((event) => {
    const schema = Object.hasOwn(from.types, event.type) ? from.types[event.type] : undefined;
    if (schema !== undefined && fits(schema, event.properties)) return true;
    errors.push(
      schema === undefined
        ? `It did not declare the event “${event.type}”.`
        : `Properties of “${event.type}” do not fit its schema: ${ajv.errorsText(validators.get(schema)?.errors)}.`,
    );
    return false;
  });
  const items = good.map(({ id, occurredAt, ...event }, index) => ({
    index,
    value: { ...event, id: `${from.plugin}:${from.source}:${id}`, occurredAt: instantOf(occurredAt) },
  }));
  const parsed = JSON.parse(JSON.stringify(items)) as typeof items;
  const taken = await takeEvents(services, { items: parsed, alone: false, plain: false });
  errors.push(...taken.rejected.map(({ detail }) => detail));
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return { accepted: taken.accepted, error: errors.length === 0 ? null : `${errors[0]}${more}` };
};
