/** What the import of a text into the law library says. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/unknown-kind': 'There is no kind of document {kind}. Kinds: {known}.',
  'library/unknown-standing': 'A text has no standing {standing}. Standings: {known}.',
  'library/bad-id':
    '{id} cannot name a document: lower-case letters and digits, joined by - . and /, as in cn/civil-procedure-law.',
  'library/bad-day': '{day} is no day of the calendar: write YYYY-MM-DD, as in 2024-01-01.',
};
