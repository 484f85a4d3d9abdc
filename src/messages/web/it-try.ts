/** Le parole della pagina su cui si prova una legge. */
export const tryMessages = {
  'try/title': 'Provare una legge',
  'try/about': 'Cambiare la legge o la pratica, e vedere a che punto è la pratica. Tutto avviene su questo computer.',
  'try/law': 'Legge',
  'try/matter': 'Pratica',
  'try/told': 'Che cosa è sbagliato o strano',
  'try/standing': 'A che punto è la pratica',
  'try/rules': 'Le regole come frasi',
  'try/good': 'Nulla. {all} {all:esempio|esempi} della legge {all:riesce|riescono}.',
  'try/not-read': 'Non si può ancora leggere.',
  'try/example-fails': 'Un esempio della legge non riesce:[ {title}]',
  'try/error': 'Errore:',
  'try/warning': 'Avviso:',
  'try/info': 'Nota:',
  'try/broken': 'Qualcosa è andato storto nel programma stesso ({what}).',
} as const;
