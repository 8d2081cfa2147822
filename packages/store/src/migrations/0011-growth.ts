import type { Migration } from './migration.ts';

/**
 * The log becomes a table partitioned by ranges of sequence numbers; what is stored stays where it is, as its first
 * partition. An id stays unique over all of them by `event_ids`. Stage entries keep what they need of their event.
 */
export const growth: Migration = {
  name: '0011-growth',
  sql: `
create function lead_words(name text, email text) returns tsvector language sql immutable parallel safe
as $$ select to_tsvector('simple'::regconfig,
  regexp_replace(lower(coalesce(name, '') || ' ' || coalesce(email, '')), '[^[:alnum:]]+', ' ', 'g')) $$;
create index leads_words on leads using gin (lead_words(name, email)) where kind = 'lead' and merged_into is null;

create table deletions (
  id bigint generated always as identity primary key,
  at bigint not null,
  kind text not null check (kind in ('lead', 'events', 'traces')),
  detail json not null
);

alter table stage_rows add column event_type text, add column note json;
update stage_rows s set event_type = e.type, note = case when e.type = 'stage.set' then e.properties::json end
from events e where e.id = s.event;
update stage_rows set event_type = '' where event_type is null;
alter table stage_rows alter column event_type set not null;

create function event_digest(id text) returns uuid language sql stable strict parallel safe
as $$ select encode(substring(sha256(convert_to(id, 'UTF8')) for 16), 'hex')::uuid $$;

create table event_ids (digest uuid primary key, seq bigint not null);
insert into event_ids (digest, seq) select event_digest(id), seq from events order by seq;
create index event_ids_seq on event_ids using brin (seq) with (pages_per_range = 32);

alter table events alter column seq drop identity;
alter table events drop constraint events_id_key;
alter table events alter column properties type json using properties::json, alter column traits type json using traits::json;
alter table events rename to events_0;
alter index events_pkey rename to events_0_pkey;
alter index events_lead rename to events_0_lead;
alter index events_received rename to events_0_received;
create table events (like events_0 including defaults, primary key (seq)) partition by range (seq);
create index events_lead on events (lead, occurred_at desc, seq desc);
create index events_received on events using brin (received_at) with (pages_per_range = 32);
create sequence events_seq owned by events.seq;
do $$
declare
  size constant bigint := 5000000;
  last bigint := (select coalesce(max(seq), 0) from events_0);
  first_end bigint := (last / size + 1) * size;
begin
  if last > 0 then perform setval('events_seq', last); end if;
  execute format('alter table events attach partition events_0 for values from (0) to (%s)', first_end);
  execute format('create table events_%s partition of events for values from (%s) to (%s)', first_end, first_end, first_end + size);
end $$;
`,
};
