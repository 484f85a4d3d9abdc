import type { Migration } from './index.js';

/** What is searched: an article, or a piece that lies in none, with its signs and words. */
export const search: Migration = {
  number: 2,
  name: 'search',
  sql: `
create table unit (
  text_id integer not null references text on delete cascade,
  place integer not null,
  -- 1 of an article or a preamble, less of headings and titles.
  weight real not null,
  signs tsvector not null,
  primary key (text_id, place)
);
create index unit_signs on unit using gin (signs);
-- English words of all texts, for those that are mistyped in a query.
create table word (word text primary key);
`,
};
