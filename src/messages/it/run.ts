/** Parole delle esecuzioni conservate su disco. */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run':
    'Questa cartella non è un’esecuzione. Indicare la cartella di un’esecuzione, il suo id, o `last`; le esecuzioni si fanno con `duecourse run`.',
  'run/none': 'Qui non c’è ancora nessuna esecuzione. Se ne fa una con `duecourse run`.',
  'run/unknown': 'Questa esecuzione non c’è.[ Le ultime in {runs} sono {known}.]',
  'run/version':
    'Un’esecuzione di versione {version}; questo programma conosce la versione {known}. Usare il programma che l’ha scritta, o eseguire di nuovo.',
  'run/shape':
    '{where} dovrebbe essere {wanted}. Il file non è stato scritto da questo programma, o è stato modificato.',
  'run/no-check': 'L’esecuzione non ha il controllo[ {name}]. Ha: {known}.',
};
