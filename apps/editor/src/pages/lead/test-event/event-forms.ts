import type { WordId } from '../../words.ts';

/** One thing to fill in for an event. */
export interface EventField {
  readonly key: string;
  readonly label: WordId;
  readonly initial: string;
  /** From what is typed to what is sent. */
  readonly read?: (text: string) => string | number;
}

const form: EventField = { key: 'form', label: 'testEvent.form', initial: 'demo' };
const campaign: EventField = { key: 'campaign', label: 'testEvent.campaign', initial: 'welcome' };
const eventName: EventField = { key: 'name', label: 'testEvent.eventName', initial: 'Spring webinar' };

const milliseconds = (text: string): number => Math.max(0, Number.parseFloat(text) || 0) * 1000;

/** The events one can send by hand, each with its title and what to fill in. */
export const eventForms: ReadonlyMap<
  string,
  { readonly title: WordId; readonly fields: readonly EventField[] }
> = new Map([
  ['form.submitted', { title: 'send.form', fields: [form] }],
  [
    'page.viewed',
    {
      title: 'send.page',
      fields: [
        { key: 'path', label: 'testEvent.path', initial: '/pricing' },
        { key: 'durationMs', label: 'testEvent.seconds', initial: '60', read: milliseconds },
      ],
    },
  ],
  [
    'content.downloaded',
    {
      title: 'send.content',
      fields: [
        { key: 'asset', label: 'testEvent.asset', initial: 'Buyer’s guide' },
        { key: 'tier', label: 'testEvent.tier', initial: 'high' },
      ],
    },
  ],
  ['email.opened', { title: 'send.opened', fields: [campaign] }],
  ['email.clicked', { title: 'send.clicked', fields: [campaign] }],
  ['email.replied', { title: 'send.replied', fields: [campaign] }],
  [
    'event.attended',
    {
      title: 'send.attended',
      fields: [eventName, { key: 'kind', label: 'testEvent.kind', initial: 'webinar' }],
    },
  ],
  ['newsletter.subscribed', { title: 'send.newsletter', fields: [] }],
  ['trial.started', { title: 'send.trial', fields: [] }],
]);

/** The properties an event is sent with. */
export const propertiesOf = (
  fields: readonly EventField[],
  typed: Readonly<Record<string, string>>,
): Record<string, string | number> =>
  Object.fromEntries(
    fields.map(({ key, initial, read }) => {
      const text = typed[key] ?? initial;
      return [key, read ? read(text) : text];
    }),
  );
