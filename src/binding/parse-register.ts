import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { nearest } from '../base/index.js';
import type { Law } from '../language/index.js';
import {
  type CarriedPlan,
  type ColumnUse,
  DATE_FORMATS,
  type DateColumnPlan,
  type DateFormat,
  logName,
  type RegisterPlan,
  type TablePlan,
} from '../log/index.js';
import type { AttributeBinding, EventBinding, Filter } from './binding.js';
import { wholeNumber } from './whole-number.js';
import type { YamlReader } from './yaml-reader.js';

/** Keys of `source:` that only tables with one row a case have. */
export const REGISTER_SOURCE = [
  'case',
  'file',
  'sheet',
  'header',
  'encoding',
  'delimiter',
  'empty',
  'dates',
  'duplicates',
];
const TABLE = ['name', 'file', 'sheet', 'case', 'rows', 'header', 'encoding', 'delimiter'];
const EVENT = ['column', 'clock', 'table', 'where', 'dates', 'empty', 'separator', 'attributes'];

const ANY_DATES = 'found';

/** A table while the binding is read: columns come to it as they are named. */
interface Draft {
  readonly plan: Omit<TablePlan, 'events' | 'dates' | 'needed'>;
  readonly events: Map<string, DateColumnPlan>;
  readonly dates: Map<string, DateColumnPlan>;
  readonly needed: ColumnUse[];
}

/** What `attributes:` under an event says, read by the one who knows the law's attributes. */
export type ReadAttributes = (event: number, map: YAMLMap, place: AttributePlace) => AttributeBinding[];

/** Where the columns of an event's attributes stand, and who hears which are asked for. */
export interface AttributePlace {
  /** The column as the log has it, or undefined where the table that is named is none. */
  locate(
    column: string,
    map: YAMLMap | null,
    node: unknown,
    isDate: boolean,
  ): { readonly column: string; readonly of: 'event' | 'case' } | undefined;
}

/** Reads the part of a binding that says how tables with one row a case become a log. */
export class RegisterReader {
  readonly #yaml: YamlReader;
  readonly #law: Law;
  readonly #file: string;
  readonly #tables: readonly Draft[];
  readonly #format: DateFormat | null;
  readonly #source: YAMLMap;

  constructor(yaml: YamlReader, law: Law, file: string, root: YAMLMap, source: YAMLMap) {
    this.#yaml = yaml;
    this.#law = law;
    this.#file = file;
    this.#source = source;
    this.#format = this.#formatIn(source);
    this.#tables = [
      this.#main(source),
      ...yaml.items(root, 'tables').flatMap((node) => this.#further(node, source) ?? []),
    ];
    this.#uniqueNames();
  }

  /** Column of the case numbers in the first table. */
  get caseColumn(): string {
    return this.#tables[0]!.plan.caseColumn.column;
  }

  /** The bindings of one event: a column, a map, or a list of these. */
  event(event: number, value: unknown, key: unknown, attributes: ReadAttributes): EventBinding[] {
    if (isScalar(value))
      return this.#bindings(
        event,
        null,
        [{ text: this.#yaml.scalar(value, 'column') ?? '', node: value as Node }],
        attributes,
      );
    if (!isMap(value)) {
      const name = this.#law.events[event]!.name;
      return (
        this.#yaml.fault('binding/type', value ?? key, { key: name, wanted: 'a column, a map, or a list of these' }) ??
        []
      );
    }
    this.#yaml.onlyKeys(value, EVENT);
    const columns = this.#yaml.texts(value, 'column') ?? [];
    if (columns.length === 0)
      this.#yaml.fault('binding/no-event-column', value, { event: this.#law.events[event]!.name });
    return this.#bindings(event, value, columns, attributes);
  }

  #bindings(
    event: number,
    map: YAMLMap | null,
    columns: readonly { text: string; node: Node }[],
    attributes: ReadAttributes,
  ): EventBinding[] {
    const table = this.#table(map);
    if (!table) return [];
    const { name } = table.plan;
    const clock = map ? this.#yaml.texts(map, 'clock') : undefined;
    for (const { text, node } of clock ?? []) table.needed.push({ column: text, at: this.#yaml.rangeOf(node) });
    if (clock !== undefined && (clock.length !== 1 || columns.length > 1))
      this.#yaml.fault('binding/type', this.#yaml.node(map!, 'clock'), {
        key: 'clock',
        wanted: 'one column for one column of days',
      });
    for (const { text, node } of columns) this.#date(table.events, text, node, map, true);
    const place = this.#placeIn(table);
    return [
      {
        event,
        activities: columns.map(({ text }) => logName(name, text)),
        lifecycle: null,
        where: map ? this.#filters(map, place) : [],
        attributes: map ? attributes(event, map, place) : [],
      },
    ];
  }

  #placeIn(table: Draft): AttributePlace {
    return {
      locate: (column, map, node, isDate) => {
        const other = map && this.#yaml.node(map, 'table') !== undefined ? this.#table(map) : table;
        if (!other) return undefined;
        const isOwn = other === table;
        if (!isOwn && other.plan.rows === 'many')
          return this.#yaml.fault('binding/other-rows', this.#yaml.node(map!, 'table'), { table: other.plan.name });
        if (isDate) this.#date(other.dates, column, node, map, false);
        else other.needed.push({ column, at: this.#yaml.rangeOf(node) });
        return { column: logName(other.plan.name, column), of: other.plan.rows === 'many' ? 'event' : 'case' };
      },
    };
  }

  /** A due day that stands in a column. */
  due(
    column: string,
    map: YAMLMap | null,
    node: unknown,
  ): { readonly column: string; readonly of: 'event' | 'case' } | undefined {
    const table = this.#table(map);
    if (!table) return undefined;
    this.#date(table.dates, column, node, map, false);
    return { column: logName(table.plan.name, column), of: table.plan.rows === 'many' ? 'event' : 'case' };
  }

  #filters(map: YAMLMap, place: AttributePlace): Filter[] {
    const where = this.#yaml.map(map, 'where');
    return (where?.items ?? []).flatMap(({ key, value }): Filter[] => {
      const column = isScalar(key) ? String(key.value) : '';
      const found = place.locate(column, null, key, false);
      if (!found) return [];
      if (!isMap(value)) return [{ ...found, test: 'is' as const, values: this.#values(where!, column) }];
      this.#yaml.onlyKeys(value, ['not', 'filled']);
      const filled = this.#yaml.node(value, 'filled');
      if (filled === undefined) return [{ ...found, test: 'not' as const, values: this.#values(value, 'not') }];
      const test =
        this.#yaml.oneOf(value, 'filled', ['true', 'false'], 'true') === 'true'
          ? ('filled' as const)
          : ('empty' as const);
      return [{ ...found, test, values: [] }];
    });
  }

  #values(map: YAMLMap, key: string): string[] {
    return (this.#yaml.texts(map, key) ?? []).map((t) => t.text);
  }

  /** Adds a column of dates; one column is read one way. */
  #date(to: Map<string, DateColumnPlan>, column: string, node: unknown, map: YAMLMap | null, splits: boolean): void {
    const yaml = this.#yaml;
    const plan: DateColumnPlan = {
      column,
      at: yaml.rangeOf(node),
      format: map && yaml.node(map, 'dates') !== undefined ? this.#formatIn(map) : this.#format,
      empty: map ? this.#values(map, 'empty') : [],
      separator: (splits && map && yaml.text(map, 'separator')) || null,
      clock: (splits && map && yaml.text(map, 'clock')) || null,
    };
    const known = to.get(column);
    if (known && JSON.stringify({ ...known, at: 0 }) !== JSON.stringify({ ...plan, at: 0 }))
      yaml.fault('binding/column-differs', node, { column });
    else if (!known) to.set(column, plan);
  }

  #formatIn(map: YAMLMap): DateFormat | null {
    const format = this.#yaml.oneOf(map, 'dates', [ANY_DATES, ...DATE_FORMATS], ANY_DATES);
    return format === ANY_DATES ? null : format;
  }

  #table(map: YAMLMap | null): Draft | undefined {
    const name = map ? this.#yaml.text(map, 'table') : undefined;
    if (name === undefined) return this.#tables[0];
    const found = this.#tables.find(({ plan }) => plan.name === name);
    const known = this.#tables.slice(1).map(({ plan }) => plan.name);
    return (
      found ??
      this.#yaml.fault('binding/unknown-table', this.#yaml.node(map!, 'table'), {
        table: name,
        known: known.join(', '),
        hint: nearest(name, known) ?? '',
      })
    );
  }

  #main(source: YAMLMap): Draft {
    const column = this.#yaml.text(source, 'case');
    if (column === undefined) this.#yaml.fault('binding/no-case', source);
    return this.#draft(source, '', 'one', {
      column: column ?? '',
      at: this.#yaml.rangeOf(this.#yaml.node(source, 'case')),
    });
  }

  #further(node: Node, source: YAMLMap): Draft | undefined {
    const yaml = this.#yaml;
    if (!isMap(node)) return yaml.fault('binding/type', node, { key: 'tables', wanted: 'a list of maps' });
    yaml.onlyKeys(node, TABLE);
    const name = yaml.text(node, 'name');
    if (name === undefined) return yaml.fault('binding/no-table-name', node);
    if (yaml.node(node, 'file') === undefined && yaml.node(node, 'sheet') === undefined)
      yaml.fault('binding/no-table-place', node, { table: name });
    const own = yaml.node(node, 'case') !== undefined;
    const [from, at] = own ? [node, node] : [source, node];
    const column = yaml.node(from, 'case') === undefined ? '' : (yaml.text(from, 'case') ?? '');
    return this.#draft(node, name, yaml.oneOf(node, 'rows', ['many', 'one'], 'many'), {
      column,
      at: yaml.rangeOf(own ? yaml.node(node, 'case') : at),
    });
  }

  #draft(map: YAMLMap, name: string, rows: 'one' | 'many', caseColumn: ColumnUse): Draft {
    const yaml = this.#yaml;
    const file = yaml.text(map, 'file') ?? null;
    // A binding may come from anybody, and must not make the program read files elsewhere.
    if (file !== null && (/[/\\]/u.test(file) || file === '..'))
      yaml.fault('binding/file-elsewhere', yaml.node(map, 'file'), { file });
    return {
      plan: {
        name,
        file,
        sheet: yaml.text(map, 'sheet') ?? null,
        caseColumn,
        rows,
        header: wholeNumber(yaml, map, 'header', 1, 25),
        encoding: yaml.text(map, 'encoding') ?? null,
        delimiter: delimiterOf(yaml.text(map, 'delimiter')),
      },
      events: new Map(),
      dates: new Map(),
      needed: [],
    };
  }

  #uniqueNames(): void {
    const names = this.#tables.map(({ plan }) => plan.name);
    names.forEach((name, i) => {
      if (i > 0 && names.indexOf(name) < i) this.#yaml.fault('binding/table-twice', null, { table: name });
    });
  }

  /** The plan, once all columns have been named. */
  plan(carried: readonly CarriedPlan[], yearsFrom: number | null): RegisterPlan {
    const source = this.#source;
    return {
      file: this.#file,
      tables: this.#tables.map(({ plan, events, dates, needed }) => ({
        ...plan,
        events: [...events.values()],
        dates: [...dates.values()],
        needed,
      })),
      empty: this.#values(source, 'empty'),
      yearsFrom,
      duplicates: this.#yaml.oneOf(source, 'duplicates', ['error', 'merge'], 'error'),
      carried,
    };
  }
}

function delimiterOf(text: string | undefined): string | null {
  return text === 'tab' ? '\t' : (text ?? null);
}
