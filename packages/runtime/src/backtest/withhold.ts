import type { PastLeadEvent } from '@sluice/engine';
import type { JsonObject } from '@sluice/sdk';

const traits = 'lead.traits.';
const properties = 'event.properties.';

/** Takes fields out of events until sales is in touch, so that no verdict knows what was written later. */
export type Withhold = (
  events: readonly PastLeadEvent[],
  contactSeq: number | null,
) => readonly PastLeadEvent[];

const under = (prefix: string, fields: readonly string[]): readonly string[] =>
  fields.flatMap((field) =>
    field.startsWith(prefix) ? (field.slice(prefix.length).split('.')[0] ?? []) : [],
  );

const without = (values: JsonObject, names: readonly string[]): JsonObject =>
  names.some((name) => Object.hasOwn(values, name))
    ? Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
    : values;

/** `fields` are paths of rules: `lead.traits.tags`, `event.properties.amount`. The same list where nothing is taken out. */
export const withholding = (fields: readonly string[]): Withhold => {
  const ofTraits = under(traits, fields);
  const ofProperties = under(properties, fields);
  if (ofTraits.length + ofProperties.length === 0) return (events) => events;
  return (events, contactSeq) => {
    let touched = false;
    const kept = events.map((event) => {
      if (contactSeq !== null && event.seq >= contactSeq) return event;
      const told = {
        traits: without(event.traits, ofTraits),
        properties: without(event.properties, ofProperties),
      };
      if (told.traits === event.traits && told.properties === event.properties) return event;
      touched = true;
      return { ...event, ...told };
    });
    return touched ? kept : events;
  };
};
