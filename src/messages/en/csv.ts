/** Words for the faults of CSV files. */
export const csvMessages: Readonly<Record<string, string>> = {
  'csv/no-header': 'The file has no first line with the names of its columns. Add one.',
  'csv/ragged-row':
    'This row has {found} fields, but the header has {expected}. Correct the row: give it as many delimiters as the header; a field with the delimiter or a line break inside must stand in quotes. (Rows that end early, or in empty fields, are read where the whole file is written so and no value can have moved to another column.)',
  'csv/after-quote':
    'Something stands between the closing quote of a field and the delimiter. Double a quote that belongs to the text, or give the right delimiter.',
  'csv/unclosed-quote': 'The quote that opens a field on this line is never closed. Close it.',
  'csv/field-too-long':
    'A row that begins on this line is longer than {limit} bytes. A quote may be missing; raise the limit if this is meant.',
  'csv/not-utf8':
    'The bytes here are not UTF-8. Say which encoding the file has, such as `gb18030` or `windows-1252`, with --encoding.',
  'csv/wrong-encoding': 'The bytes here are not {encoding}. Give the right `encoding`.',
  'csv/unknown-encoding':
    'The encoding "{encoding}" is not known. Use a name such as `utf-8`, `gb18030` or `windows-1252`.',
  'csv/bad-delimiter': 'A delimiter is one ASCII character, not "{delimiter}". Give a comma, semicolon, tab or bar.',
  'csv/not-of-type': '"{value}" in column {column} is no {type}. Correct it, or leave the type of this column out.',
};
