/** Which rows of the table of facts the laws encode. */
export const coverageMessages: Readonly<Record<string, string>> = {
  'coverage/law': 'law',
  'coverage/rows': 'rows',
  'coverage/encoded': 'encoded',
  'coverage/reached': 'kept and broken by examples',
  'coverage/reason-1': 'conduct of persons',
  'coverage/reason-2': 'tallies persons',
  'coverage/reason-3': 'defines a term',
  'coverage/reason-4': 'no act to observe',
  'coverage/reason-5': 'superseded',
  'coverage/lacks': '{law} {row}: {what}',
  'coverage/no-kept': 'no example keeps it',
  'coverage/no-both': 'no example breaks the rule that another one keeps',
  'coverage/no-broken': 'no example breaks it',
  'coverage/other-reason': '{law} {row}: not encoded, for another reason than the five: {reason}',
  'coverage/missing': 'Standing nowhere: {rows}.',
  'coverage/elsewhere':
    'Other rows: {time} carried by calendars and by how time is counted, {fragments} by fragments made for tests, {none} not encoded.',
  'coverage/lacks-part': 'calendar {calendar}, {row}: it does not have {parts}',
  'coverage/unmarked': 'Known from memory or second-hand, yet not marked `source: to be confirmed`: {rows}.',
};
