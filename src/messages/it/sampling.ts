/** Words of worksheets that people fill in, and of what they say of a check. */
export const samplingMessages: Readonly<Record<string, string>> = {
  'case-text/late': '{verdict} di {amount}',
  'case-text/early': '{verdict}, {amount} troppo presto',
  'case-text/office': 'ufficio',
  'case-text/actor': 'ha agito',
  'case-text/role': 'ruolo',
  'about/error-rate': 'Controllo a mano',
  'sheet/name': 'Da verificare',
  'sheet/help': 'Come si compila',
  'sheet/row': 'Riga',
  'sheet/case': 'Caso',
  'sheet/article': 'Articolo',
  'sheet/rule': 'Regola',
  'sheet/act': 'Riguarda',
  'sheet/timeline': 'Che cosa dice il registro',
  'sheet/working': "Come si arriva all'ultimo giorno",
  'sheet/machine': 'Il programma dice',
  'sheet/verdict': 'Il suo giudizio',
  'sheet/other': "Un'altra violazione?",
  'sheet/reason': 'Motivo',
  'sheet/day': 'Giorno',
  'sheet/initials': 'Sigla (se vuole)',
  'sheet/word-breach': 'violata',
  'sheet/word-kept': 'rispettata',
  'sheet/word-unclear': 'incerto',
  'sheet/word-none': 'nessuna',
  'sheet/word-which': 'quale',
  'sheet/choices': '{title} ({words})',
  'sheet/until': '(null’altro fino al {at})',
  'sheet/no-act': 'il caso non ha alcun atto a cui la regola si applichi',
  'sheet/no-working': 'qui la regola non fissa alcun giorno',
  'sheet/nothing-found': 'nulla di rilevato in questo caso',
  'sheet/help-verdict':
    'Consulti il fascicolo, non solo quanto sta scritto qui. In «Il suo giudizio» scriva {breach} se la regola è stata violata nel caso dall’atto indicato, {kept} se non lo è stata (anche dove il registro è errato o c’è una giustificazione), {unclear} se nemmeno il fascicolo permette di dirlo.',
  'sheet/help-other':
    'In «Un’altra violazione?» scriva {none} se nel caso non trova violata nessun’altra regola di questa legge, {unclear} se non può dirlo, altrimenti l’articolo o in poche parole quale.',
  'sheet/help-reason':
    'In «Motivo» scriva su che cosa si è basato, soprattutto dove la pensa diversamente dal registro. Giorno e sigla servono solo a lei.',
  'sheet/help-rows':
    'Compili ogni riga. Lasci le righe e quanto vi sta scritto come sono; può ordinarle e aggiungere colonne sue. Non scriva formule.',
  'sheet/help-back':
    'Si rilegge con: duecourse score SHEET. Il file che finisce in .sample.json deve stare accanto; chi verifica non ha bisogno di vederlo.',
  'sample/written':
    '{sheet}: {findings} {findings:rilievo|rilievi} su {population}, e {clean} {clean:caso|casi} senza rilievi[, seme {seed}]. Che cosa è stato estratto sta in {sample}, che serve a score; non lo dia a chi verifica alla cieca.',
  'sample/nothing':
    'Non c’è alcun rilievo da cui estrarre. Per un campione dei soli casi senza rilievi aggiunga --clean.',
  'sample/exists':
    'Questo file c’è già, e forse è compilato: non è stato scritto nulla. Ne indichi un altro con --out, o aggiunga --force.',
  'sample/ending': 'Un foglio di verifica è in Excel o CSV. Indichi un file che finisce in .xlsx o .csv.',
  'sample/bad-seed': 'Questo non è un seme. Dia da 1 a 64 lettere o cifre.',
  'again/needs-log': 'Qui serve il registro, e {name} non sta accanto ai rilievi. Lo indichi con --log.',
  'again/other':
    '{input}: non è quello da cui vengono questi rilievi (l’impronta è un’altra). Indichi quello giusto con --{option}, o rifaccia la verifica.',
  'again/not-found':
    'La verifica rifatta non trova {n} dei rilievi, per esempio {id}. Rifaccia la verifica e usi i nuovi rilievi.',
  'again/log': 'Registro',
  'again/law': 'Legge',
  'again/binding': 'Collegamento',
  'again/calendar': 'Calendario',
  'score/share': '{share} (intervallo al 95% da {low} a {high})',
  'score/share-of-all': '{share} (tutti esaminati)',
  'score/drawn':
    'Controllati a mano: {drawn} rilievi su {findings}, estratti a sorte (seme {seed}): {right} giusti, {wrong} errati, {unclear} incerti.',
  'score/drawn-blind':
    'Controllati a mano, senza vedere che cosa aveva detto il programma: {drawn} rilievi su {findings}, estratti a sorte (seme {seed}): {right} giusti, {wrong} errati, {unclear} incerti.',
  'score/precision': 'Precisione, cioè i rilievi giusti: {share}.',
  'score/no-precision':
    'Nessuno dei rilievi esaminati ha potuto essere deciso, perciò della precisione non si dice nulla.',
  'score/clean':
    'Dei {cases} casi senza rilievi ne sono stati esaminati {drawn}: una violazione è sfuggita in {missed}, incerti {unclear}.',
  'score/no-clean': 'Nessun caso senza rilievi è stato esaminato, perciò non si dice nulla delle violazioni sfuggite.',
  'score/recall':
    'Copertura, cioè le violazioni trovate: {share}; un caso in cui ne è sfuggita qualcuna conta per una, e nei casi con rilievi non se ne cercano altre.',
  'score/method':
    'Intervalli: Wilson (1927) per una quota, con la correzione di Cochran per la parte esaminata; Zou, Huang e Zhang (2009) per le regole pesate insieme; Donner e Zou (2012) per la copertura.',
  'score/written':
    'Scritto: {file}. Per mostrarlo in un rapporto: duecourse report FINDINGS --score {file}; con score: {file} sotto una verifica di duecourse.yaml lo riporta ogni esecuzione successiva.',
  'score/rule': 'regola',
  'score/findings': 'rilievi',
  'score/looked-at': 'esaminati',
  'score/right': 'giusti',
  'score/wrong': 'errati',
  'score/unclear': 'incerti',
  'score/precision-column': 'precisione (intervallo al 95%)',
  'score/no-score': 'Questo non è stato scritto da duecourse score. Si fa con: duecourse score SHEET --out score.json',
  'score/no-sample': 'Questo non è stato scritto da duecourse sample accanto a un foglio di verifica.',
  'score/needs-sample':
    'Non si sa che cosa è stato estratto: {name} non sta accanto al foglio. Lo rimetta, o lo indichi con --sample.',
  'score/other-findings':
    'Questo esito viene da altri rilievi (impronte {score} e {findings}). Lo mostri con i rilievi da cui è stato estratto il campione.',
  'score/other-law':
    'Questo punteggio è di una verifica secondo {law}, non {wanted}. Ne indichi un altro sotto score:, o tolga la riga.',
  'score/carried': 'Il campione è stato estratto dai rilievi al {at}; quelli venuti dopo non vi erano.',
  'score/carried-other-law':
    'Il campione è stato estratto dai rilievi al {at}, secondo un’altra versione della legge; quelli venuti dopo non vi erano.',
  'filled/no-header':
    'Nessuna riga ha i titoli del foglio («{title}»). Usi il foglio com’è stato scritto; si compilano solo le righe.',
  'filled/no-column': 'La colonna «{title}» non c’è più. La rimetta con il suo titolo.',
  'filled/doubled-column': 'La colonna «{title}» c’è due volte. Ne tolga una.',
  'filled/formula': 'La cella {place} contiene una formula. Scriva il valore stesso.',
  'filled/foreign-row':
    'Riga {row}: «{id}» non è una riga di questo foglio. Tolga la riga, o rimetta la sigla com’era.',
  'filled/doubled-row': 'Riga {row}: {id} sta già nella riga {first}. Ne tenga una.',
  'filled/missing-rows':
    '{n:Manca|Mancano} {n} {n:riga|righe}: {rows}. {n:La|Le} rimetta; fanno tutte parte del foglio.',
  'filled/changed-row': 'Riga {row}: «{title}» di {id} non è quello che vi stava. Lo rimetta com’era.',
  'score/no-verdict': 'Riga {row}: {id} non ha giudizio. Scriva violata, rispettata o incerto.',
  'score/unknown-verdict': 'Riga {row}: «{word}» di {id} non è un giudizio. Scriva violata, rispettata o incerto.',
  'score/no-other': 'Riga {row}: «{title}» di {id} è vuota. Scriva nessuna, incerto, o quale violazione.',
  'filled/more': 'E altri {n} dello stesso genere.',
  'grid/too-large': 'Questo file ha più di {limit} MB: non è un foglio compilato da qualcuno.',
  'findings/no-findings-here':
    'Questa cartella non contiene rilievi. Indichi un’esecuzione, una cartella con findings.json, o il file stesso.',
  'case-text/by': '{verdict}, di {amount}',
};
