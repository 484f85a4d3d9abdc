/** Ciò che dice l’importazione di un testo nella biblioteca delle leggi. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/needs-package': 'Il pacchetto {package} non è installato accanto al comando. Installarlo: {command}',
  'library/no-server':
    'Il server PostgreSQL non è raggiungibile ({problem}). Controllare DATABASE_URL e che il server sia attivo, o togliere la variabile per usare la biblioteca nella propria cartella.',
  'library/bad-url': 'Non è l’indirizzo di un server PostgreSQL: postgresql://user:password@host:5432/database.',
  'library/newer-store':
    'La biblioteca è stata creata da una versione più recente del programma (schema {newest}; questa conosce {known}). Aggiornare il programma.',
  'library/broken-store':
    'La biblioteca in questa cartella non si apre[: {problem}]. Ripristinarla da una copia, o spostare la cartella e aggiungere di nuovo i testi.',
  'library/held': 'Un altro processo usa questa biblioteca: {pid} su {host}, dal {since}. Attendere che finisca.',
  'library/text-exists':
    '{id} del {date} c’è già in {language}, con altre parole. Aggiungerlo con --replace, o come altra versione con --date.',
  'library/several-documents': 'Più documenti rispondono a questo nome: {found}. Dire quale.',
  'library/unknown-document':
    'La biblioteca non ha questo documento.[ Si intendeva {near}?] Ne contiene {count}: duecourse library list.',
  'library/unknown-kind': 'Non esiste il tipo di documento {kind}. Tipi: {known}.',
  'library/unknown-standing': 'Un testo non ha il valore {standing}. Valori: {known}.',
  'library/bad-id':
    '{id} non può nominare un documento: lettere minuscole e cifre, unite da - . e /, come in cn/civil-procedure-law.',
  'library/bad-day': '{day} non è un giorno del calendario: scrivere AAAA-MM-GG, come 2024-01-01.',
};
