/** Testi del comando: aiuto, avanzamento, e che cosa non va in ciò che si è chiesto. */
export const cliMessages: Readonly<Record<string, string>> = {
  'cli/no-room': 'Il disco è pieno. Fare spazio, o scrivere altrove.',
  'cli/no-right':
    'Qui non si ha il diritto di leggere o scrivere ({problem}). Cambiare i permessi, o scegliere un altro posto.',
  'cli/over-input':
    'Scrivere qui sostituirebbe {input}, che viene letto per questo. Non è stato scritto nulla: indicare un altro file per il risultato.',
  'cli/is-folder': 'Questa è una cartella. Indicare un file.',
  'cli/no-such-place':
    'Questo file o questa cartella non c’è. Controllare il percorso; una cartella in cui scrivere deve esserci già.',
  'cli/error': 'errore',
  'cli/warning': 'avviso',
  'cli/info': 'nota',
  'cli/byte': ', byte {byte}',
  'cli/our-fault':
    'È un difetto di duecourse, non dei tuoi file ({what}). Segnalalo con il comando eseguito; DUECOURSE_DEBUG=1 mostra di più.',
  'cli/system': 'Il file non si può usare ({problem}). Controllare percorso, permessi e spazio su disco.',
  'cli/unknown-command': 'Non c’è il comando "{command}".[ Si intendeva "{near}"?] Vedi `duecourse --help`.',
  'cli/unknown-option':
    'Qui non c’è l’opzione {option}.[ Si intendeva {near}?] Vedi il comando con --help.[ Se è un nome che comincia con un trattino, scriverlo per ultimo dopo due trattini: -- {name}.]',
  'cli/takes-no-value': '{option} non prende un valore. Togliere ciò che segue il segno di uguale.',
  'cli/needs-value': '{option} vuole un valore dopo di sé: {option} VALORE. Vedere il comando con --help.',
  'cli/value-unknown': '{option} non può essere "{value}". Usare uno di: {known}.',
  'cli/option-missing': 'Manca {option}. Scrivere: {usage}. Di più: il comando con --help.',
  'cli/operand-missing': 'Manca {operand}. Scrivere: {usage}. Di più: il comando con --help.',
  'cli/operand-extra':
    '"{operand}" è una parola di troppo. Scrivere: {usage}; mettere tra virgolette i nomi con spazi.',
  'cli/unknown-law':
    'Non c’è un file così, né una legge con questo id.[ Si intendeva "{near}"?] Leggi del programma: {known}.',
  'cli/unknown-binding':
    'Non c’è un file così, né un’associazione con questo id.[ Si intendeva "{near}"?] Associazioni del programma: {known}.',
  'cli/unknown-rule': 'La legge non ha la regola "{rule}".[ Si intendeva "{near}"?] Le sue regole: {known}.',
  'cli/no-calendar':
    'La legge conta con il calendario "{calendar}", che non è in nessuna di queste cartelle: {folders}. Metterci calendar.yaml e calendar.csv.',
  'cli/binary-to-terminal':
    '{format} non è testo per un terminale. Indicare un file con --out, o passarlo a un programma con una pipe.',
  'cli/needs-findings':
    '{format} è una tabella di esiti, e qui sono esclusi. Togliere --summary, o scegliere md, csv o xlsx.',
  'cli/empty-log': 'Il registro non ha eventi. Darne uno che ne abbia.',
  'cli/nothing-bound':
    'Nulla nel registro porta il nome di un evento di {law}: non c’è nulla da controllare. Abbozzare un’associazione con `duecourse bind LOG {law} --out FILE` e darla con --bind.[ Associazioni del programma: {bindings}.]',
  'cli/no-times': 'Nessun evento del registro ha una data: non si può controllare nulla. Dire quale colonna è la data.',
  'cli/bad-at': '"{value}" non è un giorno né un’ora. Scrivere --at 2013-06-18 o --at 2013-06-18T10:30+02:00.',
  'cli/at-needed-binding':
    'L’associazione dice che il registro è completo fino al {day}, dopo oggi ({today}). Dire con --at fino a quando lo è.',
  'cli/at-future':
    '{day} è dopo oggi ({today}): nessun registro è completo fino ad allora, e ciò che scade prima non è ancora in ritardo. Dare oggi o un giorno precedente.',
  'cli/at-needed-future':
    'L’ultimo evento è del {day}, dopo oggi ({today}): il registro non può dire fino a quando è completo. Dirlo con --at.',
  'cli/at-needed-stray':
    'L’ultimo evento ({day}) viene {days} giorni dopo il precedente ({before}) e può essere uno sbaglio. Dire con --at fino a quando il registro è completo.',
  'cli/no-key':
    'La chiave degli pseudonimi non si può creare qui[ ({reason})]. Indicare un altro posto con DUECOURSE_KEY_FILE, ad esempio DUECOURSE_KEY_FILE=./key.',
  'cli/key-unreadable':
    'La chiave degli pseudonimi non si può leggere ({reason}). Darsi il diritto di leggerla (`chmod 600` sul file, `chmod 700` sulla cartella), o indicarne un’altra con DUECOURSE_KEY_FILE.',
  'cli/bad-key':
    'Questa non è una chiave: ha {bytes} byte invece di 32. Ripristinarla; se la si toglie, gli pseudonimi saranno nuovi.',
  'cli/unknown-case':
    'Il registro non ha il caso "{case}". Dare il suo id, o lo pseudonimo di un resoconto (con un’altra chiave è un altro).',
  'cli/bad-number': '{option} non può essere "{value}". Dare un numero da {least} a {most}.',
  'progress/reading': 'Lettura',
  'progress/checking': 'Controllo',
  'progress/writing': 'Scrittura',
  'progress/simulating': 'Simulazione',
  'progress/mutating': 'Modifica',
  'progress/rate': '{amount}/s',
  'progress/left': 'ancora {time}',
  'progress/events': 'eventi',
  'progress/cases': 'casi',
  'progress/rows': 'righe',
  'simulate/exists':
    'Questo file esiste già e non è stato scritto nulla. Indicare un altro registro con --out, o aggiungere --force per sostituirlo.',
  'simulate/no-clean-case':
    'Non si è trovato alcun caso che osservi tutte le regole di questa legge: non se ne può fare un registro. Cercare regole che si contraddicono.',
  'simulate/no-breach':
    'Non si è trovato alcun caso che violi una sola regola di questa legge. Simulare senza violazioni: --breach-rate 0.',
  'simulate/across-cases':
    'Questa legge guarda a più casi per ufficio, o lo fa in tutte le sue regole; leggi così non si possono simulare. Simulare una legge con regole sui singoli casi.',
  'simulate/written':
    '{log}: {cases} {cases:caso|casi}, {events} {events:evento|eventi}, {planted} {planted:violazione inserita|violazioni inserite}. Ciò che è stato inserito sta in {log}.truth.json, l’associazione in {log}.bind.yaml.',
  'simulate/unbroken': 'Mai violate, perché non si è trovato un caso che violi solo loro: {rules}.',
  'convert/written': '{log}: {cases} {cases:caso|casi}, {events} {events:evento|eventi}.',
  'convert/types': 'CSV non conserva questi tipi: {types}.',
  'demo/written': 'Scritti: {files}.',
  'demo/next': 'Poi si può provare:',
  'demo/not-empty':
    'Questa cartella non è vuota, e nulla è stato scritto. Indicarne un’altra con --out, o aggiungere --force.',
  'demo/no-folder': 'Questo è un file. Indicare una cartella con --out.',
  'help/start': `duecourse: una legge scritta una volta, controllata su un registro di casi.

  duecourse demo --out duecourse-demo    scrive un esempio e lo controlla
  duecourse laws list                    le leggi del programma
  duecourse --help                       tutti i comandi
`,
  help: `duecourse: una legge scritta una volta, controllata su un registro di casi.

  duecourse demo                             un esempio di registro, legge e associazione, e il controllo
  duecourse check LOG --law LAW              ogni regola di una legge su ogni caso di un registro
  duecourse report FINDINGS                  un rapporto conservato come tabella, cartella, sintesi o altro
  duecourse verify RECEIPT                   un controllo rifatto: uguale, o che cosa è diverso
  duecourse sample FINDINGS --out SHEET      un foglio di rilievi estratti a sorte, da verificare
  duecourse score SHEET                      quanto ci si può fidare dei rilievi, da tale foglio
  duecourse run                              tutti i controlli di duecourse.yaml, in una cartella datata
  duecourse diff RUN RUN                     che cosa è nuovo, sparito e cambiato fra due esecuzioni, e perché
  duecourse trend                            i rilievi per regola e ufficio in più esecuzioni
  duecourse note RILIEVO... --as STATO       che cosa ne è stato dei rilievi
  duecourse notes verify | list              se le note sono quelle scritte; che cosa dicono
  duecourse letter --office X --out FILE     una lettera a un ufficio con i rilievi, e un modulo per la risposta
  duecourse reply FORM                       che cosa ha risposto un ufficio, come note
  duecourse hotspots FINDINGS                dove crescono ritardi, violazioni e casi, per ufficio, regola o genere
  duecourse explain-case LOG CASE --law LAW  un caso: eventi, regole, scadenze con i loro calcoli
  duecourse standing MATTER --law LAW        una pratica: che cosa va fatto, fino a quando, che cosa è possibile, e perché
  duecourse due LAW EVENT=DATE...            ogni giorno a cui gli eventi portano, con il suo calcolo
  duecourse whatif MATTER EVENT=DATE...      che cosa cambierebbe se avvenisse altro
  duecourse recompute MATTER... --law LAW    pratiche aperte i cui giorni si spostano con un calendario
  duecourse readiness LOG --law LAW          che cosa il registro può dire, prima di ogni accusa
  duecourse laws list                        le leggi del programma
  duecourse explain LAW [RULE...]            gli articoli di una legge, le regole come frasi
  duecourse compare LAW LAW LOG...           che effetto ha una modifica su un registro reale
  duecourse laws check FILE...               che cosa non va nei file di legge, e dove
  duecourse laws test [FILE...]              esegue gli esempi delle leggi
  duecourse library add|list|show|diff        testi di leggi: versioni, articoli, cambiamenti
  duecourse info LOG                         che cosa c’è in un registro
  duecourse bind LOG LAW                     una prima associazione, per somiglianza di nomi
  duecourse convert IN OUT                   un registro in un altro formato
  duecourse simulate LAW --out LOG           un registro fatto da una legge, con violazioni inserite
  duecourse language-server                  leggi in un editor: errori, completamento, frasi
  duecourse completion SHELL                 completamento per bash, zsh o fish

Ogni comando: --help dice che cosa prende e dà esempi, --lang en, zh o it sceglie la lingua.
duecourse --version

  duecourse simulate it/highway-code-fines --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'help/check': `duecourse check LOG... --law LAW

Controlla ogni caso di un registro con ogni regola di una legge, come stavano le cose al momento del controllo.

  LOG                 un registro di eventi: XES, CSV, JSON lines, Excel, OCEL, Parquet o
                      Arrow IPC; un file, più d’uno, una cartella, o - per l’ingresso standard;
                      anche tabelle con una riga per caso, se l’associazione lo dice
  --law LAW           id di una legge (vedi duecourse laws list) o percorso di un file .law.md
  --bind FILE         quali nomi del registro sono gli eventi della legge: un file, o l’id di
                      un’associazione del programma. Senza: LOG.bind.yaml accanto al registro,
                      NAME.bind.yaml accanto a NAME.law.md, altrimenti i nomi che coincidono
  --at DATE           fino a quando il registro è completo; altrimenti come dice l’associazione,
                      altrimenti l’ultimo evento
  --format FORMAT     table (predefinito), md, json, jsonl, csv, html, xlsx, parquet o arrow
  --out PATH          scrive in un file che solo tu puoi leggere, invece che sull’uscita standard
  --baseline RUN      solo i rilievi sfavorevoli nuovi o cambiati da quell’esecuzione e senza nota (cartella, id, o last; --check nomina il
                      controllo, --runs e --config dove sono le esecuzioni)
  --receipt PATH      scrive anche, in hash, su che cosa il risultato si fonda e che cosa è, per duecourse verify
  --summary           tralascia i rilievi
  --only RULE...      controlla solo queste regole
  --verdict V...      dà i rilievi con questi esiti (di norma: sfavorevoli, undetermined, for-review)
  --fail-on V...      esce con 1 se c’è uno di questi esiti, come late,breach o adverse
  --readings          conta anche gli esiti sfavorevoli secondo ogni lettura lasciata aperta
  --show-persons      non maschera nulla; il risultato lo dice
  --suspect-share X   segna come sospetta una regola oltre questa quota sfavorevole, su quanto deciso (predefinita: 0.2)
  --evidence N        quanti rilievi al massimo json e xlsx mostrano con caso e calcoli (predefinito: 20000)
  --threads N         giudica con N thread (di norma uno; per milioni di eventi uno per core)
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

Le liste vanno fino all’opzione seguente, o si separano con virgole.
Codice d’uscita: 0 controllato, 1 --fail-on si è verificato, 2 dati non validi, 3 difetto del programma.

  duecourse check fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse check log.csv --law my.law.md --format xlsx --out findings.xlsx
  duecourse check log.csv --law my.law.md --format html --out report.html
  duecourse check log.csv --law my.law.md --fail-on late,breach --summary
`,
  'help/readiness': `duecourse readiness LOG... --law LAW

Dice che cosa un registro può dire, prima che si accusi qualcuno: di ogni regola la quota di istanze che si possono
decidere, che cosa manca al registro, quante istanze ne dipendono e che fare; le regole i cui esiti sfavorevoli
sembrano un errore di regola, associazione o dati; ripetizioni, date impossibili, giorni in cui gli inserimenti
si accumulano, e il tempo dall’atto all’inserimento. Non nomina alcun caso.

  --law LAW           id di una legge (vedi: duecourse laws list) o percorso di un file .law.md
  --bind FILE         come per duecourse check
  --at DATE           fino a quando il registro è completo; altrimenti come dice l’associazione, o l’ultimo evento
  --only RULE...      solo queste regole
  --suspect-share X   una regola è sospetta oltre questa quota sfavorevole, su quanto deciso (predefinita: 0.2)
  --format json       per i programmi
  --out PATH          scrive in un file che solo voi potete leggere, invece che sullo standard output
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

  duecourse readiness fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse readiness log.csv --law my.law.md --at 2024-06-30 --format json
`,
  'help/report': `duecourse report FINDINGS --format FORMAT

Mostra in altra forma un rapporto conservato da check --format json, senza il registro e senza controllare di nuovo.

  FINDINGS            un file scritto da check --format json, o un'esecuzione: cartella, id, o last
  --check NAME        di un'esecuzione, la verifica che si intende; --runs FOLDER, --config FILE: dove stanno le esecuzioni
  --format FORMAT     table (predefinito), md, json, jsonl, csv, html, xlsx, parquet o arrow
  --out PATH          scrive in un file che solo tu puoi leggere, invece che sull’uscita standard
  --only RULE...      solo queste regole
  --verdict V...      solo gli esiti di questi tipi, fra quelli conservati
  --readings          con table: esiti sfavorevoli secondo ogni lettura che la legge lascia aperta
  --score FILE        di' quanto ci si può fidare dei rilievi, come l'ha conservato duecourse score
  --lang LANGUAGE     en, zh o it

Ciò che nel file è mascherato resta mascherato. Un file i cui esiti sono stati cambiati si mostra, e lo si dice.

  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse report findings.json --format html --out report.html
  duecourse report findings.json --format xlsx --out findings.xlsx
  duecourse report findings.json --format md --lang zh
`,
  'help/verify': `duecourse verify RECEIPT [--log LOG]

Rifà un controllo fatto da altri e dice se il risultato è lo stesso, o che cosa è diverso e dove: legge, calendario,
collegamento, registro o programma, e quali risultati sono nuovi, scomparsi o cambiati.

  RECEIPT             un file scritto da check --receipt o check --format json; o un solo risultato (explain-case --export),
                      rigiudicato sulle sue prove, secondo la legge che porta con sé
  --log LOG           il registro; uno per volta se sono più d’uno. Senza: quello del nome che la ricevuta dice, accanto a essa
  --law LAW           la legge; senza: quella accanto alla ricevuta che ha il suo hash, o quella di questo nome tra quelle
                      del programma, o accanto alla ricevuta
  --bind FILE         il collegamento; senza: quello di questo nome tra quelli del programma, o accanto alla ricevuta
  --receipt RECEIPT   di un solo risultato: se questa ricevuta dell’intero controllo ne dice
  --format FORMAT     table (predefinito) o json
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro, se altrimenti che allora

Codice di uscita: 0 uguale, 1 diverso, 2 dati errati. Ciò che un’altra versione del programma trova uguale è uguale.

  duecourse check log.csv --law my.law.md --receipt receipt.json
  duecourse verify receipt.json
  duecourse verify finding.json --receipt receipt.json
  duecourse verify findings.json --log copies/log.csv --format json
`,
  'help/explain-case': `duecourse explain-case LOG CASE --law LAW

Racconta un caso: i suoi eventi, ogni regola come frase, ogni esito con la scadenza e tutto il
calcolo: ogni tratto di giorni contato, saltato e per quale norma, e dove è stato prorogato.

  LOG                 un registro di eventi
  CASE                id di un caso, o lo pseudonimo che un resoconto mostra
  --law LAW           id o percorso di una legge
  --bind FILE, --at DATE, --only RULE..., --out PATH, --show-persons   come per check
  --export ID         scrive invece un solo risultato del caso, in JSON: le sue prove, mascherate, e la legge; per duecourse verify
  --reveal NAME...    con --export: mostra questi attributi (o actor, role, office), che la regola deve conoscere e il collegamento maschera

  duecourse explain-case fines.xes.gz A100 --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse explain-case log.csv case-abc --law my.law.md --export 0123456789abcdef --out finding.json
`,
  'help/laws': `duecourse laws list | check FILE... | test [FILE...] | mutate FILE... | coverage [LAW...]

  list                le leggi del programma
  check FILE...       dice che cosa non va, dove, e che fare; codice 2 se una legge non si carica
  check LAW --against TEXT
                      che cosa del testo della legge (cinese) il file non considera: articoli, commi, numeri
                      e parole che ordinano; codice 1 se ce n'è
  test [FILE...]      esegue gli esempi con entrambi i motori, senza FILE quelli di ogni legge del programma, e dice
                      quanti sono; codice 1 se uno fallisce
  mutate FILE...      cambia uno alla volta numeri, unità, eventi, direzioni e condizioni, e dice quali modifiche
                      nessun esempio nota
  coverage [LAW...]   quali righe della tabella dei fatti le leggi codificano, e perché non le altre; codice 1 se
                      ne manca una
  --format json       per i programmi
  --bind FILE         un’associazione che dice come leggere tabelle con una riga per caso (altrimenti
                      LOG.bind.yaml); --law LAW, se la sua legge non è del programma

  duecourse laws check my.law.md
  duecourse laws check cn/petition-work --against petition-work-regulations.md
  duecourse laws test my.law.md
`,
  'help/info': `duecourse info LOG...

Dice che cosa c’è in un registro: casi, eventi, attività, date e loro precisione, attributi, stranezze.
Mostra i nomi di attività e colonne, non i valori.

  --format json       per i programmi

Come leggere un registro, se il file non lo dice (per ogni comando che ne legge uno):
  --log-format F      xes, csv, jsonl, excel, ocel, arrow o parquet
  --columns R=NAME... quale colonna di una tabella è case, activity, time (Date+Clock se sta in due), resource, lifecycle
  --dates ORDER       ymd, dmy o mdy, per date come 03/04/2011
  --years-from ANNO   per anni di due cifre: con 1950, 50 vale 1950 e 49 vale 2049
  --encoding NOME     di una tabella che non è UTF-8, ad esempio windows-1252
  --delimiter C       tra i campi di una tabella, ad esempio ";" o tab
  --object-type T     di un log a oggetti (OCEL), gli oggetti che sono i casi
  --sheet NAME        di una cartella di lavoro, e nessun altro
  --max-bytes N       quanti byte può diventare al massimo un file compresso

  duecourse info fines.xes.gz
  duecourse info log.csv --columns case=File time=Received activity=Step --dates dmy
`,
  'help/bind': `duecourse bind LOG LAW

Scrive una prima associazione: quali etichette e colonne di un registro sono quali eventi e attributi di
una legge, per somiglianza di nomi in più lingue, tipi e valori, e ordine nel tempo. Il sicuro è preso;
l’incerto sta nei commenti con il grado di fiducia e i candidati successivi, e non conta. Dice che cosa
non ha trovato posto, da una parte e dall’altra. Nulla è dichiarato mostrabile. Leggerla prima di fidarsene.

  LOG                 un registro di eventi
  LAW                 id o percorso di una legge
  --out FILE          dove, ad esempio LOG.bind.yaml, dove check lo trova; altrimenti l’uscita standard
  --force             sovrascrive un file che c’è già
  --format FORMAT     yaml (predefinito), o json per i programmi
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   come leggere il registro: duecourse info --help

A un terminale chiede di ogni etichetta incerta; altrove non chiede nulla.
Codice d’uscita: 0 qualcosa è stato associato, 1 nulla, 2 dati non validi.

  duecourse bind casi.csv it/highway-code-fines --out casi.csv.bind.yaml
  duecourse bind casi.csv my.law.md | less
`,
  'help/demo': `duecourse demo [--out FOLDER]

Scrive un esempio in questa cartella, che deve essere vuota: un registro di richieste a un ufficio comunale,
una piccola legge e la loro associazione. Poi li controlla e dice che cosa provare.

  --out FOLDER        in questa cartella, che viene creata se non c’è
  --force             anche se la cartella non è vuota; i file con gli stessi nomi sono sostituiti

  duecourse demo --out duecourse-demo
`,
  'help/completion': `duecourse completion bash | zsh | fish

Stampa uno script con cui la shell completa comandi, opzioni e i loro valori: leggi, associazioni, formati,
le regole della legge indicata.

  duecourse completion bash >> ~/.bashrc
  duecourse completion zsh > ~/.zsh/completions/_duecourse     (una cartella di $fpath)
  duecourse completion fish > ~/.config/fish/completions/duecourse.fish
`,
  'help/convert': `duecourse convert IN OUT

Scrive un registro in un altro formato, detto dall’estensione: .xes, .csv, .tsv (anche con .gz),
.arrow o .parquet. Un file .arrow è il più veloce da leggere.

  --bind FILE, --law LAW, --dates, --encoding ecc.: come leggere il registro, vedi duecourse info --help

  duecourse convert fines.xes.gz fines.arrow
`,
  'help/simulate': `duecourse simulate LAW --cases N --seed S --out LOG

Fa un registro da una legge: casi che osservano ogni regola, e una parte che ne viola esattamente
una. Accanto stanno LOG.truth.json, che dice che cosa è stato inserito e dove, e LOG.bind.yaml, la
sua associazione. Lo stesso seme fa lo stesso registro.

  LAW                 id o percorso di una legge
  --cases N           quanti casi (1000)
  --seed S            un numero intero (1)
  --breach-rate R     parte dei casi con una violazione inserita, da 0 a 1 (0.1)
  --out LOG           dove; l’estensione dice il formato
  --force             scrive anche sopra file esistenti

  duecourse simulate it/highway-code-fines --cases 2000 --seed 7 --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'cli/at-before-log':
    'Il {at} non era ancora avvenuto nulla: il primo evento che la legge conosce è del {first}, perciò non c’è nulla da verificare. Indicare con --at un giorno da allora in poi.',
  'cli/ending':
    'Il nome finisce in {ending}, ma si scriverebbe {format}.[ Scrivere --format {told}.] Altrimenti nominare un file che finisce in {own}.',
};
