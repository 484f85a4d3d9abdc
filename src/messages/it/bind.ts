/** Parole di `duecourse bind`: i commenti dell’associazione che scrive, e che cosa ne dice. */
export const bindMessages: Readonly<Record<string, string>> = {
  'bind/head':
    'Una prima bozza di associazione, fatta per somiglianza di nomi. Leggere ogni riga prima di fidarsene: un’associazione\nsbagliata dà rilievi sbagliati. I numeri sono gradi di fiducia da 0 a 1, seguiti dai candidati successivi; ciò che è incerto sta nei commenti e non conta.',
  'bind/zone': 'gli orari senza scarto si leggono nel fuso della legge; qui se ne può indicare un altro',
  'bind/days': 'ogni orario è mezzanotte: la fonte sembra conoscere solo i giorni',
  'bind/ties': '{count} eventi vicini hanno lo stesso orario; scrivere `source` se l’ordine del file è affidabile',
  'bind/first': 'il primo evento; togliere il commento se i casi più vecchi non sono interi nel registro',
  'bind/last': 'l’ultimo evento; togliere il commento se il registro è completo fino a questo giorno',
  'bind/no-case': 'nessuna colonna distingue le righe; indicare quella con i numeri dei casi',
  'bind/case-twice': 'alcune righe hanno lo stesso: indicare un’altra colonna, o unire tali righe',
  'bind/order-open': 'va detto, altrimenti non si possono leggere: {columns}',
  'bind/short-years': 'va detto: gli anni hanno due cifre; 1950 legge 50 come 1950 e 49 come 2049',
  'bind/empty': 'testi che significano che nulla è avvenuto',
  'bind/other-texts':
    '{count} celle di colonne di date contengono altri testi; ciò che significa che nulla è avvenuto va sotto `empty`',
  'bind/until':
    'fino a quando la tabella è completa; indicarlo qui o con --at: a un ultimo evento che può essere un errore non si crede',
  'bind/no-events': 'nessuna etichetta somiglia abbastanza a un evento di questa legge',
  'bind/unsure-events': 'Incerti. Togliere il commento a ciò che è giusto, o indicare un’altra etichetta.',
  'bind/unsure': 'incerto',
  'bind/next': 'poi: {list}',
  'bind/other-values':
    '{count} altri valori di questa colonna non hanno ancora un significato, e ciò che ne dipende è indeterminato: duecourse readiness li elenca',
  'bind/answers-only':
    'questa colonna dice solo sì o no e non il testo stesso: va legata a un attributo di valori di verità, o lasciata fuori',
  'bind/asked': 'le regole chiedono: {values}',
  'bind/no-column': 'nessuna colonna trovata per: {names}',
  'bind/labels-left': 'Etichette del registro senza evento ({count}). Restano fuori dal controllo.',
  'bind/events-left':
    'Eventi della legge senza etichetta ({count}). Contano come non registrati: ciò che ne dipende è indeterminato o non\ncontrollabile. Elencare sotto `never-happens:` solo ciò che in questa fonte non può accadere.',
  'bind/made-of':
    'la legge lo ricava da {events}: se la fonte non ne tiene uno proprio, elencarlo sotto never-happens, altrimenti conta come non registrato',
  'bind/receipt-too':
    'se {labels} indica anche il giorno di ricezione, associarla anche qui: una etichetta può essere più eventi',
  'bind/no-who': 'nessuna colonna trovata',
  'bind/due':
    'Scadenze che la fonte sembra tenere da sé; nessuna è presa. Togliere il commento sotto la regola di cui è la scadenza: il controllo la confronta con quella della legge.',
  'bind/safe':
    'Colonne che i risultati possono mostrare in chiaro, ad esempio `case` o `amount`; le altre sono mascherate. Non indicarne che dicano di persone.',
  'bind/placed':
    '{sure} etichette su {labels} associate, altre {unsure} incerte, {left} senza evento; {events} eventi di {law} senza etichetta.',
  'bind/covered': 'Le etichette associate sono quelle del {share} degli eventi del registro.',
  'bind/hardly-fits':
    'Questo registro parla ben poco di ciò che regola {law}: non si è potuto associare quasi nulla. Verificare che sia la legge giusta (`duecourse laws list`), o associare a mano.',
  'bind/written': 'Scritta in {file}. Leggerla, correggere ciò che è incerto, poi:',
  'bind/at':
    'GIORNO è il giorno fino al quale il registro è completo, ad esempio 2024-12-31; senza --at conta l’ultimo evento, se è credibile.',
  'bind/day': 'GIORNO',
  'bind/exists': 'Questo file c’è già e non viene sovrascritto. Indicarne un altro con --out, o aggiungere --force.',
  'bind/which': '{label} ({count} eventi) quale evento è?',
  'bind/none-of-these': 'nessuno di questi',
  'bind/ask-number': 'Numero, o Invio per lasciare in sospeso: ',
};
