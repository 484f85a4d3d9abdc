/** Words of receipts, and of what verify says. */
export const receiptMessages: Readonly<Record<string, string>> = {
  'receipt/version':
    'Ricevuta di versione {version}; questo programma conosce la versione {known}. Usare il programma che l’ha scritta, o rifare il controllo.',
  'receipt/touched':
    'I risultati in questo file non sono quelli del suo hash: il file è stato modificato. Rifare il controllo, o chiederlo di nuovo a chi l’ha fatto.',
  'receipt/narrowed':
    'Questo rapporto contiene solo una parte dei risultati, o nessuno, e nulla può esservi confrontato. Dare ciò che ha scritto check --format json o check --receipt.',
  'receipt/too-large': '{size} MB sono più di quanto un tale file possa avere ({limit} MB).',
  'receipt/not-json':
    'Questo non è JSON. Dare un file scritto da check --receipt, check --format json o explain-case --export.',
  'receipt/shape':
    '{where} dovrebbe essere {wanted}. Il file non è stato scritto da questo programma, o è stato modificato.',
  'receipt/no-log': 'Il registro {name} non è nella cartella della ricevuta. Indicare dove si trova: --log PERCORSO.',
  'receipt/no-law':
    'La legge non è tra quelle del programma, e {name} non è nella cartella della ricevuta. Indicare dove si trova: --law PERCORSO.',
  'verify/same': 'Uguale: il controllo è stato rifatto e dice lo stesso, per ciascuno dei {n} risultati.',
  'verify/different': 'Diverso.',
  'verify/input': '  {input}: allora {then}, ora {now}',
  'verify/program': 'programma',
  'verify/law': 'legge',
  'verify/calendar': 'calendario',
  'verify/binding': 'collegamento',
  'verify/log': 'registro',
  'verify/unknown': 'non noto',
  'verify/nothing': 'nulla',
  'verify/findings': '  risultati: allora {then}, ora {now}',
  'verify/findings-same': '  risultati: gli stessi {now}',
  'verify/added': '    nuovi: {n} ({ids})',
  'verify/gone': '    scomparsi: {n} ({ids})',
  'verify/changed': '    cambiati: {n} ({ids})',
  'verify/rule': '  {rule}: allora {then}; ora {now}',
};
