import { failInput } from '../../base/index.js';
import { Budget, Oddities } from '../build/index.js';
import {
  areClockTexts,
  type ColumnType,
  dateAndClock,
  findRoles,
  isWrittenTime,
  logFromTable,
  type Roles,
  type Table,
  type TableLog,
  type TableOptions,
} from '../table/index.js';
import { lowered, withoutLines } from './above.js';
import { piecesWithoutBlanks, withoutBlanks } from './blanks.js';
import { type ColumnPlan, type ColumnReader, Scratch, type Shared } from './columns.js';
import { undefend } from './conventions.js';
import { DELIMITERS, type Dialect, findDialect } from './dialect.js';
import { Agreement, Looks } from './infer.js';
import { NumberColumnReader } from './number-column.js';
import { firstFieldsOf, RaggedRows } from './ragged.js';
import { rowsAtOnce, Scanner } from './scanner.js';
import { type SourceOptions, sampleText, type TextSource, withText } from './source.js';
import { TextColumnReader } from './text-column.js';
import { TimeColumnReader } from './time-column.js';

const SAMPLE_BYTES = 1 << 20;
/** Rows of a file may become shorter than those before. */
const MORE = 1.05;

/** How to read a CSV file; what is left out is found in the file. */
export interface CsvOptions extends TableOptions, SourceOptions {
  /** One character: comma, semicolon, tab, bar, or another of ASCII. */
  readonly delimiter?: string;
  /** Types by column name; the types of other columns are found from all their values. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** Default 16 MiB. */
  readonly maxFieldBytes?: number;
  /** Default 4096. */
  readonly maxColumns?: number;
}

export interface CsvLog extends TableLog {
  readonly delimiter: string;
}

/**
 * Reads an event log from a CSV file, one row an event, with a header; gzip is known by its first bytes.
 *
 * ```ts
 * const { log, roles } = await readCsv('fines.csv', { roles: { time: 'when' } });
 * ```
 * @throws InputError for bad input, with the line where it is known
 */
export async function readCsv(path: string, options: CsvOptions = {}): Promise<CsvLog> {
  const budget = new Budget(path);
  const dialect = await sample(path, options);
  const names = columnNames(dialect, options, path);
  // A header that is not what it was taken for explains itself no better by the names that come of it.
  if (names.some((name) => name.includes('\uFFFD'))) failInput('csv/not-utf8', path, { range: HEADER });
  const roles = findRoles(names, options.roles ?? {}, path, (name) =>
    areClockTexts(dialect.rows.map((row) => row[names.indexOf(name)]?.text ?? '')),
  );
  const looks = new Looks(options.dateOrder);
  const plans = planColumns(dialect, names, roles, options, looks);
  const readAs = (plans: readonly ColumnPlan[]) =>
    withText(path, options, (source) => readColumns(path, source, dialect, plans, budget, options));
  let columns: Columns | undefined = await readAs(plans);
  if (columns.readers.some((r) => r.failed)) {
    // A later value did not fit what the first rows showed: read again, those columns as text.
    const again = columns.readers.map((r) => (r.failed ? { ...r.plan, as: 'text' as const } : r.plan));
    columns = undefined;
    columns = await readAs(again);
  }
  const table = finish(columns, path, roles, looks, dialect.above.rows);
  return { log: logFromTable(table, roles, budget, options), roles, delimiter: dialect.delimiter };
}

const HEADER = { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, end: 0 };

async function sample(path: string, options: CsvOptions): Promise<Dialect> {
  const { delimiter } = options;
  if (delimiter !== undefined && !/^[\t\x20\x21\x23-\x7e]$/.test(delimiter))
    failInput('csv/bad-delimiter', path, { data: { delimiter } });
  const { text, whole } = await sampleText(path, options, SAMPLE_BYTES);
  const named = Object.values(options.roles ?? {});
  const found = withoutBlanks(text, delimiter === undefined ? DELIMITERS : [delimiter]);
  if (found.delimiter !== undefined) {
    const dialect = findDialect(found.text, whole, delimiter, path, options.maxFieldBytes, named);
    if (dialect.delimiter === found.delimiter) return { ...dialect, blanks: true };
  }
  return findDialect(text, whole, delimiter, path, options.maxFieldBytes, named);
}

function columnNames(dialect: Dialect, options: CsvOptions, path: string): string[] {
  const names = dialect.header.map(
    ({ text, quoted }, i) => (quoted ? undefend(text) : text.trim()) || `column ${i + 1}`,
  );
  const limit = options.maxColumns ?? 4096;
  if (names.length > limit)
    failInput('log/too-many-columns', path, { data: { limit, column: names[limit]!.slice(0, 80) } });
  for (const name of Object.keys(options.types ?? {})) {
    if (!names.includes(name))
      failInput('log/no-such-column', path, {
        data: { role: 'types', column: name, columns: names.slice(0, 40).join(', ') },
      });
  }
  return names;
}

function planColumns(
  dialect: Dialect,
  names: readonly string[],
  roles: Roles,
  options: CsvOptions,
  looks: Looks,
): ColumnPlan[] {
  const order = options.dateOrder === undefined ? {} : { order: options.dateOrder };
  const two = dateAndClock(roles.time, names);
  const timeAt = names.indexOf(two?.date ?? roles.time);
  const quotesMatter = !dialect.rows.some((r) => r[timeAt]?.quoted === true);
  return names.map((name, i): ColumnPlan => {
    const first = names.indexOf(name) === i;
    if (two && first && (name === two.date || name === two.clock)) return { name, as: 'text', fixed: 'text' };
    if (i === timeAt && !hasOtherDates(dialect, i, looks))
      return { name, as: 'time', fixed: 'time', lenient: true, ...order };
    if (i === timeAt) return { name, as: 'text', fixed: 'text' };
    if (first && (name === roles.case || name === roles.activity)) return { name, as: 'text', fixed: 'text' };
    const given = options.types !== undefined && Object.hasOwn(options.types, name) ? options.types[name] : undefined;
    const seen = guess(dialect, i, quotesMatter, looks);
    if (given !== undefined) {
      const direct =
        given === 'time' || (given === 'integer' && seen === 'integer') || (given === 'number' && seen !== 'text');
      return { name, as: !direct ? 'text' : given === 'time' ? 'time' : 'number', fixed: given, ...order };
    }
    return {
      name,
      as: seen === 'integer' || seen === 'number' ? 'number' : seen === 'time' ? 'time' : 'text',
      ...order,
    };
  });
}

/** Whether times stand in the first rows that are written in no usual form: they are understood as texts, once all are there. */
function hasOtherDates(dialect: Dialect, at: number, looks: Looks): boolean {
  return dialect.rows.some((row) => {
    const text = row[at]?.text ?? '';
    return text !== '' && looks.ofText(text) !== 'time' && isWrittenTime(text);
  });
}

/** The type of a column by the first rows. */
function guess(dialect: Dialect, at: number, quotesMatter: boolean, looks: Looks): ColumnType {
  const agreement = new Agreement();
  let plain = false;
  let any = false;
  for (const row of dialect.rows) {
    const field = row[at];
    if (field === undefined || field.text === '') continue;
    any = true;
    plain ||= !field.quoted;
    agreement.add(looks.ofText(field.text));
  }
  return any && (plain || !quotesMatter) ? agreement.type : 'text';
}

/** What was read of all columns. */
interface Columns {
  readonly readers: readonly ColumnReader[];
  readonly rows: number;
  readonly oddities: Oddities;
  /** What the bytes were taken for; undefined where that was UTF-8, or was given. */
  readonly encoding: string | undefined;
}

async function readColumns(
  path: string,
  { pieces, transcoded, encoding, progress }: TextSource,
  dialect: Dialect,
  plans: readonly ColumnPlan[],
  budget: Budget,
  options: CsvOptions,
): Promise<Columns> {
  const scratch = new Scratch(rowsAtOnce(plans.length));
  const shared: Shared = { scratch, expected: (so) => (so / progress()) * MORE };
  const readers = plans.map((plan) => makeReader(plan, budget, shared));
  let rows = 0;
  const oddities = new Oddities();
  const width = plans.length;
  const ragged = new RaggedRows({
    ...{ file: path, width, above: dialect.above.lines },
    spaced: dialect.header.some(({ text }, i) => i > 0 && text.startsWith(' ')),
    firstFields: () => firstFieldsOf(dialect.rows, width),
  });
  const scanner = new Scanner({
    ragged,
    file: path,
    delimiter: dialect.delimiter.charCodeAt(0),
    width,
    maxFieldBytes: options.maxFieldBytes ?? 1 << 24,
    checked: transcoded,
    onBatch: (batch) => {
      rows += batch.rows;
      for (let i = 0; i < readers.length; i++) readers[i]!.take(batch, i);
    },
  });
  const { lines } = dialect.above;
  try {
    const below = lines === 0 ? pieces : withoutLines(pieces, lines);
    for await (const piece of dialect.blanks ? piecesWithoutBlanks(below, dialect.delimiter) : below) {
      budget.inputBytes += piece.length;
      scanner.feed(piece);
      options.signal?.throwIfAborted();
    }
    scanner.finish();
    ragged.judge(rows, oddities);
  } catch (error) {
    throw lowered(error, lines);
  }
  return { readers, rows, oddities, encoding: transcoded && options.encoding === undefined ? encoding : undefined };
}

function makeReader(plan: ColumnPlan, budget: Budget, shared: Shared): ColumnReader {
  if (plan.as === 'time') return new TimeColumnReader(plan, budget, shared);
  return plan.as === 'number'
    ? new NumberColumnReader(plan, budget, shared)
    : new TextColumnReader(plan, budget, shared);
}

function finish(
  { readers, rows, oddities, encoding }: Columns,
  path: string,
  roles: Roles,
  looks: Looks,
  above: number,
): Table {
  if (above > 0) oddities.add('rows-above-header', undefined, above);
  if (encoding !== undefined) oddities.note('encoding-taken', encoding);
  const namesRead = readers.map((r) => r.plan.name);
  const timeName = dateAndClock(roles.time, namesRead)?.date ?? roles.time;
  const timeReader = readers.find((r) => r.plan.name === timeName)!;
  const quotesMatter = !timeReader.anyQuoted;
  const names = new Set<string>();
  const columns = readers.map((reader) => {
    if (names.has(reader.plan.name)) oddities.add('duplicate-column', reader.plan.name);
    names.add(reader.plan.name);
    return reader.finish(rows, quotesMatter, looks, oddities);
  });
  return { name: path, rowCount: rows, columns, oddities: oddities.list() };
}
