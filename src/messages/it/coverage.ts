/** Quali righe della tabella dei fatti le leggi codificano. */
export const coverageMessages: Readonly<Record<string, string>> = {
  'coverage/law': 'legge',
  'coverage/rows': 'righe',
  'coverage/encoded': 'codificate',
  'coverage/reached': 'rispettate e violate negli esempi',
  'coverage/reason-1': 'condotta delle persone',
  'coverage/reason-2': 'conta persone',
  'coverage/reason-3': 'definisce un termine',
  'coverage/reason-4': 'nessun atto da osservare',
  'coverage/reason-5': 'superata',
  'coverage/lacks': '{law} {row}: {what}',
  'coverage/no-kept': 'nessun esempio la rispetta',
  'coverage/no-both': 'nessun esempio viola la regola che un altro rispetta',
  'coverage/no-broken': 'nessun esempio la viola',
  'coverage/other-reason': '{law} {row}: non codificata, per un motivo diverso dai cinque: {reason}',
  'coverage/missing': 'In nessun luogo: {rows}.',
  'coverage/elsewhere':
    'Altre righe: {time} nei calendari e nel modo di contare il tempo, {fragments} in frammenti fatti per le prove, {none} non codificate.',
  'coverage/lacks-part': 'calendario {calendar}, {row}: non ha {parts}',
  'coverage/unmarked': 'Nota a memoria o di seconda mano, ma non segnata `source: to be confirmed`: {rows}.',
};
