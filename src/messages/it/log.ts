/** Words for opening and writing logs of any format, and for the oddities of tables. */
export const logMessages: Readonly<Record<string, string>> = {
  'log/not-found': 'Il file non esiste. Controllare il percorso.',
  'log/cannot-read': 'Il file non si può leggere ({reason}). Controllare i permessi.',
  'log/is-a-folder': 'Questa è una cartella. Indicare il file del registro al suo interno.',
  'log/is-report':
    'Questo è un rapporto scritto da duecourse, non un registro. Vederlo con `duecourse report`, o indicare il registro di cui parla.',
  'log/empty-file': 'Il file è vuoto. Indicare un registro di eventi.',
  'log/other-spreadsheet':
    'È un foglio di LibreOffice, OpenOffice o Numbers, che non si legge. Aprirlo lì, salvarlo come .xlsx («Salva con nome», cartella di lavoro Excel) o come CSV in UTF-8, e dare quel file.',
  'log/is-page':
    'È una pagina web, qualunque sia il nome, come alcuni sistemi esportano «per Excel». Aprirla in un foglio di calcolo, controllare che zeri iniziali e date non siano cambiati, salvarla come .xlsx, e dare quel file.',
  'log/unknown-format':
    'Né il contenuto né l’estensione ({extension}) dicono che file sia. Usare XES, CSV, JSON lines, Excel, OCEL, Arrow o Parquet, o indicare il formato.',
  'log/zipped': 'Un file gzip con {format} dentro non si può leggere. Scompattarlo prima.',
  'log/unknown-extension':
    'L’estensione {extension} non dice come scrivere il registro. Usare .xes, .csv o .tsv (anche con .gz), .arrow, .feather o .parquet.',
  'log/cannot-write':
    'Il file non si può scrivere ({reason}). Controllare che la cartella {folder} esista e sia scrivibile.',
  'log/no-such-column': 'Non c’è una colonna "{column}" (richiesta come {role}). Le colonne sono: {columns}.',
  'log/no-header-row':
    'La prima riga della tabella sembra contenere valori, non i nomi delle sue {count} colonne, e qui non si mostra. Mettervi sopra una riga di nomi, ad esempio `case,activity,time`.',
  'log/roles-not-found':
    'Non si riconosce la colonna per: {missing}. Le colonne sono: {columns}. Indicarla con --columns, ad esempio `--columns case=A activity=B time=C`. Se ogni riga è un caso con una colonna per data, scrivere un’associazione `kind: table` (duecourse info mostra le colonne).',
  'log/case-id-missing':
    'La riga {row} non ha l’identificativo del caso nella colonna {column}. Indicarlo, o togliere la riga.',
  'log/times-unreadable':
    'La maggior parte dei valori della colonna {column} non sono date ({count}, ad esempio "{example}"). Scriverle con l’anno davanti, indicare l’ordine con --dates, o scegliere un’altra colonna.',
  'log/dates-unclear':
    'Nella colonna {column} nessuna data dice se viene prima il giorno o il mese, come in "{value}". Indicarlo con --dates dmy o --dates mdy.',
  'log/dates-disagree':
    'Nella colonna {column} le date sono scritte in due modi: in "{value}" giorno e mese stanno in un ordine diverso da "{example}". Indicare con --dates dmy o --dates mdy quale vale; ciò che non corrisponde conta come tempo non noto.',
  'log/times-day-numbers':
    'La colonna {column} contiene numeri come "{example}" invece di tempi ({count}). Se sono giorni come li conta un foglio di calcolo, dare lì alla colonna un formato di data e salvarla di nuovo.',
  'log/times-short-years':
    'I tempi della colonna {column} hanno anni di due cifre (ad esempio "{example}") e il secolo non si può sapere. Indicare da quale anno si contano, con --years-from 1950 (50 vale 1950 e 49 vale 2049) o con `years-from: 1950` sotto `source:` nell’associazione.',
  'log/not-of-type':
    '"{value}" nella colonna {column} non è {type}. Correggerlo, o non indicare il tipo di questa colonna.',
  'oddity/case-attribute-varies':
    '{count} {count:colonna|colonne} di nome case:… {count:cambia|cambiano} dentro un caso, e {count:è|sono} quindi attributi degli eventi (la prima: {example}).',
  'oddity/column-not-read':
    '{count} {count:colonna|colonne} {count:ha|hanno} tipi che un registro non prevede e {count:è|sono} {count:stata|state} {count:esclusa|escluse} (la prima: {example}).',
  'oddity/duplicate-column':
    '{count} {count:colonna|colonne} {count:ha|hanno} il nome di un’altra (la prima: {example}).',
  'oddity/large-integers-as-text':
    '{count} {count:colonna|colonne} {count:ha|hanno} numeri interi oltre 2^53 e {count:è|sono} {count:stata|state} {count:tenuta|tenute} come testo (la prima: {example}).',
  'oddity/row-without-event':
    '{count} {count:riga|righe} {count:indica|indicano} solo un caso; {count:è un caso senza eventi, non un evento|sono casi senza eventi, non eventi}.',
  'oddity/times-day-first':
    'In {count} {count:colonna|colonne} di tempi i giorni precedono i mesi, come mostrano le altre date (prima: {subject}). Se non è giusto, indicare --dates mdy.',
  'oddity/times-year-first':
    'In {count} {count:colonna|colonne} di tempi gli anni di due cifre stanno davanti, come mostrano le altre date (prima: {subject}). Se non è giusto, indicare --dates dmy o --dates mdy.',
  'oddity/times-month-first':
    'In {count} {count:colonna|colonne} di tempi i mesi precedono i giorni, come mostrano le altre date (prima: {subject}). Se non è giusto, indicare --dates dmy.',
  'oddity/time-finer-than-millisecond':
    '{count} {count:tempo|tempi} {count:è|sono} più {count:fine|fini} del millisecondo e {count:è|sono} {count:stato|stati} {count:troncato|troncati} (il primo in: {example}).',
  'oddity/time-unreadable':
    '{count} {count:tempo|tempi} non si {count:è potuto|sono potuti} leggere e {count:manca|mancano} (il primo: {example}).',
};
