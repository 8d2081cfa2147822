import {
  type AccountFacts,
  entryStages,
  initialLead,
  type LeadEvent,
  type LeadState,
  type ScoringModel,
} from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import { monday } from './fake-clock.ts';

/** A lead and what happens to it, made of the data of an example. */
export interface Situation {
  readonly state: LeadState;
  readonly event: LeadEvent;
  readonly scoring: ScoringModel;
}

const leadId = '0190a8f0-0000-7000-8000-000000000001';

/**
 * The lead state and the event in which rules see this data; parts left out are those of a lead nothing is
 * known of. Counts of the past are not data: give `history` to `runNode` instead.
 */
export function situationOf(data: Json, scoring: ScoringModel): Situation {
  const { lead: given, account, event: act, score, stage, now } = recordOf(data);
  const lead = recordOf(given);
  const at = instantOf(now) ?? instantOf(recordOf(act).occurredAt) ?? monday;
  const email = textOf(lead.email);
  const blank = initialLead(textOf(lead.id) ?? leadId, instantOf(lead.createdAt) ?? at);
  const event = eventOf(recordOf(act), { lead: blank.id, at });
  const traits = recordOf(lead.traits);
  const told = event.type === 'lead.updated' ? changedIn(event, traits) : {};
  const state: LeadState = {
    ...blank,
    clock: 1,
    email,
    account: textOf(recordOf(account).domain),
    company: companyOf(recordOf(account)),
    traits: without(traits, told),
    owner: textOf(lead.owner),
    lists: textsOf(lead.lists),
    stage: textOf(stage) ?? (email === null ? entryStages.anonymous : entryStages.known),
  };
  return { ...scored(recordOf(score), { state, scoring }), event: { ...event, traits: told } };
}

/** What the lead's account told it. */
function companyOf({ members, engaged, total, band, stage }: JsonObject): AccountFacts {
  const number = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
  const within = recordOf(engaged);
  return {
    members: number(members) ?? 0,
    engaged: {
      d7: number(within.d7) ?? 0,
      d14: number(within.d14) ?? 0,
      d30: number(within.d30) ?? 0,
      d90: number(within.d90) ?? 0,
    },
    total: number(total),
    band: textOf(band),
    stage: textOf(stage),
  };
}

function eventOf(act: JsonObject, { lead, at }: { readonly lead: string; readonly at: number }): LeadEvent {
  return {
    id: textOf(act.id) ?? 'event-1',
    lead,
    type: textOf(act.type) ?? 'test.happened',
    properties: recordOf(act.properties),
    traits: {},
    email: null,
    occurredAt: at,
  };
}

/** The product itself says which traits changed, so an example of it must really change them. */
function changedIn({ properties }: LeadEvent, traits: JsonObject): JsonObject {
  return Object.fromEntries(textsOf(properties.changed).map((name) => [name, traits[name] ?? 'changed']));
}

const without = (traits: JsonObject, told: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(traits).filter(([name]) => !Object.hasOwn(told, name)));

/** Points that come to the score the data names: by group where it says so, else as one plain sum. */
function scored(
  { total, groups }: JsonObject,
  { state, scoring }: Pick<Situation, 'state' | 'scoring'>,
): Pick<Situation, 'state' | 'scoring'> {
  const byGroup = Object.entries(recordOf(groups ?? null)).flatMap(([id, group]) => {
    const { raw } = recordOf(group);
    return typeof raw === 'number' ? [[id, raw] as const] : [];
  });
  if (byGroup.length > 0) return { state: { ...state, points: Object.fromEntries(byGroup) }, scoring };
  const [first] = scoring.groups;
  if (typeof total !== 'number' || first === undefined) return { state, scoring };
  const plain = scoring.groups.map((group) => ({ ...group, cap: null }));
  return {
    state: { ...state, points: { [first.id]: total } },
    scoring: { ...scoring, normalise: 'sum', groups: plain },
  };
}

function recordOf(value: Json | undefined): JsonObject {
  return isRecord(value) ? value : {};
}

const isRecord = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const instantOf = (value: Json | undefined): number | null => {
  const instant = typeof value === 'string' ? Date.parse(value) : value;
  return typeof instant === 'number' && Number.isFinite(instant) ? instant : null;
};
const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
