import type { Migration } from './index.js';

/**
 * Demands that a person has adopted, and every change of them. The place and the words are kept here and refer to no text, so that
 * they outlive its replacement and removal. What was written down of a change stays as it was: the database refuses otherwise.
 */
export const commitments: Migration = {
  number: 3,
  name: 'commitments',
  sql: `
create table commitment (
  id integer generated always as identity primary key,
  document_id text not null,
  version_date text not null,
  language text not null,
  eid text not null,
  -- As the document's directives were numbered when it was adopted: 3.2.
  demand_number text not null,
  -- Where sentence and demand stand in the node's words, in UTF-16 units.
  sentence_from integer not null,
  sentence_to integer not null,
  demand_from integer not null,
  demand_to integer not null,
  sentence text not null,
  demand text not null,
  owner text not null,
  measures text,
  rule text,
  due text not null,
  state text not null check (state in ('open', 'in-progress', 'done', 'dropped')),
  evidence text,
  reason text,
  adopted text not null,
  adopted_by text not null,
  check (state <> 'done' or evidence is not null),
  check (state <> 'dropped' or reason is not null)
);
create index commitment_document on commitment (document_id);
-- One office takes a demand upon itself once at a time.
create unique index commitment_running on commitment (document_id, version_date, language, eid, demand_from, demand_to, owner)
  where state in ('open', 'in-progress');
create table commitment_change (
  id integer generated always as identity primary key,
  commitment_id integer not null references commitment,
  day text not null,
  changed_by text not null,
  field text not null,
  old text,
  new text,
  reason text
);
create index commitment_change_of on commitment_change (commitment_id, id);
create function commitment_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was written down of commitments is not changed afterwards';
end $$;
create trigger commitment_change_kept before update or delete or truncate on commitment_change
  for each statement execute function commitment_kept();
`,
};
