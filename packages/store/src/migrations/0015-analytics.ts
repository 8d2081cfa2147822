import type { Migration } from './migration.ts';

/*
 * What analytics are counted from, folded from the log as far as the cursor `analytics`: touches and deals of leads, and
 * the stages of persons. A person is the lead that answers for others merged into it; `merged_people` has the others.
 * A row of `person_stages` stands for the row of `stage_rows` with its id.
 */
export const analytics: Migration = {
  name: '0015-analytics',
  sql: `
create table touches (
  id bigint generated always as identity primary key,
  lead uuid not null,
  person uuid not null,
  at bigint not null,
  event text not null,
  source text,
  campaign text,
  content text
);
create index touches_lead on touches (lead);
create index touches_person on touches (person, at);
create index touches_content on touches (content, person, at) where content is not null;

create table deals (
  id bigint generated always as identity primary key,
  lead uuid not null,
  person uuid not null,
  at bigint not null,
  event text not null,
  outcome text not null check (outcome in ('opened', 'won', 'lost')),
  amount double precision not null,
  currency text
);
create index deals_lead on deals (lead);
create index deals_person on deals (person);
create index deals_outcome on deals (outcome, at);

create table merged_people (
  lead uuid primary key,
  person uuid not null
);
create index merged_people_person on merged_people (person);

create table people (
  person uuid primary key,
  source text,
  campaign text
);

create table person_stages (
  id bigint primary key,
  person uuid not null,
  stage text not null,
  at bigint not null,
  kind text not null check (kind in ('first', 'again', 'double'))
);
create index person_stages_person on person_stages (person, stage, at);
create index person_stages_entered on person_stages (stage, at, person) where kind <> 'double';

insert into cursors (name, value) values ('analytics', '0');
create index handoffs_created on handoffs (created_at);
`,
};
