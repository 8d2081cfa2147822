import type { Migration } from './migration.ts';

/* A report of each month in words; without a text while somebody is at it. */
export const reports: Migration = {
  name: '0018-reports',
  sql: `
create table reports (
  month text primary key,
  made_at bigint not null,
  text text
);
`,
};
