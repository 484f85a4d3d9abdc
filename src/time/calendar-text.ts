/**
 * Reads a calendar's two files, `calendar.yaml` (what it is and what it rests on) and `calendar.csv` (the days), from their
 * texts. Faults are collected and thrown together as an InputError.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type Diagnostic, type DiagnosticData, InputError, type Range } from '../base/index.js';
import {
  Calendar,
  type CalendarData,
  type Carried,
  type KnownSpan,
  type RestWhenRolling,
  type RollRule,
} from './calendar.js';
import { parseRows, rowsKnownOn } from './calendar-rows.js';
import { parseDay } from './civil.js';
import { zone } from './zone.js';

export interface CalendarTexts {
  readonly yaml: string;
  readonly csv: string;
  /** Paths as the user knows them, for diagnostics. */
  readonly yamlFile: string;
  readonly csvFile: string;
  readonly hash: string | null;
}

export interface CalendarView {
  /** Civil day: the calendar as it was known on that day. Left out: as it is known now. */
  readonly asKnownOn?: number;
}

/** Throws an InputError that lists every fault in the two files. */
export function parseCalendar(texts: CalendarTexts, view: CalendarView = {}): Calendar {
  const on = view.asKnownOn ?? null;
  const head = new HeadReader(texts.yamlFile, texts.yaml);
  const data = head.read();
  const faults = [...head.faults];
  const rows = parseRows(texts.csv, texts.csvFile, data.known, faults);
  if (faults.length > 0) throw new InputError(faults);
  return new Calendar({
    ...data,
    known: data.known.filter((span) => on === null || span.since === null || span.since <= on),
    rows: rowsKnownOn(rows, on),
    hash: texts.hash,
  });
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const FIELDS = [
  'calendar',
  'title',
  'zone',
  'weekend',
  'known',
  'rolls',
  'rest-when-rolling',
  'holds-working-days',
  'longest-rest',
  'assumed',
  'carries',
  'sources',
  'names',
];

type Head = Omit<CalendarData, 'rows' | 'hash'>;

class HeadReader {
  readonly faults: Diagnostic[] = [];
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #root: YAMLMap;

  constructor(file: string, text: string) {
    this.#file = file;
    const document = parseDocument(text, { lineCounter: this.#lines, schema: 'failsafe' });
    for (const error of document.errors) this.#fault('calendar/bad-yaml', error.pos, { problem: error.message });
    if (!isMap(document.contents)) {
      if (document.errors.length === 0) this.#fault('calendar/bad-yaml', [0, 0], { problem: 'no fields' });
      throw new InputError(this.faults);
    }
    this.#root = document.contents as YAMLMap;
  }

  read(): Head {
    for (const { key } of this.#root.items) {
      if (isScalar(key) && !FIELDS.includes(String(key.value))) {
        this.#fault('calendar/unknown-field', key.range, { field: String(key.value), known: FIELDS.join(', ') });
      }
    }
    const zoneName = this.#text(this.#root, 'zone');
    if (zoneName !== '' && zone(zoneName) === undefined) {
      this.#fault('zone/unknown', this.#rangeOf(this.#root, 'zone'), { zone: zoneName });
    }
    const minimum = this.#optionalMap(this.#root, 'holds-working-days');
    const longestRest = this.#optionalMap(this.#root, 'longest-rest');
    return {
      id: this.#text(this.#root, 'calendar'),
      zone: zoneName,
      titles: this.#texts(this.#optionalMap(this.#root, 'title')),
      weekend: this.#list(this.#root, 'weekend').map((node) => this.#weekday(node)),
      known: this.#known(),
      rolls: {
        days: this.#rollRule('days'),
        workingDays: this.#rollRule('working-days'),
        months: this.#rollRule('months'),
      },
      restWhenRolling: this.#restWhenRolling(),
      minWorkingDays: minimum === null ? 0 : this.#count(minimum, 'days'),
      minWorkingDaysBecause: minimum === null ? '' : this.#text(minimum, 'because'),
      longestRest: longestRest === null ? null : this.#count(longestRest, 'days'),
      assumed: this.#assumed(),
      carries: this.#carries(),
      sources: this.#list(this.#root, 'sources').map((node) => (isScalar(node) ? String(node.value) : '')),
      names: this.#names(),
    };
  }

  #known(): KnownSpan[] {
    const spans = this.#list(this.#root, 'known').map((node) => {
      const map = this.#asMap(node, 'known');
      const span = {
        from: this.#day(map, 'from') ?? 0,
        until: this.#day(map, 'until') ?? 0,
        since: map.has('since') ? (this.#day(map, 'since') ?? null) : null,
        source: this.#text(map, 'source'),
      };
      if (span.from > span.until) this.#fault('calendar/bad-span', map.range, {});
      return span;
    });
    for (let i = 1; i < spans.length; i++) {
      if (spans[i]!.from <= spans[i - 1]!.until) {
        this.#fault('calendar/unsorted-spans', this.#rangeOf(this.#root, 'known'), { number: i + 1 });
      }
    }
    return spans;
  }

  #rollRule(kind: string): RollRule {
    const rolls = this.#optionalMap(this.#root, 'rolls');
    const rule = rolls === null ? null : this.#optionalMap(rolls, kind);
    if (rule === null) {
      this.#missing(this.#root, `rolls.${kind}`);
      return { rolls: false, because: {} };
    }
    const word = this.#text(rule, 'rolls');
    if (word !== 'yes' && word !== 'no') this.#bad(rule, 'rolls', 'yes or no');
    return { rolls: word === 'yes', because: this.#spoken(rule, 'because') };
  }

  #restWhenRolling(): RestWhenRolling[] {
    if (!this.#root.has('rest-when-rolling')) return [];
    return this.#list(this.#root, 'rest-when-rolling').map((node) => {
      const map = this.#asMap(node, 'rest-when-rolling');
      return {
        weekday: this.#weekday(map.get('weekday', true)),
        from: map.has('from') ? (this.#day(map, 'from') ?? null) : null,
        source: this.#text(map, 'because'),
      };
    });
  }

  #assumed(): Record<string, Record<string, string>> {
    const map = this.#optionalMap(this.#root, 'assumed');
    const names = (map?.items ?? []).map(({ key }) => String(isScalar(key) ? key.value : key));
    return Object.fromEntries(names.map((name) => [name, this.#spoken(map!, name)]));
  }

  #carries(): Record<string, Carried> {
    const map = this.#optionalMap(this.#root, 'carries');
    return Object.fromEntries((map?.items ?? []).map(({ key }) => [String(key), this.#carried(map!, String(key))]));
  }

  /** A list of parts, or `not encoded: REASON`. */
  #carried(map: YAMLMap, row: string): Carried {
    const node: unknown = map.get(row, true);
    if (isSeq(node) && node.items.length > 0)
      return { parts: node.items.map((item) => (isScalar(item) ? String(item.value) : '')) };
    const reason = isScalar(node) ? /^not encoded: +(.+)$/.exec(String(node.value))?.[1] : undefined;
    if (reason === undefined) this.#bad(map, row, 'a list of parts, or `not encoded:` and a reason');
    return { notEncoded: reason ?? '' };
  }

  /** A text in English, or one for each language. */
  #spoken(map: YAMLMap, field: string): Record<string, string> {
    const node: unknown = map.get(field, true);
    return isMap(node) ? this.#texts(node as YAMLMap) : { en: this.#text(map, field) };
  }

  #names(): Record<string, Record<string, string>> {
    const map = this.#optionalMap(this.#root, 'names');
    const names = (map?.items ?? []).map(({ key, value }) => {
      return [String(isScalar(key) ? key.value : key), this.#texts(this.#asMap(value, 'names'))] as const;
    });
    return Object.fromEntries(names);
  }

  #weekday(node: unknown): number {
    const index = isScalar(node) ? WEEKDAYS.indexOf(String(node.value)) : -1;
    if (index < 0) {
      this.#fault('calendar/bad-field', isScalar(node) ? node.range : undefined, {
        field: 'weekday',
        expected: WEEKDAYS.join(', '),
      });
    }
    return index + 1;
  }

  #count(map: YAMLMap, field: string): number {
    const text = this.#text(map, field);
    if (!/^\d{1,4}$/.test(text)) this.#bad(map, field, 'a whole number');
    return Number(text) || 0;
  }

  #day(map: YAMLMap, field: string): number | undefined {
    const day = parseDay(this.#text(map, field));
    if (day === undefined) this.#bad(map, field, 'a day such as 2026-01-31');
    return day;
  }

  #text(map: YAMLMap, field: string): string {
    const value = map.get(field);
    if (typeof value === 'string') return value;
    if (value === undefined) this.#missing(map, field);
    else this.#bad(map, field, 'a text');
    return '';
  }

  #list(map: YAMLMap, field: string): unknown[] {
    const node = map.get(field, true);
    if (isSeq(node)) return [...node.items];
    if (node === undefined) this.#missing(map, field);
    else this.#bad(map, field, 'a list');
    return [];
  }

  #optionalMap(map: YAMLMap, field: string): YAMLMap | null {
    const node: unknown = map.get(field, true);
    return node === undefined ? null : this.#asMap(node, field);
  }

  #asMap(node: unknown, field: string): YAMLMap {
    if (isMap(node)) return node as YAMLMap;
    this.#fault('calendar/bad-field', isScalar(node) ? node.range : undefined, {
      field,
      expected: 'fields with values',
    });
    throw new InputError(this.faults);
  }

  #texts(map: YAMLMap | null): Record<string, string> {
    if (map === null) return {};
    return Object.fromEntries(map.items.map(({ key }) => [String(key), this.#text(map, String(key))]));
  }

  #missing(map: YAMLMap, field: string): void {
    this.#fault('calendar/missing-field', map.range, { field });
  }

  #bad(map: YAMLMap, field: string, expected: string): void {
    this.#fault('calendar/bad-field', this.#rangeOf(map, field), { field, expected });
  }

  #rangeOf(map: YAMLMap, field: string): Offsets {
    const node: unknown = map.get(field, true);
    return isScalar(node) || isMap(node) || isSeq(node) ? node.range : map.range;
  }

  #fault(code: string, offsets: Offsets, data: DiagnosticData): void {
    const range = offsets == null ? {} : { range: this.#range(offsets[0], offsets[1]) };
    this.faults.push({ code, severity: 'error', file: this.#file, ...range, data });
  }

  #range(offset: number, end: number): Range {
    const from = this.#lines.linePos(offset);
    const to = this.#lines.linePos(end);
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col, offset, end };
  }
}

type Offsets = readonly [number, number, ...number[]] | null | undefined;
