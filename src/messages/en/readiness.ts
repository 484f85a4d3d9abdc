/** What the record can tell at all. */
export const readinessMessages: Readonly<Record<string, string>> = {
  'why/event': 'the source does not record {field}',
  'why/attribute': 'the source does not record {field}',
  'why/absent': 'the case has no {field}',
  'why/value': '{field} is empty or cannot be read',
  'why/order': '{field} has the same time as another event, and the source does not vouch for their order',
  'why/time': '{field} has no time, or none as fine as the rule asks for',
  'why/left-open': 'the case began before the log',
  'why/calendar': 'the calendar does not reach so far',
  'why/value-unknown': 'a value that the rule asks for cannot be known',
};
