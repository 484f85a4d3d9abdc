/** What is said by the tools for whoever reads, writes and checks laws. */
export const lawToolsMessages: Readonly<Record<string, string>> = {
  'explain/kicker': 'Legge in frasi',
  'explain/counting': 'Come si contano i giorni',
  'help/explain': `duecourse explain LAW [RULE...]

Dice una legge in frasi che un giurista può confrontare con il testo: articolo per articolo che cosa dice in breve, che cosa
significano le sue parole e i suoi termini, ogni regola come frase con la sua citazione, come si contano i giorni, che cosa si
assume e come si legge ciò che il testo lascia aperto.

  LAW                 id di una legge (vedi: duecourse laws list) o percorso di un file .law.md
  RULE...             solo queste regole, con le parole e i termini su cui poggiano
  --format FORMAT     text (predefinito), md, html, o json per i programmi
  --out PATH          scrive in un file che solo l'utente può leggere, invece che sull'uscita standard
  --lang LANGUAGE     en, zh o it

  duecourse explain it/highway-code-fines --lang it
  duecourse explain cn/petition-work finish review --lang zh
  duecourse explain my.law.md --format html --out my-law.html
`,
  'compare/title': 'Effetto di una modifica',
  'compare/kicker': 'Duecourse · due leggi, un registro',
  'compare/laws': 'Leggi',
  'compare/record': 'Registro',
  'compare/lead': '{before} ({beforeFile}) a confronto con {after} ({afterFile})',
  'compare/log': '{name}: {cases} casi, {events} eventi, al {at}',
  'compare/total':
    'Diventano sfavorevoli: {newlyAdverse}. Non lo sono più: {noLongerAdverse}. Cambiano altrimenti: {otherwise}.',
  'compare/same': 'Le due leggi dicono lo stesso: nessuna regola è diversa.',
  'compare/newlyAdverse': 'diventa sfavorevole',
  'compare/noLongerAdverse': 'non più sfavorevole',
  'compare/otherwise': 'cambia altrimenti',
  'compare/by-rule': 'regola',
  'compare/by-month': 'mese',
  'compare/by-office': 'ufficio',
  'compare/changes': 'Che cosa è cambiato',
  'compare/renamed': '{after} (era {before})',
  'compare/only-after': '{rule} (nuova)',
  'compare/only-before': '{rule} (tolta)',
  'compare/not-judged': 'non giudicato',
  'compare/column-effect': 'effetto',
  'compare/column-rule': 'regola',
  'compare/column-case': 'caso',
  'compare/column-event': 'evento',
  'compare/column-before': 'con la prima legge',
  'compare/column-after': 'con la seconda legge',
  'compare/column-id': 'id',
  'compare/read-twice':
    'Il confronto legge il registro due volte, e lo standard input non può. Lo scriva in un file e indichi quello.',
  'help/compare': `duecourse compare LAW LAW LOG...

Giudica un registro con due leggi allo stesso momento, per esempio una com'è e come sarebbe, e dice che effetto ha la differenza: per
ogni regola quante istanze diventano sfavorevoli, non lo sono più o cambiano altrimenti, per mese e per ufficio, e quali sono.

  LAW LAW             la legge prima e dopo: id, o percorsi di file .law.md, come una copia in cui un numero è cambiato
  LOG...              un registro di eventi, come per duecourse check
  --bind FILE         il collegamento, per entrambe le leggi se nominano gli stessi eventi; deve nominare l'id della legge
  --bind-after FILE   il collegamento della seconda legge, se gliene serve uno proprio
  --at DATE           fino a quando il registro è completo; altrimenti come dice il collegamento, altrimenti l'ultimo evento
  --only RULE...      solo queste regole
  --rename OLD=NEW... regole che sono una sola con due nomi; una che dice lo stesso si riconosce da sé
  --format FORMAT     table (predefinito), md, json, csv o html; csv e json hanno ogni istanza cambiata
  --out PATH          scrive in un file che solo l'utente può leggere, invece che sull'uscita standard
  --show-persons      non maschera nulla
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

  duecourse compare it/highway-code-fines sixty-days.law.md fines.xes.gz --bind it/road-traffic-fines
  duecourse compare old.law.md new.law.md log.csv --only serve late-notice --format html --out effect.html
`,
};
