/** Words for the faults of the words that attributes may be. `[...]` is left out where a value in it is missing. */
export const wordMessages: Readonly<Record<string, string>> = {
  'law/words-type': 'Only a text or a list has words, and `{name}` is {type}. Remove the words.',
  'law/words-differ':
    'The words that `{name}` may be stand differently in line {line}. Write them once, and `text` or `list` at its other declarations.',
  'law/word-form': 'A word has something in it, and no spaces around. Correct it.',
  'law/words-alike':
    '`{word}` is written like `{other}`: capitals, full-width signs and spaces around do not tell words apart. Remove one, or choose another.',
  'law/words-undeclared':
    'Rules compare `{name}` with words, and it does not say which it may be, so that a misspelt or foreign word would count as another one. Write all its words, also those that no rule names: `{name}: {words} | ...`; if any text may stand there, write `{name}: any {type}`.',
  'law/word-unknown':
    '`{name}` is never "{word}".[ Did you mean "{near}"?] Its words: {words}. Correct it, or add the word where `{name}` is declared.',
  'example/word-unknown':
    '`{name}` is never "{word}".[ Did you mean "{near}"?] Its words: {words}. Correct it, or write `?` for a value that cannot be read.',
};
