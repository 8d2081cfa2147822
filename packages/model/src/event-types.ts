/** Events a turn makes itself. They are never in the log. */
export const internalEventTypes = [
  'lead.created',
  'lead.updated',
  'score.changed',
  'band.changed',
  'stage.changed',
  'account.joined',
  'account.engaged',
] as const;

/** Events the host writes to the log: answers of effects, what people decide in the product, and the time. */
export const hostEventTypes = [
  'effect.completed',
  'handoff.created',
  'stage.set',
  'timer.due',
  'scoring.changed',
  'lead.retiring',
  'lead.merged',
  'lead.kept',
  'lead.unmerged',
  'lead.restored',
  'account.member',
  'account.updated',
] as const;

const reserved: ReadonlySet<string> = new Set(
  [...internalEventTypes, ...hostEventTypes].filter((type) => type !== 'lead.updated'),
);

/** May only the product itself make events of this type? `lead.updated` may also come from outside. */
export function isReservedEventType(type: string): boolean {
  return reserved.has(type);
}

/** Event types the core knows, with the properties rules may ask of them. */
export const knownEventTypes: Readonly<Record<string, readonly string[]>> = {
  'form.submitted': ['form', 'fields'],
  'page.viewed': ['url', 'path', 'title', 'durationMs', 'referrer'],
  'content.downloaded': ['asset', 'tier'],
  'email.delivered': ['campaign', 'link'],
  'email.opened': ['campaign', 'link'],
  'email.clicked': ['campaign', 'link'],
  'email.replied': ['campaign', 'link'],
  'email.bounced': ['campaign', 'link'],
  'event.attended': ['name', 'kind'],
  'newsletter.subscribed': [],
  'trial.started': [],
  'cart.item_added': [],
  'social.engaged': ['network', 'action'],
  'lead.updated': [],
  'sales.accepted': [],
  'sales.rejected': [],
  'deal.opened': ['amount', 'currency'],
  'deal.won': ['amount', 'currency'],
  'deal.lost': ['amount', 'currency'],
  'consent.changed': ['channel', 'given'],
};
