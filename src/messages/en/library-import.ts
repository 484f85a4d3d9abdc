/** What the import of a text into the law library says. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/unknown-kind': 'There is no kind of document {kind}. Kinds: {known}.',
  'library/unknown-standing': 'A text has no standing {standing}. Standings: {known}.',
  'library/bad-id':
    '{id} cannot name a document: lower-case letters and digits, joined by - . and /, as in cn/civil-procedure-law.',
  'library/bad-day': '{day} is no day of the calendar: write YYYY-MM-DD, as in 2024-01-01.',
  'library/unsure-no-title': 'no title was found; it is called {title}: give --title',
  'library/unsure-kind': 'its kind was guessed from its name alone: {kind} (give --kind)',
  'library/unsure-standing': 'nothing says what this translation is worth; taken as {standing} (give --standing)',
  'library/unsure-date-differs': 'the file is named {named}, the text says {day}; the text was followed',
  'library/unsure-no-date': 'no day of adoption was found: give --date',
  'library/unsure-no-from': 'the text does not say from which day it is in force; {date} stands in for it: give --from',
  'library/unsure-from-of-first-version':
    'the commencement in this article is that of the first version, not of the one of {day}: give --from',
  'library/unsure-contents':
    'a table of contents begins here; where it ends was not certain, and its headings were kept',
  'library/unsure-article-gap': '{number} follows {before}: what lies between is not in this text',
  'library/unsure-article-not-next':
    '{number} begins a line but does not follow {before}; taken for words, not for an article',
  'library/unsure-quoted-order': '{number} is out of order in a quoted text',
  'library/unsure-quote-ends': 'taken for the amending text again: the quoted text ends before this line',
  'library/unsure-item-not-next': 'item {number} stands where {expected} was expected',
  'library/unsure-item-continued': 'a line without a number between two items, taken to belong to item {number}',
  'library/unsure-teaser': 'a headline that comes twice in a row, taken for a link to another page',
  'library/unsure-note': 'taken for words of whoever publishes the text, not of the text itself',
  'library/drop-blank': 'blank',
  'library/drop-markup': 'marks of the format',
  'library/drop-metadata': 'statements about the text',
  'library/drop-zero-width': 'signs without width',
  'library/drop-contents': 'table of contents',
  'library/drop-repeated-title': 'the title again',
  'library/drop-page-chrome': 'part of the web page',
  'library/drop-script': 'script',
};
