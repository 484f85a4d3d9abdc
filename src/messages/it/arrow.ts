/** Words for the faults of Arrow files. */
export const arrowMessages: Readonly<Record<string, string>> = {
  'arrow/broken': 'Questo file Arrow non è integro: {reason}. Scriverlo o copiarlo di nuovo.',
  'arrow/column-too-large':
    'Una colonna richiede {bytes} byte in una volta, più di quanto il programma possa tenere. Dividere il registro.',
  'arrow/not-supported':
    'Questo file Arrow usa {feature}, che non viene letto. Scriverlo come Arrow IPC (Feather versione 2) senza di ciò.',
};
