/** A column of a table, as its statement of creation has it. */
export interface SqlColumn {
  readonly name: string;
  /** Declared type in upper case, empty where there is none. */
  readonly type: string;
  /** Stands for the number of the row, so that the record itself holds nothing. */
  readonly isRowId: boolean;
}

const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"]|"")*"|`(?:[^`]|``)*`|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}\p{N}_$.]+|\S/gu;
const CONSTRAINTS = ['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN'];
const AFTER_TYPE = [...CONSTRAINTS, 'NOT', 'NULL', 'DEFAULT', 'COLLATE', 'REFERENCES', 'GENERATED', 'AS', 'ON'];

/**
 * The columns of `CREATE TABLE name (…)`; undefined where the statement is of another kind, or has columns that are worked
 * out when read. Nothing of the statement is ever run.
 */
export function columnsOf(sql: string): SqlColumn[] | undefined {
  const tokens = (sql.match(TOKEN) ?? []).filter((t) => !t.startsWith('--') && !t.startsWith('/*'));
  const open = tokens.indexOf('(');
  const head = tokens.slice(0, Math.max(open, 0)).map((t) => t.toUpperCase());
  if (open < 0 || head[0] !== 'CREATE' || head[1] !== 'TABLE') return undefined;
  const columns: SqlColumn[] = [];
  let keys: string[] = [];
  let depth = 0;
  let part: string[] = [];
  for (const token of tokens.slice(open)) {
    if (token === '(' && depth++ === 0) continue;
    if (token === ')') depth--;
    if (depth === 0 || (token === ',' && depth === 1)) {
      const column = columnOf(part);
      if (column === undefined) return undefined;
      if (column === 'constraint') keys = primaryKey(part) ?? keys;
      else columns.push(column);
      part = [];
      if (depth === 0) break;
    } else part.push(token);
  }
  const [key] = keys;
  if (keys.length !== 1) return columns;
  return columns.map((c) =>
    c.type === 'INTEGER' && c.name.toLowerCase() === key!.toLowerCase() ? { ...c, isRowId: true } : c,
  );
}

function columnOf(part: readonly string[]): SqlColumn | 'constraint' | undefined {
  const [first = ''] = part;
  if (CONSTRAINTS.includes(first.toUpperCase())) return 'constraint';
  const rest = part.slice(1).map((t) => t.toUpperCase());
  if (rest.includes('GENERATED') || rest.includes('AS')) return undefined;
  const end = rest.findIndex((t) => AFTER_TYPE.includes(t));
  const type = rest.slice(0, end < 0 ? rest.length : end).join(' ');
  const key = rest.indexOf('PRIMARY');
  const isRowId = type === 'INTEGER' && key >= 0 && rest[key + 1] === 'KEY' && rest[key + 2] !== 'DESC';
  return { name: unquote(first), type, isRowId };
}

function primaryKey(part: readonly string[]): string[] | undefined {
  const at = part.findIndex((t) => t.toUpperCase() === 'PRIMARY');
  if (at < 0) return undefined;
  return part
    .slice(at + 2)
    .filter((t) => !['(', ')', ','].includes(t))
    .map(unquote);
}

function unquote(token: string): string {
  const [quote] = token;
  if (quote === '[') return token.slice(1, -1);
  if (quote !== '"' && quote !== '`' && quote !== "'") return token;
  return token.slice(1, -1).replaceAll(quote + quote, quote);
}
