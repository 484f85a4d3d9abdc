/** Testi per gli errori di calendari e fusi orari. */
export const timeMessages: Readonly<Record<string, string>> = {
  'calendar/bad-yaml': 'YAML non valido: {problem}. Correggere il file.',
  'calendar/unknown-field': 'Un calendario non ha il campo "{field}". Usare uno di: {known}.',
  'calendar/missing-field': 'Manca il campo "{field}". Aggiungerlo.',
  'calendar/bad-field': 'Il campo "{field}" deve essere {expected}.',
  'calendar/bad-span': 'Questo periodo di giorni noti finisce prima di cominciare. Scambiare i due giorni.',
  'calendar/unsorted-spans':
    'Il periodo noto numero {number} comincia prima che finisca il precedente. Ordinarli senza sovrapposizioni.',
  'calendar/bad-header': 'La prima riga deve essere "{expected}".',
  'calendar/bad-row':
    'Riga non valida: controllare {problem}. Una riga ha sei campi senza virgole interne: giorno, off o work, nome, fonte e due giorni che possono mancare.',
  'calendar/day-not-known': '{day} è fuori dai periodi noti di calendar.yaml. Estendere un periodo o togliere la riga.',
  'calendar/unsorted-day': '{day} viene dopo un giorno successivo. Ordinare le righe per giorno.',
  'calendar/duplicate-day':
    '{day} ha due righe valide nello stesso momento. Tenerne una o dire quando ciascuna era nota.',
  'calendar/cannot-read':
    'Il file non si può leggere ({problem}). Un calendario è una cartella con calendar.yaml e calendar.csv.',
  'zone/unknown': 'Non esiste il fuso orario "{zone}". Usare un nome IANA come Europe/Rome.',
};
