import type { Migration } from './migration.ts';

/** Ids that are uuids stand for themselves among the ids known: see `eventDigest`. */
export const idsInOrder: Migration = {
  name: '0016-ids-in-order',
  sql: `
create or replace function event_digest(id text) returns uuid language sql stable strict parallel safe
as $$ select case when id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then id::uuid
  else encode(substring(sha256(convert_to(id, 'UTF8')) for 16), 'hex')::uuid end $$;
update event_ids i set digest = e.id::uuid from events e
where e.seq = i.seq and e.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
`,
};
