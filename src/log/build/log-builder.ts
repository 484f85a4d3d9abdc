import { failInput } from '../../base/index.js';
import type { Column, EventLog } from '../model.js';
import { isThere } from '../model.js';
import { Budget } from './budget.js';
import { CaseIndex } from './case-index.js';
import { BooleanBuilder, IntegerBuilder, NumberBuilder, TextBuilder } from './columns.js';
import { ListBuilder } from './list-builder.js';
import { Oddities } from './oddities.js';
import { permute } from './permute.js';
import { TimeBuilder } from './time-builder.js';

export type ColumnType = Column['type'];

export interface Builders {
  readonly text: TextBuilder;
  readonly id: TextBuilder;
  readonly number: NumberBuilder;
  readonly integer: IntegerBuilder;
  readonly boolean: BooleanBuilder;
  readonly time: TimeBuilder;
  readonly list: ListBuilder;
}

export type ColumnBuilder = Builders[ColumnType];

export interface LogBuilderOptions {
  /** Most columns of events and cases together; default 4096. */
  readonly maxColumns?: number;
  /** Bytes of columns that are always allowed, however small the source; default 1 GiB. */
  readonly memoryFloor?: number;
  /** Names under which activity and time stand in the source. */
  readonly activityName?: string;
  readonly timeName?: string;
}

const MAX_COLUMNS = 4096;
const MAX_EVENTS = 2 ** 31 - 1;

/**
 * What readers feed. Ask once for each column (`caseColumn`, `eventColumn`), then for each case and event take a row
 * number and set values at it:
 *
 * ```ts
 * const builder = new LogBuilder('fines.csv');
 * const amount = builder.eventColumn('amount', 'number');
 * builder.startCase('A1');
 * const row = builder.startEvent();
 * builder.activity.setString(row, 'Create Fine');
 * builder.time.set(row, Date.UTC(2006, 6, 24), 120, Precision.DAY);
 * amount.set(row, 35);
 * const log = builder.finish();
 * ```
 *
 * A case may be left and taken up again; its events stand together in the finished log, in source order.
 */
export class LogBuilder {
  readonly budget: Budget;
  readonly oddities = new Oddities();
  readonly activity: TextBuilder;
  readonly time: TimeBuilder;
  private readonly cases: CaseIndex;
  private readonly caseColumns = new Map<string, ColumnBuilder>();
  private readonly eventColumns = new Map<string, ColumnBuilder>();
  private readonly maxColumns: number;
  private events = 0;

  constructor(
    readonly name: string,
    options: LogBuilderOptions = {},
  ) {
    this.budget = new Budget(name, options.memoryFloor);
    this.maxColumns = options.maxColumns ?? MAX_COLUMNS;
    this.cases = new CaseIndex(this.budget);
    this.activity = new TextBuilder(options.activityName ?? 'concept:name', 'text', this.budget);
    this.time = new TimeBuilder(options.timeName ?? 'time:timestamp', this.budget);
  }

  get eventCount(): number {
    return this.events;
  }

  /** The column of this name and type, made when first asked for; columns of one name and several types stand apart. */
  caseColumn<T extends ColumnType>(name: string, type: T): Builders[T] {
    return this.column(this.caseColumns, name, type);
  }

  eventColumn<T extends ColumnType>(name: string, type: T): Builders[T] {
    return this.column(this.eventColumns, name, type);
  }

  /** Starts or takes up the case of this id; says its row, at which case attributes are set. */
  startCase(id: string): number {
    return this.cases.startString(id, this.events);
  }

  /** As {@link startCase}, with the id as UTF-8. */
  startCaseBytes(bytes: Uint8Array, start: number, end: number): number {
    return this.cases.start(bytes, start, end, this.events);
  }

  /** Starts a case whose id comes later ({@link nameCase}) or never; then one is made up and reported. */
  startUnnamedCase(): number {
    return this.cases.startUnnamed(this.events);
  }

  /** Names a case that was started unnamed. Cases that turn out to share an id are merged at the end. */
  nameCase(row: number, bytes: Uint8Array, start: number, end: number): void {
    this.cases.name(row, bytes, start, end);
  }

  /** Starts an event of the current case; says its row. */
  startEvent(): number {
    if (this.events === MAX_EVENTS) failInput('log/too-many-rows', this.name, { data: { limit: MAX_EVENTS } });
    return this.events++;
  }

  /** The log. The builder is used up by it. */
  finish(): EventLog {
    const events = this.events;
    this.budget.take(this.eventColumns.size * (events >> 3));
    const rows = this.cases.rows;
    const { caseIds, caseStart, eventOrder, caseOfRow } = this.cases.finish(events, this.oddities);
    const inOrder = <C extends Column>(column: C): C =>
      eventOrder === undefined ? column : permute(column, eventOrder);
    const activity = inOrder(this.activity.finish(events));
    const time = inOrder(this.time.finish(events, true));
    const eventAttributes = [...this.eventColumns.values()].map((b) => inOrder(b.finish(events)));
    const caseAttributes = [...this.caseColumns.values()].map((b) => {
      const column = b.finish(rows);
      return caseOfRow === undefined ? column : permute(column, lastRows(column, caseOfRow, caseIds.length));
    });
    return {
      name: this.name,
      caseCount: caseIds.length,
      eventCount: events,
      caseStart,
      caseIds,
      activity,
      time,
      eventAttributes,
      caseAttributes,
      oddities: this.oddities.list(),
    };
  }

  private column<T extends ColumnType>(columns: Map<string, ColumnBuilder>, name: string, type: T): Builders[T] {
    const key = `${type} ${name}`;
    const known = columns.get(key);
    if (known !== undefined) return known as Builders[T];
    if (this.caseColumns.size + this.eventColumns.size >= this.maxColumns) {
      failInput('log/too-many-columns', this.name, { data: { limit: this.maxColumns, column: name } });
    }
    const made = this.make(name, type);
    columns.set(key, made);
    return made as Builders[T];
  }

  private make(name: string, type: ColumnType): ColumnBuilder {
    switch (type) {
      case 'text':
      case 'id':
        return new TextBuilder(name, type, this.budget);
      case 'number':
        return new NumberBuilder(name, this.budget);
      case 'integer':
        return new IntegerBuilder(name, this.budget);
      case 'boolean':
        return new BooleanBuilder(name, this.budget);
      case 'time':
        return new TimeBuilder(name, this.budget);
      case 'list':
        return new ListBuilder(name, this.budget);
    }
  }
}

/** For each case the last row of it that has a value: a case that was met twice keeps what was said last. */
function lastRows(column: Column, caseOfRow: Uint32Array, cases: number): Uint32Array {
  const rows = new Uint32Array(cases);
  const found = new Uint8Array(cases);
  for (let row = 0; row < caseOfRow.length; row++) {
    const c = caseOfRow[row]!;
    if (found[c] === 1 && !isThere(column, row)) continue;
    rows[c] = row;
    found[c] = 1;
  }
  return rows;
}
