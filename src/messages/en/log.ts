/** Words for opening and writing logs of any format, and for the oddities of tables. */
export const logMessages: Readonly<Record<string, string>> = {
  'log/not-found': 'There is no such file. Check the path.',
  'log/cannot-read': 'The file cannot be read ({reason}). Check its permissions.',
  'log/is-a-folder': 'This is a folder. Give the log file inside.',
  'log/is-report':
    'This is a report that duecourse wrote, and no log. See it with `duecourse report`, or give the log that it is about.',
  'log/empty-file': 'The file is empty. Give an event log.',
  'log/other-spreadsheet':
    'This is a spreadsheet of LibreOffice, OpenOffice or Numbers, which is not read. Open it there and save it as .xlsx ("Save as", Excel workbook) or as CSV in UTF-8, and give that file.',
  'log/is-page':
    'This is a web page, whatever its name, as some systems export for Excel. Open it in a spreadsheet program, look that no leading zeros and dates were changed, save it as .xlsx, and give that file.',
  'log/unknown-format':
    'Neither the contents nor the extension ({extension}) tell what this file is. Give XES, CSV, JSON lines, Excel, OCEL, Arrow or Parquet, or name the format.',
  'log/zipped': 'A gzip file with {format} inside cannot be read. Unpack it first.',
  'log/unknown-extension':
    'The extension {extension} does not say how to write the log. Use .xes, .csv or .tsv (each also with .gz), .arrow, .feather or .parquet.',
  'log/cannot-write':
    'The file cannot be written ({reason}). Check that the folder {folder} exists and may be written to.',
  'log/no-such-column': 'There is no column "{column}" (asked for as {role}). The columns are: {columns}.',
  'log/no-header-row':
    'The first row of the table seems to hold values, not the names of its {count} columns, and is not shown here. Put a row of names above it, such as `case,activity,time`.',
  'log/roles-not-found':
    'No column can be told to be: {missing}. The columns are: {columns}. Say which is which with --columns, such as `--columns case=A activity=B time=C`. If each row is a case with a column a date, write a binding of `kind: table` (duecourse info shows the columns).',
  'log/case-id-missing': 'Row {row} has no case id in column {column}. Give each event its case, or remove the row.',
  'log/times-unreadable':
    'Most values of column {column} are no times ({count}, such as "{example}"). Write them year first, give the order of dates with --dates, or choose another column as time.',
  'log/dates-unclear':
    'In column {column} no date says whether the day or the month comes first, as in "{value}". Say it with --dates dmy or --dates mdy.',
  'log/dates-disagree':
    'In column {column} the dates are written in two ways: in "{value}" the day and the month stand in another order than in "{example}". Say with --dates dmy or --dates mdy which one is meant; what does not fit then counts as a time that is not known.',
  'log/times-day-numbers':
    'Column {column} holds numbers such as "{example}" instead of times ({count}). If they are days as a spreadsheet counts them, give the column a date format there and save it again.',
  'log/times-short-years':
    'The times of column {column} have years of two digits (such as "{example}"), and the century cannot be told. Say from which year on they count, with --years-from 1950 (which takes 50 for 1950 and 49 for 2049) or as `years-from: 1950` under `source:` in the binding.',
  'log/not-of-type': '"{value}" in column {column} is no {type}. Correct it, or leave the type of this column out.',
  'oddity/case-attribute-varies':
    '{count} {count:column|columns} named case:… {count:changes|change} within a case, and so {count:is|are} attributes of events (first: {example}).',
  'oddity/column-not-read':
    '{count} {count:column|columns} {count:is|are} of types that a log has no place for, and {count:was|were} left out (first: {example}).',
  'oddity/duplicate-column': '{count} {count:column|columns} {count:has|have} the name of another (first: {example}).',
  'oddity/large-integers-as-text':
    '{count} {count:column|columns} {count:has|have} whole numbers beyond 2^53 and {count:was|were} kept as text (first: {example}).',
  'oddity/row-without-event':
    '{count} {count:row|rows} only {count:names|name} a case; {count:it is a case without events, not an event|they are cases without events, not events}.',
  'oddity/times-day-first':
    'In {count} {count:column|columns} of times days stand before months, as their other dates show (first: {subject}). If that is wrong, say --dates mdy.',
  'oddity/times-year-first':
    'In {count} {count:column|columns} of times years of two digits stand first, as their other dates show (first: {subject}). If that is wrong, say --dates dmy or --dates mdy.',
  'oddity/times-month-first':
    'In {count} {count:column|columns} of times months stand before days, as their other dates show (first: {subject}). If that is wrong, say --dates dmy.',
  'oddity/time-finer-than-millisecond':
    '{count} {count:time|times} {count:is|are} finer than a millisecond and {count:was|were} cut (first in: {example}).',
  'oddity/time-unreadable':
    '{count} {count:time|times} could not be read and {count:is|are} missing (first: {example}).',
};
