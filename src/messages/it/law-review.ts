/** What can be seen of a law without any case. */
export const reviewMessages: Readonly<Record<string, string>> = {
  'law/never-applies':
    '`{name}` non può mai valere: nessun evento può essere come chiede, perché le sue condizioni si escludono. Ne corregga una o tolga la regola.',
  'law/guard-never-kept':
    "Nessun atto può mai rispettare `{name}`: ciò che chiede si esclude da sé. Corregga una delle richieste; scriva `never` se l'atto è vietato.",
  'law/due-before-start':
    "L'ultimo giorno di `{name}` è prima di ciò che lo richiede, così che nessuno può essere in tempo. Corregga il giorno: `by EVENT + 3 days`.",
  'law/duty-barred':
    "Nessuno può adempiere `{name}` in tempo: `{guard}` consente l'atto solo dopo l'ultimo giorno. Corregga uno dei due termini.",
  'law/guards-exclude':
    '`{name}` e `{guard}` si escludono: dove valgono entrambe, nessun atto può rispettarle. Dica quando vale ciascuna (`if ...`), o quale prevale (`overrides`).',
  'law/clock-unused':
    'Nulla usa il termine `{name}`: né una regola, né un fatto, né una finzione, né un altro termine. Lo usi (`before {name} runs out`) o lo tolga.',
  'law/clock-never-ends':
    'Il termine `{name}` aspetta `{event}`, che avviene solo quando questo termine scade. Lo faccia aspettare un altro evento.',
  'law/version-out-of-force':
    "Nessun giorno in cui la legge è in vigore spetta a questa versione di `{name}`. Corregga `from` e `until`, o `in-force` nell'intestazione.",
  'law/version-gap':
    'Dal {from} al {until} nessuna versione di `{name}` vale. Chiuda il vuoto, o ne dica il perché nella glossa e scriva due regole.',
  'law/term-untranslated':
    '`{name}` non ha parole in {languages}. Aggiunga `wording term {name} ...`, altrimenti i lettori vedono il nome.',
  'law/value-untranslated':
    "«{name}» non ha parole in {languages}. Aggiunga `wording value`, altrimenti i lettori lo vedono com'è.",
  'law/option-untranslated':
    'Che cosa intende `{name}` non è detto in {languages}. Aggiunga `wording option {name} ...`.',
  'law/assumption-untranslated':
    'Che cosa si assume con `{name}` non è detto in {languages}. Aggiunga `wording assumption {name} ...`.',
};
