import type { Migration } from './index.js';

/** Documents, versions, texts and their nodes. Days are `YYYY-MM-DD`, so that they compare as words. */
export const texts: Migration = {
  number: 1,
  name: 'texts',
  sql: `
create table document (
  id text primary key,
  kind text not null,
  rank smallint not null,
  jurisdiction text
);
create table version (
  id integer generated always as identity primary key,
  document_id text not null references document on delete cascade,
  date text not null,
  in_force_from text,
  in_force_until text,
  unique (document_id, date)
);
create table text (
  id integer generated always as identity primary key,
  version_id integer not null references version on delete cascade,
  language text not null,
  title text not null,
  standing text not null,
  issuer text,
  speaker text,
  format text not null,
  file text not null,
  -- Of the tree and what is known of it: tells whether a file brings anything new.
  digest text not null,
  -- What the import dropped, doubted and counted.
  report jsonb not null,
  unique (version_id, language)
);
create table node (
  text_id integer not null references text on delete cascade,
  -- Position in the text, from 0, parents before their parts.
  place integer not null,
  -- Position of the parent; null at the top.
  parent integer,
  eid text not null,
  kind text not null,
  number_written text,
  number_value integer,
  number_inserted integer,
  heading text,
  words text not null,
  line integer not null,
  primary key (text_id, place),
  unique (text_id, eid)
);
`,
};
