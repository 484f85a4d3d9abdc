/** Words for the faults and oddities of object-centric logs and of SQLite files. */
export const ocelMessages: Readonly<Record<string, string>> = {
  'ocel/choose-type':
    'Un log a oggetti non ha casi propri. Indicare quali oggetti sono i casi con `--object-type`. I tipi, con i loro oggetti: {types}.',
  'ocel/no-such-type': 'Non c’è un tipo di oggetti "{type}". I tipi, con i loro oggetti: {types}.',
  'ocel/type-without-objects': 'Il tipo "{type}" è dichiarato, ma non ha oggetti. I tipi, con i loro oggetti: {types}.',
  'ocel/no-log':
    'Questo non è un log a oggetti: mancano eventi e oggetti come li scrive OCEL 2.0. Indicare un file OCEL 2.0 in JSON, XML o SQLite.',
  'ocel/version-1': 'Questo è OCEL 1.0. Convertirlo in OCEL 2.0.',
  'ocel/not-an-object':
    'Il file è JSON, ma non un oggetto con eventi e oggetti. Indicare un file OCEL 2.0; un evento per riga si legge come .jsonl.',
  'ocel/not-json': 'Da qui il file non è JSON («{found}»). Forse è tronco; esportarlo di nuovo.',
  'ocel/not-utf8': 'Il file non è UTF-8, come JSON richiede. Esportarlo di nuovo.',
  'ocel/bad-shape': 'In {where} ci si aspetta {expected}. Correggere il file o esportarlo di nuovo.',
  'ocel/too-large':
    'Il file supera {limit} byte e non si può tenere in memoria. Usare OCEL in XML, o una parte del log.',
  'sqlite/damaged': 'La base di dati è danneggiata alla pagina {page}. Esportarla di nuovo.',
  'sqlite/too-many-tables': 'La base di dati ha più di {limit} tabelle. Indicare un log OCEL 2.0.',
  'sqlite/unfinished':
    'La base di dati ha modifiche non ancora scritte ({beside}). Chiudere il programma che la scrive e riprovare.',
  'sqlite/no-table':
    'La base di dati non ha una tabella {table} leggibile (viste e tabelle virtuali non lo sono). Esportarla di nuovo come OCEL 2.0.',
  'sqlite/no-column': 'La tabella {table} non ha la colonna {column}. Esportare di nuovo il log come OCEL 2.0.',
  'oddity/ocel-dangling-event-object':
    '{count} {count:legame|legami} di eventi {count:indica|indicano} oggetti che il file non ha (primo: {example}); gli identificativi restano nella colonna ocel:(not in the log).',
  'oddity/ocel-dangling-object-object':
    '{count} {count:legame|legami} tra oggetti {count:indica|indicano} oggetti che il file non ha (primo: {example}); gli identificativi restano nella colonna ocel:(not in the log).',
  'oddity/ocel-type-unused':
    '{count} {count:tipo|tipi} {count:dichiarato|dichiarati} non {count:ha|hanno} eventi né oggetti (primo: {example}).',
  'oddity/ocel-duplicate-object':
    '{count} {count:oggetto|oggetti} {count:ha|hanno} l’identificativo di un altro e {count:è|sono} {count:stato|stati} {count:tralasciato|tralasciati} (primo: {example}).',
  'oddity/ocel-event-in-several-cases':
    '{count} {count:evento|eventi} {count:indica|indicano} più oggetti del tipo scelto e {count:sta|stanno} nel caso di ciascuno.',
  'oddity/ocel-event-without-case':
    '{count} {count:evento|eventi} non {count:indica|indicano} oggetti del tipo scelto e non {count:è|sono} in alcun caso.',
  'oddity/ocel-attribute-changes':
    '{count} {count:volta|volte} è cambiato un attributo di un oggetto ({example}): il caso ha l’ultimo valore, ogni evento quello del suo momento sotto ocel:case:….',
  'oddity/ocel-initial-state':
    '{count} {count:valore|valori} di oggetti {count:porta|portano} la data 1° gennaio 1970 ({example}): non una data, ma il modo di OCEL per dire «dall’inizio».',
  'oddity/ocel-times-without-offset':
    '{count} {count:tempo|tempi} non {count:ha|hanno} scarto dall’UTC e si {count:legge|leggono} come ora locale. OCEL scrive in SQLite l’ora locale e in JSON per lo più UTC: uno stesso log può differire dello scarto, come l’esempio della specifica di un’ora.',
};
