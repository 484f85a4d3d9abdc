/** How a version of a law stands on a day. */
export const libraryForce: Readonly<Record<string, string>> = {
  'library/force-in-force': 'in force since {since}[ ({how})][, until {until} ({untilHow})]',
  'library/force-by-decision': 'as its amending decision says',
  'library/force-by-known': 'as its amending decision says, which is not in the library',
  'library/force-by-memory': 'from memory, to be confirmed',
  'library/force-by-assumed': 'the day of its adoption: the text does not say when it came into force',
  'library/force-not-yet': 'not yet in force: from {from}[ ({how})]',
  'library/force-superseded': 'no longer in force: since {since} the version of {by} is[ ({how})]',
  'library/force-repealed': 'REPEALED since {since} by {by}[ ({how})]',
  'library/force-ended': 'no longer in force since {since}',
  'library/force-undated': 'not known whether it is in force: no day is known of it (add it with --date or --from)',
  'library/force-assumed-after':
    'The text does not say when the version of {date} came into force, and the day of its adoption stands for it; the version of {before} may have been in force for some time after. The day that its amending decision sets can be given when it is added: --from DAY.',
  'library/force-later': 'A later version is kept: {date}, {force}.',
  'library/before-oldest':
    'On {on} no version of {id} that is kept was in force. The oldest is of {oldest}, in force from {from}; what applied before is not in the library. {oldest} is shown by --date {oldest}.',
  'library/no-force-on': 'On {on} no version of {id} was in force. {last}: {force}. It is shown by --date {last}.',
  'library/no-day-known':
    'Of {id} no day is known, so that nobody can say what was in force on {on}. Without --on it is shown; a day is given when it is added: --date DAY.',
  'library/column-force': 'in force',
  'library/stands-in-force': 'since {since}{mark}',
  'library/stands-not-yet': 'from {from}{mark}',
  'library/stands-superseded': 'superseded {since}{mark}',
  'library/stands-repealed': 'REPEALED {since}{mark}',
  'library/stands-ended': 'ended {since}',
  'library/stands-undated': 'no day known',
  'library/stands-no-law': '',
  'library/list-assumed': '? the text does not say when it came into force; the day of its adoption stands for it.',
  'library/list-memory': '* from memory, to be confirmed.',
  'library/search-not-in-force': '[{force}]',
  'library/cite-not-in-force': '{id}, version of {date}: {force}.',
  'library/history-of': '{id}, followed from the version of {date}',
  'library/history-namesake':
    'In the version of {version} {number} is another article: it is {now} in that of {asked}. Followed from there: --date {version}.',
  'library/history-namesake-gone':
    'In the version of {version} {number} is another article, of which that of {asked} has nothing. Followed from there: --date {version}.',
  'library/side-corrected': 'Corrected by {by} on {day}: {reason}.',
  'library/side-machine': 'By machine: “{words}”.',
  'library/side-machine-none': 'By machine: no counterpart.',
  'library/side-stale': 'The words have changed since it was corrected.',
  'library/align-place':
    'There is no one sentence {place} in the text in {language}.[ Several end so: {found}.][ Ids are such as {first}:] duecourse library side DOC ARTICLE --places shows them.',
  'library/align-what':
    'A correction names a sentence, its counterpart (or none), who says so and why: duecourse library align DOC PLACE COUNTERPART --by NAME --reason TEXT. Several sentences are joined by +. Corrections of another library come with --from FILE alone.',
  'library/align-count': '{count} {count:correction|corrections} kept beside what was worked out.',
  'library/align-added':
    'Corrections added: {added}, there already: {unchanged}.[ Of those added {elsewhere} are of documents that this library does not have.]',
  'library/side-gone':
    '{gone} {gone:correction is|corrections are} of sentences that the texts no longer have: duecourse library align {id} lists {gone:it|them}.',
  'library/corrections-column':
    'There is no column “{column}” in the first row. duecourse library align --format csv writes such a file; its columns: {known}',
  'library/corrections-empty': 'The cell under “{column}” is empty.',
  'library/corrections-day': 'Under “{column}” stands no day of the calendar. Write YYYY-MM-DD.',
  'library/corrections-long': 'The cell under “{column}” is longer than {most} characters.',
  'library/corrections-places':
    'Under “{column}” stand ids of sentences, such as art_41__para_1__sent_2, parted by blanks. duecourse library side DOC --places shows them.',
  'library/corrections-too-large': 'This file is larger than {most} MB: no list of corrections is. Is it another file?',
};
