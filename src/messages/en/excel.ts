/** Words for the faults and oddities of Excel workbooks. */
export const excelMessages: Readonly<Record<string, string>> = {
  'excel/no-zip':
    'The file is no workbook that can be read. Workbooks of before 2007 (.xls) and those with a password must be saved as .xlsx without one.',
  'excel/cut-off': 'The workbook has no end: it was cut off, as by a copy or download that broke. Get the file anew.',
  'excel/encrypted': 'The workbook is protected by a password. Save it without one.',
  'excel/damaged': 'The workbook is damaged in its part {part}. Open it in the spreadsheet program and save it anew.',
  'excel/part-missing': 'The workbook has no part {part}. Open it in the spreadsheet program and save it anew.',
  'excel/no-workbook': 'The file is a zip file, but no workbook. Give an .xlsx file, or unpack the file first.',
  'excel/too-many-parts': 'The file has more than {limit} parts, as no workbook has. Export the sheet as CSV.',
  'excel/too-large': 'The workbook swells beyond {limit} bytes in its part {part}. Export the sheet as CSV.',
  'excel/no-sheet': 'The workbook has no sheet. Give one with a table of events.',
  'excel/no-such-sheet': 'There is no sheet "{sheet}". The sheets are: {sheets}.',
  'excel/empty-sheet': 'The sheet "{sheet}" has no rows below its header. Name another one with the option `sheet`.',
  'excel/too-many-rows':
    'The sheet has more than {limit} rows. Export it as CSV: that is read faster, and without a limit.',
  'excel/bad-sheet':
    'The {what} "{found}" in row {row} cannot be. Open the workbook in the spreadsheet program and save it anew.',
  'oddity/error-cell':
    '{count} {count:cell|cells} {count:holds|hold} an error instead of a value, which cannot be read (first: {example}). Mend the formula in the spreadsheet program.',
  'oddity/formula-without-value':
    '{count} {count:formula|formulas} {count:has|have} no value kept with {count:it|them} and cannot be read (first: {example}). Save the workbook in the spreadsheet program to have them worked out.',
  'oddity/serial-without-date':
    '{count} {count:number|numbers} shown as {count:a date|dates} {count:stands|stand} for no day, and {count:was|were} kept as {count:a number|numbers} (first: {example}).',
  'oddity/sheets-read':
    '{count} sheets with the same columns were read as one table: {subject}. Name a single one with --sheet.',
  'oddity/sheets-not-read':
    '{count} {count:sheet|sheets} of the workbook {count:was|were} not read, since {count:its columns are|their columns are} not those of the table: {subject}. Name a sheet with --sheet.',
  'oddity/rows-above-header': '{count} {count:row|rows} above the header {count:was|were} left out.',
  'zip/damaged': 'The zip file is damaged in {part}. Get it anew, or unpack it and give the files in it.',
  'zip/cut-off': 'The zip file has no end: it was cut off, as by a copy or download that broke. Get the file anew.',
  'zip/encrypted': 'The zip file is protected by a password. Unpack it, and give the files in it.',
  'zip/too-many-files': 'The zip file has more than {limit} files. Unpack it, and give the files that are meant.',
  'zip/too-large':
    'The zip file swells beyond {limit} bytes in {part}. Raise --max-bytes if this is meant, or unpack it and give the files in it.',
  'zip/climbs':
    'The zip file names a file outside of itself ({name}), as no honest one does. Unpack it with care, and give the files that are meant.',
  'zip/no-logs':
    'None of the {count} files in the zip file is called as a log or register is (.csv, .xlsx, .jsonl, .xes and so on). Unpack it, and give the file that is meant.',
  'zip/several': 'The zip file has {count} files. Unpack it, and give the one that has the table.',
};
