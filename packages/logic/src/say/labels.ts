const prefixes = [
  'lead.traits.',
  'account.traits.',
  'event.properties.',
  'event.fields.',
  'lead.',
  'account.',
  'event.',
  'current.',
];

/** A dotted name for people: `lead.traits.employeeCount` is "employee count"; the whole data is "it". */
export function defaultFieldLabel(name: string): string {
  if (name === '') return 'it';
  const prefix = prefixes.find((start) => name.startsWith(start) && name.length > start.length);
  return name
    .slice(prefix?.length ?? 0)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .toLowerCase()
    .trim();
}

const events: Readonly<Record<string, string>> = {
  'page.viewed': 'viewed a page',
  'form.submitted': 'submitted a form',
  'content.downloaded': 'downloaded content',
  'email.delivered': 'got an e-mail',
  'email.opened': 'opened an e-mail',
  'email.clicked': 'clicked in an e-mail',
  'email.replied': 'replied to an e-mail',
  'email.bounced': 'had an e-mail bounce',
  'event.attended': 'attended an event',
  'newsletter.subscribed': 'subscribed to the newsletter',
  'trial.started': 'started a trial',
  'cart.item_added': 'put something into the cart',
  'social.engaged': 'engaged on social media',
  'lead.updated': 'changed a detail',
  'sales.accepted': 'got accepted by sales',
  'sales.rejected': 'got rejected by sales',
  'deal.opened': 'had a deal opened',
  'deal.won': 'bought (deal won)',
  'deal.lost': 'had a deal lost',
  'consent.changed': 'changed consent',
};

/** What a lead did, in words: `page.viewed` is "viewed a page"; a type nobody knows is named as it is. */
export const defaultEventLabel = (type: string): string =>
  Object.hasOwn(events, type) ? (events[type] ?? type) : `had “${type}”`;
