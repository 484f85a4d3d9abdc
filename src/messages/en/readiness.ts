/** What the record can tell at all. */
export const readinessMessages: Readonly<Record<string, string>> = {
  'why/event': 'the source does not record {field}',
  'why/attribute': 'the source does not record {field}',
  'why/absent': 'the case has no {field}',
  'why/value': '{field} is empty',
  'why/unreadable': 'a value is there but cannot be read: {field}',
  'why/order': '{field} has the same time as another event, and the source does not vouch for their order',
  'why/time': '{field} has no time, or none as fine as the rule asks for',
  'why/left-open': 'the case began before the log',
  'why/calendar': 'the calendar does not know all days that count[; it knows {field}]',
  'why/judgment': 'judged “{field}”',
  'why/value-unknown': 'a value that the rule asks for cannot be known',
  'readiness/instances': 'instances',
  'readiness/decided': 'decided',
  'readiness/share': 'share decided',
  'readiness/uncheckable': 'Rules that cannot be checked at all',
  'readiness/suspect': 'Rules to look into before anybody is accused',
  'readiness/record': 'The record itself',
  'readiness/no-duplicates': 'No event is entered twice.',
  'readiness/no-impossible': 'No date is impossible.',
  'readiness/not-piled-up': 'On no day do entries pile up.',
  'readiness/no-lag': 'When events were entered is not known: the binding names no column for it (entered).',
  'readiness/lag':
    'From act to entry, {events} {events:event|events}: median {median} {median:day|days}, nine in ten within {p90}, longest {longest}; {negative} entered before the act.',
  'remedy/event':
    'Events that the source does not record: record them, or, if the source has them, bind them; if they cannot occur there, list them under never-happens.',
  'remedy/attribute':
    'Values that the source does not record: record them, or, if the source has them, bind their columns; if one is the same for all, say it under assume.',
  'remedy/absent': 'Events missing in some cases: see whether they were left out.',
  'remedy/value': 'Empty values: fill them in.',
  'remedy/unreadable':
    'Values that cannot be read: add the codes to the binding (codes: under the attribute), say how numbers and dates are written there, or mend them in the source. What is listed below says which.',
  'remedy/order': 'Equal times: record times of day, or, if the order of the file can be trusted, say order: source.',
  'remedy/time': 'Missing or coarse times: enter when it happened, as finely as the rule counts.',
  'remedy/left-open': 'Cases that began before the log: take the log from their beginning.',
  'remedy/calendar': 'Days beyond the calendar: take one that reaches so far.',
  'readiness/is-event': 'event, not recorded',
  'readiness/is-attribute': 'value, not recorded',
  'readiness/is-absent': 'event, missing in some cases',
  'readiness/is-value': 'value, empty',
  'readiness/is-unreadable': 'value, unreadable',
  'readiness/is-order': 'order of equal times',
  'readiness/is-time': 'time, missing or too coarse',
  'readiness/is-left-open': 'beginning of the case',
  'readiness/is-calendar': 'calendar',
  'readiness/lacking': 'What the record lacks, and how many undetermined instances hang on it',
  'readiness/field': 'lacking',
  'readiness/kind': 'what',
  'readiness/alone': 'on it alone',
  'readiness/rules': 'rules',
  'readiness/next': 'What to do',
  'readiness/sample':
    'Of {rule}, {explained} of {undetermined} undetermined instances were looked into, spread over all.',
  'readiness/not-checkable': '{rule} ({article}): the source does not record {missing}.',
  'readiness/duplicates':
    'Entered twice or more, alike in kind, time and every value: {events} {events:event|events} in {cases} {cases:case|cases}. Take the repetitions out.',
  'readiness/impossible': '{event}: {events} {events:event|events} {why}. Correct the dates, or leave them empty.',
  'readiness/unreadable':
    '{field} (column {column}): {values} {values:value is|values are} there but cannot be read[: {written}]. Add {values:its code|their codes} to the binding; a code that means that nothing is there is written “code: ~”.',
  'readiness/foreign':
    '{field} (column {column}): {values} {values:value is none|values are none} of the words that the law knows: {words}. Write under the event in the binding which word each means, in place of WORD; one that means that nothing is there is written “code: ~”. The words: {known}.',
  'readiness/foreign-role':
    'role (column {column}): {values} {values:value is none|values are none} of the roles that the law knows: {words}. Write in the binding which role each means, in place of WORD; one that means that nothing is there is written “code: ~”. The roles: {known}.',
  'readiness/piled-up':
    '{event}: far more than the usual {usual} on {days} {days:day|days}, most on {day} ({events}). See whether such a day is that of the act or of a batch of entries.',
  'readiness/confirm':
    'Follow some cases by hand (duecourse explain-case). If the verdicts stand, list the rule under confirmed in the binding.',
  'why/before': '{field} stands in the record before what would have called for it, and so does not answer it',
  'readiness/cannot-show': 'What cannot come out adverse on this record',
};
