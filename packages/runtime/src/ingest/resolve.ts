import {
  type IdentityKind,
  isUuid,
  type KnownIdentity,
  type LogAppend,
  type NewEvent,
  type NewLead,
  uuidv7,
} from '@sluice/store';
import { partitionOf } from './partition.ts';
import type { PreparedEvent } from './prepare.ts';

interface Person {
  readonly id: string;
  readonly partition: number;
  hasEmail: boolean;
  hasExternal: boolean;
}

const keyOf = (kind: string, value: string): string => `${kind}:${value}`;

/** The identities a batch names, each once. */
export const namedIdentities = (
  events: readonly PreparedEvent[],
): readonly { readonly kind: IdentityKind; readonly value: string }[] => {
  const named = new Map<string, { kind: IdentityKind; value: string }>();
  for (const event of events) {
    if (event.lead !== null) named.set(keyOf('lead', event.lead), { kind: 'external', value: event.lead });
    if (event.external !== null)
      named.set(keyOf('external', event.external), { kind: 'external', value: event.external });
    if (event.email !== null) named.set(keyOf('email', event.email), { kind: 'email', value: event.email });
    if (event.anonymous !== null)
      named.set(keyOf('anonymous', event.anonymous), { kind: 'anonymous', value: event.anonymous });
  }
  return [...named.values()];
};

/**
 * Finds or makes the lead of each event, in order. The strongest known name
 * wins: external id, then e-mail address, then anonymous id. Names that are new
 * join that lead, except that an anonymous lead which already has another
 * address (or id) is somebody else: a shared browser. An anonymous id seen with
 * a lead other than its own points to that lead from then on; what it did
 * before stays where it is (uniting two leads is a merge, a later step).
 */
export const resolve = (
  events: readonly PreparedEvent[],
  context: { readonly known: readonly KnownIdentity[]; readonly now: number },
): LogAppend => {
  const people = new Map<string, Person>();
  const byName = new Map<string, Person>();
  for (const known of context.known) {
    const person: Person = people.get(known.lead) ?? {
      id: known.lead,
      partition: known.partition,
      hasEmail: known.hasEmail,
      hasExternal: known.hasExternal,
    };
    people.set(known.lead, person);
    byName.set(keyOf(known.kind, known.value), person);
  }
  const leads: NewLead[] = [];
  const linked = new Map<string, LogAppend['identities'][number]>();

  const born = (event: PreparedEvent): Person => {
    const id = uuidv7(context.now);
    const person: Person = { id, partition: partitionOf(id), hasEmail: false, hasExternal: false };
    leads.push({
      id,
      partition: person.partition,
      email: event.email,
      createdAt: Math.min(event.occurredAt, context.now),
      demo: event.demo,
    });
    return person;
  };
  const link = (kind: IdentityKind, value: string, person: Person): void => {
    byName.set(keyOf(kind, value), person);
    linked.set(keyOf(kind, value), { kind, value, lead: person.id });
    if (kind === 'email') person.hasEmail = true;
    if (kind === 'external') person.hasExternal = true;
  };

  const placed: NewEvent[] = events.flatMap((event) => {
    if (event.lead !== null) return placeOf(event, byName.get(keyOf('lead', event.lead)));
    const { external, email, anonymous } = event;
    const byExternal =
      external === null
        ? undefined
        : (byName.get(keyOf('external', external)) ??
          (isUuid(external) ? byName.get(keyOf('lead', external)) : undefined));
    const byEmail = email === null ? undefined : byName.get(keyOf('email', email));
    const browser = anonymous === null ? undefined : byName.get(keyOf('anonymous', anonymous));
    const sameBrowser =
      browser !== undefined &&
      !(email !== null && browser.hasEmail) &&
      !(external !== null && browser.hasExternal)
        ? browser
        : undefined;
    const person = byExternal ?? byEmail ?? sameBrowser ?? born(event);
    if (external !== null && byExternal === undefined) link('external', external, person);
    if (email !== null && byEmail === undefined) link('email', email, person);
    if (anonymous !== null && browser !== person) link('anonymous', anonymous, person);
    return placeOf(event, person);
  });
  return { leads, identities: [...linked.values()], events: placed };
};

/** The event as it stands in the log; none for an event of the host whose lead is gone. */
const placeOf = (event: PreparedEvent, person: Person | undefined): readonly NewEvent[] =>
  person === undefined
    ? []
    : [
        {
          id: event.id,
          lead: person.id,
          partition: person.partition,
          type: event.type,
          properties: event.properties,
          traits: event.traits,
          email: event.email,
          occurredAt: event.occurredAt,
        },
      ];
