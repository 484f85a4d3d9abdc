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
  'receipt/no-binding':
    'Il collegamento {name} non è nella cartella della ricevuta. Indicare dove si trova: --bind PERCORSO.',
  'receipt/no-law':
    'La legge non è tra quelle del programma, e nella cartella della ricevuta non c’è {name} né un solo altro file di questa legge. Indicare dove si trova: --law PERCORSO.',
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
  'receipt/text-hash':
    'Il testo di {of} in questo file non è quello del suo hash: il file è stato modificato. Chiederlo di nuovo a chi l’ha fatto.',
  'receipt/unknown-name':
    'La legge non conosce {name}. Il file è stato modificato, o è confrontato con un’altra legge.',
  'receipt/value':
    '{name} dovrebbe essere di tipo {type}. Il file è stato modificato, o è confrontato con un’altra legge.',
  'export/unknown-finding':
    'Nessun risultato {id} in questo caso. Gli identificativi sono nei rapporti, accanto al caso.',
  'export/too-many':
    '{rule} si fonda su {events} eventi di molti casi; un solo risultato può averne al più {most}. Dare ad altri la ricevuta dell’intero controllo: check --receipt.',
  'export/withheld':
    'Per rigiudicare {rule} bisogna conoscere {names}, che il collegamento non dichiara mostrabili. Mostrarli in questo solo file con --reveal {reveal}, o dare ad altri la ricevuta dell’intero controllo: check --receipt.',
  'export/not-alone':
    '{rule} dice {then} nell’intero registro e {now} sulle sole sue prove. Nulla è stato scritto. Dare ad altri la ricevuta dell’intero controllo: check --receipt.',
  'verify/finding-same': 'Uguale: {rule}, rigiudicato sulle sole sue prove.',
  'verify/then': '  allora: {verdict}',
  'verify/now': '  ora: {verdict}',
  'verify/verdict': '{verdict}[, scadenza {due}][, di {late}]',
  'verify/no-instance': 'la legge non ha tale regola per questo evento',
  'verify/step': '  {finding} nel risultato, {evidence} nelle sue prove',
  'verify/misstated': '  {of}: {finding} nel risultato, {instead} secondo la legge e le prove che porta con sé',
  'verify/in-receipt': '  La ricevuta dice di questo risultato, parola per parola.',
  'verify/not-in-receipt': '  La ricevuta non dice di questo risultato come sta qui.',
  'verify/other-law':
    '  La legge di questo programma ha un altro testo; il risultato è stato giudicato secondo quello che porta con sé. --law lo giudica secondo un altro.',
};
