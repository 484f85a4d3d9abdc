import { fileURLToPath } from 'node:url';
import { type LegalTime, legalTime } from '../../src/engine/index.js';
import { loadCalendar, parseDay, zone } from '../../src/time/index.js';

/** A calendar (or none) with a day around which things happen: at clock changes, holidays, the ends of years and of what is known. */
export interface Setting {
  readonly name: string;
  readonly time: LegalTime;
  readonly base: number;
}

/** Folder of a calendar that ships with the program. */
export function calendarFolder(jurisdiction: string): string {
  return fileURLToPath(new URL(`../../laws/${jurisdiction}`, import.meta.url));
}

const STARTS = {
  none: ['2020-01-28', '2020-03-20', '2020-10-20'],
  it: ['2020-03-25', '2019-12-18', '2008-02-25', '2040-12-01'],
  cn: ['2010-02-08', '2020-01-15', '2026-12-10', '2026-09-20', '2003-12-20'],
} as const;

export async function settings(): Promise<Setting[]> {
  const [it, cn] = await Promise.all([loadCalendar(calendarFolder('it')), loadCalendar(calendarFolder('cn'))]);
  const times = {
    none: legalTime(null, zone('Europe/Rome')!),
    it: legalTime(it, zone(it.zone)!),
    cn: legalTime(cn, zone(cn.zone)!),
  };
  return (['none', 'it', 'cn'] as const).flatMap((name) =>
    STARTS[name].map((day) => ({ name, time: times[name], base: parseDay(day)! })),
  );
}
