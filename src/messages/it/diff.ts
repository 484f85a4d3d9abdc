/** Parole dei confronti fra esecuzioni. */
export const diffMessages: Readonly<Record<string, string>> = {
  'diff/kicker': 'Vigilanza',
  'diff/title': 'Che cosa è cambiato fra due esecuzioni',
  'diff/lead': 'Da {then} a {now}',
  'diff/then': 'Prima',
  'diff/now': 'Ora',
  'diff/check': '{name} ({law}): {then} rilievi prima, {now} ora; {new} nuovi, {changed} cambiati, {gone} spariti',
  'diff/input': '{input}: prima {then}, ora {now}',
  'diff/register': 'registro',
  'diff/law': 'legge',
  'diff/calendar': 'calendario',
  'diff/binding': 'abbinamento',
  'diff/reading': 'letture',
  'diff/at': 'data del controllo',
  'diff/options': 'che cosa si è chiesto',
  'diff/program': 'programma',
  'diff/other-key':
    'Gli pseudonimi sono stati fatti con un’altra chiave: quali casi siano nuovi o spariti non si può dire.',
  'diff/only-then': 'Il controllo {name} è stato fatto solo prima.',
  'diff/only-now': 'Il controllo {name} è stato fatto solo ora.',
  'diff/new': 'nuovo',
  'diff/changed': 'cambiato',
  'diff/gone': 'sparito',
  'diff/by-why': 'Perché',
  'diff/by-why-note':
    'Che cosa è diverso ora e tocca il rilievo. Se le cause sono più d’una, le esecuzioni non possono dire quale sia stata.',
  'diff/by-rule': 'Regola',
  'diff/by-office': 'Ufficio',
  'diff/changes': 'Che cosa è nuovo, cambiato e sparito',
  'diff/more': 'I primi {shown} di {n}; --format csv e json li hanno tutti.',
  'diff/more-at-terminal': '… i primi {shown}; --format csv, json, md o html ne hanno di più.',
  'diff/column-change': 'che cosa',
  'diff/column-rule': 'regola',
  'diff/column-case': 'caso',
  'diff/column-then': 'prima',
  'diff/column-now': 'ora',
  'diff/column-why': 'perché',
  'diff/column-id': 'rilievo',
  'diff/said': '{verdict}[, termine {due}][, di {late}][ ({note})]',
  'diff/or': ' o ',
  'diff/behind': 'Le cifre',
  'diff/why-case-new': 'un caso nuovo nel registro',
  'diff/why-case-gone': 'il registro non ha più il caso',
  'diff/why-events': 'altri eventi nel caso',
  'diff/why-trigger': 'l’evento che lo fa nascere ha un’altra data',
  'diff/why-other-cases': 'altri casi',
  'diff/why-law': 'la legge',
  'diff/why-calendar': 'il calendario',
  'diff/why-binding': 'l’abbinamento',
  'diff/why-reading': 'un’altra lettura',
  'diff/why-at': 'la data del controllo',
  'diff/why-options': 'che cosa si è chiesto',
  'diff/why-program': 'il programma',
  'diff/why-unknown': 'non si sa',
  'trend/title': 'I rilievi nel tempo',
  'trend/lead': '{name} ({law}), {runs} {runs:esecuzione|esecuzioni}',
  'trend/all': 'tutte le regole',
  'trend/cell': '{adverse}[ ({share})]',
  'trend/by-rule': 'Esiti sfavorevoli per regola',
  'trend/by-office': 'Esiti sfavorevoli per ufficio',
  'trend/note':
    'Fra parentesi la quota di ciò che è stato deciso in un senso o nell’altro. Un’esecuzione guarda tutto il registro: conta anche ciò che fu trovato prima.',
  'trend/office-note': 'Gli uffici trattano materie diverse; un numero dice dove guardare, non quanto vale un ufficio.',
  'help/diff': `duecourse diff RUN RUN

Che cosa è nuovo, sparito e cambiato fra due esecuzioni, e perché: altri eventi nel caso, la legge, il calendario, l’abbinamento,
un’altra lettura, la data del controllo o il programma. Un rilievo si riconosce dal suo id, che resta lo stesso.

  RUN                 la cartella di un’esecuzione, il suo id, o last
  --check NOME        un solo controllo
  --only REGOLA...    solo queste regole
  --format FORMA      table (predefinita), json, md, csv, o html con figure
  --out PERCORSO      scrive lì
  --runs CARTELLA     dove sono le esecuzioni; altrimenti come dice duecourse.yaml, o runs
  --config FILE       un altro duecourse.yaml

  duecourse diff 2026-10-01T060000Z last
  duecourse diff runs/2026-10-01T060000Z runs/2026-11-01T060000Z --format html --out cambiamenti.html
  duecourse diff 2026-10-01T060000Z last --format csv --only late-notice
`,
  'help/trend': `duecourse trend [RUN...]

Gli esiti sfavorevoli di un controllo in più esecuzioni, per regola e per ufficio (dove gli uffici si possono mostrare), in tabella
e in figura.

  RUN...              le esecuzioni, dalla più vecchia; altrimenti le ultime 12
  --last N            le ultime N esecuzioni
  --check NOME        quale controllo, se sono più d’uno
  --format FORMA      table (predefinita), json, md, csv, o html con figure
  --out PERCORSO      scrive lì
  --runs CARTELLA     dove sono le esecuzioni; altrimenti come dice duecourse.yaml, o runs
  --config FILE       un altro duecourse.yaml

  duecourse trend
  duecourse trend --last 24 --format html --out andamento.html
`,
};
