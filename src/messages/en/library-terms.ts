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
  'library/formulations-searched':
    'Looked through {texts} {texts:text|texts}[, the oldest of {first}, the newest of {last}][; {undated} without a day].',
  'library/formulations-use':
    '{count} {count:occurrence|occurrences} in {texts} {texts:text|texts}.[ First {first}, last {last}.][ Texts without a day that have it: {undated}.]',
  'library/formulations-none': 'None of the texts has it. Try another spelling, or a shorter phrase.',
  'library/formulations-glossary': 'The glossary also has {words}: --glossary takes them too.',
  'library/formulations-kicker': 'A formulation over time',
  'library/formulations-looked': 'Texts',
  'library/formulations-by-phrase': 'By phrase',
  'library/formulations-by-text': 'By text',
  'library/formulations-near': 'What stands with it',
  'library/formulations-near-note':
    'Words in the same sentence, within {zh} signs in Chinese and {other} in other languages; the number says how many of the occurrences ({count}) have the word near. Words that stand everywhere are left out.',
  'library/formulations-picture': 'How often each phrase stands in the texts of a day',
  'library/formulations-picture-note':
    'By the day of the text: of a law the day of the version, of a speech its own. A text without a day is in the tables, not in the picture.',
  'library/formulations-phrase': 'phrase',
  'library/formulations-n': 'times',
  'library/formulations-first': 'first',
  'library/formulations-last': 'last',
  'library/formulations-day': 'day',
  'library/formulations-document': 'document',
  'library/formulations-title': 'title',
  'library/formulations-sample': 'first place',
  'library/formulations-word': 'word',
  'library/formulations-undated': 'no day',
  'library/rule-line': '{law}#{rule}  {kind}[: {title}][  {other}]',
  'library/rule-other-version': '(written on another version of the text)',
  'library/rule-duty': 'duty',
  'library/rule-recurring': 'recurring duty',
  'library/rule-guard': 'limit on an act',
  'library/rule-not-both': 'two things not both',
  'library/rule-clock': 'period',
  'library/rules-below': 'Rules that rest on this article:',
  'library/rules-none': 'No rule of the laws at hand rests on it. Other laws: --law FILE.law.md',
  'library/rules-unknown':
    'No rule {rule} rests on this text.[ Is {near} meant?] There are {count}: duecourse library rules DOC',
  'library/rules-findings': 'adverse findings: {adverse}, other verdicts: {others}',
  'library/rules-finding': '{id}  {case}  {rule}  {verdict}[  due {due}]',
  'library/rules-more': 'and {n} more: --format json has them all',
  'library/rules-not-judged': 'this report did not judge it',
};
