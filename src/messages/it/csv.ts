/** Words for the faults of CSV files. */
export const csvMessages: Readonly<Record<string, string>> = {
  'csv/no-header': 'Il file non ha una prima riga con i nomi delle colonne. Aggiungerla.',
  'csv/ragged-row':
    'Questa riga ha {found} campi, l’intestazione {expected}. Correggere la riga: tanti separatori quanti nell’intestazione; un campo con il separatore o un a capo va tra virgolette. (Righe che finiscono prima, o con campi vuoti in più, si leggono se tutto il file è scritto così e nessun valore può aver cambiato colonna.)',
  'csv/after-quote':
    'C’è qualcosa tra le virgolette di chiusura di un campo e il separatore. Raddoppiare le virgolette che fanno parte del testo, o indicare il separatore giusto.',
  'csv/unclosed-quote': 'Le virgolette che aprono un campo in questa riga non si chiudono. Chiuderle.',
  'csv/field-too-long':
    'Una riga che comincia qui supera {limit} byte. Forse mancano delle virgolette; alzare il limite se è voluto.',
  'csv/not-utf8':
    'I byte qui non sono UTF-8. Indicare la codifica del file, ad esempio `windows-1252`, con --encoding.',
  'csv/wrong-encoding': 'I byte qui non sono {encoding}. Indicare la `encoding` giusta.',
  'csv/unknown-encoding': 'La codifica "{encoding}" non è nota. Usare un nome come `utf-8` o `windows-1252`.',
  'csv/bad-delimiter':
    'Il separatore è un solo carattere ASCII, non "{delimiter}". Usare virgola, punto e virgola, tabulazione o barra.',
  'csv/not-of-type':
    '"{value}" nella colonna {column} non è {type}. Correggerlo, o non indicare il tipo di questa colonna.',
};
