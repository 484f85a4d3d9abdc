/** Testi per gli errori delle associazioni e per le stranezze di un registro visto attraverso una di esse. */
export const bindingMessages: Readonly<Record<string, string>> = {
  'binding/several-documents':
    'Questa non è un’associazione: contiene più documenti YAML. Forse è stato dato un file di legge; un’associazione è una mappa con `law:` ed `events:`.',
  'binding/yaml': 'YAML non valido: {problem}. Correggere il file.',
  'binding/no-map': 'Un’associazione è una mappa di `chiave: valore`. Cominciare con `law:` e `events:`.',
  'binding/type': '"{key}" deve essere {wanted}.',
  'binding/unknown-key': 'Qui non c’è "{key}". Usare uno di: {known}.',
  'binding/one-of': '"{key}" non può essere "{value}". Usare uno di: {options}.',
  'binding/date': '"{value}" non è un giorno. Scriverlo come 2013-06-18.',
  'binding/unknown-zone': 'Non esiste il fuso orario "{zone}". Usare un nome IANA come Europe/Rome.',
  'binding/other-law':
    'Questa associazione è per la legge {law}, ma si controlla {wanted}. Dare con --bind quella di tale legge, o abbozzarla: `duecourse bind LOG {wanted} --out FILE`.',
  'binding/no-events':
    'Un’associazione deve dire quali attività sono quali eventi. Aggiungere `events:` con almeno uno.',
  'binding/unknown-event':
    'La legge {law} non ha l’evento "{event}".[ Si intende "{hint}"?] I suoi eventi: `duecourse explain {law}`.',
  'binding/unknown-attribute': '{of} non ha l’attributo "{attribute}".[ Si intendeva "{hint}"?]',
  'binding/unknown-rule': 'La legge {law} non ha la regola "{rule}".[ Si intendeva "{hint}"?]',
  'binding/no-activity': 'Dire quale attività del registro è l’evento {event}: `activity: NOME`.',
  'binding/no-column': 'Dire quale colonna del registro contiene {attribute}: `column: NOME`.',
  'binding/value':
    '"{value}" non è un valore di tipo {type}. Scrivere un giorno come 2013-06-18, un valore di verità come true o false, un numero come 12.5.',
  'binding/word-unknown':
    '{attribute} non è mai "{word}" in questa legge.[ Si intendeva "{hint}"?] Le sue parole: {words}.',
  'binding/never-but-bound':
    'L’evento {event} è associato a un’attività e anche dichiarato mai accaduto. Togliere una delle due cose.',
  'binding/unknown-column': '{log} non ha la colonna "{column}".[ Si intende "{near}"?] Le sue colonne: {columns}.',
  'binding/activity-spelling':
    'Il registro scrive l’attività "{activity}" di {event} come "{near}". Scriverla così nell’associazione.',
  'log/bad-time': '"{value}" non è una data leggibile. Scriverla come 2013-06-18 o 2013-06-18T10:30+02:00.',
  'oddity/binding-at-hand':
    'L’associazione {subject}, fornita col programma, colloca {count} {count:evento|eventi} che senza non {count:trova|trovano} posto: ripetere la verifica con --bind {subject}.',
  'oddity/bound-activity-absent':
    'Eventi di cui il registro non ha l’attività: {count} ({subject}). Se sono registrati con un altro nome, ciò che si dice della loro assenza è sbagliato.',
  'oddity/safe-column-absent':
    'Colonne dichiarate mostrabili che il registro non ha: {count} ({subject}). Correggere i nomi nell’associazione, o toglierli.',
  'oddity/date-column-not-bound': 'Colonne di date che nessun evento usa: {subject}.',
  'oddity/activity-not-bound':
    '{count} {count:evento|eventi} di attività che l’associazione non associa a nulla {count:è|sono} {count:tralasciato|tralasciati} ({example}).',
  'oddity/time-after-run':
    '{count} {count:evento|eventi} {count:porta|portano} una data successiva al giorno di questa esecuzione, il che non può essere (il primo: {example}). {count:Conta come evento|Contano come eventi} senza data; ciò che ne dipende è indeterminato. Correggere le date nella fonte.',
  'oddity/time-before-1000':
    "{count} {count:evento|eventi} {count:porta|portano} una data anteriore all'anno 1000, il che non può essere (il primo: {example}). {count:Conta come evento|Contano come eventi} senza data; ciò che ne dipende è indeterminato. Correggere le date nella fonte.",
  'oddity/once-event-repeated':
    '{count} {count:evento|eventi} si {count:ripete|ripetono} in un caso, benché la legge li conosca una volta sola (primo: {example}).',
  'oddity/code-without-meaning':
    '{count} {count:valore|valori} {count:c’è|ci sono} ma non tra i codici dell’associazione: {count:può|possono} significare qualsiasi cosa e ciò che ne dipende è indeterminato (primo nella colonna {example}). Aggiungere i codici; quello che significa che non c’è nulla si scrive «codice: ~».',
  'oddity/word-unknown':
    '{count} {count:valore|valori} {count:c’è|ci sono} ma non è tra le parole che la legge conosce: {count:può|possono} significare qualsiasi cosa e ciò che ne dipende è indeterminato (primo nella colonna {example}). `duecourse readiness` li elenca; dire sotto codes nell’associazione quale parola significa ciascuno.',
  'oddity/value-not-of-type':
    '{count} {count:valore|valori} {count:c’è|ci sono} ma non si {count:può|possono} leggere come vuole la legge: ciò che ne dipende è indeterminato (primo nella colonna {example}).',
};
