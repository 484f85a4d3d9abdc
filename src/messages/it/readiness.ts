export const readinessMessages: Readonly<Record<string, string>> = {
  'why/event': 'la fonte non registra {field}',
  'why/attribute': 'la fonte non registra {field}',
  'why/absent': 'nel caso non c’è {field}',
  'why/value': '{field} è vuoto o illeggibile',
  'why/order': '{field} ha la stessa data di un altro evento e la fonte non garantisce il loro ordine',
  'why/time': '{field} è senza data, o non precisa quanto la regola chiede',
  'why/left-open': 'il caso è iniziato prima del registro',
  'why/calendar': 'il calendario non arriva fin lì',
  'why/value-unknown': 'un valore che la regola richiede non si può conoscere',
};
