/** What the import of a text into the law library says. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/needs-package': 'The package {package} is not installed beside the command. Install it: {command}',
  'library/no-server':
    'The PostgreSQL server cannot be reached ({problem}). Check DATABASE_URL and that the server runs, or unset it to use the library in your own folder.',
  'library/bad-url': 'This is no address of a PostgreSQL server: postgresql://user:password@host:5432/database.',
  'library/newer-store':
    'The library was made by a newer version of the program (schema {newest}; this one knows {known}). Update the program.',
  'library/broken-store':
    'The library in this folder cannot be opened[: {problem}]. Restore it from a copy, or move the folder away and add the texts again.',
  'library/held': 'Another process uses this library: {pid} on {host}, since {since}. Wait for it to end.',
  'library/text-exists':
    '{id} of {date} is there already in {language}, with other words. Add it with --replace, or as another version with --date.',
  'library/several-documents': 'Several documents answer to this name: {found}. Say which.',
  'library/unknown-document':
    'The library has no such document.[ Did you mean {near}?] It holds {count}: duecourse library list.',
  'library/unknown-kind': 'There is no kind of document {kind}. Kinds: {known}.',
  'library/unknown-standing': 'A text has no standing {standing}. Standings: {known}.',
  'library/bad-id':
    '{id} cannot name a document: lower-case letters and digits, joined by - . and /, as in cn/civil-procedure-law.',
  'library/bad-day': '{day} is no day of the calendar: write YYYY-MM-DD, as in 2024-01-01.',
};
