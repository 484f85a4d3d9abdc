/** Che cosa dicono gli impegni presi su un documento. */
export const libraryFollow: Readonly<Record<string, string>> = {
  'library/commitment-exists':
    '{owner} ha già questa richiesta fra i suoi impegni aperti. Modificare quello: duecourse library commitment ID.',
  'library/commitment-unknown': 'L’impegno {id} non esiste. Quelli esistenti: duecourse library commitments.',
  'library/commitment-past-due':
    'La scadenza {due} è prima del giorno dell’adozione, {day}: sarebbe subito superata. Se fu adottato prima, dire quando: --day GIORNO.',
  'library/commitment-unchanged': 'Non cambierebbe nulla: ogni valore dato è quello già conservato.',
  'library/commitment-needs-evidence': 'Compiuto richiede una prova: --evidence TEXT.',
  'library/commitment-needs-reason': 'Abbandonato richiede una ragione: --reason TEXT.',
  'library/commitment-reopen-reason': 'Ciò che era compiuto o abbandonato si riprende per una ragione: --reason TEXT.',
  'library/commitment-due-reason': 'Una scadenza diversa dal {due} richiede una ragione: --reason TEXT.',
  'library/commitment-over':
    'Questo impegno è compiuto o abbandonato; {option} cambierebbe ciò che è stato fatto. Riprenderlo prima: --state open --reason TEXT.',
  'library/commitment-state': '«{state}» non è uno stato. Ci sono: {known}.',
  'library/commitment-rule':
    '«{rule}» non nomina una regola. Scrivere l’id della legge e il nome della regola: cn/petition-work#rule.',
  'library/commitment-empty': '{option} è vuoto. Scriverci qualcosa.',
  'library/commitment-long': '{option} è troppo lungo: si conservano al più {most} caratteri.',
  'library/commitment-day': '«{day}» non è un giorno. Scrivere AAAA-MM-GG.',
  'library/commitment-by': 'Una modifica richiede chi la fa: --by NAME.',
  'library/commitment-what':
    'Non è detto che cosa cambia. Indicare --state, --owner, --due, --measures, --rule o --evidence.',
  'library/commitment-no-rule':
    'La legge {law} non ha la regola «{rule}».[ Si intende {near}?] Le sue regole: duecourse explain {law}.',
  'library/no-such-demand':
    'La richiesta {wanted} non esiste. Il testo ne ha {count}, da {first} a {last}: duecourse library commitments DOC.',
  'library/commitment-line': '{id}: {owner}, {state}, scadenza {due}[, {overdue}][ ({rule})]',
  'library/commitment-overdue': 'scaduto',
  'library/commitment-nobody': 'non assunta da nessuno',
  'library/commitment-change': '{day}  {by}  {field}: [{old} → ]{now}[ ({reason})]',
  'library/commitments-demands': '{demands} {demands:richiesta|richieste}, {free} non assunte da nessuno.',
  'library/commitments-count':
    'Al {at}: {open} aperti, {progress} in corso, {done} compiuti, {dropped} abbandonati; {overdue} scaduti.',
  'library/state-open': 'aperto',
  'library/state-in-progress': 'in corso',
  'library/state-done': 'compiuto',
  'library/state-dropped': 'abbandonato',
  'library/field-adopted': 'assunto per',
  'library/field-state': 'stato',
  'library/field-owner': 'ufficio',
  'library/field-due': 'scadenza',
  'library/field-measures': 'misure',
  'library/field-rule': 'regola',
  'library/field-evidence': 'prova',
  'library/field-reason': 'ragione',
  'library/place-moved': 'Le parole si sono spostate da {was} a {eId}.',
  'library/place-gone': 'Il testo non ha queste parole; stavano in quello del {version}, in {was}.',
  'library/place-other-language': 'Assunto dal testo in un’altra lingua ({language}), in {was}.',
  'library/place-no-text': 'La biblioteca non ha più il testo del {version}; le parole stavano in {was}.',
};
