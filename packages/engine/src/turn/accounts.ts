import {
  type Contact,
  type Contacts,
  engagedOf,
  hostEventTypes,
  type Instant,
  type LeadState,
  maxContacts,
  own,
  type Told,
} from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import { accountFacts, follow, leadChanged, type Working } from './working.ts';

/*
 * Leads tell their account by `account.member` when there is news: a new contact, a stage, a band, something
 * done after a day of quiet. The account's own turn keeps its contacts, runs the workflows on accounts, and tells
 * its contacts back by `account.updated` what changed about the company.
 */

const day = 86_400_000;

/** Things that happen to a lead without its doing. */
const passive: ReadonlySet<string> = new Set([
  ...hostEventTypes,
  'consent.changed',
  'deal.lost',
  'deal.opened',
  'deal.won',
  'email.bounced',
  'email.delivered',
  'lead.updated',
  'sales.accepted',
  'sales.rejected',
]);

/** What of a contact's traits is about the company. */
const companyTraits = [
  'company',
  'company_size',
  'country',
  'employees',
  'growth_stage',
  'industry',
  'revenue',
  'technologies',
] as const;

/** Most contacts told of every change of score or of who is engaged; more than these hear of stage and band only. */
const smallCompany = 10;
/** How often leads and accounts may answer each other. */
const maxHops = 5;

/** At the end of a turn: tells whom it concerns, where there are workflows on accounts. */
export function tellNews(work: Working, before: LeadState): void {
  if (work.plan.accounts === null) return;
  if (work.lead.kind === 'account') tellContacts(work, before);
  else tellAccount(work);
}

function tellAccount(work: Working): void {
  const { lead, event } = work;
  const told = lead.told ?? null;
  if (lead.account === null && told === null) return;
  const hops = hopsOf(event.properties) + 1;
  if (event.type === 'account.updated' && hops > maxHops) return;
  if (told !== null && (told.domain !== lead.account || typeof lead.mergedInto === 'string')) {
    const properties = { lead: lead.id, left: true };
    work.tell.push(toldOf(work, { to: { account: told.domain }, type: 'account.member', properties }));
    lead.told = null;
  }
  if (lead.account === null || typeof lead.mergedInto === 'string') return;
  const { band, total } = lead.score;
  const known = lead.told ?? null;
  const active = passive.has(event.type) ? null : lead.clock;
  const engaged = known === null ? active : freshOf(known.engaged, active);
  if (known !== null && known.band === band && known.stage === lead.stage && engaged === known.engaged)
    return;
  lead.told = { domain: lead.account, engaged, band, stage: lead.stage };
  const properties = {
    lead: lead.id,
    total,
    band,
    stage: lead.stage,
    engaged,
    from: known === null ? null : { band: known.band, stage: known.stage },
    hops,
  };
  const traits = Object.fromEntries(
    companyTraits.flatMap((name): readonly [string, Json][] => {
      const value = own(lead.traits, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  work.tell.push({
    ...toldOf(work, { to: { account: lead.account }, type: 'account.member', properties }),
    traits,
  });
}

/** A contact is engaged anew when the last time told is a day ago. */
const freshOf = (told: Instant | null, now: Instant | null): Instant | null =>
  now === null || (told !== null && now - told < day) ? told : now;

const hopsOf = ({ hops }: JsonObject): number => (typeof hops === 'number' ? hops : 0);

const toldOf = (work: Working, told: Pick<Told, 'to' | 'type' | 'properties'>): Told => ({
  ...told,
  id: `${work.event.id}@${'lead' in told.to ? told.to.lead : told.to.account}`,
  traits: {},
  email: null,
  occurredAt: work.event.occurredAt,
});

/** The account hears of a contact. */
export function heedContact(work: Working): void {
  const { lead, event } = work;
  const { lead: id, left, engaged, total, band, stage } = event.properties;
  if (typeof id !== 'string') return;
  const contacts = lead.contacts ?? {};
  if (left === true) {
    lead.contacts = Object.fromEntries(Object.entries(contacts).filter(([other]) => other !== id));
    leadChanged(work);
    return;
  }
  const before = engagedOf(contacts, lead.clock);
  const known = own(contacts, id);
  const contact: Contact = {
    engaged: Math.max(numberOf(engaged) ?? 0, known?.engaged ?? 0) || null,
    total: numberOf(total),
    band: textOf(band),
    stage: textOf(stage) ?? '',
  };
  lead.contacts = bounded({ ...contacts, [id]: contact });
  leadChanged(work);
  const now = engagedOf(lead.contacts, lead.clock);
  if (known === undefined)
    follow(work, 'account.joined', {
      lead: id,
      members: Object.keys(lead.contacts).length,
    });
  if (Object.entries(now).some(([window, n]) => n > before[window as keyof typeof before]))
    follow(work, 'account.engaged', { lead: id, from: { ...before }, to: { ...now } });
}

const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Without the contact that has been quiet longest, where there are too many. */
function bounded(contacts: Contacts): Contacts {
  const all = Object.entries(contacts);
  if (all.length <= maxContacts) return contacts;
  const [[quietest] = ['']] = all.toSorted(([, a], [, b]) => (a.engaged ?? 0) - (b.engaged ?? 0));
  return Object.fromEntries(all.filter(([id]) => id !== quietest));
}

function tellContacts(work: Working, before: LeadState): void {
  const { lead, event } = work;
  const contacts = Object.keys(lead.contacts ?? {});
  const [was, is] = [accountFacts(before), accountFacts(lead)];
  const moved = was.stage !== is.stage || was.band !== is.band;
  const changed = was.total !== is.total || was.engaged.d14 !== is.engaged.d14;
  const livelier = changed && contacts.length <= smallCompany;
  const isNew = (id: string): boolean => own(before.contacts ?? {}, id) === undefined;
  const hops = hopsOf(event.properties) + 1;
  if (hops > maxHops) return;
  const properties = {
    ...is,
    engaged: { ...is.engaged },
    domain: lead.account,
    from: { stage: before.clock === 0 ? null : was.stage, band: was.band },
    hops,
  };
  for (const id of contacts)
    if (moved || livelier || isNew(id))
      work.tell.push(toldOf(work, { to: { lead: id }, type: 'account.updated', properties }));
}

/** A lead hears of its company; what it hears of one it has left is no news. */
export function heedAccount(work: Working): void {
  const { lead, event } = work;
  const { domain, members, engaged, total, band, stage } = event.properties;
  if (domain !== lead.account || typeof engaged !== 'object' || engaged === null || Array.isArray(engaged))
    return;
  const window = (name: string): number => numberOf((engaged as JsonObject)[name]) ?? 0;
  lead.company = {
    members: numberOf(members) ?? 0,
    engaged: { d7: window('d7'), d14: window('d14'), d30: window('d30'), d90: window('d90') },
    total: numberOf(total),
    band: textOf(band),
    stage: textOf(stage),
  };
  leadChanged(work);
}
