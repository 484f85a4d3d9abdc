/** Words of letters to offices, and of the forms in which they reply. */
export const letterMessages: Readonly<Record<string, string>> = {
  'letter/template': `# Rilievi sulla trattazione dei casi: richiesta di risposta

{{sender}}
A: {{office}}
Data: {{date}}

Abbiamo confrontato il registro, com'era il {{at}}, con la legge seguente: {{law}}. In {{cases}} dei vostri casi, secondo le date del registro, sembra che qualcosa non sia stato fatto come la legge chiede ({{findings}} rilievi). Un registro può essere errato, e un ritardo può avere una buona ragione che il registro non riporta. Vi chiediamo perciò di guardare ogni caso prima che ne segua qualcosa.

Ciò che va insieme è messo insieme: una raccomandazione per ogni regola, con l'elenco dei casi. I fatti, il calcolo di ogni ultimo giorno e un modulo per la risposta stanno alla fine, caso per caso.

{{recommendations}}

## Che cosa chiediamo, ed entro quando

- Guardare ogni caso e dire se il rilievo è giusto, giustificato, contestato, o un errore del registro.
- Dare il motivo dove non lo si accetta senz'altro, e indicare il documento che lo mostra.
- Dire che cosa si farà di ciò che è ancora aperto, ed entro quando.

Vi chiediamo di rispondere entro il {{reply-by}}, cioè entro {{reply-within}} dalla data di questa lettera.
Termine fissato da: {{reply-under}}
Il modo più semplice è il modulo {{form}}: una riga per caso, da compilare e rimandare. Vanno bene anche i moduli qui sotto.

{{reply-working}}

## Su che cosa si basa

{{basis}}

## I casi uno per uno

{{each-case}}
`,
  'letter/title': 'Rilievi sulla trattazione dei casi: {office}',
  'letter/foot': '{office}, {date}',
  'letter/rule': '{n}. {heading}',
  'letter/law-says': 'La legge: {text}',
  'letter/duty':
    'In {shown} {n:caso|casi}, secondo il registro, ciò non è stato fatto in tempo o non è stato fatto affatto:',
  'letter/guard':
    'In {shown} {n:caso|casi}, secondo il registro, si è fatto qualcosa in un modo che la legge non permette:',
  'letter/we-recommend': 'Raccomandiamo, per tutti insieme:',
  'letter/do-now':
    'Fare senza altro indugio ciò che non è ancora fatto ({shown} {n:caso|casi}), e comunicarci il giorno.',
  'letter/say-why':
    '{n:Dire come è avvenuto|Dire come è avvenuto; dove più casi hanno una sola causa, una volta per tutti}.',
  'letter/no-more': 'Dire che cosa cambierete perché non avvenga più.',
  'letter/as-checked': 'Come verificato (regola {rule}): {sentence}',
  'letter/column-number': 'N.',
  'letter/column-case': 'Caso',
  'letter/column-act': 'Da che cosa nasce',
  'letter/column-due': 'Ultimo giorno',
  'letter/column-happened': 'Che cosa è avvenuto',
  'letter/done-after': "fatto {amount} dopo l'ultimo giorno",
  'letter/done-early': 'fatto {amount} troppo presto',
  'letter/not-so': 'non come la legge permette',
  'letter/not-done': 'non fatto al {at}\n{verdict}',
  'letter/one-case': '{n}  Caso {case}  ({id})',
  'letter/facts': 'Che cosa dice il registro',
  'letter/article': 'Articolo',
  'letter/working': "Come si è contato l'ultimo giorno",
  'letter/finding': 'Rilievo',
  'letter/asked': 'Che cosa si chiede',
  'letter/asked-late': 'Dire perché è avvenuto in ritardo e che cosa si è fatto.',
  'letter/asked-overdue': 'Provvedere senza altro indugio e comunicarci il giorno, o dire perché non è dovuto.',
  'letter/asked-breach': 'Dire su quale base si è fatto così, e rimediare a ciò che si può.',
  'letter/answer': 'La vostra risposta',
  'letter/answer-accepted': 'Il rilievo è giusto',
  'letter/answer-explained': 'È giusto, e ha una ragione',
  'letter/answer-disputed': 'Non è giusto',
  'letter/answer-data-error': 'Il registro è errato',
  'letter/explanation': 'Motivo, e documento che lo mostra',
  'letter/signed': 'Giorno, nome e ufficio',
  'letter/counted-by': 'Contato secondo il calendario: {calendar}',
  'letter/no-law-sets': 'Questo termine lo chiede questa lettera; non si afferma che lo fissi una legge.',
  'letter/period-days': '{n} {n:giorno|giorni}',
  'letter/period-working-days': '{n} {n:giorno lavorativo|giorni lavorativi}',
  'letter/period-months': '{n} {n:mese|mesi}',
  'letter/basis-check':
    "Registro: {log}, com'era il {at}. Legge: {law} ({source}). Trovato da duecourse {program}, secondo le sole date del registro.",
  'letter/basis-draft':
    'La legge è stata scritta come lettura provvisoria, che nessuno con autorità sul testo ha rivisto.',
  'letter/basis-masked':
    'Ciò che potrebbe indicare una persona è mascherato. Il caso si trova con il numero che lo indica nel vostro registro o presso di noi.',
  'letter/basis-hash': 'Impronta della legge {law}, dei rilievi {findings}.',
  'letter/written':
    '{letter}: {findings} {findings:rilievo|rilievi} su {rules} {rules:regola|regole} per {office}, risposta entro il {by}. Il modulo per la risposta: {form}. Si rilegge con: duecourse reply {form}',
  'letter/ending':
    'Una lettera è un documento Word o una pagina. Indichi un file che finisce in .docx o .html, o ometta --out per averli entrambi.',
  'letter/needs-out': 'Dica con --out dove va il modello.',
  'letter/needs-office': 'Dica con --office a quale ufficio. Ci sono: {known}.',
  'letter/unknown-office': 'Nessun rilievo riguarda un ufficio «{office}».[ Intendeva «{near}»?] Ci sono: {known}.',
  'letter/no-offices':
    'Questi rilievi non indicano alcun ufficio. Il collegamento deve indicare la colonna dell\'ufficio e dichiararla mostrabile (`safe-to-show: ["{example}"]`, con il nome di quella colonna); poi si verifica di nuovo.',
  'letter/nothing': 'Non è stato trovato nulla di cui {office} debba rispondere.',
  'letter/bad-period': '«{value}» non è un termine. Scriva --within "15 working days", "30 days" o "2 months".',
  'letter/no-calendar':
    'Entro «{value}» non si può contare un ultimo giorno: il calendario di {law} non c’è o non conosce questi giorni. Indichi la legge con --law, o dia un termine in giorni.',
  'letter/template-too-long': 'Un modello ha al più {limit} caratteri.',
  'letter/template-active':
    'Un modello è testo semplice con campi: «{text}» potrebbe essere HTML, script o logica. Lo tolga.',
  'letter/template-field': 'Non c’è un campo «{field}». Ci sono: {known}.',
  'letter/template-part': '{field} è una parte di più righe: la lasci sola sulla sua riga.',
  'letter/template-braces':
    'Queste graffe non contengono un campo. Un campo si scrive {field}, e altrove niente graffe.',
  'letter/template-without': 'Il modello non ha una riga {{{field}}}, e la lettera non direbbe nulla. La aggiunga.',
  'reply/name': 'Risposta',
  'reply/column-row': 'Numero',
  'reply/column-case': 'Caso',
  'reply/column-article': 'Articolo',
  'reply/column-finding': 'Rilievo',
  'reply/column-answer': 'La vostra risposta',
  'reply/column-explanation': 'Motivo',
  'reply/column-evidence': 'Documento',
  'reply/column-day': 'Giorno (2026-03-01)',
  'reply/column-by': 'Risponde',
  'reply/word-accepted': 'giusto',
  'reply/word-explained': 'giustificato',
  'reply/word-disputed': 'non giusto',
  'reply/word-data-error': 'registro errato',
  'reply/help-answer':
    'In «La vostra risposta» si scrive: giusto (il rilievo è giusto), giustificato (è giusto, e ha una ragione), non giusto, o registro errato. Tutte tranne la prima vogliono un motivo. Si lascia vuoto ciò a cui non si risponde ancora.',
  'reply/help-rows':
    'Si lasciano le righe e quanto vi sta scritto come sono. Niente formule. Il giorno si scrive 2026-03-01.',
  'reply/no-letter': 'Questo non è stato scritto da duecourse letter accanto a un modulo.',
  'reply/needs-letter':
    'Non si sa che cosa è stato chiesto: {name} non sta accanto al modulo. Lo rimetta, o lo indichi con --letter.',
  'reply/no-answer':
    'Riga {row}: {id} ha un motivo e nessuna risposta. Scriva giusto, giustificato, non giusto o registro errato.',
  'reply/unknown-answer':
    'Riga {row}: «{word}» di {id} non è una risposta. Scriva giusto, giustificato, non giusto o registro errato.',
  'reply/no-explanation': 'Riga {row}: a {id} si risponde «{word}» senza motivo. Lo aggiunga.',
  'reply/bad-day': 'Riga {row}: «{word}» di {id} non è un giorno. Lo scriva come 2026-03-01.',
  'reply/read':
    '{answers} {answers:risposta annotata|risposte annotate} di {office}[, {known} già {known:annotata così|annotate così}][, {open} ancora senza risposta].',
};
