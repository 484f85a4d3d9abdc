/** Ciò che dice l’importazione di un testo nella biblioteca delle leggi. */
export const libraryImportMessages: Readonly<Record<string, string>> = {
  'library/unknown-kind': 'Non esiste il tipo di documento {kind}. Tipi: {known}.',
  'library/unknown-standing': 'Un testo non ha il valore {standing}. Valori: {known}.',
  'library/bad-id':
    '{id} non può nominare un documento: lettere minuscole e cifre, unite da - . e /, come in cn/civil-procedure-law.',
  'library/bad-day': '{day} non è un giorno del calendario: scrivere AAAA-MM-GG, come 2024-01-01.',
  'library/unsure-no-title': 'nessun titolo trovato; si chiama {title}: indicare --title',
  'library/unsure-kind': 'il tipo è stato dedotto dal solo nome: {kind} (indicare --kind)',
  'library/unsure-standing': 'nulla dice il valore di questa traduzione; presa come {standing} (indicare --standing)',
  'library/unsure-date-differs': 'il file porta {named}, il testo dice {day}; vale il testo',
  'library/unsure-no-date': 'nessun giorno di adozione trovato: indicare --date',
  'library/unsure-no-from': 'il testo non dice da quale giorno è in vigore; vale {date} in sua vece: indicare --from',
  'library/unsure-from-of-first-version':
    'l’entrata in vigore in questo articolo è quella della prima versione, non di quella del {day}: indicare --from',
  'library/unsure-contents': 'qui comincia un indice; non è certo dove finisca, e i suoi titoli sono stati tenuti',
  'library/unsure-article-gap': '{number} segue {before}: ciò che sta in mezzo non è in questo testo',
  'library/unsure-article-not-next':
    '{number} comincia una riga ma non segue {before}; preso come testo, non come articolo',
  'library/unsure-quoted-order': '{number} è fuori ordine in un testo citato',
  'library/unsure-quote-ends': 'preso di nuovo come testo che modifica: il testo citato finisce prima di questa riga',
  'library/unsure-item-not-next': 'la lettera {number} sta dove si attendeva {expected}',
  'library/unsure-item-continued': 'una riga senza numero fra due lettere, presa come parte della lettera {number}',
  'library/unsure-teaser': 'un titolo ripetuto due volte, preso come rimando a un’altra pagina',
  'library/unsure-note': 'preso come parole di chi pubblica il testo, non del testo stesso',
  'library/drop-blank': 'spazio',
  'library/drop-markup': 'segni del formato',
  'library/drop-metadata': 'dati sul testo',
  'library/drop-zero-width': 'segni senza larghezza',
  'library/drop-contents': 'indice',
  'library/drop-repeated-title': 'di nuovo il titolo',
  'library/drop-page-chrome': 'parte della pagina web',
  'library/drop-script': 'script',
};
