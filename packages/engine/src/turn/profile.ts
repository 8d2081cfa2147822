import { consentEvent, entryStages, equalJson, type Instant, own } from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import { countEvent, noCounts } from '../counters/count-event.ts';
import { enterStage, moveStage } from './move-stage.ts';
import { follow, type Working } from './working.ts';

/** Step one of a turn: who the lead is after this event, before any workflow has seen it. */
export function updateProfile(work: Working): void {
  const { lead, event, plan } = work;
  const isNew = lead.clock === 0;
  lead.clock = Math.max(lead.clock, event.occurredAt);
  const told = event.type === 'consent.changed' ? consentEvent(event.properties) : null;
  const email = mergeEmail(work);
  const traits = mergeTraits(
    work,
    told === null ? event.traits : { ...event.traits, ...told },
    event.occurredAt,
  );
  const changed = email.length === 0 ? traits : [...email, ...traits];
  const held = isNew ? { ...noCounts(plan), ...lead.counters } : lead.counters;
  lead.counters = countEvent(plan, held, event);
  if (isNew) {
    lead.score = plan.unscored;
    follow(work, 'lead.created', {});
    enterStage(work, isKnown(work) ? entryStages.known : lead.stage);
    return;
  }
  if (changed.length > 0) follow(work, 'lead.updated', { changed });
  if (lead.stage === entryStages.anonymous && isKnown(work)) moveStage(work, entryStages.known, null);
}

/** Does the lead pass from visitor to lead by having an address? An account is known by its domain. Only where the workspace has that stage. */
const isKnown = ({ lead, plan }: Working): boolean =>
  (lead.email !== null || lead.kind === 'account') &&
  lead.stage === entryStages.anonymous &&
  plan.stages.has(entryStages.known);

const nothing: readonly string[] = [];

/** The newest address wins; an older event that arrives late does not change it. */
function mergeEmail({ lead, event, plan }: Working): readonly string[] {
  const { email, occurredAt } = event;
  if (email === null || occurredAt < (own(lead.traitTimes, 'email') ?? 0)) return nothing;
  lead.traitTimes = { ...lead.traitTimes, email: occurredAt };
  if (email === lead.email) return nothing;
  lead.email = email;
  lead.account = plan.companyOf(email);
  return ['email'];
}

/** Sets traits told at an instant, where nothing newer is known; null removes one. Gives the names that changed. */
export function mergeTraits({ lead }: Working, traits: JsonObject, at: Instant): readonly string[] {
  const told = Object.keys(traits);
  if (told.length === 0) return nothing;
  const names = told.filter((name) => name !== '__proto__' && at >= (own(lead.traitTimes, name) ?? 0));
  if (names.length === 0) return nothing;
  const changed = names.filter((name) => !equalJson(own(lead.traits, name) ?? null, traits[name] ?? null));
  if (changed.length > 0) {
    const next: Record<string, Json> = { ...lead.traits };
    for (const name of changed) {
      const value = traits[name] ?? null;
      if (value === null) delete next[name];
      else next[name] = value;
    }
    lead.traits = next;
  }
  const times: Record<string, Instant> = { ...lead.traitTimes };
  for (const name of names) times[name] = at;
  lead.traitTimes = times;
  return changed;
}
