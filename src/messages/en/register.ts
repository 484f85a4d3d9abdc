/** Words for tables with one row a case, for the bindings that describe them, and for what is strange in them. */
export const registerMessages: Readonly<Record<string, string>> = {
  'binding/no-case': 'Say which column of the table has the case numbers: `case: COLUMN`.',
  'binding/no-event-column': 'Say which column of the table has the dates of {event}: `column: NAME`.',
  'binding/other-rows':
    'The table {table} has many rows a case, so that no single one of them belongs to this event. Take the value from a table with one row a case, or bind the event to {table}.',
  'binding/unknown-table':
    'There is no table "{table}" under `tables:`.[ Did you mean "{hint}"?][ There are: {known}.]',
  'binding/column-differs':
    'The column "{column}" is bound twice with different `dates`, `empty` or `separator`. Say the same in both places.',
  'binding/no-table-name': 'Each table needs a name, by which events find it: `name: NAME`.',
  'binding/no-table-place':
    'Say where the table "{table}" stands: `file: NAME`, or `sheet: NAME` of the same workbook.',
  'binding/table-twice': 'Two tables are called "{table}". Give each a name of its own.',
  'binding/tables-of-log': '`tables:` belongs to `source: { kind: table }`. Add that, or remove the tables.',
  'binding/file-elsewhere':
    '"{file}" leaves the folder of the log. Put the file beside the log and give its name alone.',
  'binding/whole-number': '"{key}" must be a whole number from {least} to {most}, not "{value}".',
  'binding/attribute-differs':
    'The columns of {event} read {attribute} in different ways. Give all of them the same `codes`, `otherwise`, `unit` and `separator`.',
  'register/no-such-column': 'The table {table} has no column "{column}". Its columns: {columns}.',
  'register/column-twice':
    'The table {table} has two columns "{column}", and which is meant cannot be told. Rename one of them in the file.',
  'register/case-twice':
    'This row has the case number of line {line} and says something else. Correct the number; or write `duplicates: merge` under `source:`, if the rows are parts of one case.',
  'register/dates-disagree':
    'In column {column} the dates are written in two ways: in "{value}" the day and the month stand in another order than in "{example}" on line {line}. Write `dates: dmy` or `dates: mdy` in the binding; what does not fit then counts as a time that is not known.',
  'register/orders-contradict':
    'Columns {other} and {column} contradict each other: "{example}" in {other} can only be {otherOrder}, "{value}" in {column} only {order}, so that the other dates in them may mean two days. Say how each column is written with `dates: dmy` or `dates: mdy` in the binding, or correct the file.',
  'register/dates-unclear':
    'In column {column} no date says whether the day or the month comes first, as in "{value}". Write `dates: dmy` or `dates: mdy` (or `ymd`) in the binding.',
  'register/short-years':
    'The date "{value}" in column {column} has a year of two digits. Write in the binding, under `source:`, from which year on these count: `years-from: 1950` takes 50 for 1950 and 49 for 2049.',
  'register/day-systems':
    'The workbooks count days from 1900 and from 1904, so that numbers in column {column} mean different days. Write `dates: excel-1904` or give the dates a date format in the workbook.',
  'register/day-numbers':
    'Column {column} holds numbers such as "{value}" instead of dates ({count} of {filled} cells). If they are days as a spreadsheet counts them, write `dates: excel` (or `excel-1904`) in the binding.',
  'register/epoch-numbers':
    'Column {column} holds numbers such as "{value}" instead of dates ({count} of {filled} cells). If they are seconds or milliseconds since 1970 (UTC), write `dates: {format}` in the binding.',
  'register/no-dates':
    'Most cells of column {column} hold no date ({count} of {filled}, first "{value}"). Take another column; or list under `empty:` the texts that mean that nothing happened, and say with `dates:` how dates are written.',
  'register/no-file':
    'There is no file "{pattern}" in {folder}, which this binding needs. Put it there, or correct `file:`.',
  'register/no-rows': 'The table has no rows below its header. Give a file with cases.',
  'register/no-header':
    'There is no row {row} with names of columns. Correct `header:` in the binding, or leave it out.',
  'register/no-table':
    'A {format} file is no table with one row a case. Give CSV, TSV, Excel, JSON lines or Parquet, or write `kind: log` in the binding.',
  'oddity/rows-cut-short':
    '{count} {count:row|rows} {count:ends|end} before the last columns and {count:was|were} read as having nothing there (first: line {subject}).',
  'oddity/rows-with-empty-ends':
    '{count} {count:row|rows} {count:has|have} delimiters behind the last column, with nothing between them; these were left out (first: line {subject}).',
  'oddity/row-of-totals':
    '{count} {count:row|rows} {count:sums|sum} up the others (a word such as "Total" where the case number stands, and no dates) and {count:was|were} left out (first: {subject}).',
  'oddity/time-in-two-columns':
    'The time stands in two columns, a day and a time of day: {subject}. Say --columns time=NAME if another column has it.',
  'oddity/encoding-taken': 'The file is no UTF-8 and was read as {subject}. Name another encoding with --encoding.',
  'oddity/register-row-repeated':
    '{count} {count:row|rows} {count:repeats|repeat} another row in every column and {count:counts|count} once (first: {subject}).',
  'oddity/register-rows-merged':
    '{count} {count:row|rows} {count:has|have} the case number of a row before {count:it|them} and {count:was|were} taken as {count:part|parts} of one case (first: {subject}).',
  'oddity/row-without-case':
    '{count} {count:row|rows} {count:has|have} no case number and {count:was|were} left out (first: {subject}).',
  'oddity/dangling-row':
    '{count} {count:row|rows} of further tables {count:has|have} a case number that the first table does not have, and {count:was|were} left out (first: {subject}).',
  'oddity/value-in-several-rows':
    '{count} {count:time|times} a column has a value in several rows of one case; the last holds (first column: {subject}).',
  'oddity/dates-day-first':
    'In {count} {count:column|columns} days stand before months, as their other dates show (first: {subject}). If that is wrong, write `dates: mdy` in the binding.',
  'oddity/dates-as-others':
    'In {count} {count:column|columns} no date says whether the day or the month comes first; {count:it was|they were} read as the other columns of the table are (first: {subject}). If that is wrong, write `dates: dmy` or `dates: mdy` under the event in the binding.',
  'oddity/dates-month-first':
    'In {count} {count:column|columns} months stand before days, as their other dates show (first: {subject}). If that is wrong, write `dates: dmy` in the binding.',
  'oddity/dates-year-first':
    'In {count} {count:column|columns} years of two digits stand first, as their other dates show (first: {subject}). If that is wrong, write `dates:` in the binding.',
  'oddity/short-years':
    '{count} {count:date|dates} {count:has|have} years of two digits and {count:was|were} taken for {subject}.',
  'oddity/cell-no-date':
    '{count} {count:cell|cells} {count:holds|hold} a text that is no date (first: {subject}). {count:It counts|They count} as done at a time that is not known; list under `empty:` the texts that mean that nothing happened.',
  'oddity/cell-several-dates':
    '{count} {count:cell|cells} {count:holds|hold} several dates (first: {subject}). {count:It counts|They count} as done at a time that is not known; give `separator:` in the binding, so that each is an event.',
  'oddity/date-coarser-than-day':
    '{count} {count:cell|cells} {count:holds|hold} a month or a year only (first: {subject}). {count:It counts|They count} as done at a time that is not known.',
  'info/table':
    '{name}: a table of {rows} {rows:row|rows} and {columns} {columns:column|columns}, without the columns of an event log',
  'info/table-form': '[Encoding: {encoding}. ][Delimiter: {delimiter}. ][Sheet: {sheet}. ][Other sheets: {others}.]',
  'info/column': 'column',
  'info/looks': 'looks like',
  'info/dates': 'dates',
  'info/looks-date': 'dates',
  'info/looks-number': 'numbers',
  'info/looks-text': 'text',
  'info/looks-empty': 'empty',
  'info/dates-disagree': 'two orders',
  'info/dates-short': 'years of two digits',
  'info/table-next':
    'If each row is a case, write a binding with `source: { kind: table, case: COLUMN }` that says which column of dates is which event: docs/bindings.md.',
  'binding/due-no-dates':
    'The column "{column}" of {log} does not hold dates only, and so cannot be compared with due days. Take another column, or correct its values.',
  'report/recorded-due':
    'Due days of {rule} as the source keeps them ({column}): {equal} as the law’s, {earlier} earlier, {later} later, {missing} missing; {unsettled} cannot be compared.',
  'story/recorded-equal': 'The source keeps the same due day.',
  'story/recorded-earlier': 'The source keeps {day} as due day, {amount} before the law’s.',
  'story/recorded-later': 'The source keeps {day} as due day, {amount} after the law’s.',
  'oddity/file-of-no-table':
    '{count} {count:file|files} of the folder {count:belongs|belong} to no table of the binding and {count:was|were} not read (first: {subject}).',
};
