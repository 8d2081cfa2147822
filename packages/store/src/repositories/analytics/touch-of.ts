import { type RawBuilder, sql } from 'kysely';

/** Kinds of events that say by themselves through which channel a lead came. */
const channels = {
  'email.clicked': 'email',
  'email.replied': 'email',
  'event.attended': 'event',
  'social.engaged': 'social',
} as const;

/** The property that names a piece of content, by type of event. */
const contents = {
  'content.downloaded': 'asset',
  'form.submitted': 'form',
  'event.attended': 'name',
} as const;

/** The text of a path in the event `e`, trimmed; null where it is missing, empty or no text. */
const text = (column: 'properties' | 'traits', name: string): RawBuilder<unknown> => sql`
  case when json_typeof(e.${sql.ref(column)} -> ${sql.lit(name)}) = 'string'
    then nullif(left(btrim(e.${sql.ref(column)} ->> ${sql.lit(name)}), 200), '') end`;

const byType = (
  table: Readonly<Record<string, string>>,
  value: (entry: string) => RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`case e.type ${sql.join(
    Object.entries(table).map(([type, entry]) => sql`when ${sql.lit(type)} then ${value(entry)}`),
    sql` `,
  )} end`;

/**
 * What the event `e` of the log says of where its lead came from: told outright by the event (`source`, or the
 * `utm_source` of a link) or by the lead's traits, else by its kind. Mail opened or delivered touches nobody: machines
 * open mail as well.
 */
export const touchOf = {
  source: sql`coalesce(${text('properties', 'source')}, ${text('properties', 'utm_source')}, ${text('traits', 'source')}, ${byType(channels, (channel) => sql.lit(channel))})`,
  campaign: sql`case when e.type not in ('email.opened', 'email.delivered', 'email.bounced') then
    coalesce(${text('properties', 'campaign')}, ${text('properties', 'utm_campaign')}, ${text('traits', 'campaign')}) end`,
  content: byType(contents, (property) => text('properties', property)),
};
