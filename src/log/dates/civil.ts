/**
 * Days since 1970-01-01 of a date of the Gregorian calendar, from the year -399 on: the years run from March so that leap
 * days come last.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = (((y + 400) / 400) | 0) - 1;
  const yearOfEra = (y - era * 400) | 0;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - ((yearOfEra / 100) | 0) + dayOfYear - 719_468;
}
