/** Words of what is said about growth of delays, breaches and matters. */
export const hotspotsMessages: Readonly<Record<string, string>> = {
  'hotspots/title': 'Dove crescono ritardi, violazioni e casi: {log}, {law}',
  'hotspots/compared':
    'Si confronta {now} con {before}, secondo il giorno in cui è nato un dovere o compiuto un atto; ciò il cui ultimo giorno non è passato conta troppo poco, mai troppo. Situazione al {at}.',
  'hotspots/test':
    'Confronto di due tassi: il test condizionato esatto di Przyborowski e Wilenski (1940), bilaterale, corretto per {n} confronti secondo Benjamini e Hochberg (1995). Si dice cresciuto o calato: probabilità corretta sotto 0,05.',
  'hotspots/hides': 'I numeri sotto {least} non si mostrano (lo zero sì), né altri da cui si potrebbero ricavare.',
  'hotspots/of-offices':
    'Riguarda uffici e materie. Che una cifra cresca dice dove guardare, non perché, e nulla di alcuna persona.',
  'hotspots/nothing': 'In questi periodi non è stato contato nulla.',
  'hotspots/more': 'E altre {n}; tutte con --format csv, json o html.',
  'hotspots/drawn': 'Sono disegnate le prime {n} di {all}; la tabella le ha tutte.',
  'hotspots/figures': 'Le cifre',
  'hotspots/legend': 'Quota di ciò che è deciso: vuoto prima, pieno ora; rosso: cresciuto di sicuro',
  'hotspots/legend-matters':
    'Casi iniziati in un anno, a quel ritmo: vuoto prima, pieno ora; rosso: cresciuti di sicuro',
  'hotspots/delays': 'ritardi',
  'hotspots/breaches': 'violazioni',
  'hotspots/matters': 'casi iniziati',
  'hotspots/by-rule': 'regola',
  'hotspots/by-office': 'ufficio',
  'hotspots/of': '{count} su {exposure}',
  'hotspots/in-days': '{count} in {exposure} giorni',
  'hotspots/hidden': 'pochi',
  'hotspots/too-few': 'troppo pochi',
  'hotspots/grows': 'cresciuto',
  'hotspots/falls': 'calato',
  'hotspots/column-by': 'per',
  'hotspots/column-group': 'gruppo',
  'hotspots/column-measure': 'che cosa',
  'hotspots/column-before': 'prima',
  'hotspots/column-now': 'ora',
  'hotspots/column-ratio': 'volte',
  'hotspots/column-p': 'probabilità',
  'hotspots/column-q': 'corretta',
  'hotspots/column-change': 'cambiamento',
  'hotspots/unknown-by':
    'Non si può raggruppare per «{name}».[ Intendeva «{near}»?] Ci sono: {known}; altro va dichiarato mostrabile nel collegamento, e mai si raggruppa per persone.',
  'hotspots/span': '{from} - {to}',
  'hotspots/per-month': 'mesi',
  'hotspots/per-quarter': 'trimestri',
  'hotspots/per-year': 'anni',
  'hotspots/too-short':
    'Il registro copre {there} {per}, e prima degli ultimi {recent} non c’è nulla. Ne confronti meno con --recent, o più brevi con --per.',
};
