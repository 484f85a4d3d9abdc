import type { Migration } from './index.js';

/**
 * From when to when each version is in force, worked out from all texts whenever one comes or goes, and what each text repeals. The day
 * and the ground of a beginning or an end are kept, so that lists, searches and citations say the same.
 */
export const force: Migration = {
  number: 5,
  name: 'force',
  sql: `
alter table version
  add begins text,
  add begins_by text check (begins_by in ('stated', 'decision', 'known', 'assumed')),
  add ends text,
  add ends_by text check (ends_by in ('superseded', 'repealed', 'stated')),
  -- The later version's day, or the repealing document's title.
  add ended_by text;
create table repeal (
  text_id integer not null references text on delete cascade,
  title text not null,
  day text not null,
  repealed_by text not null
);
create index repeal_text on repeal (text_id);
-- What a search needs of every text, in few pages: it is read at each.
create table shelf (
  text_id integer primary key references text on delete cascade,
  document text not null,
  kind text not null,
  rank smallint not null,
  date text not null,
  language text not null,
  title text not null,
  begins text,
  begins_by text,
  ends text,
  ends_by text,
  ended_by text
);
-- What the days were worked out with: another program may know more repeals.
create table settled (what text primary key, as_of text not null);
`,
};
