/** Ciò che dicono il glossario, le concordanze e le formulazioni seguite nel tempo. */
export const libraryTerms: Readonly<Record<string, string>> = {
  'library/terms-zh': 'cinese',
  'library/terms-en': 'inglese',
  'library/terms-standing': 'valore',
  'library/terms-from': '{source}[, {own}]',
  'library/terms-source': 'fonte',
  'library/terms-own': 'aggiunto qui',
  'library/terms-count': '{n} {n:termine|termini}.',
  'library/terms-nothing':
    'Il glossario non ha nulla con «{term}». Aggiungete termini vostri: duecourse library terms add FILE.csv',
  'library/terms-added': 'Termini aggiunti: {added}, cambiati: {changed}, già presenti: {unchanged}.',
  'library/terms-removed': 'Termini tolti: {n} («{term}»).',
  'library/terms-not-own':
    'A questa biblioteca non è stato aggiunto alcun termine «{term}»; restano quelli del programma. Che cosa c’è: duecourse library terms.',
  'library/terms-add':
    'Nominate il file: duecourse library terms add FILE.csv, con le colonne zh ed en, e se volete source e standing.',
  'library/terms-remove': 'Nominate il termine, in una delle due lingue: duecourse library terms remove PAROLA.',
  'library/terms-column':
    'La prima riga non nomina la colonna «{column}». Deve nominare zh ed en, e può nominare source e standing: zh,en,source,standing',
  'library/terms-unknown-column': 'Non c’è una colonna «{column}».[ Si intende {near}?] Colonne: {known}.',
  'library/terms-none': 'Sotto la prima riga non ci sono termini. Scrivetene uno per riga: 信访,petition',
  'library/terms-cells':
    'Questa riga ha {has} celle e la prima ne nomina {wanted}. Mettete tra virgolette doppie una cella con la virgola.',
  'library/terms-empty': 'La cella sotto «{column}» è vuota. Un termine vuole entrambe le lingue.',
  'library/terms-not-chinese':
    '«{term}» sotto zh non ha segni cinesi. Le colonne stanno in un ordine diverso da quello della prima riga?',
  'library/terms-not-english':
    '«{term}» sotto en non è inglese. Le colonne stanno in un ordine diverso da quello della prima riga?',
  'library/terms-long': 'Un termine o la sua fonte supera {most} caratteri. I termini sono parole, non frasi.',
  'library/terms-quote':
    'Le virgolette aperte qui non si chiudono mai. Chiudetele, o raddoppiatele se sono parte delle parole.',
  'library/terms-too-large': 'Questo file supera {most} MB: nessun glossario lo fa. È forse un altro file?',
  'library/concordance-language': '{language}: {count} {count:occorrenza|occorrenze} in {texts} {texts:testo|testi}',
  'library/formulations-searched':
    'Esaminati {texts} {texts:testo|testi}[, il più antico del {first}, il più recente del {last}][; {undated} senza data].',
  'library/formulations-use':
    '{count} {count:occorrenza|occorrenze} in {texts} {texts:testo|testi}.[ Prima {first}, ultima {last}.][ Testi senza data che la contengono: {undated}.]',
  'library/formulations-none': 'Nessuno dei testi la contiene. Provate un’altra grafia o una frase più breve.',
  'library/formulations-glossary': 'Il glossario ha anche {words}: con --glossary si contano anch’esse.',
  'library/formulations-kicker': 'Una formulazione nel tempo',
  'library/formulations-looked': 'Testi',
  'library/formulations-by-phrase': 'Per formulazione',
  'library/formulations-by-text': 'Per testo',
  'library/formulations-near': 'Che cosa le sta accanto',
  'library/formulations-near-note':
    'Parole della stessa frase, entro {zh} segni in cinese e {other} nelle altre lingue; il numero dice in quante delle occorrenze ({count}) la parola è vicina. Le parole che stanno ovunque sono tralasciate.',
  'library/formulations-picture': 'Quante volte ogni formulazione sta nei testi di un giorno',
  'library/formulations-picture-note':
    'Per data del testo: di una legge quella della versione, di un discorso la sua. Un testo senza data sta nelle tabelle, non nella figura.',
  'library/formulations-phrase': 'formulazione',
  'library/formulations-n': 'volte',
  'library/formulations-first': 'prima',
  'library/formulations-last': 'ultima',
  'library/formulations-day': 'giorno',
  'library/formulations-document': 'documento',
  'library/formulations-title': 'titolo',
  'library/formulations-sample': 'primo luogo',
  'library/formulations-word': 'parola',
  'library/formulations-undated': 'senza data',
  'library/rule-line': '{law}#{rule}  {kind}[: {title}][  {other}]',
  'library/rule-other-version': '(scritta su un’altra versione del testo)',
  'library/rule-duty': 'obbligo',
  'library/rule-recurring': 'obbligo periodico',
  'library/rule-guard': 'limite a un atto',
  'library/rule-not-both': 'due cose non insieme',
  'library/rule-clock': 'termine',
  'library/rules-below': 'Regole che poggiano su questo articolo:',
  'library/rules-none': 'Nessuna regola delle leggi a disposizione vi poggia. Altre leggi: --law FILE.law.md',
  'library/rules-unknown':
    'Nessuna regola {rule} poggia su questo testo.[ Si intende {near}?] Ce ne sono {count}: duecourse library rules DOC',
  'library/rules-findings': 'esiti avversi: {adverse}, altri esiti: {others}',
  'library/rules-finding': '{id}  {case}  {rule}  {verdict}[  scadenza {due}]',
  'library/rules-more': 'e altri {n}: --format json li ha tutti',
  'library/rules-not-judged': 'questo rapporto non l’ha giudicata',
};
