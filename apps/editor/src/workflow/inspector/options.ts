import type { Workspace } from '@sluice/model';

/** A choice and its words. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const named = (list: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** The event types the core knows; any other name may be typed. */
const eventTypes = [
  'form.submitted',
  'page.viewed',
  'content.downloaded',
  'email.delivered',
  'email.opened',
  'email.clicked',
  'email.replied',
  'email.bounced',
  'event.attended',
  'newsletter.subscribed',
  'trial.started',
  'cart.item_added',
  'social.engaged',
  'lead.updated',
  'sales.accepted',
  'sales.rejected',
  'deal.opened',
  'deal.won',
  'deal.lost',
  'consent.changed',
];

const timezones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** What each choosing input offers, from the settings of the workspace. */
export const optionsOf: Readonly<Record<string, (workspace: Workspace) => readonly Option[]>> = {
  segment: ({ segments }) => named(segments),
  territory: ({ territories }) => named(territories),
  stage: ({ stages }) => named(stages),
  band: ({ scoring }) => named(scoring.bands),
  group: ({ scoring }) => named(scoring.groups),
  rep: ({ reps }) => named(reps),
  field: ({ fields }) => fields.map(({ path, label }) => ({ value: path, label })),
  timezone: () => timezones.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  'event-type': () => eventTypes.map((value) => ({ value, label: value })),
};
