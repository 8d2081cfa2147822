import type { Migration } from './migration.ts';

/* One row a lead, not one a wait: what is due to a lead is a part of its state, this is the index by time. */
export const timers: Migration = {
  name: '0007-timers',
  sql: `
create table timers (
  lead uuid primary key,
  partition smallint not null,
  due_at bigint not null
) with (fillfactor = 85);
create index timers_due on timers (due_at);

alter table runs alter column awaits drop not null, add column wake_at bigint, add column event text;
`,
};
