/** Words for the faults of calendars and zones. */
export const timeMessages: Readonly<Record<string, string>> = {
  'calendar/bad-yaml': 'This is no valid YAML: {problem}. Correct the file.',
  'calendar/unknown-field': 'A calendar has no field "{field}". Use one of: {known}.',
  'calendar/missing-field': 'The field "{field}" is missing. Add it.',
  'calendar/bad-field': 'The field "{field}" must be {expected}.',
  'calendar/bad-span': 'This span of known days ends before it begins. Swap the two days.',
  'calendar/unsorted-spans':
    'Known span number {number} begins before the one above it has ended. Sort them and let none overlap.',
  'calendar/bad-header': 'The first line must be "{expected}".',
  'calendar/bad-row':
    'This line does not fit: look at {problem}. A line has six fields without commas inside: day, off or work, name, source, and two days that may be empty.',
  'calendar/day-not-known':
    '{day} lies outside the spans that calendar.yaml says are known. Extend a span or remove the line.',
  'calendar/unsorted-day': '{day} comes after a later day. Sort the lines by day.',
  'calendar/duplicate-day': '{day} has two lines that hold at the same time. Keep one, or say when each was known.',
  'calendar/cannot-read':
    'The file cannot be read ({problem}). A calendar is a folder with calendar.yaml and calendar.csv.',
  'zone/unknown': 'There is no time zone "{zone}". Use an IANA name such as Europe/Rome.',
};
