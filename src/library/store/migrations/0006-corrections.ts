import type { Migration } from './index.js';

/**
 * What readers say of sentences that belong together, beside what was worked out. They refer to no text, so that they outlive its
 * replacement; none is changed or taken away: a later one goes before an earlier one.
 */
export const corrections: Migration = {
  number: 6,
  name: 'corrections',
  sql: `
create table correction (
  id integer generated always as identity primary key,
  document_id text not null,
  version_a text not null,
  language_a text not null,
  version_b text not null,
  language_b text not null,
  -- Ids of sentences, by blanks; none where a sentence has no counterpart.
  places_a text not null,
  places_b text not null,
  -- As they read when it was corrected.
  words_a text not null,
  words_b text not null,
  day text not null,
  corrected_by text not null,
  reason text not null
);
create index correction_document on correction (document_id);
`,
};
