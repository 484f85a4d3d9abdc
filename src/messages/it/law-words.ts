/** Words for the faults of the words that attributes may be. `[...]` is left out where a value in it is missing. */
export const wordMessages: Readonly<Record<string, string>> = {
  'law/words-type': 'Solo un testo o una lista ha parole, e `{name}` è {type}. Togliere le parole.',
  'law/words-differ':
    'Le parole che `{name}` può essere sono altre alla riga {line}. Scriverle una volta sola, e `text` o `list` nelle altre dichiarazioni.',
  'law/word-form': 'Una parola contiene qualcosa e non ha spazi attorno. Correggerla.',
  'law/words-alike':
    '`{word}` si scrive come `{other}`: maiuscole, segni a larghezza intera e spazi attorno non distinguono le parole. Toglierne una, o sceglierne un’altra.',
  'law/words-undeclared':
    'Le regole confrontano `{name}` con parole, e non è detto quali possa essere: una parola sbagliata o estranea varrebbe come un’altra qualsiasi. Scrivere tutte le sue parole, anche quelle che nessuna regola nomina: `{name}: {words} | ...`; se può esservi qualsiasi testo, scrivere `{name}: any {type}`.',
  'law/word-unknown':
    '`{name}` non è mai "{word}".[ Forse "{near}"?] Le sue parole: {words}. Correggere, o aggiungere la parola dove `{name}` è dichiarato.',
  'example/word-unknown':
    '`{name}` non è mai "{word}".[ Forse "{near}"?] Le sue parole: {words}. Correggere, o scrivere `?` per un valore che non si può leggere.',
};
