/** How a version of a law stands on a day. */
export const libraryForce: Readonly<Record<string, string>> = {
  'library/force-in-force': 'in vigore dal {since}[ ({how})][, fino al {until} ({untilHow})]',
  'library/force-by-decision': 'come dice la decisione che la modifica',
  'library/force-by-known': 'come dice la decisione che la modifica, che non è nella biblioteca',
  'library/force-by-memory': 'a memoria, da confermare',
  'library/force-by-assumed': 'giorno dell’adozione: il testo non dice da quando è in vigore',
  'library/force-not-yet': 'non ancora in vigore: dal {from}[ ({how})]',
  'library/force-superseded': 'non più in vigore: dal {since} vale la versione del {by}[ ({how})]',
  'library/force-repealed': 'ABROGATO dal {since} da {by}[ ({how})]',
  'library/force-ended': 'non più in vigore dal {since}',
  'library/force-undated': 'non si sa se è in vigore: non se ne conosce alcun giorno (aggiungerlo con --date o --from)',
  'library/force-assumed-after':
    'Il testo non dice da quando la versione del {date} è in vigore, e vale il giorno della sua adozione; la versione del {before} può essere rimasta in vigore per qualche tempo ancora. Il giorno fissato dalla decisione che la modifica si può dare nell’aggiungerla: --from GIORNO.',
  'library/force-later': 'È conservata una versione successiva: {date}, {force}.',
  'library/before-oldest':
    'Il {on} nessuna versione conservata di {id} era in vigore. La più antica è del {oldest}, in vigore dal {from}; ciò che valeva prima non è nella biblioteca. --date {oldest} la mostra.',
  'library/no-force-on': 'Il {on} nessuna versione di {id} era in vigore. {last}: {force}. --date {last} la mostra.',
  'library/no-day-known':
    'Di {id} non si conosce alcun giorno: nessuno può dire che cosa fosse in vigore il {on}. Senza --on viene mostrato; un giorno si dà nell’aggiungerlo: --date GIORNO.',
  'library/column-force': 'in vigore',
  'library/stands-in-force': 'dal {since}{mark}',
  'library/stands-not-yet': 'dal {from}{mark}',
  'library/stands-superseded': 'sostituita {since}{mark}',
  'library/stands-repealed': 'ABROGATO {since}{mark}',
  'library/stands-ended': 'cessato {since}',
  'library/stands-undated': 'nessun giorno noto',
  'library/stands-no-law': '',
  'library/list-assumed': '? il testo non dice da quando è in vigore; vale il giorno della sua adozione.',
  'library/list-memory': '* a memoria, da confermare.',
  'library/search-not-in-force': '[{force}]',
  'library/cite-not-in-force': '{id}, versione del {date}: {force}.',
  'library/history-of': '{id}, seguito dalla versione del {date}',
  'library/history-namesake':
    'Nella versione del {version} {number} è un altro articolo: in quella del {asked} è {now}. Seguito da lì: --date {version}.',
  'library/history-namesake-gone':
    'Nella versione del {version} {number} è un altro articolo, di cui quella del {asked} non ha nulla. Seguito da lì: --date {version}.',
  'library/side-corrected': 'Corretto da {by} il {day}: {reason}.',
  'library/side-machine': 'Dalla macchina: «{words}».',
  'library/side-machine-none': 'Dalla macchina: nessuna corrispondenza.',
  'library/side-stale': 'Le parole sono cambiate dopo la correzione.',
  'library/align-place':
    'Nel testo in {language} non c’è una sola frase {place}.[ Più d’una finisce così: {found}.][ Gli id sono come {first}:] duecourse library side DOC ARTICOLO --places li mostra.',
  'library/align-what':
    'Una correzione dice una frase, la sua corrispondente (o none), chi lo dice e perché: duecourse library align DOC PLACE COUNTERPART --by NAME --reason TEXT. Più frasi si uniscono con +. Le correzioni di un’altra raccolta si prendono con --from FILE, da solo.',
  'library/align-count':
    '{count} {count:correzione conservata|correzioni conservate} accanto a ciò che è stato calcolato.',
  'library/align-added':
    'Correzioni aggiunte: {added}, già presenti: {unchanged}.[ Di quelle aggiunte {elsewhere} sono di documenti che questa raccolta non ha.]',
  'library/side-gone':
    '{gone} {gone:correzione riguarda|correzioni riguardano} frasi che i testi non hanno più: duecourse library align {id} le elenca.',
  'library/corrections-column':
    'Nella prima riga manca la colonna «{column}». Un file simile si scrive con duecourse library align --format csv; le sue colonne: {known}',
  'library/corrections-empty': 'La cella sotto «{column}» è vuota.',
  'library/corrections-day': 'Sotto «{column}» non c’è un giorno del calendario. Scrivete AAAA-MM-GG.',
  'library/corrections-long': 'La cella sotto «{column}» supera {most} caratteri.',
  'library/corrections-places':
    'Sotto «{column}» stanno gli id delle frasi, come art_41__para_1__sent_2, separati da spazi. duecourse library side DOC --places li mostra.',
  'library/corrections-too-large':
    'Questo file supera {most} MB: nessun elenco di correzioni lo fa. È forse un altro file?',
};
