/** Words for folders, several files, standard input and XML. */
export const filesMessages: Readonly<Record<string, string>> = {
  'log/folder-without-logs': 'Nessun file di questa cartella ha l’estensione di un log. Indicare i file stessi.',
  'log/stdin-twice': 'Lo standard input si legge una volta sola. Indicare - una volta.',
  'log/stdin-too-large':
    'Dallo standard input sono arrivati più di {limit} byte. Indicare il file, o alzare il limite.',
  'xml/malformed': 'L’XML qui è errato[, nella parte {part}] ({reason}). Correggere il file o esportarlo di nuovo.',
  'xml/doctype':
    'L’XML ha un tipo di documento, che potrebbe definire testi senza fine, e non viene letto. Togliere il DOCTYPE.',
  'xml/too-deep': 'Gli elementi sono annidati oltre {limit} livelli. Esportare di nuovo il file.',
  'xml/too-long': 'Un testo o un tag supera {limit} caratteri. Esportare di nuovo il file.',
  'xml/encoding':
    'I byte non sono della codifica dichiarata dall’XML[, nella parte {part}], o la codifica non è nota. Salvare il file come UTF-8.',
  'oddity/case-in-several-files':
    '{count} {count:caso|casi} {count:sta|stanno} in più file e {count:è|sono} {count:stato|stati} {count:riunito|riuniti} (primo: {example}).',
  'oddity/case-attribute-differs':
    '{count} {count:volta|volte} un file successivo dice altro di un caso, e vale (primo: {example}).',
  'oddity/file-not-read':
    '{count} file della cartella {count:ha un’estensione|hanno estensioni} di nessun log e non {count:è stato letto|sono stati letti} (primo: {example}).',
};
