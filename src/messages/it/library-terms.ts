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
};
