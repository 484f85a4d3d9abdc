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
  'law/roles-undeclared':
    'Le regole confrontano `role` con parole, e l’intestazione non dice quali ruoli vi siano: uno scritto male o estraneo varrebbe come un altro. Scrivervi la lista `roles` con tutti i ruoli, anche quelli che nessuna regola nomina: {words} e così via.',
  'law/who-word':
    '`{name}` è confrontato con "{word}", e nessuna legge può sapere come una fonte scrive {name}: un’altra grafia varrebbe come un altro. Confrontarlo con quanto è registrato (`actors(...)`, `offices(...)`), usare `role` con una lista `roles` nell’intestazione, o dare all’evento un attributo di testo con parole sue, che un’associazione legge dalla stessa colonna.',
  'law/roles-list':
    '`roles` è una lista di una o più parole tra parentesi quadre, separate da virgole, come "head", "clerk", "other". Scriverla così.',
};
