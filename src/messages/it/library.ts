/** Il confronto di una legge con il suo testo. */
export const libraryMessages: Readonly<Record<string, string>> = {
  'library/no-articles':
    'In questo testo non si trova alcun articolo. Deve essere il testo della legge, ogni articolo su una riga che comincia con il suo numero: 第一条 ….',
  'library/against-one': '--against vale per una sola legge: duecourse laws check LAW --against TEXT.',
  'library/article': 'nessun titolo della legge corrisponde a questo articolo: {text}',
  'library/paragraph': 'nessun punto parla di questo comma: {text}',
  'library/item': 'nessun punto parla di questa lettera: {text}',
  'library/sentence': 'nessun punto parla di questa frase: {text}',
  'library/number': '{text} non sta in alcuna regola che rivendica questa frase, e non è detto perché',
  'library/modal': '{text} non è rivendicato da alcuna regola, e non è detto perché',
  'library/no-such-place': 'l’articolo non ha il luogo {text}: correggere `covers`',
  'library/article-nowhere':
    'la legge ha questo articolo, il testo no: {text}; è il testo intero, nella versione della legge?',
  'library/unclaimed-point': 'nessuna regola e nessun motivo risponde di questo punto: {text}',
  'library/not-plain':
    'Questo è un file nel formato {format}, le cui righe e colonne nessuno potrebbe ritrovare. Salvarne il testo come testo semplice, ogni articolo su una riga.',
  'library/in-paragraph': ', comma {n}',
  'library/in-item': ', lettera {n}',
  'library/in-sentence': ', frase {n}',
  'library/against':
    'Articoli: {articles}, frasi: {sentences}, numeri: {numbers}, parole che ordinano, vietano o permettono: {modals}. Non rivendicati: {lost} luoghi, {lostNumbers} numeri, {lostModals} parole.',
};
