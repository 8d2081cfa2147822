import type { LeadEvent, LeadState, Told } from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';

/** What the leads of a family tell each other when their past is told by another plan than the one of then. */
export interface Tellings {
  readonly of: (id: string) => Pick<Told, 'properties' | 'traits' | 'email'> | null;
  readonly add: (told: Told) => void;
  /** To be called before a lead takes an event: one that had nothing left to judge handed over before its last turn. */
  readonly before: (event: LeadEvent, state: LeadState) => void;
}

export function tellings(): Tellings {
  const told = new Map<string, Pick<Told, 'properties' | 'traits' | 'email'>>();
  return {
    of: (id) => told.get(id) ?? null,
    add: ({ id, properties, traits, email }) => {
      told.set(id, { properties, traits, email });
    },
    before: ({ type, properties: { merge, told: early } }, state) => {
      if (type !== 'lead.retiring' || early !== true || typeof merge !== 'string') return;
      const properties: JsonObject = { merge, from: state.id, state: asJson(state) };
      told.set(`${merge}@merged`, { properties, traits: {}, email: null });
    },
  };
}

/** The event of the log with what it would have told by this plan. */
export function asTold(heard: Tellings, event: LeadEvent): LeadEvent {
  if (event.type === 'lead.unmerged') return parted(heard, event);
  const told = heard.of(event.id);
  return told === null ? event : { ...event, ...told };
}

/** An undone merge parts what this plan had united. */
function parted(heard: Tellings, event: LeadEvent): LeadEvent {
  const { merge } = event.properties;
  if (typeof merge !== 'string') return event;
  const state = stateIn(heard.of(`${merge}@merged`));
  const kept = stateIn(heard.of(`${merge}@kept`));
  return state === undefined || kept === undefined
    ? event
    : { ...event, properties: { ...event.properties, state, kept } };
}

const stateIn = (told: Pick<Told, 'properties'> | null): Json | undefined => told?.properties.state;

const asJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
