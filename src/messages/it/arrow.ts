/** Words for the faults of Arrow files. */
export const arrowMessages: Readonly<Record<string, string>> = {
  'arrow/broken': 'Questo file Arrow non è integro: {reason}. Scriverlo o copiarlo di nuovo.',
  'arrow/column-too-large':
    'Una colonna richiede {bytes} byte in una volta, più di quanto il programma possa tenere. Dividere il registro.',
};
