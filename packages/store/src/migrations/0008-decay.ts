import type { Migration } from './migration.ts';

/* How time takes from a row's points, as it was when they were given: a later model changes no past score. */
export const decay: Migration = {
  name: '0008-decay',
  sql: `
alter table score_rows
  add column half_life_days double precision check (half_life_days > 0),
  add column expires_after_days double precision check (expires_after_days > 0),
  add constraint score_rows_one_decay check (half_life_days is null or expires_after_days is null);
`,
};
