import type { Migration } from './migration.ts';

/* What every event changes stands apart from what lists show: no index but the key, and room left on each page,
   so that writing a state anew touches one page and no index. The passages of many events are one compressed
   block; those written before stay readable as plain JSON. */
export const fastBatches: Migration = {
  name: '0006-fast-batches',
  sql: `
create table lead_states (
  lead uuid primary key,
  state json not null
) with (fillfactor = 50);
alter table lead_states alter column state set storage main;
insert into lead_states (lead, state) select id, state from leads where state is not null;
alter table leads drop column state;

create table trace_blocks (
  id bigint generated always as identity primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  data bytea not null
);
alter table trace_blocks alter column data set storage external;
create index trace_blocks_events on trace_blocks using gist (int8range(first_seq, last_seq, '[]'));
insert into trace_blocks (first_seq, last_seq, data)
select min(seq), max(seq), convert_to(json_agg(json_build_array(seq, passages) order by seq)::text, 'UTF8')
from (
  select e.seq, t.passages, (row_number() over (order by e.seq) - 1) / 256 as block
  from traces t join events e on e.id = t.event
) t group by block order by block;
drop table traces;
`,
};
