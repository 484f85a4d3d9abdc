import type * as ast from '../generated/ast.js';
import type { Expression, Point, Table, TableRow } from '../ir.js';
import type { Context, Scope, TableWords } from './context.js';
import { checkName } from './declarations.js';
import { lowerDay, lowerValue, minorUnits, quotedText } from './values.js';
import { compareWord } from './vocabulary.js';

/** Reads all tables, so that rules may stand before them. */
export function declareTables(ctx: Context, nodes: readonly ast.TableDeclaration[]): Table[] {
  const tables: Table[] = [];
  for (const node of nodes) {
    const name = ctx.word(node.name);
    const span = ctx.span(node.name);
    checkName(ctx, node.name);
    const earlier = ctx.tables.get(name);
    if (earlier) {
      ctx.faults.error('law/duplicate-table', span, { name, line: ctx.line(earlier.span) });
      continue;
    }
    const type = typeOf(ctx, node);
    const keys = node.keys.map((k) => ctx.word(k));
    const words: TableWords[] = [];
    const rows = node.rows.map((row) => lowerRow(ctx, row, keys.length, type, words));
    ctx.tableWords.set(tables.length, words);
    const days = rows.map((r) => r.from);
    if (days.some((d, i) => i > 0 && d <= days[i - 1]!)) ctx.faults.error('law/table-order', span, { name });
    const article = ctx.articleAt(span.offset);
    const table: Table = { name, keys, type, rows, article, range: ctx.source.range(ctx.span(node)) };
    ctx.tables.set(name, { index: tables.length, table, span });
    tables.push(table);
  }
  return tables;
}

function typeOf(ctx: Context, node: ast.TableDeclaration): 'number' | 'money' {
  const type = ctx.word(node.type);
  if (type === 'number' || type === 'money') return type;
  ctx.faults.error('law/table-type', ctx.span(node.type), { found: type });
  return 'number';
}

function lowerRow(
  ctx: Context,
  row: ast.TableRow,
  width: number,
  type: 'number' | 'money',
  words: TableWords[],
): TableRow {
  const cells: { keys: readonly string[] | null; value: number }[] = [];
  const seen = new Set<string>();
  for (const cell of row.cells) {
    const keys = cell.keys.map((k) => quotedText(ctx, k) ?? '');
    const span = ctx.span(cell);
    if (!cell.otherwise && keys.length !== width) {
      ctx.faults.error('law/table-keys', span, { found: keys.length, wanted: width });
      continue;
    }
    const written = ctx.source.slice(ctx.span(cell.value));
    const value = type === 'money' ? minorUnits(written) : Number(written);
    if (value === undefined) {
      ctx.faults.error('law/money-form', ctx.span(cell.value), { found: written });
      continue;
    }
    const id = cell.otherwise ? 'otherwise' : JSON.stringify(keys);
    if (seen.has(id)) ctx.faults.error('law/table-repeats', span);
    seen.add(id);
    for (const key of keys) ctx.texts.add(key);
    words.push({ keys, at: cell.keys.map((k) => ctx.span(k)) });
    cells.push({ keys: cell.otherwise ? null : keys, value });
  }
  return { from: lowerDay(ctx, row.date) ?? 0, cells };
}

/** `NAME(TEXT, ..., POINT)`: the row of the point's day, or of the day of the event at hand. */
export function lowerLookup(
  ctx: Context,
  name: string,
  given: readonly ast.Expression[],
  at: ast.Expression | ast.PeriodTerm,
  scope: Scope,
): Expression | undefined {
  const { index, table } = ctx.tables.get(name)!;
  const width = table.keys.length;
  if (given.length !== width && given.length !== width + 1) {
    ctx.faults.error('law/table-arguments', ctx.span(at), { name, wanted: width, found: given.length });
    return undefined;
  }
  const keys = given.slice(0, width).map((k) => lowerValue(ctx, k, scope));
  let point: Point | null | undefined = null;
  if (given.length > width) point = ctx.lower.point(ctx, given[width]!, scope);
  for (const [i, key] of keys.entries())
    if (key && key.type !== 'text')
      ctx.faults.error('law/table-key-type', ctx.span(given[i]!), { type: key.type, name });
  if (point === undefined || keys.some((k) => k === undefined)) return undefined;
  for (const { keys: written, at: where } of ctx.tableWords.get(index) ?? [])
    for (const [i, word] of written.entries()) compareWord(ctx, keys[i]!, word, where[i]!);
  return { op: 'table', table: index, keys: keys as Expression[], at: point, type: table.type };
}
