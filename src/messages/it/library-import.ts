/** Ciò che dice l’importazione di un testo nella biblioteca delle leggi. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/unknown-kind': 'Non esiste il tipo di documento {kind}. Tipi: {known}.',
  'library/unknown-standing': 'Un testo non ha il valore {standing}. Valori: {known}.',
  'library/bad-id':
    '{id} non può nominare un documento: lettere minuscole e cifre, unite da - . e /, come in cn/civil-procedure-law.',
  'library/bad-day': '{day} non è un giorno del calendario: scrivere AAAA-MM-GG, come 2024-01-01.',
};
