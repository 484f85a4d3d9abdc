import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { failInput, InputError } from '../base/index.js';
import { legalTime } from '../engine/index.js';
import { loadLaw } from '../language/index.js';
import type { ExportOptions, SingleFinding, Statute } from '../report/index.js';
import { parseCalendar, zone } from '../time/index.js';
import type { Io } from './io.js';
import { lawFiles } from './laws.js';

/** The texts that a law and its calendar were read from, to go with a finding. */
export async function textsOf(
  given: string,
  { law, time }: Statute,
  io: Io,
): Promise<Pick<ExportOptions, 'law' | 'calendar'>> {
  const [file = '', ...calendars] = await lawFiles(given, io);
  const text = await readFile(file, 'utf8');
  const { calendar } = time;
  if (calendar === null) return { law: { hash: law.hash, text }, calendar: null };
  for (let i = 0; i < calendars.length; i += 2) {
    const [yaml, csv] = [await readFile(calendars[i]!, 'utf8'), await readFile(calendars[i + 1]!, 'utf8')];
    const hash = calendarHash(yaml, csv);
    if (hash === calendar.hash) return { law: { hash: law.hash, text }, calendar: { hash, yaml, csv } };
  }
  return failInput('cli/no-calendar', file, { data: { calendar: calendar.id, folders: calendars.join(', ') } });
}

function calendarHash(yaml: string, csv: string): string {
  return createHash('sha256').update(yaml).update('\0').update(csv).digest('hex');
}

/** The law and the calendar that a finding carries with it, once they are what their hashes say. */
export async function carriedStatute({ law: said, calendar, receipt }: SingleFinding, file: string): Promise<Statute> {
  const own = createHash('sha256').update(said.text).digest('hex');
  if (own !== said.hash || own !== receipt.law.hash)
    failInput('receipt/text-hash', file, { data: { of: receipt.law.id } });
  if (
    calendar !== null &&
    (calendarHash(calendar.yaml, calendar.csv) !== calendar.hash || calendar.hash !== receipt.calendar?.hash)
  )
    failInput('receipt/text-hash', file, { data: { of: receipt.calendar?.id ?? '' } });
  const { law, diagnostics, complete } = await loadLaw(said.text, file);
  if (!law) throw new InputError(diagnostics.filter((d) => d.severity === 'error'));
  const files = { yamlFile: file, csvFile: file };
  const days = calendar === null ? null : parseCalendar({ ...calendar, ...files });
  if ((days?.id ?? null) !== law.calendar)
    failInput('cli/no-calendar', file, { data: { calendar: law.calendar ?? '', folders: file } });
  const name = law.zone ?? days?.zone ?? 'UTC';
  const lawZone = zone(name) ?? failInput('zone/unknown', file, { data: { zone: name } });
  return { law, complete, time: legalTime(days, lawZone) };
}
