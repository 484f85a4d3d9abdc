import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { failInput, InputError, nearest } from '../base/index.js';
import { type LegalTime, legalTime } from '../engine/index.js';
import { type Law, type LoadedLaw, readLaw } from '../language/index.js';
import type { Statute } from '../report/index.js';
import { type Calendar, type CalendarView, loadCalendar, zone } from '../time/index.js';
import type { Io } from './io.js';
import { packageFile } from './package-files.js';
import { cacheFolder } from './places.js';
import { programVersion } from './version.js';

const LAW = '.law.md';
const BINDING = '.bind.yaml';

/** Ids of what ships with the program, sorted. */
export function shippedIds(ending: typeof LAW | typeof BINDING): string[] {
  const folder = packageFile('laws');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length).split(sep).join('/'))
    .sort();
}

export const shippedLaws = (): string[] => shippedIds(LAW);
export const shippedBindings = (): string[] => shippedIds(BINDING);

/** Path of a law: a file, or the id of a law that ships with the program. */
export function lawFile(given: string): string {
  return fileOf(given, LAW, 'cli/unknown-law');
}

/** Path of a binding: a file, or the id of one that ships with the program. */
export function bindingFile(given: string): string {
  return fileOf(given, BINDING, 'cli/unknown-binding');
}

function fileOf(given: string, ending: typeof LAW | typeof BINDING, unknown: string): string {
  if (existsSync(given) && statSync(given).isFile()) return given;
  const shipped = shippedIds(ending);
  const id = given.endsWith(ending) ? given.slice(0, -ending.length) : given;
  if (shipped.includes(id)) return join(packageFile('laws'), ...`${id}${ending}`.split('/'));
  return failInput(unknown, given, { data: { near: nearOf(given, id, ending, shipped), known: shipped.join(', ') } });
}

/** What was probably meant: an id, an id by its last part alone, or a file that stands where this one was looked for. */
function nearOf(given: string, id: string, ending: string, shipped: readonly string[]): string {
  const last = (name: string) => name.split('/').at(-1) ?? '';
  const byLast = shipped.find((name) => last(name) === last(id) || nearest(last(id), [last(name)]) !== undefined);
  return nearest(id, shipped) ?? byLast ?? nearFile(given, ending) ?? '';
}

function nearFile(given: string, ending: string): string | undefined {
  const folder = dirname(given);
  try {
    const found = nearest(
      basename(given),
      readdirSync(folder).filter((name) => name.endsWith(ending)),
    );
    return found === undefined ? undefined : join(folder, found);
  } catch {
    // There is no such folder either.
    return undefined;
  }
}

/** Reads a law's file, compiled before or now. */
export async function openLaw(given: string, io: Io): Promise<LoadedLaw & { readonly file: string }> {
  const file = lawFile(given);
  const loaded = await readLaw(file, { cacheDir: cacheFolder(io.env), programVersion: programVersion() });
  return { ...loaded, file };
}

/** A law with its calendar and zone, ready to be applied. Throws an InputError with all that is wrong in it. */
export async function openStatute(given: string, io: Io): Promise<Statute> {
  const { law, diagnostics, complete, file } = await openLaw(given, io);
  if (!law) throw new InputError(diagnostics.filter((d) => d.severity === 'error'));
  return { law, complete, time: await timeOf(law, file) };
}

/** The time that a law counts by. Throws an InputError where its calendar is missing or bad. */
export async function timeOf(law: Law, file: string): Promise<LegalTime> {
  const calendar = law.calendar === null ? null : await calendarOf(law.calendar, file);
  const name = law.zone ?? calendar?.zone ?? 'UTC';
  const lawZone = zone(name);
  if (!lawZone) failInput('zone/unknown', file, { data: { zone: name } });
  return legalTime(calendar, lawZone);
}

/** The same law by another calendar: one in a folder, or its own as it was known on a day. Throws an InputError where that is none. */
export async function byCalendar(
  statute: Statute,
  given: { readonly folder: string } | { readonly knownOn: number },
): Promise<Statute> {
  const { law, time } = statute;
  if (law.calendar === null) failInput('recompute/no-calendar', law.file, { data: { law: law.id } });
  const calendar =
    'folder' in given
      ? await loadCalendar(given.folder)
      : await calendarOf(law.calendar, law.file, { asKnownOn: given.knownOn });
  return { ...statute, time: legalTime(calendar, time.zone) };
}

/** The files that a law is read from: its own, and those of its calendar. */
export async function lawFiles(given: string, io: Io): Promise<string[]> {
  const { law, file } = await openLaw(given, io);
  const folders = law?.calendar ? calendarPlaces(law.calendar, file).filter(hasCalendar) : [];
  return [file, ...folders.flatMap((folder) => [join(folder, 'calendar.yaml'), join(folder, 'calendar.csv')])];
}

/** A calendar stands in a folder of its name, beside the law or among those that ship with the program. */
function calendarPlaces(id: string, law: string): string[] {
  const beside = dirname(law);
  return [beside, join(beside, id), join(beside, '..', id), join(packageFile('laws'), id)];
}

/** The calendars in folders of their name, of a folder or of what ships with the program. */
export function calendarsIn(folder: string = packageFile('laws')): string[] {
  try {
    return readdirSync(folder).filter((name) => hasCalendar(join(folder, name)));
  } catch {
    return [];
  }
}

const hasCalendar = (folder: string) => existsSync(join(folder, 'calendar.yaml'));

async function calendarOf(id: string, law: string, view: CalendarView = {}): Promise<Calendar> {
  const folders = calendarPlaces(id, law);
  for (const folder of folders.filter(hasCalendar)) {
    const calendar = await loadCalendar(folder, view);
    if (calendar.id === id) return calendar;
  }
  return failInput('cli/no-calendar', law, {
    data: { calendar: id, folders: folders.map((f) => relative('.', f) || '.').join(', ') },
  });
}
