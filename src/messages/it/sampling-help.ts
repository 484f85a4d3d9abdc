/** What the commands take that draw a sample and read it back, write letters, and look for change. */
export const samplingHelp: Readonly<Record<string, string>> = {
  'help/sample': `duecourse sample [FINDINGS] --n 200 --by rule [--out sheet.xlsx]

Estrae a sorte dei rilievi e scrive un foglio in cui qualcuno dice di ciascuno se è giusto: il caso come lo racconta il registro,
la regola come frase, come si arriva all'ultimo giorno, e colonne da compilare. duecourse score lo rilegge.

  FINDINGS            un file scritto da check --format json, o un'esecuzione: cartella, id, o last (last)
  --check NAME        di un'esecuzione con più verifiche, quella che si intende
  --n N               quanti rilievi (200)
  --by rule           da ogni regola in proporzione, e almeno 5 da ciascuna
  --seed S            lettere o cifre che decidono che cosa si estrae; senza, decidono i rilievi
  --blind             non mostrare che cosa ha detto il programma, e mescolare le righe
  --clean N           anche N casi senza rilievi, per vedere che cosa è sfuggito (serve il registro)
  --force             scrive sopra un foglio che c'è già
  --runs FOLDER, --config FILE   dove stanno le esecuzioni, e da che cosa un'esecuzione è fatta
  --out FILE          il foglio, .xlsx o .csv (sample.xlsx); FILE.sample.json accanto dice che cosa è stato estratto
  --log LOG, --law LAW, --bind FILE   dove duecourse.yaml non li nomina e non stanno accanto a FINDINGS; per --clean e per i rilievi senza prove
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

Lo stesso seme e gli stessi rilievi danno lo stesso campione, e uno più grande contiene il più piccolo. Ciò che è mascherato resta tale.

  duecourse sample --n 200 --by rule
  duecourse sample findings.json --n 200 --by rule --blind --clean 100 --log log.csv --out sheet.xlsx
`,
  'help/score': `duecourse score SHEET

Rilegge un foglio compilato e dice quanto ci si può fidare della verifica: precisione per regola e in tutto, e copertura se sono stati
esaminati casi senza rilievi, ciascuna con il suo intervallo al 95%. Basta un errore nel foglio e non se ne prende nulla: ciascuno è
detto con la sua riga.

  SHEET               il foglio di duecourse sample, compilato: .xlsx o .csv
  --sample FILE       che cosa è stato estratto (se non detto: SHEET.sample.json)
  --out FILE          conserva il risultato in JSON: lo mostra duecourse report FINDINGS --score FILE e, con score: FILE in
                      duecourse.yaml, ogni esecuzione successiva
  --format FORMAT     table (se non detto) o json

  duecourse score sheet.xlsx --out score.json
  duecourse report findings.json --score score.json --format html --out report.html
`,
  'help/letter': `duecourse letter --office X [--from FINDINGS] [--out letter.docx]

Scrive quanto rilevato di un ufficio come lettera a cui può rispondere: una raccomandazione per regola con l'elenco dei casi, poi caso
per caso i fatti, l'articolo, il calcolo dell'ultimo giorno, che cosa si chiede e un modulo per la risposta. I rilievi che una nota
risolve restano fuori, come ciò che le parti hanno fatto troppo tardi.

  --office X          l'ufficio, come lo nominano i rilievi
  --from FINDINGS     un file scritto da check --format json, o un'esecuzione: cartella, id, o last (last)
  --check NAME        di un'esecuzione con più verifiche, quella che si intende
  --out FILE          .docx o .html (letter-X.docx e letter-X.html); accanto stanno il modulo per la risposta e che cosa si è chiesto
  --force             scrive sopra un modulo che c'è già
  --form FORM         il modulo per la risposta come xlsx (se non detto) o csv
  --only RULE...      solo queste regole
  --within PERIOD     entro quando si chiede risposta: "15 working days", "30 days" (se non detto) o "2 months", secondo il calendario della legge
  --under TEXT        che cosa fissa il termine, per esempio un articolo
  --date DATE         della lettera (oggi); --sender TEXT: chi scrive
  --template FILE     un testo proprio con {{fields}}; --write-template scrive il nostro in --out, per cominciare
  --runs FOLDER, --config FILE   dove stanno le esecuzioni, e il duecourse.yaml in cui letters: dice sender, within, under, template
  --log LOG, --law LAW, --bind FILE   dove servono e non si trovano
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

  duecourse letter --office "Lavori pubblici" --lang it
  duecourse letter --office "Lavori pubblici" --from findings.json --within "15 working days" --out letter.docx
  duecourse letter --out mio.txt --write-template --lang it
  duecourse letter --office "Lavori pubblici" --from findings.json --template mio.txt --lang it --out letter.html
`,
  'help/reply': `duecourse reply FORM

Rilegge il modulo compilato da un ufficio e annota ogni risposta sul suo rilievo: giusto, giustificato, non giusto, registro errato.
Basta un errore nel modulo e non se ne prende nulla: ciascuno è detto con la sua riga. Le righe senza risposta restano aperte.

  FORM                il modulo di duecourse letter, compilato: .xlsx o .csv
  --letter FILE       che cosa si è chiesto (se non detto: FORM.letter.json)
  --by TEXT           chi risponde (se non detto: l'ufficio)
  --run RUN           l'esecuzione dei cui rilievi si tratta (se non detto: quella della lettera, altrimenti l'ultima); --check NAME dove ha più verifiche
  --runs FOLDER, --config FILE   dove stanno le esecuzioni, come per duecourse note

  duecourse reply letter.reply.xlsx
  duecourse reply returned.csv --letter letter.reply.xlsx.letter.json --run 2026-01-09T083000Z
`,
  'help/hotspots': `duecourse hotspots [FINDINGS] --by office,rule

Dice dove crescono ritardi, violazioni e casi: di ogni ufficio, regola o genere di materia il tasso degli ultimi mesi rispetto ai
precedenti, con i numeri su cui si basa e un test esatto. I numeri piccoli sono nascosti. Riguarda uffici e materie, mai persone.
Il registro si verifica di nuovo, perché i soli rilievi non dicono su quanti.

  FINDINGS            un file scritto da check --format json, o un'esecuzione: cartella, id, o last (last)
  --check NAME        di un'esecuzione con più verifiche, quella che si intende
  --runs FOLDER, --config FILE   dove stanno le esecuzioni, e da che cosa un'esecuzione è fatta
  --by NAME...        rule, office, e attributi che il collegamento dichiara mostrabili (se non detto: office e rule)
  --per PERIOD        month (se non detto), quarter o year
  --recent N          quanti degli ultimi periodi sono «ora» (3 mesi, 1 trimestre o 1 anno)
  --before N          con quanti periodi precedenti si confrontano (il quadruplo)
  --least N           i numeri sotto questo non si mostrano (5)
  --format FORMAT     table (se non detto), json, csv, o html con una figura
  --out PATH          scrivi in un file che solo lei può leggere, invece che sull'uscita standard
  --log LOG, --law LAW, --bind FILE   dove non si trovano
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

  duecourse hotspots
  duecourse hotspots findings.json --log log.csv
  duecourse hotspots findings.json --by office,category --per quarter --format html --out hotspots.html
`,
};
