import {
  type IdentityKind,
  isUuid,
  type KnownIdentity,
  type LogAppend,
  type NewEvent,
  type NewLead,
  type NewMerge,
} from '@sluice/store';
import { retiringEvent } from '../merge/hand-over.ts';
import { partitionOf } from './partition.ts';
import type { PreparedEvent } from './prepare.ts';

interface Person {
  readonly id: string;
  readonly partition: number;
  hasEmail: boolean;
  hasExternal: boolean;
}

/** Where each event goes, and which leads turned out to be one. */
export interface Resolved extends LogAppend {
  readonly merges: readonly NewMerge[];
}

const keyOf = (kind: string, value: string): string => `${kind}:${value}`;

/** The identities a batch names, each once. */
export const namedIdentities = (
  events: readonly PreparedEvent[],
): readonly { readonly kind: IdentityKind; readonly value: string }[] => {
  const named = new Map<string, { kind: IdentityKind; value: string }>();
  for (const event of events) {
    if (event.lead !== null) named.set(keyOf('lead', event.lead), { kind: 'external', value: event.lead });
    if (event.account !== undefined)
      named.set(keyOf('account', event.account), { kind: 'account', value: event.account });
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
 * a lead other than its own points to that lead from then on. If what it pointed
 * to before is known by nothing else, that was the same person all along: the
 * two are merged, and the known one wins.
 */
export const resolve = (
  events: readonly PreparedEvent[],
  context: {
    readonly known: readonly KnownIdentity[];
    readonly now: number;
    readonly newId: (now: number) => string;
  },
): Resolved => {
  const people = new Map<string, Person>();
  const byName = new Map<string, Person>();
  for (const known of context.known) {
    const person: Person = people.get(known.lead) ?? {
      id: known.lead,
      partition: partitionOf(known.lead),
      hasEmail: known.hasEmail,
      hasExternal: known.hasExternal,
    };
    people.set(known.lead, person);
    byName.set(keyOf(known.kind, known.value), person);
  }
  const leads: NewLead[] = [];
  const linked = new Map<string, LogAppend['identities'][number]>();

  const born = (event: PreparedEvent): Person => {
    const id = context.newId(context.now);
    const person: Person = { id, partition: partitionOf(id), hasEmail: false, hasExternal: false };
    leads.push({
      id,
      partition: person.partition,
      email: event.email,
      createdAt: Math.min(event.occurredAt, context.now),
      demo: event.demo,
      ...(event.account === undefined ? {} : { domain: event.account }),
    });
    return person;
  };
  const link = (kind: IdentityKind, value: string, person: Person): void => {
    byName.set(keyOf(kind, value), person);
    linked.set(keyOf(kind, value), { kind, value, lead: person.id });
    if (kind === 'email') person.hasEmail = true;
    if (kind === 'external') person.hasExternal = true;
  };

  const merges: NewMerge[] = [];
  /** All names of `loser` point to `winner` from now on. */
  const merge = (event: PreparedEvent, { winner, loser }: Record<'winner' | 'loser', Person>): NewEvent => {
    const merged: NewMerge = {
      id: context.newId(context.now),
      winner: winner.id,
      loser: loser.id,
      by: null,
      reason: 'The same browser gave a known name.',
      at: context.now,
    };
    merges.push(merged);
    for (const [name, person] of byName)
      if (person === loser && !name.startsWith('lead:')) byName.set(name, winner);
    for (const [name, link] of linked)
      if (link.lead === loser.id) linked.set(name, { ...link, lead: winner.id });
    return retiringEvent(merged, { occurredAt: event.occurredAt });
  };

  const placed: NewEvent[] = events.flatMap((event) => {
    if (event.lead !== null) return placeOf(event, byName.get(keyOf('lead', event.lead)));
    if (event.account !== undefined) {
      const account = byName.get(keyOf('account', event.account)) ?? born(event);
      if (byName.get(keyOf('account', event.account)) === undefined) link('account', event.account, account);
      return placeOf(event, account);
    }
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
    if (anonymous === null || browser === person) return placeOf(event, person);
    if (browser !== undefined && isAnonymous(browser) && !isAnonymous(person))
      return [merge(event, { winner: person, loser: browser }), ...placeOf(event, person)];
    link('anonymous', anonymous, person);
    return placeOf(event, person);
  });
  return { leads, identities: [...linked.values()], events: placed, merges };
};

const isAnonymous = ({ hasEmail, hasExternal }: Person): boolean => !hasEmail && !hasExternal;

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
          ...(event.row === undefined ? {} : { row: event.row }),
          email: event.email,
          occurredAt: event.occurredAt,
        },
      ];
