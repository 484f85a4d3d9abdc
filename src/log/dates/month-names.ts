/** Names of the months and their usual short forms in English, Italian, German, French and Spanish, without marks on letters. */
const NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'gen', 'gennaio', 'januar', 'janner', 'jaenner', 'janv', 'janvier', 'ene', 'enero'],
  ['feb', 'february', 'febbraio', 'februar', 'feber', 'fev', 'fevr', 'fevrier', 'febrero'],
  ['mar', 'march', 'marzo', 'marz', 'maerz', 'mrz', 'mars'],
  ['apr', 'april', 'aprile', 'avr', 'avril', 'abr', 'abril'],
  ['may', 'mag', 'maggio', 'mai', 'mayo'],
  ['jun', 'june', 'giu', 'giugno', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'lug', 'luglio', 'juli', 'juil', 'juillet', 'julio'],
  ['aug', 'august', 'ago', 'agosto', 'aou', 'aout'],
  ['sep', 'sept', 'september', 'set', 'settembre', 'septembre', 'septiembre', 'setiembre'],
  ['oct', 'october', 'ott', 'ottobre', 'okt', 'oktober', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'dic', 'dicembre', 'dez', 'dezember', 'decembre', 'diciembre'],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

const WEEKDAYS: ReadonlySet<string> = new Set(
  [
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
    'lunedi martedi mercoledi giovedi venerdi sabato domenica gio sab dom',
    'lunes martes miercoles jueves viernes sabado domingo mie jue vie',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  ].flatMap((names) => names.split(' ')),
);

/** The month from 1 that a name stands for, whatever its capitals and marks. */
export function monthOf(name: string): number | undefined {
  return MONTHS.get(bare(name));
}

const LEADING_WORD = /^\(?(\p{L}{2,10})\)?[.,]{0,2}\s+/u;

/** The text without the name of a day of the week that it begins with; undefined where it begins with none. */
export function withoutWeekday(text: string): string | undefined {
  const found = LEADING_WORD.exec(text);
  return found && WEEKDAYS.has(bare(found[1]!)) ? text.slice(found[0].length) : undefined;
}

function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
