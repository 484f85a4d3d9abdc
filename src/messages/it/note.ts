/** Parole delle note sui rilievi. */
export const noteMessages: Readonly<Record<string, string>> = {
  'note/accepted': 'accettato',
  'note/disputed': 'contestato',
  'note/data-error': 'errore dei dati',
  'note/explained': 'spiegato dall’ufficio',
  'note/withdrawn': 'ritirato',
  'note/no-author': 'Una nota vuole un autore: --by NOME.',
  'note/no-reason':
    '«{as}» su {finding} vuole un motivo: --reason TESTO. Chi leggerà la nota deve poter vedere perché.',
  'note/too-long':
    'La nota su {finding} è troppo lunga: al massimo 200 caratteri per l’autore, 10 000 per il motivo e per ciascuna prova, e 50 prove. Mettere il resto in un file e nominarlo con --evidence.',
  'note/bad-day': '--{option} {day} non è un giorno. Scriverlo come 2026-11-22.',
  'note/day-to-come':
    '{day} deve ancora venire ({today} è l’ultimo giorno possibile). --day è il giorno della decisione.',
  'note/until-before': 'La nota scadrebbe il {until}, prima del suo stesso giorno {day}.',
  'note/too-large':
    'Le note superano {limit} MB. Spostare esecuzioni e note in un archivio, e cominciare una nuova cartella.',
  'note/touched':
    'Le note non sono quelle scritte (riga {line}). `duecourse notes verify` dice dove; ripristinare il file da una copia prima di farvi affidamento.',
  'note/in-several': 'Il rilievo {finding} sta in più controlli ({checks}). Dire quale: --check NOME.',
  'note/unknown-finding':
    'L’esecuzione {run} non ha il rilievo {finding}. Gli id stanno nei rapporti; --run nomina un’altra esecuzione.',
  'note/written': 'Nota {n}: {finding} {state}.',
  'note/in-binding':
    '{file}: {n} {n:correzione aggiunta|correzioni aggiunte}. La prossima esecuzione {n:la conta|le conta} in ogni rapporto.',
  'note/counts':
    'Di {adverse} rilievi sfavorevoli {unnoted} attendono che qualcuno se ne occupi[; annotati: {states}][; {out} con nota scaduta][; {changed} cambiati dopo la nota].',
  'page/note-holds': 'Nota {n} del {day}: {state}[, fino al {until}].',
  'page/note-run-out': 'La nota {n} del {day}, {state}, è scaduta ({until}).',
  'page/note-carried':
    'La nota {n} del {day}, {state}, viene dal rilievo {from}, il cui inizio era allora {time}. Qui non risolve nulla: ricontrollare.',
  'note/carried': '{state} (di {from}; da ricontrollare)',
  'page/note-finding-changed': 'La nota {n} del {day}, {state}, riguardava questo rilievo quando diceva altro.',
  'column/note': 'Nota',
  'column/note-day': 'Giorno della nota',
  'note/because': 'errore dei dati, nota {n}',
  'note/not-data-error': 'Solo un errore dei dati può diventare una riga dell’abbinamento: --as data-error.',
  'note/one-binding':
    'Questi rilievi sono di più controlli, e ciascuno ha il suo abbinamento. Annotarli un controllo per volta.',
  'note/no-such-check':
    'Questo file non ha più il controllo {name}, sicché il suo abbinamento non è noto. Nominarne un altro con --config.',
  'note/no-event-day':
    'L’evento di {finding} non ha giorno nel registro, sicché nessuna riga dell’abbinamento può nominarlo. --wrong other prende l’atto che gli rispose.',
  'note/no-such-case': 'Il registro non ha ora il caso {case}, o il suo pseudonimo fu fatto con un’altra chiave.',
  'note/no-binding':
    'Questo controllo non ha abbinamento: i nomi si confrontano così come sono. Farne uno con `duecourse bind` e nominarlo sotto `binding:`.',
  'note/binding-ours':
    'Questo abbinamento viene con il programma. Copiarlo accanto al registro e nominare la copia sotto `binding:`; poi annotare di nuovo.',
  'note/binding-form':
    '`corrections:` in questo abbinamento non è un elenco con una voce per riga. Scriverlo così, o aggiungere la riga a mano.',
  'note/none': 'Nessuna nota da mostrare.',
  'note/sound': '{n} {n:nota|note}, ciascuna come fu scritta e nessuna mancante[ ({hash})].',
  'note/torn':
    'In fondo ci sono {bytes} byte di una nota mai finita, perché mancò la corrente o il programma; la prossima nota li toglie. Nessuna nota data per scritta è persa.',
  'note/fault-changed': '{file}:{line}: questa nota è stata modificata dopo essere stata scritta.',
  'note/fault-order': '{file}:{line}: questa nota non segue la precedente: una è stata tolta, inserita o spostata.',
  'note/fault-missing': '{file}: le note erano {line}; le ultime non ci sono più.',
  'note/fault-no-head': '{file}: manca il file notes.head.json accanto, che dice quante note ci sono (qui {line}).',
  'note/more-faults': '… e altri {n}.',
  'note/column-n': 'n.',
  'note/column-finding': 'rilievo',
  'note/column-check': 'controllo',
  'note/column-rule': 'regola',
  'note/column-case': 'caso',
  'note/column-as': 'stato',
  'note/column-day': 'giorno',
  'note/column-until': 'fino al',
  'note/column-by': 'di',
  'note/column-reason': 'motivo',
  'note/column-evidence': 'prove',
  'oddity/event-corrected':
    '{count} {count:evento ha|eventi hanno} un giorno diverso da quello del registro, o nessuno noto, perché l’abbinamento {count:lo|li} corregge.',
  'oddity/event-not-happened':
    '{count} {count:evento è escluso|eventi sono esclusi}, perché l’abbinamento dice che non {count:è avvenuto|sono avvenuti}.',
  'oddity/correction-without-event':
    '{count} {count:correzione|correzioni} dell’abbinamento non {count:corrisponde|corrispondono} a nessun evento del registro: là è stato corretto, o la riga è sbagliata.',
  'binding/correction-lacks': 'Una correzione vuole `{key}`: { case, event, on, is, because }.',
  'binding/correction-day':
    '`{key}` non può essere {value}. Scrivere un giorno come 2026-11-22; `is` può anche essere unknown o not-happened.',
  'help/note': `duecourse note RILIEVO... --as STATO --by AUTORE --reason TESTO

Scrive che cosa ne è stato dei rilievi, in notes.jsonl accanto alle esecuzioni: nulla vi si modifica mai, e ogni voce porta l’hash
della precedente, sicché una nota modificata o mancante si vede. Le esecuzioni successive riportano le note.

  RILIEVO...        gli id, come stanno nei rapporti
  --as STATO          accepted, disputed, data-error, explained (dall’ufficio) o withdrawn
  --by AUTORE         chi lo dice
  --reason TESTO      perché; solo ciò che è accettato non ne ha bisogno
  --day DATA          il giorno della decisione (oggi)
  --evidence TESTO... su che cosa poggia: numeri di lettere, nomi di file; separati da virgole
  --until DATA        l’ultimo giorno in cui vale
  --run RUN           l’esecuzione del rilievo (last)
  --check NOME        quale controllo, se l’id sta in più d’uno
  --to-binding        con data-error: aggiunge una riga sotto corrections: dell’abbinamento, e la prossima esecuzione giudica senza l’errore
  --wrong event|other quale dei due eventi del rilievo è sbagliato (event)
  --is CHE            il giorno giusto; unknown: avvenne, in un giorno che nessuno sa; o not-happened (unknown)
  --runs CARTELLA     dove sono le esecuzioni; altrimenti come dice duecourse.yaml, o runs
  --config FILE       un altro duecourse.yaml

  duecourse note 0123456789abcdef --as accepted --by "R. Conti"
  duecourse note 0123456789abcdef --as explained --by "R. Conti" --reason "Notificato dal messo il 2 maggio" --evidence L-2026-117
  duecourse note 0123456789abcdef --as data-error --by "R. Conti" --reason "Refuso: 2 maggio" --to-binding --is 2026-05-02
`,
  'help/notes': `duecourse notes verify|list

verify dice se ogni nota è come fu scritta e nessuna manca, anche di quelle che le esecuzioni hanno visto. list mostra l’ultima nota di
ogni rilievo.

  --all               list: tutte le note, non solo le ultime
  --as STATO...       list: solo questi stati
  --check NOME, --only REGOLA...   list: di questo controllo, di queste regole
  --format FORMA      list: table (predefinita), json o csv
  --out PERCORSO      list: scrive lì
  --runs CARTELLA     dove sono le esecuzioni; altrimenti come dice duecourse.yaml, o runs
  --config FILE       un altro duecourse.yaml

Codice d’uscita di verify: 0 intatte, 1 modificate o mancanti.

  duecourse notes verify
  duecourse notes list --as disputed
  duecourse notes list --all --format csv --out note.csv
`,
};
