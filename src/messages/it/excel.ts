/** Words for the faults and oddities of Excel workbooks. */
export const excelMessages: Readonly<Record<string, string>> = {
  'excel/no-zip':
    'Il file non è una cartella di lavoro leggibile. Quelle anteriori al 2007 (.xls) e quelle con password vanno salvate come .xlsx senza password.',
  'excel/cut-off':
    'La cartella di lavoro non ha fine: il file è troncato, per esempio da una copia o uno scaricamento interrotti. Procurarsi di nuovo il file.',
  'excel/encrypted': 'La cartella di lavoro è protetta da password. Salvarla senza.',
  'excel/damaged':
    'La cartella di lavoro è danneggiata nella parte {part}. Aprirla nel foglio elettronico e salvarla di nuovo.',
  'excel/part-missing':
    'Alla cartella di lavoro manca la parte {part}. Aprirla nel foglio elettronico e salvarla di nuovo.',
  'excel/no-workbook':
    'Il file è uno zip, ma non una cartella di lavoro. Indicare un file .xlsx, o estrarre prima il contenuto.',
  'excel/too-many-parts':
    'Il file ha più di {limit} parti, come nessuna cartella di lavoro. Esportare il foglio in CSV.',
  'excel/too-large': 'La cartella di lavoro supera {limit} byte nella parte {part}. Esportare il foglio in CSV.',
  'excel/no-sheet': 'La cartella di lavoro non ha fogli. Indicarne una con una tabella di eventi.',
  'excel/no-such-sheet': 'Non c’è un foglio "{sheet}". I fogli sono: {sheets}.',
  'excel/empty-sheet':
    'Il foglio "{sheet}" non ha righe sotto l’intestazione. Indicarne un altro con l’opzione `sheet`.',
  'excel/too-many-rows': 'Il foglio ha più di {limit} righe. Esportarlo in CSV: si legge più in fretta e senza limite.',
  'excel/bad-sheet':
    'Valore impossibile nella riga {row}: {what} "{found}". Aprire la cartella nel foglio elettronico e salvarla di nuovo.',
  'oddity/error-cell':
    '{count} {count:cella|celle} {count:contiene|contengono} un errore al posto di un valore, che non si può leggere (prima: {example}). Correggere la formula nel foglio elettronico.',
  'oddity/formula-without-value':
    '{count} {count:formula|formule} non {count:ha|hanno} un valore salvato e non si {count:può|possono} leggere (prima: {example}). Salvare la cartella nel foglio elettronico per calcolarle.',
  'oddity/serial-without-date':
    '{count} {count:numero|numeri} {count:mostrato come data|mostrati come date} non {count:indica|indicano} alcun giorno e {count:è|sono} {count:rimasto|rimasti} {count:numero|numeri} (primo: {example}).',
  'oddity/sheets-read':
    '{count} fogli con le stesse colonne sono stati letti come una sola tabella: {subject}. Indicarne uno solo con --sheet.',
  'oddity/sheets-not-read':
    '{count} {count:foglio|fogli} della cartella non {count:è stato letto|sono stati letti}, perché non {count:ha|hanno} le colonne della tabella: {subject}. Indicare un foglio con --sheet.',
  'oddity/rows-above-header':
    '{count} {count:riga|righe} sopra l’intestazione {count:è|sono} {count:stata|state} {count:tralasciata|tralasciate}.',
  'zip/damaged': 'Il file zip è danneggiato in {part}. Procurarselo di nuovo, o estrarlo e dare i file che contiene.',
  'zip/cut-off':
    'Il file zip non ha una fine: è troncato, come da una copia o uno scaricamento interrotti. Procurarselo di nuovo.',
  'zip/encrypted': 'Il file zip è protetto da password. Estrarlo, e dare i file che contiene.',
  'zip/too-many-files': 'Il file zip contiene più di {limit} file. Estrarlo, e dare i file che servono.',
  'zip/too-large':
    'Il file zip supera {limit} byte in {part}. Alzare --max-bytes se è voluto, o estrarlo e dare i file che contiene.',
  'zip/climbs':
    'Il file zip nomina un file fuori di sé ({name}), come nessuno onesto fa. Estrarlo con prudenza, e dare i file che servono.',
  'zip/no-logs':
    'Nessuno dei {count} file nel file zip ha il nome di un log o registro (.csv, .xlsx, .jsonl, .xes e così via). Estrarlo, e dare il file che serve.',
  'zip/several': 'Il file zip contiene {count} file. Estrarlo, e dare quello con la tabella.',
};
