/** Words for the faults of clocks, deemed events, tables, windows and priority. `[...]` is left out where a value in it is missing. */
export const clockMessages: Readonly<Record<string, string>> = {
  'law/unknown-clock':
    "Non c'è alcun termine `{name}`.[ Forse `{near}`?] Dichiararlo: `clock {name}: 30 days after EVENTO`.",
  'law/duplicate-clock':
    "Il termine `{name}` c'è già alla riga {line}. Cambiare un nome, o farne due versioni con `from` e `until`.",
  'law/cyclic-clock': 'Il termine `{name}` presuppone sé stesso: {cycle}. Farne cominciare uno da un evento.',
  'law/cyclic-deem':
    '`{name}` si considera avvenuto per effetto di sé stesso. Mettere in mezzo un termine o cambiare la condizione.',
  'law/deem-key':
    'Ciò che si considera avvenuto appartiene a un caso: cominciare la chiave con `case`, come `per case and ATTRIBUTO`.',
  'law/clock-wanted': 'Davanti a `is running`, `is paused`, `has begun` e `has run out` sta il nome di un termine.',
  'law/keeps-not-restart': 'Solo un nuovo inizio può conservare le proroghe. Togliere qui `keeping extensions`.',
  'law/limit-number': 'Un numero di volte è intero.',
  'law/limit-of-length':
    'Solo sospensioni e proroghe hanno una durata da limitare. Scrivere qui `at most N times` o togliere.',
  'law/duplicate-table': "La tabella `{name}` c'è già alla riga {line}. Aggiungere lì le righe.",
  'law/table-type': 'Una tabella dà `number` o `money`, non `{found}`.',
  'law/table-order': 'Le righe di `{name}` vanno in ordine di giorno, ogni giorno una volta.',
  'law/table-keys': 'Questo valore ha {found} testi, ma la tabella ne distingue {wanted} dopo `for`.',
  'law/table-repeats': 'Questa riga ha già un valore per gli stessi testi. Toglierne uno.',
  'law/table-arguments':
    '`{name}` prende {wanted} testi e, dopo, un momento se vale la riga di un altro giorno; qui sono {found}.',
  'law/table-key-type': 'Le righe di `{name}` si distinguono per testi, non per valori di tipo {type}.',
  'law/window-hours': 'Una finestra si conta in giorni. Scrivere giorni, settimane, mesi o anni.',
  'law/unknown-counting':
    "Non c'è alcuna opzione `{name}`.[ Forse `{near}`?] Le opzioni sono nella pagina del linguaggio.",
  'law/options-list': '`options` è un elenco: `options: [start-day-counts]`.',
  'law/options-clash': 'Queste opzioni si escludono: {names}. Tenerne una.',
  'law/no-time-between': "Tra un'ora e sé stessa non c'è nulla. Scrivere due ore.",
  'law/no-such-time': "`{found}` non è un'ora. Scrivere `22:00`.",
  'law/variable-taken': "`{name}` qui significa già qualcosa. Scegliere un'altra parola dopo `all` o `any`.",
  'law/sum-of-choices':
    'Le durate si sommano per unità, e quale di due sia più lunga si sa solo dopo averle contate. Mettere `sum of` dentro `longer of`.',
  'law/explained-without-limit':
    'Un dovere senza numero non è mai in ritardo. Togliere `explained by` o aggiungere `within`.',
  'law/calendar-period':
    '`{found}` non è un periodo del calendario.[ Forse `{near}`?] Scrivere `month`, `quarter`, `half-year` o `year`.',
  'law/recurring-without-limit':
    'Un dovere ricorrente dice entro quanto dalla fine del periodo: `every quarter, office must ATTO within 15 days`.',
  'law/recurring-plain':
    'Un dovere ricorrente non ammette `unless`, `explained by` o `promptly`. Un altro atto che basta si scrive `must A or B`.',
  'law/recurring-discharge': '`discharges period ATTRIBUTO` è per i doveri ricorrenti e nomina una data dei loro atti.',
  'law/unknown-rule': "Non c'è alcuna regola `{name}` da precedere.[ Forse `{near}`?]",
  'law/overrides-itself': '`{name}` qui non può cedere: è questa regola, o la precede.',
  'law/overrides-key': "`{name}` vale per un'altra chiave. Dare alle due regole lo stesso `per`.",
  'law/syntax-clock':
    "C'è `{found}` dove dovrebbe seguire {expected}. Un termine si scrive: `clock NOME: 60 days after EVENTO paused from EVENTO until EVENTO`.",
  'law/unexpected-clock':
    '`{found}` non va qui.[ Forse `{near}`?] Un termine si scrive: `clock NOME: 60 days after EVENTO paused from EVENTO until EVENTO`.',
  'law/unfinished-clock':
    'La dichiarazione (termine) finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/syntax-deem':
    "C'è `{found}` dove dovrebbe seguire {expected}. Si scrive: `deem EVENTO when TERMINE runs out unless EVENTO`, o `deem EVENTO when CONDIZIONE first holds`.",
  'law/unexpected-deem':
    '`{found}` non va qui.[ Forse `{near}`?] Si scrive: `deem EVENTO when TERMINE runs out unless EVENTO`, o `deem EVENTO when CONDIZIONE first holds`.',
  'law/unfinished-deem':
    'La dichiarazione (evento presunto) finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/syntax-table':
    'C\'è `{found}` dove dovrebbe seguire {expected}. Una tabella si scrive: `table NOME for CHIAVE gives number: from 2024-01-01: "nord" 30, otherwise 60`.',
  'law/unexpected-table':
    '`{found}` non va qui.[ Forse `{near}`?] Una tabella si scrive: `table NOME for CHIAVE gives number: from 2024-01-01: "nord" 30, otherwise 60`.',
  'law/unfinished-table':
    'La dichiarazione (tabella) finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/wording-sort':
    'Si danno parole a `rule`, `term`, `option`, `assumption` o `value`, non a `{found}`.[ Forse `{near}`?]',
  'law/wording-unknown': "Non c'è alcun {sort} `{name}` a cui dare parole.[ Forse `{near}`?]",
  'law/wording-name': 'Il nome di {sort} va senza virgolette: `wording {sort} NAME it "TEXT"`.',
  'law/wording-value': 'Un valore è un testo tra virgolette: `wording value "{name}" it "TEXT"`.',
  'law/duplicate-wording': '`{name}` ha già le sue parole. Mettere tutte le lingue in una sola dichiarazione.',
  'law/syntax-wording':
    'Si trova `{found}` dove dovrebbe seguire {expected}. Si scrive: `wording rule NAME en "TEXT" it "TEXT"`.',
  'law/unexpected-wording':
    '`{found}` non va qui.[ Forse `{near}`?] Si scrive: `wording rule NAME en "TEXT" it "TEXT"`.',
  'law/unfinished-wording': 'La dichiarazione finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
};
