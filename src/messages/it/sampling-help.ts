/** What the commands take that draw a sample and read it back, write letters, and look for change. */
export const samplingHelp: Readonly<Record<string, string>> = {
  'help/sample': `duecourse sample FINDINGS --n 200 --by rule --out sheet.xlsx

Estrae a sorte dei rilievi e scrive un foglio in cui qualcuno dice di ciascuno se è giusto: il caso come lo racconta il registro,
la regola come frase, come si arriva all'ultimo giorno, e colonne da compilare. duecourse score lo rilegge.

  FINDINGS            un file scritto da check --format json, o la cartella di un'esecuzione
  --check NAME        di un'esecuzione con più verifiche, quella che si intende
  --n N               quanti rilievi (200)
  --by rule           da ogni regola in proporzione, e almeno 5 da ciascuna
  --seed S            lettere o cifre che decidono che cosa si estrae; senza, decidono i rilievi
  --blind             non mostrare che cosa ha detto il programma, e mescolare le righe
  --clean N           anche N casi senza rilievi, per vedere che cosa è sfuggito (serve il registro)
  --out FILE          il foglio, .xlsx o .csv; FILE.sample.json accanto dice che cosa è stato estratto
  --log LOG, --law LAW, --bind FILE   dove non stanno accanto a FINDINGS; servono per --clean e per i rilievi senza prove
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

Lo stesso seme e gli stessi rilievi danno lo stesso campione, e uno più grande contiene il più piccolo. Ciò che è mascherato resta tale.

  duecourse sample findings.json --n 200 --by rule --out sheet.xlsx
  duecourse sample findings.json --n 200 --by rule --blind --clean 100 --log log.csv --out sheet.xlsx
`,
  'help/score': `duecourse score SHEET

Rilegge un foglio compilato e dice quanto ci si può fidare della verifica: precisione per regola e in tutto, e copertura se sono stati
esaminati casi senza rilievi, ciascuna con il suo intervallo al 95%. Basta un errore nel foglio e non se ne prende nulla: ciascuno è
detto con la sua riga.

  SHEET               il foglio di duecourse sample, compilato: .xlsx o .csv
  --sample FILE       che cosa è stato estratto (se non detto: SHEET.sample.json)
  --out FILE          conserva il risultato in JSON, da mostrare con duecourse report FINDINGS --score FILE
  --format FORMAT     table (se non detto) o json

  duecourse score sheet.xlsx --out score.json
  duecourse report findings.json --score score.json --format html --out report.html
`,
};
