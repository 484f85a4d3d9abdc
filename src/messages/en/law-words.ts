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
  'law/roles-undeclared':
    'Rules compare `role` with words, and the front matter does not say which roles there are, so that a misspelt or foreign one would count as another. Write the list `roles` there with all of them, also those that no rule names: {words} and so on.',
  'law/who-word':
    '`{name}` is compared with "{word}", and no law can know how a source writes its {name}s: another writing would count as another one. Compare it with what is recorded (`actors(...)`, `offices(...)`), use `role` with a list `roles` in the front matter, or give the event a text attribute with words of its own, which a binding reads from the same column.',
  'law/roles-list':
    '`roles` is a list of one or more words in square brackets, with commas between, such as "head", "clerk", "other". Write it so.',
};
