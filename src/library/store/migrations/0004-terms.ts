import type { Migration } from './index.js';

/** Terms that were added to the glossary of this library. */
export const terms: Migration = {
  number: 4,
  name: 'terms',
  sql: `
create table term (
  zh text not null,
  en text not null,
  source text not null,
  standing text not null
);
create unique index term_pair on term (zh, lower(en));
`,
};
