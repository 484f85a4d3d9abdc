import { clockMessages } from './law-clocks.js';
import { reviewMessages } from './law-review.js';
import { wordMessages } from './law-words.js';

/** Testi degli errori nei file di legge. La parte tra parentesi quadre si omette dove manca un suo valore. */
export const lawMessages: Readonly<Record<string, string>> = {
  // Il file
  'law/no-such-file': 'Il file non esiste. Controllare il percorso, o elencare le leggi con `duecourse laws list`.',
  'law/unreadable-file': 'Il file non si può leggere ({why}). Controllare i permessi e che non sia una cartella.',
  'law/not-utf8': 'Da questo byte il file non è testo UTF-8. Salvarlo come UTF-8.',
  'law/no-front-matter':
    'Una legge comincia con YAML tra due righe di `---`, con almeno `law:` e `title:`. Aggiungerlo.',
  'law/front-matter-unclosed': "L'intestazione non ha fine. Chiuderla con una riga di `---` prima del primo titolo.",
  'law/front-matter-form':
    'L\'intestazione è fatta di righe `chiave: valore`. Scrivere almeno `law: it/my-law` e `title: { it: "..." }`.',
  'law/front-matter-lacks': "Nell'intestazione manca `{name}:`. Aggiungerlo.",
  'law/front-matter-missing':
    "L'intestazione non dice `{name}:`. Aggiungerlo, perché ogni esito possa dire su che cosa si fonda.",
  'law/front-matter-text': 'Qui `{name}` deve essere un testo, tra virgolette se contiene segni come `:` o `#`.',
  'law/front-matter-map': '`{name}` va scritto come coppie tra graffe, per esempio `{ it: "..." }`.',
  'law/yaml': 'Questo YAML non è valido: {why}. Correggerlo lì; un testo con segni come `:` o `#` va tra virgolette.',
  'law/unknown-key':
    'Qui non esiste `{name}`.[ Forse `{near}`?] Correggere o togliere: una chiave ignota sarebbe ignorata.',
  'law/law-id':
    '`{found}` non può essere il nome di una legge. Usare parole minuscole con trattini, dopo la giurisdizione: `it/highway-code-fines`.',
  'law/no-zone':
    'La legge non ha né calendario né `zone`. Aggiungere `zone: Europe/Rome` o simile, perché si sappia quando comincia un giorno.',
  'law/unknown-zone': 'Il fuso orario `{found}` non esiste. Usare un nome IANA come `Europe/Rome`.',
  'law/yes-or-no': '`{name}` è `yes` o `no`, non `{found}`.',
  'law/review-form':
    'La revisione è `none`, oppure dice `by`, `role`, `on` (un giorno) e `text` (lo hash del testo rivisto).',
  'law/unclosed-fence': "Questo blocco non è chiuso. Aggiungere una riga di {marks} dopo l'ultima.",
  'law/fence-kind':
    'I blocchi di tipo `{found}` sono prosa e non si eseguono. Scrivere `{near}` se si intendono regole o un esempio.',
  'law/rules-without-article':
    'Queste regole non stanno sotto alcun articolo. Mettere sopra un titolo di secondo livello (`## Art. 1 ...`).',
  'law/example-without-article':
    'Questo esempio non sta sotto alcun articolo. Mettere sopra un titolo di secondo livello (`## Art. 1 ...`).',

  // La glossa e la copertura
  'law/point-number':
    "Questo punto ha il numero {found} ma è il {expected} dell'articolo. Numerare 1, 2, 3, perché le regole possano citarli.",
  'law/gloss-not-numbered':
    "L'articolo ha più punti. Numerarli (`1. - it: ...`), con le lingue rientrate sotto ciascuno.",
  'law/gloss-repeated':
    'Questo punto ha già un testo in `{language}`. Numerare i punti (`1. - it: ...`) se è un altro, o togliere un testo.',
  'law/bad-row': '"{written}" non è l’id di una riga, come `XF-35`. Separare gli id con virgole.',
  'law/bad-covers':
    'I luoghi si scrivono `1` (un comma), `1(2)` (una lettera), `1.3` (una frase), `2-4` (più di uno), separati da virgole; `{written}` non lo è.',
  'law/not-encoded-why': 'Dire perché: `not encoded: riguarda la condotta delle persone`.',
  'law/no-gloss':
    '{article} ha regole ma nessuna glossa. Dire in un elenco sopra di esse che cosa significa: `- it: ...`.',
  'law/hole':
    'Nessuna regola esprime il punto {number} di {article}. Scrivere una regola con `point {number}`, o `- not encoded: perché` sotto il punto.',
  'law/no-such-point':
    "{article} non ha il punto {number}; l'ultimo è {last}. Correggere il numero, o aggiungere il punto alla glossa.",
  'law/claims-no-point': '{article} ha {last} punti. Dire quale esprime `{name}`: `{name} point 1`.',
  'law/claimed-yet-not-encoded':
    'Il punto {number} di {article} è segnato come non espresso, ma `{name}` lo rivendica. Togliere uno dei due.',
  'law/event-untranslated': "L'evento `{name}` non ha testo in {languages}. Aggiungerlo, altrimenti si mostra il nome.",
  'law/gloss-untranslated':
    'Il punto {name} non ha testo in {languages}. Aggiungerlo per mostrarlo in ogni lingua della legge.',

  // Segni e forme
  'law/unexpected-character': 'Il segno `{found}` non ha significato nelle regole. Toglierlo.',
  'law/hash-comment': 'Un commento comincia con `//`, non con `#`. Scrivere `//`.',
  'law/foreign-sign': 'Il segno `{found}` somiglia a `{use}` ma è un altro. Scrivere `{use}`.',
  'law/unclosed-text': 'Questo testo non ha le virgolette di chiusura sulla riga. Aggiungere `"` dove finisce.',
  'law/date-form':
    '`{found}` non è una data. Scrivere anno, mese e giorno: `2010-08-13`. (Il meno vuole spazi intorno.)',
  'law/no-such-date': 'Il giorno {found} non esiste. Controllare mese e giorno.',
  'law/money-form': '`{found}` non è un importo. Scrivere al massimo due decimali: `12.50 money`.',
  'law/name-form': 'Un nome è fatto di parole minuscole unite da trattini.[ Scrivere `{use}` invece di `{name}`.]',
  'law/reserved-word': '`{found}` è una parola del linguaggio e non può essere un nome. Sceglierne un altro.',
  'law/unknown-declaration':
    '`{found}` non apre alcuna dichiarazione.[ Forse `{near}`?] Una dichiarazione comincia con `event`, `reading`, `table`, `fact`, `clock`, `deem`, `duty`, `guard` o `wording`.',
  'law/syntax-event':
    'C\'è `{found}` dove dovrebbe seguire {expected}. Un evento si scrive: `event NOME by office|party once it "testo" (attributo: tipo)`.',
  'law/syntax-reading':
    'C\'è `{found}` dove dovrebbe seguire {expected}. Una lettura si scrive: `reading NOME: OPZIONE "testo" assumed | OPZIONE "testo"`.',
  'law/syntax-fact':
    "C'è `{found}` dove dovrebbe seguire {expected}. Un fatto si scrive: `fact NOME = sum(payment.paid) - 10`.",
  'law/syntax-duty':
    "C'è `{found}` dove dovrebbe seguire {expected}. Un dovere si scrive: `duty NOME: after EVENTO, office must ATTO within 30 days unless ATTO`.",
  'law/syntax-guard':
    "C'è `{found}` dove dovrebbe seguire {expected}. Un limite si scrive: `guard NOME: ATTO only within 30 days of EVENTO`, `ATTO only if CONDIZIONE`, `not both ATTO and ATTO` o `ATTO never`.",
  'law/unexpected-event':
    '`{found}` non va qui.[ Forse `{near}`?] Un evento si scrive: `event NOME by office|party once it "testo" (attributo: tipo)`.',
  'law/unexpected-reading':
    '`{found}` non va qui.[ Forse `{near}`?] Una lettura si scrive: `reading NOME: OPZIONE "testo" assumed | OPZIONE "testo"`.',
  'law/unexpected-fact':
    '`{found}` non va qui.[ Forse `{near}`?] Un fatto si scrive: `fact NOME = sum(payment.paid) - 10`.',
  'law/unexpected-duty':
    '`{found}` non va qui.[ Forse `{near}`?] Un dovere si scrive, in questo ordine: `duty NOME: after EVENTO, office must ATTO within 30 days unless ATTO`.',
  'law/unexpected-guard':
    '`{found}` non va qui.[ Forse `{near}`?] Un limite si scrive, in questo ordine: `guard NOME: ATTO only within 30 days of EVENTO if CONDIZIONE`.',
  'law/unfinished-event': "L'evento finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.",
  'law/unfinished-reading': 'La lettura finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/unfinished-fact': 'Il fatto finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/unfinished-duty': 'Il dovere finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/unfinished-guard': 'Il limite finisce troppo presto: dopo `{found}` dovrebbe seguire {expected}.',
  'law/after-without-length':
    "`after` vuole una durata: `only after 10 days from EVENTO`. Se l'evento deve solo essere avvenuto, scrivere `only if EVENTO`; se l'atto deve essere di un giorno successivo, `only from day 1 after EVENTO`.",
  'law/or-in-where':
    "`where` vuole `and`; un `or` che segue apre l'evento successivo. Mettere l'intera condizione tra parentesi: `where (A or B)`.",
  'law/or-needs-brackets': 'Mettere tra parentesi gli eventi tra cui scegliere: `first (A or B)`, `(A or B) never`.',
  'law/or-after-only': "Le prove dopo `only` si uniscono con `and`. Per un'alternativa scrivere `only if A or B`.",
  'law/double-equals': 'Scrivere un solo `=`.',
  'law/too-deep':
    'Annidamento troppo profondo: al massimo {most} parentesi aperte insieme. Definire delle parti come fatti, o dividere la regola.',
  'law/unreadable-rules': 'Queste regole non si possono leggere e non si sa perché. Segnalarlo, con il file.',

  // Nomi
  'law/unknown-event': "L'evento `{name}` non esiste.[ Forse `{near}`?] Dichiararlo: `event {name} by office`.",
  'law/unknown-attribute':
    "Nessun evento porta l'attributo `{name}`.[ Forse `{near}`?] Dichiararlo tra parentesi dopo un evento: `({name}: number)`.",
  'law/unknown-name':
    '`{name}` non è né un attributo né un fatto.[ Forse `{near}`?] Un testo va tra virgolette: `"{name}"`.',
  'law/unknown-condition':
    '`{name}` non è né un evento che può essere avvenuto, né un attributo booleano, né un fatto.[ Forse `{near}`?]',
  'law/unknown-point':
    '`{name}` non è né un evento né una data.[ Forse `{near}`?] Dichiarare l’evento, o scrivere una data: `2024-01-31`.',
  'law/unknown-reading':
    'La lettura `{name}` non esiste.[ Forse `{near}`?] Dichiararla: `reading {name}: opzione "testo" assumed | ...`.',
  'law/unknown-option':
    "La lettura `{reading}` non ha l'opzione `{name}`.[ Forse `{near}`?] Le opzioni sono: {options}.",
  'law/unknown-function':
    'La funzione `{name}` non esiste.[ Forse `{near}`?] Ci sono count, sum, first, last, min, max, distinct, size, days, e dopo `in`: actors, offices, values.',
  'law/unknown-type':
    'Il tipo `{found}` non esiste.[ Forse `{near}`?] Usare text, number, money, date, boolean o list.',
  'law/unknown-unit':
    "`{found}` non è un'unità di tempo.[ Forse `{near}`?] Usare minutes, hours, days, working days, weeks, months o years.",
  'law/unknown-side':
    'Un evento è `by office`, `by party` o, se lo produce la legge stessa, `by law`, non `by {found}`.',
  'law/never-deemed':
    '`{event}` avviene `by law`, ma nessun `deem` lo produce. Scrivere `deem {event} when ...`, oppure `by office` o `by party`.',
  'law/unknown-bearer':
    'Chi è tenuto è `office`, `party` o un nome tra virgolette. Scrivere `"{found}"` se questo è il nome.',
  'law/duplicate-event': "L'evento `{name}` è già dichiarato alla riga {line}. Toglierne uno o rinominarlo.",
  'law/duplicate-attribute': "L'attributo `{name}` è qui due volte. Toglierne uno.",
  'law/duplicate-fact':
    'Il fatto `{name}` è già definito alla riga {line} ed entrambi varrebbero. Rinominarne uno, o metterli `under` opzioni diverse di una lettura.',
  'law/duplicate-reading': 'La lettura `{name}` è già dichiarata alla riga {line}. Rinominarne una.',
  'law/duplicate-option': "La lettura ha già un'opzione `{name}`. Rinominarne una.",
  'law/duplicate-rule':
    'Una regola `{name}` sta già alla riga {line}. Rinominarne una; le versioni di una regola stanno sotto lo stesso articolo e dicono `from` e `until`.',
  'law/duplicate-translation': "C'è già un testo in `{language}`. Toglierne uno.",
  'law/duplicate-head': '`{name}` è qui due volte. Tenerne uno.',
  'law/head-not-here': 'Un fatto non prende `{name}`. Toglierlo.',
  'law/language-tag': '`{found}` non è una lingua. Scrivere un codice breve come `en`, `zh` o `it` prima del testo.',
  'law/name-clash':
    "`{name}` significa altro alla riga {line}. Rinominarne uno: eventi, attributi e fatti hanno un'unica serie di nomi, perché una parola significhi una cosa.",
  'law/attribute-name-taken':
    '`{name}` indica sempre {name} di un evento e non può essere un attributo. Scegliere un altro nome; gli eventi portano da sé actor, role e office.',
  'law/attribute-type-conflict':
    '`{name}` qui è {type} ma alla riga {line} è {first}. Dare un solo tipo, o rinominarne uno.',
  'law/fact-type-conflict': "`{name}` è {type} secondo una lettura e {first} secondo un'altra. Dare un solo tipo.",

  // Letture e versioni
  'law/reading-none-assumed':
    'La lettura `{name}` non dice quale opzione si assume. Scrivere `assumed` dopo il testo di una.',
  'law/reading-many-assumed': "La lettura `{name}` assume più di un'opzione. Lasciare `assumed` a una sola.",
  'law/reading-one-option':
    "La lettura `{name}` ha un'opzione sola, quindi nulla resta aperto. Aggiungere l'altra, o togliere la lettura.",
  'law/versions-overlap':
    'Questa versione di `{name}` e quella della riga {line} varrebbero entrambe per {days}. Chiudere la più vecchia con `until` il giorno prima che cominci la nuova.',
  'law/version-kind':
    "`{name}` alla riga {line} è un'altra specie di regola. Le versioni di una regola sono di una sola specie: rinominarne una.",
  'law/empty-span': 'La fine precede il principio. Scambiare i due giorni.',

  // Eventi, ancore e schemi
  'law/which-event':
    '`{name}` può avvenire più volte. Scrivere `first {name}` o `latest {name}`, o dichiararlo `once`.',
  'law/which-trigger':
    '`{name}` può avvenire più volte. Scrivere `first {name}`, `latest {name}` o `each {name}`, o dichiararlo `once`.',
  'law/which-of-several': 'Può avvenire più di uno di questi eventi. Scrivere `first ({name})` o `latest ({name})`.',
  'law/which-of-several-trigger':
    'Può avvenire più di uno di questi eventi. Scrivere `first ({name})`, `latest ({name})` o `each ({name})`.',
  'law/which-in-condition': 'Una condizione chiede se qualcosa è avvenuto: togliere `{which}` e scrivere `{name}`.',
  'law/each-outside-trigger':
    '`each` sta solo dopo `after`, nel presupposto di un dovere. Qui scrivere `first` o `latest`.',
  'law/attribute-not-carried':
    "{events} non porta `{name}`; lo porta {carriers}. Aggiungerlo all'evento, o guardare indietro con `last({name})`.",
  'law/attribute-not-always':
    "{events} non porta `{name}`, perciò per esso la condizione è ignota. Scrivere una regola per ciascun evento, o aggiungere l'attributo.",
  'law/fact-bare-attribute':
    'Un fatto non ha un evento da cui prendere `{name}`. Dire quale: `last({name})`, `first({name})`, `sum({name})` (lo porta {carriers}).',
  'law/fact-without-event': 'Un fatto non ha un evento da cui prendere `{name}`. Mettere la condizione nel limite.',
  'law/where-looks-back':
    "`{name}` guarda indietro sul caso, ma `where` vede solo l'evento con cui sta. Solo il presupposto di un dovere e l'atto di un limite possono guardare indietro; spostare lì la condizione, o dopo `if`.",
  'law/where-without-event': '`where` sta dopo un evento. Metterlo subito dopo uno, o usare `and`.',
  'law/window-without-event':
    'Una finestra di tempo sta dopo un evento: `EVENT since POINT`, `EVENT in the last 30 days`. Metterla subito dopo uno.',
  'law/where-outside': 'Mettere la condizione dentro le parentesi: `{name}(EVENTO.ATTRIBUTO where ...)`.',
  'law/unreachable-alternative': '`{name}` sta già prima, senza condizione, quindi qui non conta mai. Toglierlo.',
  'law/no-needs-event': "`no` chiede se un evento non è avvenuto. Scrivere `not` per negare un'altra condizione.",
  'law/not-both-if': '`not both` non prende `if`. Mettere la condizione sugli eventi: `not both A where ... and B`.',
  'law/not-both-same': 'I due lati sono uguali, quindi ogni evento simile violerebbe la regola. Nominarne due diversi.',
  'law/never-contradicts':
    'Il dovere `{name}` chiede ciò che `{guard}` non consente mai. Dare a `{guard}` un `if`, o togliere uno dei due.',
  'law/constant-guard':
    "Questo è sempre uguale, quindi il limite non dice nulla. Scrivere `never` se l'atto è vietato.",
  'law/bearer-side': 'Il dovere è di {bearer}, ma il suo atto è dichiarato `by {side}`. Correggere uno dei due.',

  // Chiavi e adempimento
  'law/key-not-carried':
    "{events} non porta `{name}`, su cui la regola si tiene. Aggiungere l'attributo all'evento, o toglierlo da `per`.",
  'law/key-repeats': '`{name}` è qui due volte. Toglierne uno.',
  'law/key-type': '`{name}` è {type} e non può essere una chiave. Usare un testo, un numero o una data.',
  'law/key-names-persons':
    '`{name}` sembra indicare una persona. Una regola su più casi si tiene per ufficio o per cosa, mai per persona. Scrivere `per case and {name}` se si intende ciascun caso per sé.',
  'law/same-not-carried':
    "`same {name}` confronta presupposto e atto, ma {events} non lo porta. Aggiungere l'attributo, o sceglierne un altro.",
  'law/same-without-attribute': 'Dire che cosa deve essere uguale: `discharges same document`.',
  'law/discharge-attributes': '`discharges {mode}` non prende attributi. Scrivere `discharges same ...`, o toglierli.',

  // Durate e momenti
  'law/period-zero':
    'Una durata di zero non dice nulla. Darle una lunghezza; per «lo stesso giorno» scrivere `only by EVENTO`.',
  'law/period-not-whole':
    "`{found}` non è un numero intero della sua unità. Usare un'unità più piccola; mezzo mese è `half a month`.",
  'law/period-too-long': 'Nessuna durata supera mille anni. Controllare il numero.',
  'law/working-unit': '`{found}`: solo i giorni possono essere lavorativi. Scrivere `working days`.',
  'law/working-days-without-calendar':
    "I giorni lavorativi vogliono un calendario. Aggiungere `calendar:` all'intestazione, o contare `days`.",
  'law/rolled-without-calendar':
    "Lo slittamento al giorno lavorativo successivo vuole un calendario. Aggiungere `calendar:` all'intestazione, o togliere questo.",
  'law/hours-with-days':
    "Le ore corrono secondo l'orologio e i giorni secondo il calendario; non si mescolano. Usare le une o gli altri.",
  'law/attribute-in-sum': "`{name}` non può stare in una somma. L'attributo sia l'intera durata: `within {name}`.",
  'law/length-attribute-type': 'Una durata vuole un numero; `{name}` è {type}.',
  'law/unreachable-length': 'La condizione è sempre uguale, quindi questa durata non serve mai. Toglierla.',
  'law/day-number': 'I giorni si contano da 1. Scrivere un numero intero: `from day 60 after EVENTO`.',
  'law/not-a-point': 'Qui ci vuole un momento: un evento, una data, o uno di questi più o meno una durata.',
  'law/point-type': 'Qui ci vuole un momento, ma questo è di tipo {type}.',
  'law/shift-without-unit': "`{found}` di che cosa? Scrivere un'unità: `{found} days`.",
  'law/shift-by-period': 'A un momento si aggiunge solo una durata: `+ 30 days`.',
  'law/time-test-place':
    "Qui non può stare una prova di tempo: non c'è un atto di cui provare il giorno. In un limite metterla dopo `only` o `if`; chiudere prima con parentesi un eventuale `where`.",

  // Valori e condizioni
  'law/compare-types':
    '{left} non si confronta con {right}. Confrontare valori di un solo tipo; gli importi si scrivono `12.50 money`.',
  'law/compare-order': '`{operator}` non ha significato per {type}. Usare `=` o `!=`.',
  'law/compare-list': 'Un elenco non si confronta per intero. Usare `X is in ELENCO` o `size(ELENCO)`.',
  'law/arithmetic-type': '`{operator}` vale per numeri e importi, non per {type}.',
  'law/money-arithmetic':
    '{left} `{operator}` {right} non ha significato. Un importo si somma a un importo, e si moltiplica o divide per un numero.',
  'law/date-arithmetic':
    'Le date non si sommano. Spostare un momento di una durata (`only by EVENTO + 30 days`), o contare con `days(MOMENTO, MOMENTO)`.',
  'law/division-by-zero': 'Qui si divide per zero. Correggere il numero.',
  'law/not-a-condition':
    'Qui ci vuole una condizione, ma questo è di tipo {type}. Confrontarlo con qualcosa: `... > 0`.',
  'law/condition-not-a-value': 'Qui ci vuole un valore, ma questa è una condizione. Metterla dopo `if` o `where`.',
  'law/period-not-a-value':
    'Una durata non è un valore. Contare i giorni con `days(MOMENTO, MOMENTO)` e confrontarli con un numero.',
  'law/point-not-a-value':
    'Un momento non è un valore. Contare i giorni con `days(MOMENTO, MOMENTO)`, o prendere una data con `last(EVENTO.ATTRIBUTO)`.',
  'law/event-not-a-value':
    '`{name}` è un evento, non un valore. Scrivere `count({name})`, o un suo attributo: `last({name}.ATTRIBUTO)`.',
  'law/feature-alone':
    'Più eventi possono portare `{name}`. Dire quale: `last({name})`, `first({name})`, `sum({name})`.',
  'law/feature-wanted': '`{name}` vuole un attributo: `{name}(EVENTO.ATTRIBUTO)`.',
  'law/count-of-events': 'Tra queste parentesi vanno eventi: `EVENTO`, `EVENTO where ...` o `(EVENTO or EVENTO)`.',
  'law/aggregate-type':
    '`{name}` non si può fare di {type}. Prendere un attributo di altro tipo, o contare: `count(EVENTO where ...)`.',
  'law/argument-count': 'Tra parentesi il numero di cose è sbagliato: `{name}` ne vuole {wanted}, non {found}.',
  'law/size-of-list':
    "`size` conta un attributo elenco dell'evento in esame, ma questo è {type}. Per gli eventi scrivere `count(EVENTO)`.",
  'law/fact-of-lists':
    '`{name}` sarebbe un elenco. Un fatto è un testo, un numero, un importo, una data o un booleano.',
  'law/cyclic-fact': '`{name}` si fonda su se stesso: {cycle}. Rompere il cerchio.',
  'law/set-not-a-value': 'Un insieme non è un valore. Scrivere `X is in ...`.',
  'law/not-a-set':
    'Dopo `in` va actors(EVENTO), offices(EVENTO), values(EVENTO.ATTRIBUTO), { "a", "b" } o un attributo elenco.',
  'law/set-type': "L'insieme contiene {right}, ma vi si cerca {left}. Usare un solo tipo.",
  'law/set-literal': 'Tra graffe vanno solo valori scritti: testi tra virgolette, numeri, importi, date.',
  'law/set-repeats': "Questo valore è già nell'insieme. Toglierne uno.",
  'law/empty-set': 'In un insieme vuoto non sta nulla. Scrivere valori tra le graffe.',
  'law/member-type':
    '{type} non si può cercare in un insieme. Si possono solo text, number, money o date; di una lista si chiede che cosa contiene: `X is in LISTA`.',

  // Esempi
  'example/no-events': "L'esempio non ha eventi. Scriverne uno per riga: `2011-01-11 EVENTO (attributo: valore)`.",
  'example/no-title': "L'esempio non ha titolo. Aggiungere `title: ...`, perché un fallimento possa nominarlo.",
  'example/unknown-key':
    'Un esempio non ha la riga `{name}:`.[ Forse `{near}:`?] Ci sono title, at, order, not recorded, never happens, assume, reading ed expect; un evento comincia con il giorno.',
  'example/repeated-key': '`{name}:` sta già qui. Tenerne uno.',
  'example/time-form':
    '`{found}` non è un tempo. Scrivere un giorno `2011-01-11`, un minuto `2011-01-11T10:30`, un istante `2011-01-11T10:30:00+02:00`, o per un evento `undated`.',
  'example/event-wanted': 'Qui ci vuole un evento.',
  'example/no-such-attribute': '{events} non porta `{name}`.[ Forse `{near}`?][ Porta: {carries}.]',
  'example/colon-wanted': 'Scrivere `{name}: VALORE`.',
  'example/value-missing': '`{name}` vuole un valore di tipo {type}.',
  'example/value-type':
    '`{name}` è {type}[, e `{found}` non lo è]. Scrivere i numeri come `12`, gli importi come `35.00`, le date come `2011-01-11`, i testi tra virgolette, gli elenchi come `{"a", "b"}`, i booleani come true o false.',
  'example/values-unclosed': 'Qui ci vuole una virgola o una parentesi chiusa.',
  'example/list-unclosed': 'L\'elenco `{name}` non è chiuso. Scrivere `{"a", "b"}`.',
  'example/quotes-wanted': 'Dopo `{name}` va un nome tra virgolette: `{name} "..."`.',
  'example/too-much':
    'La riga dovrebbe finire prima di `{found}`. Gli attributi stanno tra parentesi subito dopo l\'evento; poi `by "chi agisce"`, `of "ufficio"`, `as "ruolo"`.',
  'example/order': '`order:` è `none` (gli eventi di un giorno non hanno ordine) o `lines`, non `{found}`.',
  'example/assume-form': 'Scrivere un attributo e il suo valore: `assume: abroad false`.',
  'example/reading-form': 'Scrivere una lettura e la sua opzione: `reading: NOME.OPZIONE`.',
  'example/expect-form': 'Scrivere `expect: ESITO REGOLA`, poi se serve `, due 2011-04-11` e `, by 1 day`.',
  'example/unknown-verdict':
    "L'esito `{found}` non esiste.[ Forse `{near}`?] Scriverne uno come li elenca la pagina del linguaggio, ad esempio `met`, `late`, `overdue`, `lawful` o `breach`.",
  'example/unknown-rule':
    'La regola `{name}` non esiste.[ Forse `{near}`?] Indicare un duty o un guard di questa legge.',
  'example/verdict-of-other-kind': '`{name}` è {kind} e non può mai essere `{found}`. Può essere: {verdicts}.',
  ...clockMessages,
  ...wordMessages,
  ...reviewMessages,
};
