/** Words for the faults and oddities of JSON lines. */
export const jsonlMessages: Readonly<Record<string, string>> = {
  'jsonl/not-json': 'Da qui la riga non è JSON. Scrivere un oggetto per riga.',
  'jsonl/line-ends-early': 'La riga finisce dentro il suo oggetto. Scrivere ogni oggetto su una riga sola e chiuderlo.',
  'jsonl/several-lists':
    'Il file è un oggetto con più liste di oggetti ({lists}), e quale contenga le righe non si indovina. Tenere quella che serve, come array o come JSON lines.',
  'jsonl/not-an-object':
    'Questa riga non è un oggetto. Scrivere ogni evento come un oggetto su una riga, ad esempio {"case": "A1", "activity": "Ricezione", "time": "2024-03-01"}.',
  'jsonl/array-ends-early': 'L’elenco con cui comincia il file non finisce con `]`. È tronco; esportarlo di nuovo.',
  'jsonl/line-too-long': 'Questa riga supera {limit} caratteri. Scrivere un oggetto per riga.',
  'oddity/large-numbers-as-text':
    '{count} {count:numero|numeri} {count:intero|interi} {count:supera|superano} 2^53 e {count:è|sono} {count:stato|stati} {count:conservato|conservati} come testo (primo: {example}).',
  'oddity/nested-as-text':
    '{count} {count:valore|valori} {count:è|sono} {count:un elenco|elenchi} di oggetti, o troppo {count:annidato|annidati}, e {count:è|sono} {count:stato|stati} {count:conservato|conservati} come testo (primo in: {example}).',
};
