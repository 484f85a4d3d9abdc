/** Che cosa dicono gli impegni presi su un documento. */
export const libraryFollow: Readonly<Record<string, string>> = {
  'library/commitment-exists':
    '{owner} ha già questa richiesta fra i suoi impegni aperti. Modificare quello: duecourse library commitment ID.',
  'library/commitment-unknown': 'L’impegno {id} non esiste. Quelli esistenti: duecourse library commitments.',
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
};
