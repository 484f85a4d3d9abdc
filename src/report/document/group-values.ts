import { type Column, isThere, type ListColumn, type TimeColumn } from '../../log/index.js';
import type { CheckRun } from '../check-run.js';

/** A text for each value of an attribute that instances are grouped by; -1 stands for no value. */
export interface Grouping {
  readonly by: 'office' | 'attribute';
  readonly name: string;
  /** The group of an instance about this event. */
  groupOf(event: number, ofCase: number): number;
  readonly groups: readonly string[];
}

/** More values than these tell cases apart rather than group them; of numbers, those that are shown. */
const MOST_VALUES = 1000;
const MOST_NUMBERS = 200;

/** Columns that hold persons, whatever a binding says of them. */
const PERSONS: ReadonlySet<string> = new Set(['org:resource']);

/** Where the values of one event's kind stand, and what the binding makes of them. */
interface Source {
  readonly column: Valued;
  readonly of: 'event' | 'case';
  readonly decode: (text: string) => string | null;
  /** The group of each text's code, or number, that has been met. */
  readonly known: Map<number, number>;
}

type Valued = Exclude<Column, TimeColumn | ListColumn>;

/** By office and by each attribute that the binding declares safe, under the law's name for it or else the log's own. */
export function groupingsOf(run: CheckRun): Grouping[] {
  return [...officeGrouping(run), ...boundGroupings(run), ...ownGroupings(run)];
}

function mayGroup(run: CheckRun, column: string): boolean {
  const { actor } = run.binding;
  return (
    run.binding.safe.has(column) && !PERSONS.has(column) && !(actor && 'column' in actor && actor.column === column)
  );
}

function officeGrouping(run: CheckRun): Grouping[] {
  const { office } = run.binding;
  if (!office || !('column' in office) || !mayGroup(run, office.column)) return [];
  const sources = sourcesOf(run, office.column, null);
  const values = new Values();
  const own = (event: number, c: number) => read(run, sources, values, event, c);
  return grouping(run, 'office', 'office', values, own, sources);
}

function boundGroupings(run: CheckRun): Grouping[] {
  const { binding, statute, bound } = run;
  return statute.law.attributes.flatMap(({ name, type }, attribute) => {
    if (type === 'list' || type === 'date') return [];
    const byKind = new Map<number, readonly Source[]>();
    for (const { event, attributes } of binding.events)
      for (const a of attributes) {
        if (a.attribute !== attribute) continue;
        if (!mayGroup(run, a.column)) return [];
        const { codes, otherwise } = a;
        const decode = (text: string) =>
          codes?.get(text) ?? codes?.get(text.trim()) ?? (codes && otherwise === 'missing' ? null : text.trim());
        byKind.set(event, sourcesOf(run, a.column, a.of, decode));
      }
    if (byKind.size === 0) return [];
    const values = new Values();
    const own = (event: number, c: number) => read(run, byKind.get(bound.kind[event]!) ?? [], values, event, c);
    return grouping(run, 'attribute', name, values, own, [...byKind.values()].flat());
  });
}

/** Columns of the log that are safe and that the binding gives no other name. */
function ownGroupings(run: CheckRun): Grouping[] {
  const { log, binding } = run;
  const named = new Set(binding.events.flatMap((e) => e.attributes.map((a) => a.column)));
  if (binding.office && 'column' in binding.office) named.add(binding.office.column);
  const names = new Set([...log.caseAttributes, ...log.eventAttributes].map((c) => c.name));
  return [...names].flatMap((name) => {
    if (named.has(name) || !mayGroup(run, name)) return [];
    const sources = sourcesOf(run, name, null);
    const values = new Values();
    const own = (event: number, c: number) => read(run, sources, values, event, c);
    return grouping(run, 'attribute', name, values, own, sources);
  });
}

/** Of the event, else of the case; of one name there is a column for each type. */
function sourcesOf(
  { log }: CheckRun,
  name: string,
  of: 'event' | 'case' | null,
  decode: Source['decode'] = (text) => text.trim(),
): Source[] {
  const events = of === 'case' ? [] : log.eventAttributes.filter((c) => c.name === name);
  const [columns, where] =
    events.length > 0
      ? ([events, 'event'] as const)
      : ([log.caseAttributes.filter((c) => c.name === name), 'case'] as const);
  return columns.flatMap((column) =>
    column.type === 'list' || column.type === 'time' ? [] : [{ column, of: where, decode, known: new Map() }],
  );
}

function isNumeric({ column }: Source): boolean {
  return column.type === 'number' || column.type === 'integer';
}

/** Numbers for texts, in the order in which they are met. */
class Values {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  of(source: Source, at: number): number {
    const { column, known } = source;
    if (!isThere(column, at)) return -1;
    const key = keyAt(column, at);
    const met = known.get(key);
    if (met !== undefined) return met;
    const code = this.#code(source.decode(textOf(column, key)));
    known.set(key, code);
    return code;
  }

  #code(text: string | null): number {
    if (text === null || text === '') return -1;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** A text's code, or the number itself. */
function keyAt(column: Valued, at: number): number {
  return 'codes' in column ? column.codes[at]! : column.values[at]!;
}

function textOf(column: Valued, key: number): string {
  if ('codes' in column) return column.dictionary.get(key);
  return column.type === 'boolean' ? String(key === 1) : String(key);
}

function read(run: CheckRun, sources: readonly Source[], values: Values, event: number, c: number): number {
  const { row } = run.bound;
  for (const source of sources) {
    const code = values.of(source, source.of === 'case' ? c : row ? row[event]! : event);
    if (code >= 0) return code;
  }
  return -1;
}

const NONE = -1;
const SEVERAL = -2;

/** An instance belongs to the value of its own event, else to the one value that its case has; where there are several, to none. */
function grouping(
  { bound }: CheckRun,
  by: Grouping['by'],
  name: string,
  values: Values,
  own: (event: number, ofCase: number) => number,
  sources: readonly Source[],
): Grouping[] {
  const most = sources.some(isNumeric) ? MOST_NUMBERS : MOST_VALUES;
  const { caseStart, caseCount } = bound;
  const ofCases = new Int32Array(caseCount).fill(NONE);
  for (let c = 0; c < caseCount; c++) {
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) {
      const code = own(i, c);
      if (code < 0 || code === ofCases[c]) continue;
      ofCases[c] = ofCases[c] === NONE ? code : SEVERAL;
    }
    if (values.texts.length > most) return [];
  }
  if (values.texts.length === 0) return [];
  const groupOf = (event: number, c: number) => {
    const code = own(event, c);
    return code >= 0 ? code : Math.max(ofCases[c]!, NONE);
  };
  return [{ by, name, groupOf, groups: values.texts }];
}
