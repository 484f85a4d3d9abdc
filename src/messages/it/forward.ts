/** Words for where a matter stands, and for what falls due when. */
export const forwardMessages: Readonly<Record<string, string>> = {
  'standing/title': 'Situazione[ di {matter}] secondo {title} ({law})',
  'standing/at': 'Al {at}, per quanto risulta.',
  'standing/dues': 'Da fare',
  'standing/no-dues': 'Nulla di quanto risulta richiede un atto non ancora compiuto.',
  'standing/due': '{when}: {who} deve compiere {acts}',
  'standing/since': 'per {event}: {article}, regola {rule}',
  'standing/why-open': 'Il giorno dipende da ciò che non si sa: {reasons}.',
  'standing/if-not-deemed': 'Altrimenti: {event} si considera avvenuto il {day}.',
  'standing/if-not-opens': 'Altrimenti: alla parte si apre {acts}.',
  'standing/when-left': 'entro il {day}, mancano {amount}',
  'standing/when-today': 'oggi, {day}, è l’ultimo giorno',
  'standing/when-overdue': 'SCADUTO il {day}, da {amount}',
  'standing/when-passed': 'ultimo giorno {day}, passato da {amount}',
  'standing/when-paused': 'non prima del {day} (il termine è sospeso)',
  'standing/when-between': '{day} (quale dei due non si sa), mancano almeno {amount}',
  'standing/when-range': '{range}',
  'standing/when-not-begun': 'nessun ultimo giorno ancora (il termine non decorre)',
  'standing/when-perhaps': 'forse[ entro il {day}]; non si può dire se sia dovuto',
  'standing/when-perhaps-range': 'forse (ultimo giorno: {range}); non si può dire se sia dovuto',
  'standing/when-promptly': 'senza ritardo; la legge non dà un numero[, passati {days}]',
  'standing/when-unset': 'la legge non dà un ultimo giorno[, passati {days}]',
  'standing/flags': 'Fatto, ma non come la legge chiede, o non si sa se lo sia',
  'standing/flag': '{event}: {verdict}[, ultimo giorno {due}][, {late}]',
  'standing/by-rule': '{sentence} Regola {rule}.',
  'standing/remedies': 'Che cosa può fare una parte, e fino a quando',
  'standing/remedy-open': '{act}: possibile[ fino al {until}][; va a {body}]',
  'standing/remedy-depends': '{act}: possibile[ fino al {until}], se il suo contenuto lo consente[; va a {body}]',
  'standing/remedy-later': '{act}: possibile dal {from}[; va a {body}]',
  'standing/remedy-not-begun': '{act}: il suo termine non decorre ancora[; va a {body}]',
  'standing/remedy-unknown': '{act}: non si sa se è possibile[, al più fino al {until}][; va a {body}]',
  'standing/remedy-for-review': '{act}: deve valutarlo una persona[, al più fino al {until}][; va a {body}]',
  'standing/open': 'Altri atti possibili ora',
  'standing/closed': 'Atti non possibili ora',
  'standing/free': 'Atti che nessuna regola di questa legge limita',
  'standing/act-open': '{act} ({by}): possibile',
  'standing/act-until': '{act} ({by}): possibile fino al {until}',
  'standing/act-later': '{act} ({by}): non prima del {from}',
  'standing/act-not-begun': '{act} ({by}): il suo termine non decorre ancora',
  'standing/act-too-late': '{act} ({by}): troppo tardi',
  'standing/act-barred': '{act} ({by}): precluso',
  'standing/act-depends': '{act} ({by}): dipende dal suo contenuto',
  'standing/act-unknown': '{act} ({by}): non si sa se è possibile',
  'standing/act-for-review': '{act} ({by}): deve valutarlo una persona',
  'standing/by-office': 'l’ufficio',
  'standing/by-party': 'la parte',
  'standing/because': 'perché {reasons} ({article}, regola {rule})',
  'standing/not-met': '{text}[: {event}]',
  'standing/not-known': 'non si sa se {text}',
  'standing/depends': 'è possibile solo se {text}',
  'standing/waits': 'ciò da cui decorre il termine non è avvenuto ({text})',
  'standing/never': 'la legge non lo consente mai',
  'standing/left-out':
    'Altri {n} {n:tipo di atto|tipi di atti}, che nessuna regola limita o che dipendono dal loro contenuto: li mostra --all.',
  'standing/judge': 'deve valutarlo una persona: {text}',
  'standing/passed': 'il suo ultimo giorno era il {day}',
  'standing/join': ', e ',
  'standing/clocks': 'Termini',
  'standing/clock-running': '{clock}: decorre, fino al {due}[, mancano {left}][; iniziato con {event}] ({article})',
  'standing/clock-paused': '{clock}: sospeso; scade non prima del {due}[; iniziato con {event}] ({article})',
  'standing/clock-run-out': '{clock}: scaduto il {due}[; iniziato con {event}] ({article})',
  'standing/clock-ended': '{clock}: cessato[ con {ended}] ({article})',
  'standing/clock-served': '{clock}: ciò che misurava è compiuto[; iniziato con {event}] ({article})',
  'standing/clock-unknown': '{clock}: non si sa a che punto è ({article})',
  'standing/provisional':
    'Un giorno qui sopra cade in un anno le cui festività non sono ancora pubblicate, o dopo: è provvisorio.',
  'standing/across': 'Lasciate fuori perché riguardano più pratiche: {rules}.',
  'standing/draft':
    'Lettura provvisoria: nessuno ha riveduto la codifica di questa legge. Che cosa significhi lo decide una persona.',
  'standing/name': '«{name}»',
  'standing/or': ' o ',
  'standing/and': ' e ',
  'standing/comma': ', ',
  'due/title': 'Scadenze secondo {title} ({law})',
  'due/none': 'Nulla di quanto indicato fa decorrere un termine.',
  'due/duty': '{due}: {who} deve compiere {acts} ({article}, regola {rule})[ – {verdict}]',
  'due/why-owed': 'Se sia dovuto dipende da ciò che non è noto: {reasons}.',
  'due/clock': '{due}: scade il termine {clock} ({article})',
  'due/act-until': '{due}: ultimo giorno per {act} ({article}, regola {rule})',
  'due/act-from': '{due}: primo giorno per {act} ({article}, regola {rule})',
  'whatif/title': 'Che cosa cambia con {events}',
  'whatif/nothing': 'Nulla cambia.',
  'whatif/new-due': 'ora da fare: {text}',
  'whatif/gone-due': 'non più da fare: {text}',
  'whatif/moved-due': '{who}, {acts}: {before} → {after}',
  'whatif/act': '{act}: {before} → {after}',
  'whatif/clock': 'termine {clock}: {before} → {after}',
  'whatif/new-flag': 'non come la legge chiede: {text}',
  'whatif/before': 'Prima',
  'whatif/after': 'Dopo',
  'whatif/state-open': 'possibile[ fino al {until}]',
  'whatif/state-depends': 'dipende dal suo contenuto[, fino al {until}]',
  'whatif/state-later': 'possibile dal {from}',
  'whatif/state-not-begun': 'il suo termine non decorre ancora',
  'whatif/state-too-late': 'troppo tardi',
  'whatif/state-barred': 'precluso',
  'whatif/state-for-review': 'deve valutarlo una persona',
  'whatif/state-unknown': 'non si sa',
  'whatif/state-done': 'compiuto',
  'whatif/clock-none': 'non iniziato',
  'whatif/clock-running': 'decorre fino al {due}',
  'whatif/clock-paused': 'sospeso, non prima del {due}',
  'whatif/clock-run-out': 'scaduto il {due}',
  'whatif/clock-ended': 'cessato',
  'whatif/clock-served': 'ciò che misurava è compiuto',
  'whatif/clock-unknown': 'non si sa',
  'readings/title': 'Secondo un’altra lettura della legge ({reading}: {option})',
  'recompute/title': 'Pratiche aperte i cui giorni si spostano, {law}: calendario {old} → {new}',
  'recompute/none': 'Nessun giorno di una pratica aperta si sposta.',
  'recompute/line': '{case}: {what}: {before} → {after}',
  'recompute/count': '{n} {n:giorno si sposta|giorni si spostano} in {cases} di {all} {all:pratica|pratiche}.',
  'recompute/duty': '{acts} ({article}, regola {rule})',
  'recompute/act': 'ultimo giorno per {act}',
  'recompute/opens': 'primo giorno per {act}',
  'recompute/clock': 'termine {clock}',
  'ics/due': '{acts} ({article})',
  'ics/act': 'Ultimo giorno: {act} ({article})',
  'ics/draft': 'Lettura provvisoria della legge; che cosa significhi lo decide una persona.',
  'ics/name': 'Scadenze, {title}',
  'matter/no-events':
    'La pratica non ha eventi, perciò nulla è iniziato. Scriva ognuno con il suo giorno su una riga sotto events, come: - 2026-03-02 NOME.',
  'matter/too-many':
    'Una pratica può avere al più {most} eventi. La registrazione di molte pratiche è un log: ne indichi una con --case ID.',
  'matter/unknown-event':
    'La legge {law} non conosce l’evento «{event}».[ Intendeva {near}?] duecourse explain {law} elenca i suoi eventi.',
  'matter/bad-time':
    '«{value}» non è un giorno che esiste. Scriva i giorni come 2026-03-02, le ore come 2026-03-02T10:30.',
  'matter/unknown-attribute':
    'Non c’è un attributo «{name}»[ dell’evento {event}].[ Intendeva {near}?][ Ci sono: {known}.]',
  'matter/word-unknown': '{name} non è mai «{word}» in questa legge.[ Si intendeva «{near}»?] Le sue parole: {words}.',
  'matter/bad-value': '«{value}» non può essere un valore di {name}. Lo scriva come {example}.',
  'matter/undated': '{event} non ha un giorno: ciò che dipende da quando è avvenuto non si può dire.',
  'matter/out-of-order': '{event} del {day} sta dopo {after} del {before}. È preso nell’ordine dei giorni.',
  'matter/repeated': '{event} avviene una volta sola in una pratica, e qui ricompare: vale il primo.',
  'matter/after-at': '{event} del {day} è dopo il {at}, il giorno chiesto: non conta ancora.',
  'matter/no-start': 'Nulla qui fa decorrere un termine o richiede un atto. Eventi di {law} che lo fanno: {starts}.',
  'matter/bad-yaml': 'Non si può leggere: {problem}.',
  'matter/no-fields': 'Una pratica è un elenco di eventi, o campi: matter, law, at, events.',
  'matter/unknown-field': 'Una pratica non ha il campo «{field}». Ha: {known}.',
  'matter/field-form':
    '«{field}» non è scritto come deve: events, not-recorded e never-happens sono elenchi, assume ha un valore per ogni nome.',
  'matter/event-form': 'Un evento si scrive { date: 2026-03-02, event: NOME } o 2026-03-02 NOME.',
  'matter/value-form': 'Qui sta un valore semplice, o un elenco di valori semplici.',
  'matter/no-column':
    'La tabella non ha la colonna «{column}». La prima riga dà i nomi: date, event, by, of e gli attributi.',
  'matter/too-many-cells': 'Questa riga ha più celle delle colonne ({columns}).',
  'matter/open-quote': 'Una cella tra virgolette che comincia qui non finisce.',
  'matter/word-form': '«{word}» non è EVENT=DATE. Dopo un evento possono seguire i suoi attributi: NAME=VALUE.',
  'matter/too-large': 'Questo file è troppo grande per una pratica ({size} byte).',
  'matter/form':
    'Una pratica è un file .yaml, .json o .csv. Di un log di molte pratiche se ne indichi una con --case ID.',
  'matter/no-time': 'Di quale giorno si chiede? Lo indichi con --at DAY, o nella pratica: at: DAY.',
  'matter/no-law': 'Quale legge? La indichi con --law LAW, o nella pratica: law: ID.',
  'matter/bad-reading': '«{value}» non è una lettura di {law}.[ Lascia aperte: {known}.]',
  'recompute/calendar-form':
    '--calendar vuole due calendari, OLD,NEW: ognuno una cartella con calendar.yaml e calendar.csv, un giorno (il calendario come era noto allora) o now.',
  'recompute/no-calendar': 'La legge {law} non conta secondo un calendario: nessuna sua modifica ne sposta i giorni.',
  'help/standing': `duecourse standing MATTER --law LAW
duecourse standing LOG --case ID --law LAW

Dice a che punto è una pratica: che cosa va fatto, da chi e fino a quando; che cosa può fare una parte, e fino a
quando; quali atti sono possibili e quali no, e perché; quali termini decorrono o sono sospesi. Nulla è rifiutato
perché tardivo o fuori ordine: è annotato e detto.

  MATTER              un file di eventi, .yaml, .json o .csv:
                        matter: 2026-17
                        events:
                          - 2026-03-02 fine-created
                          - { date: 2026-03-09, event: fine-sent, expense: 12.50 }
                      come CSV: una prima riga date,event,by,of e attributi, poi una riga per evento
  --law LAW           id o percorso di una legge; senza, quella che la pratica nomina
  --at DATE           a questo giorno o istante; senza, oggi (di un log: il suo ultimo evento)
  --case ID           un caso di un log; --bind FILE e le opzioni dei log come per check
  --reading NAME=OPTION...   segue questa lettura della legge invece di quella assunta
  --readings          che cosa sarebbe diverso secondo ogni altra lettura
  --working           come si arriva a ogni giorno: contato, saltato (quale festività), sospeso, aggiunto, spostato
  --all               ogni tipo di atto, anche quelli che nessuna regola limita
  --format text|json|ics     json per programmi; ics per un calendario: che cosa va fatto e fino a quando le parti possono agire
  --out PATH          scrive lì
  --show-persons      mostra in chiaro il nome della pratica

  duecourse standing pratica.yaml --law it/highway-code-fines --at 2026-03-10 --lang it
  duecourse standing pratica.yaml --law it/highway-code-fines --format ics --out scadenze.ics
  duecourse standing fines.xes.gz --case A100 --law it/highway-code-fines --bind it/road-traffic-fines --working
`,
  'help/due': `duecourse due LAW EVENT=DATE...

Calcola ogni termine che gli eventi fanno decorrere: che cosa scade in quale giorno, secondo quale articolo.

  EVENT=DATE          un evento della legge e il suo giorno; poi possono seguire i suoi attributi: NAME=VALUE
  --working           ogni giorno contato, saltato (quale festività, quale avviso), sospeso, aggiunto, spostato
  --at DATE           a questo giorno; senza, il giorno dell'ultimo evento
  --reading NAME=OPTION...   segue questa lettura della legge
  --format text|json
  --out PATH          scrive lì

  duecourse due it/highway-code-fines fine-created=2026-01-08 fine-notified=2026-03-20 --working
  duecourse due cn/petition-work petition-received=2026-02-13 receiver=petition-department category=residual --working
`,
  'help/whatif': `duecourse whatif MATTER EVENT=DATE... --law LAW

Che cosa cambierebbe se avvenisse altro: prima le differenze, poi la situazione prima e dopo.

  MATTER, --law, --at, --case, --reading, --working, --all, --out, --show-persons   come per standing
  EVENT=DATE          ciò che si suppone avvenga; poi possono seguire i suoi attributi: NAME=VALUE
  --format text|json

Entrambe allo stesso giorno: --at, o oggi, o l'ultimo evento se è dopo.

  duecourse whatif pratica.yaml fine-notified=2026-03-12 --law it/highway-code-fines
`,
  'help/recompute': `duecourse recompute LOG|MATTER... --law LAW --calendar OLD,NEW

Quando un calendario è cambiato (una festività annunciata tardi): le pratiche aperte i cui giorni si spostano, vecchi e nuovi.

  LOG, MATTER...      un log di eventi, o pratiche ognuna in un file
  --calendar OLD,NEW  due calendari, ognuno una cartella con calendar.yaml e calendar.csv, un giorno (il calendario della
                      legge come era noto quel giorno), o now (come è noto ora)
  --law, --bind, --at, --out, --show-persons   come per check e standing
  --format text|json|csv

Codice di uscita 1 dove un giorno si sposta.

  duecourse recompute pratiche/*.yaml --law cn/petition-work --calendar 2025-10-01,now
  duecourse recompute log.csv --law uk/foia --calendar vecchio,nuovo --format csv
`,
};
