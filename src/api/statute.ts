import { type Diagnostic, failInput, InputError, nearest } from '../base/index.js';
import { legalTime, runExamples } from '../engine/index.js';
import { type Law, loadLaw } from '../language/index.js';
import type { Statute } from '../report/index.js';
import { type Calendar, parseCalendar, zone } from '../time/index.js';

export interface LawOptions {
  /** What the text is called in diagnostics; default `law.md`. */
  readonly file?: string;
  /** The calendar that the law names, parsed or as the texts of its two files. */
  readonly calendar?: Calendar | { readonly yaml: string; readonly csv: string };
}

/** A law that was read from its text. */
export interface LawFromText {
  /** Ready to be applied; null where an error stands in the text. */
  readonly statute: Statute | null;
  /** All that is wrong or strange, in the order of the text; {@link tell} puts it into words. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a law from its text and checks it. Faults in the text are returned; a calendar that is missing or wrong is thrown.
 *
 * ```ts
 * const { statute, diagnostics } = await lawFromText(text);
 * ```
 * @throws InputError `cli/no-calendar` where the law names a calendar that is not given, `calendar/...`, `zone/unknown`
 */
export async function lawFromText(text: string, { file = 'law.md', calendar }: LawOptions = {}): Promise<LawFromText> {
  const { law, diagnostics, complete } = await loadLaw(text, file);
  return { statute: law ? statuteOf(law, complete, calendar) : null, diagnostics };
}

/** A law that was loaded before, with its calendar and zone. */
export function statuteOf(law: Law, complete: boolean, given?: LawOptions['calendar']): Statute {
  const calendar = law.calendar === null ? null : calendarOf(law.calendar, law.file, given);
  const name = law.zone ?? calendar?.zone ?? 'UTC';
  const found = zone(name) ?? failInput('zone/unknown', law.file, { data: { zone: name } });
  return { law, complete, time: legalTime(calendar, found) };
}

function calendarOf(id: string, law: string, given: LawOptions['calendar']): Calendar {
  if (given === undefined) return failInput('cli/no-calendar', law, { data: { calendar: id, folders: '' } });
  if (!('yaml' in given)) return given;
  return parseCalendar({ ...given, yamlFile: 'calendar.yaml', csvFile: 'calendar.csv', hash: null });
}

/** How one of a law's own examples came out. */
export interface ExampleOutcome {
  readonly title: string;
  readonly line: number;
  readonly passed: boolean;
}

/** Runs the examples that stand in a law: what `duecourse laws check` holds. */
export function tryExamples({ law, time }: Statute): ExampleOutcome[] {
  return runExamples(law, time).map(({ example, problems }) => ({
    title: example.title ?? '',
    line: example.range.line,
    passed: problems.length === 0,
  }));
}

/** Index of a reading's option, by `NAME=OPTION`. */
export function readingsOf(law: Law, chosen: readonly string[]): (readonly [string, string])[] {
  const known = law.readings.flatMap((r) => r.options.map((o) => `${r.name}=${o.name}`));
  return chosen.map((value) => {
    if (!known.includes(value)) {
      const data = { value, law: law.id, known: known.join(', '), near: nearest(value, known) ?? '' };
      throw new InputError([{ code: 'matter/bad-reading', severity: 'error', file: law.file, data }]);
    }
    const at = value.indexOf('=');
    return [value.slice(0, at), value.slice(at + 1)] as const;
  });
}
