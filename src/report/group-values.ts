import { type BoundLog, columnsNamed } from '../binding/index.js';
import { personAttributes } from '../engine/index.js';
import {
  type Column,
  isThere,
  type ListColumn,
  standardNameOf,
  type TextColumn,
  type TimeColumn,
} from '../log/index.js';
import type { CheckRun } from './check-run.js';

/** What is needed of a run to group its instances. */
type GroupedRun = Pick<CheckRun, 'bound' | 'binding' | 'log' | 'statute'>;

/** Texts that instances are grouped by, and which of them each event has. */
export interface Grouping {
  readonly by: 'month' | 'office' | 'attribute';
  readonly name: string;
  /** Grows as parts of the log are read. */
  readonly groups: readonly string[];
  /** Of each event of a part, whose first case is given, its group or NO_GROUP; null where there are too many groups. */
  codes(part: BoundLog, firstCase: number): Uint16Array | null;
}

export const NO_GROUP = 0xffff;

/** More values than these tell cases apart rather than group them; of numbers, those that are shown. */
const MOST_VALUES = 1000;
const MOST_NUMBERS = 200;

/** Columns that hold persons, whatever a binding says of them. */
const PERSON = 'org:resource';

/** A column, and what the binding makes of its values. */
interface Source {
  readonly numeric: boolean;
  /** Code of the value at an event's row, or in a case; -1 where there is none. */
  codeAt(row: number, ofCase: number): number;
}

type Valued = Exclude<Column, TimeColumn | ListColumn>;
type Decode = (text: string) => string | null;

/** By office and by each attribute that the binding declares safe, under the law's name for it or else the log's own. */
export function groupingsOf(run: GroupedRun): Grouping[] {
  return [...officeGrouping(run), ...boundGroupings(run), ...ownGroupings(run)];
}

/**
 * The office that each instance is told of, by the position of its event: that of the event, else the one that all events of its case
 * agree on. `undefined` where the binding names no office, or one that is not safe to show.
 */
export function officesOf(run: GroupedRun): ((event: number) => string | null) | undefined {
  const { office } = run.binding;
  if (office && 'constant' in office) return () => office.constant;
  const [grouping] = officeGrouping(run);
  const codes = grouping?.codes(run.bound, 0);
  if (!grouping || !codes) return undefined;
  return (event) => (codes[event] === NO_GROUP ? null : grouping.groups[codes[event]!]!);
}

function mayGroup({ binding }: GroupedRun, column: string): boolean {
  const { actor } = binding;
  const isActor = actor !== null && 'column' in actor && actor.column === column;
  return binding.safe.has(column) && !isActor && column !== PERSON && standardNameOf(column) !== PERSON;
}

/** The column that holds offices, where the binding does not declare it safe to show; null where it does, or names none that the log has. */
export function maskedOfficeColumn({ binding, log }: GroupedRun): string | null {
  const { office } = binding;
  if (!office || !('column' in office) || binding.safe.has(office.column)) return null;
  const found = [...log.eventAttributes, ...log.caseAttributes].some(({ name }) => name === office.column);
  return found ? office.column : null;
}

function officeGrouping(run: GroupedRun): Grouping[] {
  const { office } = run.binding;
  if (!office || !('column' in office) || !mayGroup(run, office.column)) return [];
  const values = new Values();
  const sources = sourcesOf(run, office.column, null, values);
  return grouping(run, 'office', 'office', values, () => sources, sources);
}

function boundGroupings(run: GroupedRun): Grouping[] {
  const { binding, statute } = run;
  const persons = personAttributes(statute.law);
  return statute.law.attributes.flatMap(({ name, type }, attribute) => {
    if (type === 'list' || type === 'date' || persons.has(attribute)) return [];
    const values = new Values();
    const byKind: Source[][] = statute.law.events.map(() => []);
    for (const { event, attributes } of binding.events)
      for (const { attribute: bound, column, of, codes, otherwise } of attributes) {
        if (bound !== attribute) continue;
        if (!mayGroup(run, column)) return [];
        const decode: Decode = (text) =>
          (codes?.get(text) ?? codes?.get(text.trim()) ?? (codes && otherwise === 'missing' ? null : text.trim())) ||
          null;
        byKind[event] = sourcesOf(run, column, of, values, decode);
      }
    return grouping(run, 'attribute', name, values, (kind) => byKind[kind]!, byKind.flat());
  });
}

/** Columns of the log that are safe and that the binding gives no other name. */
function ownGroupings(run: GroupedRun): Grouping[] {
  const { log, binding } = run;
  const named = new Set(binding.events.flatMap((e) => e.attributes.map((a) => a.column)));
  if (binding.office && 'column' in binding.office) named.add(binding.office.column);
  const names = new Set([...log.caseAttributes, ...log.eventAttributes].map((c) => c.name));
  return [...names].flatMap((name) => {
    if (named.has(name) || !mayGroup(run, name)) return [];
    const values = new Values();
    const sources = sourcesOf(run, name, null, values);
    return grouping(run, 'attribute', name, values, () => sources, sources);
  });
}

/** Of the event, else of the case; of one name there is a column for each type. */
function sourcesOf(
  { log }: GroupedRun,
  name: string,
  of: 'event' | 'case' | null,
  values: Values,
  decode: Decode = (text) => text.trim(),
): Source[] {
  const events = of === 'case' ? [] : columnsNamed(log.eventAttributes, name);
  const columns = events.length > 0 ? events : columnsNamed(log.caseAttributes, name);
  return columns.flatMap((column) =>
    column.type === 'list' || column.type === 'time'
      ? []
      : [sourceOf(column, events.length > 0 ? 'event' : 'case', values, decode)],
  );
}

function sourceOf(column: Valued, of: 'event' | 'case', values: Values, decode: Decode): Source {
  const read = 'codes' in column ? textReader(column, values, decode) : numberReader(column, values, decode);
  return {
    numeric: column.type === 'number' || column.type === 'integer',
    codeAt: of === 'event' ? read : (_, c) => read(c),
  };
}

function textReader(column: TextColumn, values: Values, decode: Decode): (at: number) => number {
  const { codes, dictionary } = column;
  const known = new Int32Array(dictionary.length).fill(UNMET);
  return (at) => {
    if (!isThere(column, at)) return -1;
    const own = codes[at]!;
    if (known[own] === UNMET) known[own] = values.code(decode(dictionary.get(own)));
    return known[own]!;
  };
}

const UNMET = -2;

function numberReader(column: Exclude<Valued, TextColumn>, values: Values, decode: Decode): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    if (!isThere(column, at)) return -1;
    const value = column.values[at]!;
    const met = known.get(value);
    if (met !== undefined) return met;
    const text = column.type === 'boolean' ? String(value === 1) : String(value);
    const code = values.code(decode(text));
    known.set(value, code);
    return code;
  };
}

/** Numbers for texts, in the order in which they are met. */
class Values {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  code(text: string | null): number {
    if (text === null || text === '') return -1;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

const NONE = -1;
const SEVERAL = -2;

/** An instance belongs to the value of its own event, else to the one value that its case has; where there are several, to none. */
function grouping(
  { bound, statute }: GroupedRun,
  by: Grouping['by'],
  name: string,
  values: Values,
  sourcesFor: (kind: number) => readonly Source[],
  sources: readonly Source[],
): Grouping[] {
  if (sources.length === 0) return [];
  const most = sources.some(({ numeric }) => numeric) ? MOST_NUMBERS : MOST_VALUES;
  const { kind, row } = bound;
  const byKind = statute.law.events.map((_, k) => sourcesFor(k));
  // Asked for every event of the log: most kinds have no such value.
  const own = (i: number, c: number) => {
    const from = byKind[kind[i]!]!;
    for (let s = 0; s < from.length; s++) {
      const code = from[s]!.codeAt(row ? row[i]! : i, c);
      if (code >= 0) return code;
    }
    return NONE;
  };
  const codes = ({ caseStart, caseCount, eventCount }: BoundLog, firstCase: number) => {
    const first = caseStart[0]!;
    const found = new Uint16Array(eventCount).fill(NO_GROUP);
    for (let c = 0; c < caseCount; c++) {
      let agreed = NONE;
      let lacking = false;
      for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) {
        const code = own(i, firstCase + c);
        if (code < 0) {
          lacking = true;
          continue;
        }
        found[i - first] = code;
        if (code !== agreed) agreed = agreed === NONE ? code : SEVERAL;
      }
      if (values.texts.length > most) return null;
      if (!lacking || agreed < 0) continue;
      for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++)
        if (found[i - first] === NO_GROUP) found[i - first] = agreed;
    }
    return found;
  };
  return [{ by, name, groups: values.texts, codes }];
}
