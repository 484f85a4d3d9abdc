import { Buffer } from 'node:buffer';

export type SqlCell = string | number | bigint | Uint8Array | null;

export interface SqlSpec {
  readonly name: string;
  readonly sql: string;
  readonly rows: readonly (readonly SqlCell[])[];
  /** What the schema calls it; a table unless said. */
  readonly type?: string;
  /** Page that the schema says it begins with, in place of its own. */
  readonly root?: number;
}

const PAGE = 512;

/** A whole number in the format's own form, for numbers below 2^49. */
function varint(value: number): Buffer {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 128);
  return Buffer.from(bytes);
}

function serial(cell: SqlCell): { type: number; bytes: Buffer } {
  if (cell === null) return { type: 0, bytes: Buffer.alloc(0) };
  if (typeof cell === 'string') {
    const bytes = Buffer.from(cell);
    return { type: 13 + 2 * bytes.length, bytes };
  }
  if (cell instanceof Uint8Array) return { type: 12 + 2 * cell.length, bytes: Buffer.from(cell) };
  if (cell === 0) return { type: 8, bytes: Buffer.alloc(0) };
  if (cell === 1) return { type: 9, bytes: Buffer.alloc(0) };
  if (typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) < 2 ** 47) {
    const [type, size] = (
      [
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 6],
      ] as const
    ).find(([, s]) => Math.abs(cell) < 2 ** (s * 8 - 1))!;
    const bytes = Buffer.alloc(size);
    bytes.writeIntBE(cell, 0, size);
    return { type, bytes };
  }
  const bytes = Buffer.alloc(8);
  if (typeof cell === 'bigint') bytes.writeBigInt64BE(cell);
  else bytes.writeDoubleBE(cell);
  return { type: typeof cell === 'bigint' ? 6 : 7, bytes };
}

function record(cells: readonly SqlCell[]): Buffer {
  const parts = cells.map(serial);
  const types = Buffer.concat(parts.map((p) => varint(p.type)));
  const size = types.length + 1 < 128 ? types.length + 1 : types.length + 2;
  return Buffer.concat([varint(size), types, ...parts.map((p) => p.bytes)]);
}

/** An SQLite database of 512-byte pages, with overflow pages and trees of any depth. */
export function sqlite(tables: readonly SqlSpec[]): Buffer {
  const pages: Buffer[] = [Buffer.alloc(PAGE)];
  const add = (page: Buffer): number => pages.push(page);
  const schema = tables.map(({ name, sql, rows, root, type = 'table' }) => [
    type,
    name,
    name,
    type === 'table' ? (root ?? tree(rows, add)) : 0,
    sql,
  ]);
  const root = tree(schema, add);
  // Page 1 holds the file's header; its tree begins as an interior page with one child, after the header.
  const first = pages[0]!;
  first.write('SQLite format 3\0', 'latin1');
  first.writeUInt16BE(PAGE, 16);
  first.set([1, 1, 0, 64, 32, 32], 18);
  first.writeUInt32BE(pages.length, 28);
  first.writeUInt32BE(1, 56);
  first[100] = 0x05;
  first.writeUInt32BE(root, 108);
  return Buffer.concat(pages);
}

function tree(rows: readonly (readonly SqlCell[])[], add: (page: Buffer) => number): number {
  let cells = rows.map((row, i) => leafCell(record(row), i + 1, add));
  const leaves = fill(0x0d, 8, cells);
  let level = leaves.map((page) => add(page));
  while (level.length > 1) {
    const next: number[] = [];
    for (let i = 0; i < level.length; i += 20) {
      const group = level.slice(i, i + 20);
      cells = group.slice(0, -1).map((child) => Buffer.concat([u32(child), varint(1)]));
      const [page] = fill(0x05, 12, cells);
      page!.writeUInt32BE(group.at(-1)!, 8);
      next.push(add(page!));
    }
    level = next;
  }
  return level[0]!;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function leafCell(payload: Buffer, id: number, add: (page: Buffer) => number): Buffer {
  const most = PAGE - 35;
  const head = Buffer.concat([varint(payload.length), varint(id)]);
  if (payload.length <= most) return Buffer.concat([head, payload]);
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const rest = least + ((payload.length - least) % (PAGE - 4));
  const local = rest <= most ? rest : least;
  let next = 0;
  const pieces: Buffer[] = [];
  for (let at = local; at < payload.length; at += PAGE - 4) pieces.push(payload.subarray(at, at + PAGE - 4));
  for (const piece of pieces.reverse()) {
    const page = Buffer.alloc(PAGE);
    page.writeUInt32BE(next);
    page.set(piece, 4);
    next = add(page);
  }
  return Buffer.concat([head, payload.subarray(0, local), u32(next)]);
}

/** Pages of one kind with as many of the cells as fit into each; at least one page. */
function fill(kind: number, head: number, cells: readonly Buffer[]): Buffer[] {
  const pages: Buffer[] = [];
  let i = 0;
  do {
    const page = Buffer.alloc(PAGE);
    page[0] = kind;
    let end = PAGE;
    let count = 0;
    for (; i < cells.length && end - cells[i]!.length >= head + (count + 1) * 2; i++, count++) {
      end -= cells[i]!.length;
      page.set(cells[i]!, end);
      page.writeUInt16BE(end, head + count * 2);
    }
    page.writeUInt16BE(count, 3);
    page.writeUInt16BE(end, 5);
    pages.push(page);
  } while (i < cells.length);
  return pages;
}
