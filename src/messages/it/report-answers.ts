/** Words of the answers that the HTML report begins with: which rule, since when, by whom. */
export const reportAnswersMessages: Readonly<Record<string, string>> = {
  'page/is-suspect': 'Questa regola è sospetta: l’errore può stare nella regola, nell’associazione o nei dati.',
  'page/question-rule': 'Quale regola violano di più gli uffici?',
  'page/question-when': 'Da quando?',
  'page/question-where': 'Da chi?',
  'page/answer-share': 'Per quota di quanto deciso è',
  'page/answer-suspects': 'Violate più spesso o in quota maggiore, ma sospette e perciò qui non contate',
  'page/no-months': 'Il registro non li data.',
  'page/answer-where': 'Più spesso',
  'page/offices-masked':
    'Il registro nomina gli uffici[ (colonna {column})], ma l’associazione non li dichiara mostrabili: qui non sono contati.',
  'page/no-offices': 'Il registro non nomina l’ufficio che ha agito, o nessuno che si possa mostrare.',
  'page/answer-open':
    'È il minimo: altre {unknown} non si possono decidere. Se andassero tutte contro l’ufficio, sarebbero {most} su tutte le {judged}.',
  'page/answer-settles': 'La lacuna che pesa di più: {reason}. Colmarla da sola ne deciderebbe {alone}.',
  'page/answer-settles-sample':
    'La lacuna che pesa di più: {reason}. Delle {asked} esaminate, colmarla da sola ne deciderebbe {alone}.',
  'page/worst-case': 'Il caso peggiore per questa regola che si può aprire qui',
  'page/worst-late': '{amount} di ritardo',
  'page/worst-early': '{amount} di anticipo',
  'page/office-count': '{office} con {n}',
  'page/sole-office': '{office}, il solo ufficio nominato per ciò che questo registro contiene.',
  'page/trend-most': 'Nettamente di più in {period}',
  'page/trend-count': '{n} delle {all}',
  'page/trend-none-before': 'Di {n} decise prima di {month}, nessuna.',
  'page/trend-none-after': 'Di {n} decise dopo {month}, nessuna.',
  'page/trend-flat': 'Nessun mese e nessun anno spicca oltre il caso.',
  'page/answer-where-share': '{share} delle sue {decided} decise su questa regola.',
  'page/offices-caption': 'Gli uffici per questa regola',
  'page/decided-number': 'Decise',
  'page/share-short': 'Quota',
  'page/offices-more': '{n:Un altro ufficio è|Altri {n} uffici sono} nella tabella più sotto.',
  'page/offices-clear': '{office} spicca nettamente: {share} delle sue {decided} decise, di tutte le altre {rest}.',
  'page/offices-alike': 'Nessun ufficio spicca oltre il caso.',
  'page/answer-when':
    'Trovate da {first} a {last}, in un registro che permette di decidere su questa regola da {from} a {to}.',
  'page/answer-when-one':
    'Trovate soltanto in {first}, in un registro che permette di decidere su questa regola da {from} a {to}.',
  'page/trend-year': 'delle {decided} decise di quell’anno {share}, di tutte le altre {rest}.',
  'page/trend-month': 'delle {decided} decise di quel mese {share}, di tutte le altre {rest}.',
  'page/trend-few': '{n} {n:trovata è troppo poca|trovate sono troppo poche} per dire se crescono o calano.',
  'page/trend-more':
    'Di recente nettamente di più: {n} di {decided} decise da {from} a {to} ({share}), prima {before}.',
  'page/trend-less':
    'Di recente nettamente di meno: {n} di {decided} decise da {from} a {to} ({share}), prima {before}.',
  'page/trend-same':
    'Di recente nessun cambiamento netto: {n} di {decided} decise da {from} a {to} ({share}), prima {before}.',
  'page/offices-all': 'Ne hanno tutti i {all} uffici.',
  'page/offices-any': 'Ne {any:ha|hanno} {any} uffici su {all}.',
  'page/offices-few':
    '{n} {n:trovata è troppo poca|trovate sono troppo poche} per dire che un ufficio la viola più di un altro.',
  'page/offices-unnamed': 'Per {n} delle {all} il registro non nomina alcun ufficio.',
  'page/answer-where-named': 'Delle altre, più spesso',
  'page/broken-number': 'Violate',
  'page/office-none': 'nessuno nominato',
  'page/question-late': 'Perché un caso è in ritardo?',
  'page/question-early': 'Perché un caso è in anticipo?',
  'page/offices-clear-most': 'La quota è nettamente maggiore di quella di tutti gli altri, {rest}.',
};
