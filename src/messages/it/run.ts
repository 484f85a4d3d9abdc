/** Parole delle esecuzioni conservate su disco, e di ciò da cui nascono. */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run':
    'Questa cartella non è un’esecuzione. Indicare la cartella di un’esecuzione, il suo id, o `last`; le esecuzioni si fanno con `duecourse run`.',
  'run/none': 'Qui non c’è ancora nessuna esecuzione. Se ne fa una con `duecourse run`.',
  'run/unknown':
    'Questa esecuzione non c’è.[ Le ultime in {runs} sono {known}.] Indicare la cartella di un’esecuzione, il suo id, o `last`.',
  'run/version':
    'Un’esecuzione di versione {version}; questo programma conosce la versione {known}. Usare il programma che l’ha scritta, o eseguire di nuovo.',
  'run/shape':
    '{where} dovrebbe essere {wanted}. Il file non è stato scritto da questo programma, o è stato modificato.',
  'run/no-check': 'L’esecuzione non ha il controllo[ {name}]. Ha: {known}. Indicarne uno con --check.',
  'run/no-list':
    'Questo controllo ha più di un milione di rilievi e la sua ricevuta non li elenca, sicché non si può confrontare. Controllare meno regole per volta: only, in duecourse.yaml.',
  'run/baseline': 'Da {run}: {n} rilievi sfavorevoli nuovi o cambiati e senza nota[ ({rules})].',
  'run/other-law':
    'Il controllo {name} di questa esecuzione riguarda {law}, non {wanted}. Indicare un’altra esecuzione, o un altro controllo con --check.',
  'run/waiting': 'Il processo {pid} sta eseguendo da {since}; si attende.',
  'run/unchanged':
    '{id}: da allora nulla è cambiato; nessuna nuova esecuzione ({findings} rilievi, {adverse} sfavorevoli, {unnoted} senza nota).',
  'run/line':
    '{id}: {checks} {checks:controllo|controlli}, {findings} rilievi, {adverse} sfavorevoli[, {new} nuovi, {gone} spariti, {changed} cambiati], {unnoted} senza nota.',
  'run/column-check': 'controllo',
  'run/column-at': 'alla data',
  'run/column-findings': 'rilievi',
  'run/column-adverse': 'sfavorevoli',
  'run/column-new': 'nuovi',
  'run/column-gone': 'spariti',
  'run/column-changed': 'cambiati',
  'run/column-unnoted': 'senza nota',
  'run/go-on': 'Tutto è in {folder}.[ Che cosa è cambiato da {previous}, e perché: duecourse diff {previous} last]',
  'lock/held':
    'Un altro processo è al lavoro qui: {pid} su {host}, da {since}. Attendere, o attendere più a lungo con --wait SECONDI. Se girava su una macchina che non c’è più, cancellare il suo file nella cartella .lock-run o .lock-notes.',
  'config/none': 'Questo file non c’è. Che cosa controllare lo dice {name}; `duecourse run --help` mostra com’è fatto.',
  'config/too-large': 'Questo file è troppo grande per dire che cosa controllare.',
  'config/yaml': 'Questo non è YAML: {problem}.',
  'config/no-map': 'Qui dovrebbero stare nomi con valori, come `checks:`.',
  'config/no-checks': '`checks:` dovrebbe nominare almeno un controllo, con `register:` e `law:` sotto il suo nome.',
  'config/bad-name':
    '«{name}» non può essere il nome di un controllo, perché la sua cartella si chiama così. Usare lettere, cifre, punti, trattini e sottolineature, al massimo 64.',
  'config/no-check': 'Sotto {name} dovrebbero stare `register:` e `law:`.',
  'config/missing': 'Il controllo {name} non ha `{key}:`. Aggiungerlo.',
  'config/no-file': 'Questo file o cartella non c’è: {path}. I percorsi partono dalla cartella di questo file.',
  'config/unknown-key': 'Nessuno legge `{key}`.[ Si intendeva `{near}`?] Qui si conoscono: {known}.',
  'config/one-of': '`{key}` non può essere {value}. È uno fra: {known}.',
  'config/no-pairs': 'Sotto `{key}` dovrebbero stare nomi con valori, come `nome: valore`.',
  'config/bad-period': '«{value}» non è un termine. Scriva "15 working days", "30 days" o "2 months".',
  'config/no-value': '`{key}` dovrebbe avere per valore un testo, un numero o una data.',
  'cli/unknown-reading': 'La legge non ha la lettura {reading}.[ Si intendeva {near}?] Ha: {known}.',
  'help/run': `duecourse run [--config FILE]

Fa tutti i controlli che duecourse.yaml nomina, in una sola cartella datata: i rilievi, la ricevuta, un rapporto da leggere, e
il confronto con l’esecuzione precedente. Se nulla è cambiato lo dice e non fa cartelle. Interrotta in qualunque momento,
un’esecuzione è intera o assente.

  --config FILE       che cosa controllare; altrimenti duecourse.yaml in questa cartella
  --at DATA|today     la data del controllo, per tutti i controlli, prima di ciò che dice il file
  --baseline RUN      i rapporti per le persone mostrano solo ciò che è nuovo rispetto a RUN (cartella, id, o last) e senza nota
  --again             esegue anche se nulla è cambiato
  --quiet             una riga
  --wait SECONDI      attende un’altra esecuzione in corso (altrimenti lo dice e termina con 4)
  --fail-on CHE...    termina con 1 se ci sono rilievi nuovi (new), o sfavorevoli senza nota (unnoted)

Codice d’uscita: 0 fatto, o nulla è cambiato; 1 caso di --fail-on; 2 dati errati, nulla è stato scritto; 3 errore del programma;
4 un’altra esecuzione è in corso.

duecourse.yaml (i percorsi partono dalla sua cartella):

  runs: runs                  # dove vanno le esecuzioni
  at: today                   # o una data; altrimenti come dice l’abbinamento, o l’ultimo evento
  outputs: [html, xlsx]       # oltre a findings.json; html se non è detto
  lang: it
  letters: { sender: "…", within: 15 working days, under: "Art. 9", template: letter.txt }   # che cosa dicono le lettere agli uffici, anche per una sola verifica
  checks:
    fines:                    # un nome a scelta
      register: register.csv  # un file, più file, o una cartella
      law: it/highway-code-fines
      binding: register.csv.bind.yaml
      readings: {}            # quale opzione prendere delle letture della legge
      only: []                # regole; tutte se non è detto
      read: { sheet: "2026" } # come leggere il registro, con le opzioni di check
      score: score.json       # il file di duecourse score --out: ogni rapporto lo riporta, appena c’è

  duecourse run
  duecourse run --quiet --fail-on new
  duecourse run --config /srv/ispezione/duecourse.yaml --wait 600
  duecourse run --baseline last
`,
};
