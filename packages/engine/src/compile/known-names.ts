import type { KnownNames } from '@sluice/logic';
import type { RuleData } from '@sluice/model';

/** What `dataOf` puts into every rule's data under its own name, so that rules need not look whether it is there. */
export const knownNames: KnownNames = new Map<string, (data: RuleData) => unknown>([
  ['lead', ({ lead }) => lead],
  ['lead.id', ({ lead }) => lead.id],
  ['lead.email', ({ lead }) => lead.email],
  ['lead.traits', ({ lead }) => lead.traits],
  ['lead.owner', ({ lead }) => lead.owner],
  ['lead.lists', ({ lead }) => lead.lists],
  ['lead.createdAt', ({ lead }) => lead.createdAt],
  ['lead.stageSince', ({ lead }) => lead.stageSince],
  ['account', ({ account }) => account],
  ['account.domain', ({ account }) => account.domain],
  ['event', ({ event }) => event],
  ['event.id', ({ event }) => event.id],
  ['event.type', ({ event }) => event.type],
  ['event.properties', ({ event }) => event.properties],
  ['event.occurredAt', ({ event }) => event.occurredAt],
  ['score', ({ score }) => score],
  ['score.total', ({ score }) => score.total],
  ['score.band', ({ score }) => score.band],
  ['stage', ({ stage }) => stage],
  ['counts', ({ counts }) => counts],
  ['now', ({ now }) => now],
]);
