import type { Migration } from './index.js';

/** A commencement may be known from memory alone, which is told. */
export const remembered: Migration = {
  number: 7,
  name: 'remembered',
  sql: `
alter table version drop constraint version_begins_by_check,
  add constraint version_begins_by_check check (begins_by in ('stated', 'decision', 'known', 'memory', 'assumed'));
`,
};
