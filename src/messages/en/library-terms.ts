/** What the glossary, the concordance and formulations followed over time say. */
export const libraryTerms: Readonly<Record<string, string>> = {
  'library/terms-zh': 'Chinese',
  'library/terms-en': 'English',
  'library/terms-standing': 'standing',
  'library/terms-from': '{source}[, {own}]',
  'library/terms-source': 'source',
  'library/terms-own': 'added here',
  'library/terms-count': '{n} {n:term|terms}.',
  'library/terms-nothing':
    'The glossary has nothing with “{term}”. Add terms of your own: duecourse library terms add FILE.csv',
  'library/terms-added': 'Terms added: {added}, changed: {changed}, there already: {unchanged}.',
  'library/terms-removed': 'Terms removed: {n} (“{term}”).',
  'library/terms-not-own':
    'No term “{term}” was added to this library; those that came with the program stay. What there is: duecourse library terms.',
  'library/terms-add':
    'Name the file: duecourse library terms add FILE.csv, with the columns zh and en, and source and standing where wanted.',
  'library/terms-remove': 'Name the term, in either language: duecourse library terms remove WORD.',
  'library/terms-column':
    'The first row names no column “{column}”. It must name zh and en, and may name source and standing: zh,en,source,standing',
  'library/terms-unknown-column': 'There is no column “{column}”.[ Is {near} meant?] Columns: {known}.',
  'library/terms-none': 'There are no terms below the first row. Write one a line: 信访,petition',
  'library/terms-cells':
    'This row has {has} cells, and the first row names {wanted}. Put a cell with a comma in double quotes.',
  'library/terms-empty': 'The cell under “{column}” is empty. A term needs both languages.',
  'library/terms-not-chinese':
    '“{term}” under zh has no Chinese sign. Are the columns in another order than the first row says?',
  'library/terms-not-english':
    '“{term}” under en is no English. Are the columns in another order than the first row says?',
  'library/terms-long': 'A term or its source is longer than {most} characters. Terms are words, not sentences.',
  'library/terms-quote':
    'The quotation mark that opens here is never closed. Close it, or double it where it belongs to the words.',
  'library/terms-too-large': 'This file is larger than {most} MB: no glossary is. Is it another file?',
  'library/concordance-language': '{language}: {count} {count:occurrence|occurrences} in {texts} {texts:text|texts}',
};
