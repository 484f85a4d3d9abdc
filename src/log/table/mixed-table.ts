import { failInput } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import { MixedColumn } from './mixed-column.js';
import { findRoles } from './roles.js';
import type { ColumnType, Table, TableLog, TableOptions } from './table.js';
import { areClockTexts, logFromTable } from './to-log.js';

export interface MixedOptions extends TableOptions {
  /** Types by column name; the types of other columns are those of their values. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** Default 4096. */
  readonly maxColumns?: number;
}

/** Rows of values with types of their own, on the way to a log. */
export class MixedTable {
  readonly budget: Budget;
  readonly oddities = new Oddities();
  private readonly columns: MixedColumn[] = [];
  private readonly byName = new Map<string, MixedColumn>();
  rows = 0;

  constructor(
    readonly file: string,
    private readonly options: MixedOptions,
  ) {
    this.budget = new Budget(file);
  }

  /** The column of this name, made when first asked for. */
  column(name: string): MixedColumn {
    return this.byName.get(name) ?? this.addColumn(name);
  }

  /** One more column, even where another has its name. */
  addColumn(name: string): MixedColumn {
    const limit = this.options.maxColumns ?? 4096;
    if (this.columns.length >= limit)
      failInput('log/too-many-columns', this.file, { data: { limit, column: name.slice(0, 80) } });
    const column = new MixedColumn(name, this.budget);
    if (this.byName.has(name)) this.oddities.add('duplicate-column', name);
    else this.byName.set(name, column);
    this.columns.push(column);
    return column;
  }

  finish(): TableLog {
    const { file, options, budget } = this;
    const names = this.columns.map((c) => c.name);
    const areClocks = (name: string) => areClockTexts(this.byName.get(name)?.firstTexts ?? []);
    const roles = findRoles(names, options.roles ?? {}, file, areClocks);
    return {
      log: logFromTable(this.table(roles.time, new Set(Object.values(roles))), roles, budget, options),
      roles,
    };
  }

  /**
   * The rows as they are, before anybody says what the columns mean; `time` is a column whose type is not to be changed.
   * An error in a column of `named` is nothing: it names no case, no act and nobody.
   */
  table(time?: string, named: ReadonlySet<string> = new Set()): Table {
    const { file, options, rows, oddities } = this;
    const names = this.columns.map((c) => c.name);
    const types = new Map(Object.entries(options.types ?? {}));
    for (const name of types.keys()) {
      if (!names.includes(name))
        failInput('log/no-such-column', file, {
          data: { role: 'types', column: name, columns: names.slice(0, 40).join(', ') },
        });
    }
    const columns = this.columns.map((column) => {
      const type = column.name === time ? undefined : types.get(column.name);
      const fail = (value: string) =>
        failInput('log/not-of-type', file, {
          data: { column: column.name, type: type ?? 'text', value: value.slice(0, 80) },
        });
      return column.finish(rows, type, options.dateOrder, fail, !named.has(column.name));
    });
    return { name: file, rowCount: rows, columns, oddities: oddities.list() };
  }
}
