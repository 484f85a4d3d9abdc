/** Parole per le tabelle con una riga per caso, per le associazioni che le descrivono e per ciò che vi è di strano. */
export const registerMessages: Readonly<Record<string, string>> = {
  'binding/no-case': 'Indicare quale colonna della tabella contiene i numeri dei casi: `case: COLONNA`.',
  'binding/no-event-column': 'Indicare quale colonna della tabella contiene le date di {event}: `column: NOME`.',
  'binding/other-rows':
    'La tabella {table} ha più righe per caso, e nessuna in particolare appartiene a questo evento. Prendere il valore da una tabella con una riga per caso, o associare l’evento a {table}.',
  'binding/unknown-table':
    'Sotto `tables:` non c’è alcuna tabella "{table}".[ Si intendeva "{hint}"?][ Ci sono: {known}.]',
  'binding/column-differs':
    'La colonna "{column}" è associata due volte con `dates`, `empty` o `separator` diversi. Scrivere lo stesso in entrambi i punti.',
  'binding/no-table-name': 'Ogni tabella ha bisogno di un nome, con cui gli eventi la trovano: `name: NOME`.',
  'binding/no-table-place':
    'Indicare dove sta la tabella "{table}": `file: NOME`, oppure `sheet: NOME` della stessa cartella di lavoro.',
  'binding/table-twice': 'Due tabelle si chiamano "{table}". Dare a ciascuna un nome proprio.',
  'binding/tables-of-log': '`tables:` vale solo con `source: { kind: table }`. Aggiungerlo, o togliere le tabelle.',
  'binding/file-elsewhere':
    '"{file}" esce dalla cartella del registro. Mettere il file accanto al registro e darne solo il nome.',
  'binding/whole-number': '"{key}" deve essere un numero intero da {least} a {most}, non "{value}".',
  'binding/attribute-differs':
    'Le colonne di {event} leggono {attribute} in modi diversi. Dare a tutte gli stessi `codes`, `otherwise`, `unit` e `separator`.',
  'register/no-such-column': 'La tabella {table} non ha alcuna colonna "{column}". Le sue colonne: {columns}.',
  'register/column-twice':
    'La tabella {table} ha due colonne "{column}", e non si può dire quale si intenda. Cambiare nome a una delle due nel file.',
  'register/case-twice':
    'Questa riga ha il numero di caso della riga {line} e dice altro. Correggere il numero; oppure scrivere `duplicates: merge` sotto `source:`, se le righe sono parti di un solo caso.',
  'register/dates-disagree':
    'Nella colonna {column} le date sono scritte in due modi: in "{value}" giorno e mese stanno in un altro ordine che in "{example}" alla riga {line}. Scrivere `dates: dmy` o `dates: mdy` nell’associazione; ciò che non vi corrisponde vale come tempo non noto.',
  'register/orders-contradict':
    'Le colonne {other} e {column} si contraddicono: "{example}" in {other} può essere solo {otherOrder}, "{value}" in {column} solo {order}, e le altre date possono quindi indicare due giorni. Dire nel binding come è scritta ciascuna colonna con `dates: dmy` o `dates: mdy`, oppure correggere il file.',
  'register/dates-unclear':
    'Nella colonna {column} nessuna data dice se viene prima il giorno o il mese, come in "{value}". Scrivere `dates: dmy` o `dates: mdy` (o `ymd`) nell’associazione.',
  'register/short-years':
    'La data "{value}" nella colonna {column} ha un anno di due cifre. Scrivere nell’associazione, sotto `source:`, da quale anno contano: `years-from: 1950` prende 50 per 1950 e 49 per 2049.',
  'register/day-systems':
    'Le cartelle di lavoro contano i giorni dal 1900 e dal 1904, e i numeri nella colonna {column} indicano giorni diversi. Scrivere `dates: excel-1904`, o dare alle celle un formato di data.',
  'register/day-numbers':
    'La colonna {column} contiene numeri come "{value}" invece di date ({count} celle su {filled}). Se sono giorni contati come in un foglio di calcolo, scrivere `dates: excel` (o `excel-1904`) nell’associazione.',
  'register/epoch-numbers':
    'La colonna {column} contiene numeri come "{value}" invece di date ({count} celle su {filled}). Se sono secondi o millisecondi dal 1970 (UTC), scrivere `dates: {format}` nell’associazione.',
  'register/no-dates':
    'La maggior parte delle celle della colonna {column} non contiene date ({count} su {filled}, la prima "{value}"). Prendere un’altra colonna; oppure elencare sotto `empty:` i testi che significano che nulla è avvenuto, e dire con `dates:` come sono scritte le date.',
  'register/no-file':
    'In {folder} non c’è il file "{pattern}", di cui questa associazione ha bisogno. Metterlo lì, o correggere `file:`.',
  'register/no-rows': 'La tabella non ha righe sotto l’intestazione. Dare un file con dei casi.',
  'register/no-header':
    'Non c’è una riga {row} con nomi di colonne. Correggere `header:` nell’associazione, o toglierlo.',
  'register/no-table':
    'Un file {format} non è una tabella con una riga per caso. Dare CSV, TSV, Excel, JSON lines o Parquet, o scrivere `kind: log` nell’associazione.',
  'oddity/rows-cut-short':
    '{count} {count:riga finisce|righe finiscono} prima delle ultime colonne: le celle mancanti valgono come vuote (prima: riga {subject}).',
  'oddity/rows-with-empty-ends':
    '{count} {count:riga ha|righe hanno} separatori dopo l’ultima colonna, senza nulla in mezzo: non contano (prima: riga {subject}).',
  'oddity/row-of-totals':
    '{count} {count:riga somma|righe sommano} le altre (una parola come «Totale» al posto del numero, e nessuna data): {count:non conta|non contano} (prima: {subject}).',
  'oddity/time-in-two-columns':
    'L’ora dell’evento sta in due colonne, giorno e ora: {subject}. Se è in un’altra, indicarla con --columns time=NOME.',
  'oddity/encoding-taken':
    'Il file non è UTF-8 ed è stato letto come {subject}. Con --encoding si indica un’altra codifica.',
  'oddity/register-row-repeated':
    '{count} {count:riga|righe} {count:ripete|ripetono} un’altra riga in ogni colonna e {count:conta|contano} una volta (prima: {subject}).',
  'oddity/register-rows-merged':
    '{count} {count:riga|righe} {count:ha|hanno} il numero di caso di una riga precedente e {count:è|sono} {count:presa|prese} come {count:parte|parti} di un solo caso (prima: {subject}).',
  'oddity/row-without-case':
    '{count} {count:riga|righe} non {count:ha|hanno} numero di caso e {count:è|sono} {count:stata|state} {count:tralasciata|tralasciate} (prima: {subject}).',
  'oddity/dangling-row':
    '{count} {count:riga|righe} di altre tabelle {count:ha|hanno} un numero di caso che la prima tabella non ha, e {count:è|sono} {count:stata|state} {count:tralasciata|tralasciate} (prima: {subject}).',
  'oddity/value-in-several-rows':
    '{count} {count:volta|volte} una colonna ha un valore in più righe dello stesso caso; vale l’ultimo (prima colonna: {subject}).',
  'oddity/dates-day-first':
    'In {count} {count:colonna|colonne} i giorni precedono i mesi, come mostrano le altre date (prima: {subject}). Se non è giusto, scrivere `dates: mdy` nell’associazione.',
  'oddity/dates-as-others':
    'In {count} {count:colonna|colonne} nessuna data dice se viene prima il giorno o il mese; {count:è stata letta|sono state lette} come le altre colonne della tabella (prima: {subject}). Se non è giusto, scrivere `dates: dmy` o `dates: mdy` sotto l’evento nell’associazione.',
  'oddity/dates-month-first':
    'In {count} {count:colonna|colonne} i mesi precedono i giorni, come mostrano le altre date (prima: {subject}). Se non è giusto, scrivere `dates: dmy` nell’associazione.',
  'oddity/dates-year-first':
    'In {count} {count:colonna|colonne} vengono prima anni di due cifre, come mostrano le altre date (prima: {subject}). Se non è giusto, scrivere `dates:` nell’associazione.',
  'oddity/short-years':
    '{count} {count:data|date} {count:ha|hanno} anni di due cifre e {count:è|sono} {count:stata|state} {count:presa|prese} per {subject}.',
  'oddity/cell-no-date':
    '{count} {count:cella|celle} {count:contiene|contengono} un testo che non è una data (prima: {subject}). {count:Vale come atto compiuto|Valgono come atti compiuti} in un tempo non noto; elencare sotto `empty:` i testi che significano che nulla è avvenuto.',
  'oddity/cell-several-dates':
    '{count} {count:cella|celle} {count:contiene|contengono} più date (prima: {subject}). {count:Vale come atto compiuto|Valgono come atti compiuti} in un tempo non noto; dare `separator:` nell’associazione, perché ciascuna sia un evento.',
  'oddity/date-coarser-than-day':
    '{count} {count:cella|celle} {count:contiene|contengono} solo un mese o un anno (prima: {subject}). {count:Vale come atto compiuto|Valgono come atti compiuti} in un tempo non noto.',
  'info/table':
    '{name}: una tabella di {rows} {rows:riga|righe} e {columns} {columns:colonna|colonne}, senza le colonne di un registro di eventi',
  'info/table-form': '[Codifica: {encoding}. ][Separatore: {delimiter}. ][Foglio: {sheet}. ][Altri fogli: {others}.]',
  'info/column': 'colonna',
  'info/looks': 'sembra',
  'info/dates': 'date',
  'info/looks-date': 'date',
  'info/looks-number': 'numeri',
  'info/looks-text': 'testo',
  'info/looks-empty': 'vuota',
  'info/dates-disagree': 'due ordini',
  'info/dates-short': 'anni di due cifre',
  'info/table-next':
    'Se ogni riga è un caso, scrivere un’associazione con `source: { kind: table, case: COLONNA }` che dica quale colonna di date è quale evento: docs/bindings.md.',
  'binding/due-no-dates':
    'La colonna "{column}" di {log} non contiene solo date, e non si può confrontare con le scadenze. Prendere un’altra colonna, o correggerne i valori.',
  'report/recorded-due':
    'Scadenze di {rule} secondo il registro ({column}): {equal} come per legge, {earlier} prima, {later} dopo, {missing} mancanti; {unsettled} non confrontabili.',
  'story/recorded-equal': 'Il registro ha la stessa scadenza.',
  'story/recorded-earlier': 'Il registro ha come scadenza {day}, {amount} prima di quella di legge.',
  'story/recorded-later': 'Il registro ha come scadenza {day}, {amount} dopo quella di legge.',
  'oddity/file-of-no-table':
    '{count} file della cartella non {count:è|sono} di alcuna tabella dell’associazione e non {count:è stato letto|sono stati letti} (primo: {subject}).',
};
