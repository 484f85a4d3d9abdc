/** Words for the faults of bindings, and for what is strange in a log seen through one. */
export const bindingMessages: Readonly<Record<string, string>> = {
  'binding/several-documents':
    'This is no binding: it has several YAML documents. A law file may have been given; a binding is one map with `law:` and `events:`.',
  'binding/yaml': 'This is no valid YAML: {problem}. Correct the file.',
  'binding/no-map': 'A binding is a map of `key: value`. Begin with `law:` and `events:`.',
  'binding/type': '"{key}" must be {wanted}.',
  'binding/unknown-key': 'There is no "{key}" here. Use one of: {known}.',
  'binding/one-of': '"{key}" cannot be "{value}". Use one of: {options}.',
  'binding/date': '"{value}" is no day. Write it as 2013-06-18.',
  'binding/unknown-zone': 'There is no time zone "{zone}". Use an IANA name such as Europe/Rome.',
  'binding/other-law':
    'This binding is for the law {law}, but {wanted} is to be checked. Give the binding of that law with --bind, or draft one: `duecourse bind LOG {wanted} --out FILE`.',
  'binding/no-events': 'A binding must say which activities are which events. Add `events:` with at least one.',
  'binding/unknown-event':
    'The law {law} has no event "{event}".[ Did you mean "{hint}"?] Its events: `duecourse explain {law}`.',
  'binding/unknown-attribute': '{of} has no attribute "{attribute}".[ Did you mean "{hint}"?]',
  'binding/unknown-rule': 'The law {law} has no rule "{rule}".[ Did you mean "{hint}"?]',
  'binding/no-activity': 'Say which activity of the log is the event {event}: `activity: NAME`.',
  'binding/no-column': 'Say which column of the log holds {attribute}: `column: NAME`.',
  'binding/value':
    '"{value}" is no value of type {type}. Write a day as 2013-06-18, a truth value as true or false, a number as 12.5.',
  'binding/word-unknown': '{attribute} is never "{word}" in this law.[ Did you mean "{hint}"?] Its words: {words}.',
  'binding/never-but-bound':
    'The event {event} is bound to an activity and also said never to happen. Remove one of the two.',
  'binding/unknown-column': '{log} has no column "{column}".[ Did you mean "{near}"?] Its columns: {columns}.',
  'binding/activity-spelling':
    'The log writes the activity "{activity}" of {event} as "{near}". Write it so in the binding.',
  'log/bad-time': '"{value}" is no time that can be read. Write it as 2013-06-18 or 2013-06-18T10:30+02:00.',
  'oddity/binding-at-hand':
    'The binding {subject}, which comes with the program, places {count} {count:event|events} that find no place without it: run the check again with --bind {subject}.',
  'oddity/bound-activity-absent':
    'Events of which the log has no activity: {count} ({subject}). If they are recorded under another name, what is said of their absence is wrong.',
  'oddity/safe-column-absent':
    'Columns declared safe to show that the log does not have: {count} ({subject}). Correct the names in the binding, or remove them.',
  'oddity/date-column-not-bound': 'Columns of dates that no event takes: {subject}.',
  'oddity/activity-not-bound':
    '{count} {count:event|events} of activities to which the binding binds nothing {count:is|are} left out ({example}).',
  'oddity/time-after-run':
    '{count} {count:event|events} {count:is|are} dated after the day of this run, which cannot be (first: {example}). {count:It counts|They count} as events without a time; what depends on them is undetermined. Correct the dates in the source.',
  'oddity/time-before-1000':
    '{count} {count:event|events} {count:is|are} dated before the year 1000, which cannot be (first: {example}). {count:It counts|They count} as events without a time; what depends on them is undetermined. Correct the dates in the source.',
  'oddity/once-event-repeated':
    '{count} {count:event|events} {count:happens|happen} again in a case, though the law knows {count:it|them} once (first: {example}).',
  'oddity/code-without-meaning':
    '{count} {count:value|values} {count:is|are} there but not among the codes of the binding, so that {count:it|they} may mean anything and what depends on {count:it|them} is undetermined (first in column {example}). Add the codes; one that means that nothing is there is written “code: ~”.',
  'oddity/word-unknown':
    '{count} {count:value|values} {count:is|are} there but none of the words that the law knows, so that {count:it|they} may mean anything and what depends on {count:it|them} is undetermined (first in column {example}). `duecourse readiness` lists them; say under codes in the binding which word each means.',
  'oddity/value-not-of-type':
    '{count} {count:value|values} {count:is|are} there but cannot be read as what the law takes {count:it|them} for, so that what depends on {count:it|them} is undetermined (first in column {example}).',
};
