import { failInput } from '../../base/index.js';
import { columnsOf, type SqlColumn } from './sqlite-schema.js';

export type SqlValue = string | number | null | Uint8Array;

export interface SqlTable {
  readonly name: string;
  readonly root: number;
  readonly columns: readonly SqlColumn[];
}

/** Longest value or row. */
const MAX_PAYLOAD = 1 << 26;
const MAX_DEPTH = 64;
const MAX_TABLES = 10_000;
const LEAF = 0x0d;
const INTERIOR = 0x05;

/**
 * Reads the tables of an SQLite 3 database from its pages (sqlite.org/fileformat2.html). No SQL is run: views, triggers,
 * virtual tables and columns that are worked out play no part. Every page belongs to one table at most, is read at most
 * once for it, and no more bytes than a page has, so that pages and tables which point at each other cost nothing.
 */
export class SqliteFile {
  /** By name in lower case. */
  readonly tables = new Map<string, SqlTable>();
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly pages: number;
  /** By page the root of the table that it belongs to, or 0 while it belongs to none. */
  private readonly owners: Uint32Array;
  private readonly decoder: InstanceType<typeof TextDecoder>;

  /** @throws InputError `sqlite/damaged` */
  constructor(
    readonly path: string,
    private readonly bytes: Buffer,
  ) {
    if (bytes.length < 512 || bytes.toString('latin1', 0, 15) !== 'SQLite format 3') this.damaged(1);
    const size = bytes.readUInt16BE(16);
    this.pageSize = size === 1 ? 65_536 : size;
    this.usable = this.pageSize - bytes[20]!;
    if (this.pageSize < 512 || (this.pageSize & (this.pageSize - 1)) !== 0 || this.usable < 480) this.damaged(1);
    this.pages = Math.floor(bytes.length / this.pageSize);
    this.owners = new Uint32Array(this.pages + 1);
    const encoding = bytes.readUInt32BE(56);
    this.decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8', {
      ignoreBOM: true,
    });
    this.readSchema();
  }

  /** Hears of each row of a table, its values in the order of the columns. */
  eachRow(table: SqlTable, onRow: (values: readonly SqlValue[]) => void): void {
    const rowId = table.columns.findIndex((c) => c.isRowId);
    this.walk(table.root, (id, payload) => {
      const values = this.record(payload, table.columns.length);
      if (rowId >= 0 && values[rowId] === null) values[rowId] = id;
      onRow(values);
    });
  }

  private readSchema(): void {
    const roots = new Set<number>([1]);
    this.walk(1, (_, payload) => {
      const [type, name, , root, sql] = this.record(payload, 5);
      if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string' || typeof root !== 'number') return;
      const columns = root > 0 ? columnsOf(sql.slice(0, 1_000_000)) : undefined;
      if (columns === undefined) return;
      if (roots.has(root)) this.damaged(root);
      roots.add(root);
      if (this.tables.size >= MAX_TABLES)
        failInput('sqlite/too-many-tables', this.path, { data: { limit: MAX_TABLES } });
      this.tables.set(name.toLowerCase(), { name, root, columns });
    });
  }

  private walk(root: number, onCell: (rowId: number, payload: Uint8Array) => void): void {
    const seen = new Uint8Array(this.pages + 1);
    const visit = (page: number, depth: number): void => {
      const start = this.enter(page, seen, root);
      if (depth > MAX_DEPTH) this.damaged(page);
      const head = start + (page === 1 ? 100 : 0);
      const kind = this.bytes[head]!;
      if (kind !== LEAF && kind !== INTERIOR) this.damaged(page);
      const count = this.bytes.readUInt16BE(head + 3);
      const pointers = head + (kind === LEAF ? 8 : 12);
      if (pointers + count * 2 > start + this.usable) this.damaged(page);
      let local = 0;
      for (let i = 0; i < count; i++) {
        const at = start + this.bytes.readUInt16BE(pointers + i * 2);
        if (at < pointers || at + 4 > start + this.usable) this.damaged(page);
        if (kind === INTERIOR) visit(this.bytes.readUInt32BE(at), depth + 1);
        else local += this.leafCell(page, at, start + this.usable, seen, root, onCell);
        // Cells do not share bytes; those of a hostile page might.
        if (local > this.usable) this.damaged(page);
      }
      if (kind === INTERIOR) visit(this.bytes.readUInt32BE(head + 8), depth + 1);
    };
    visit(root, 0);
  }

  /** Says where a page starts; each page is entered once. */
  private enter(page: number, seen: Uint8Array, root: number): number {
    if (page < 1 || page > this.pages || seen[page] === 1) this.damaged(page);
    seen[page] = 1;
    if (this.owners[page] !== 0 && this.owners[page] !== root) this.damaged(page);
    this.owners[page] = root;
    return (page - 1) * this.pageSize;
  }

  private leafCell(
    page: number,
    at: number,
    end: number,
    seen: Uint8Array,
    root: number,
    onCell: (rowId: number, payload: Uint8Array) => void,
  ): number {
    const length = this.varint(at, end);
    const rowId = this.varint(length.next, end);
    const size = length.value;
    if (size > MAX_PAYLOAD || size > this.bytes.length) this.damaged(page);
    const here = this.localSize(size);
    const from = rowId.next;
    if (from + here > end) this.damaged(page);
    const part = this.bytes.subarray(from, from + here);
    if (here === size) onCell(rowId.value, part);
    else {
      if (from + here + 4 > end) this.damaged(page);
      onCell(rowId.value, this.overflow(part, size, this.bytes.readUInt32BE(from + here), seen, root));
    }
    return from + here - at;
  }

  private localSize(size: number): number {
    const most = this.usable - 35;
    if (size <= most) return size;
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const rest = least + ((size - least) % (this.usable - 4));
    return rest <= most ? rest : least;
  }

  private overflow(part: Uint8Array, size: number, first: number, seen: Uint8Array, root: number): Uint8Array {
    const whole = new Uint8Array(size);
    whole.set(part);
    let filled = part.length;
    for (let page = first; filled < size; ) {
      const start = this.enter(page, seen, root);
      const length = Math.min(this.usable - 4, size - filled);
      whole.set(this.bytes.subarray(start + 4, start + 4 + length), filled);
      filled += length;
      page = this.bytes.readUInt32BE(start);
    }
    return whole;
  }

  /** A record's values; those that a shorter record does not have are null. */
  private record(payload: Uint8Array, width: number): SqlValue[] {
    const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
    const values: SqlValue[] = new Array(width).fill(null);
    const head = varintIn(bytes, 0, bytes.length);
    if (head === undefined || head.value > bytes.length) this.damaged(0);
    let body = head.value;
    let at = head.next;
    for (let column = 0; at < head.value; column++) {
      const type = varintIn(bytes, at, head.value);
      if (type === undefined) this.damaged(0);
      at = type.next;
      // Two numbers that the format keeps for itself.
      if (type.value === 10 || type.value === 11) this.damaged(0);
      const length = lengthOf(type.value);
      if (body + length > bytes.length) this.damaged(0);
      if (column < width) values[column] = this.value(bytes, body, type.value, length);
      body += length;
    }
    return values;
  }

  private value(bytes: Buffer, at: number, type: number, length: number): SqlValue {
    if (type >= 12) {
      const part = bytes.subarray(at, at + length);
      return type % 2 === 0 ? part : this.decoder.decode(part);
    }
    switch (type) {
      case 0:
        return null;
      case 7:
        return bytes.readDoubleBE(at);
      case 8:
        return 0;
      case 9:
        return 1;
      case 6: {
        const whole = bytes.readBigInt64BE(at);
        return Number.isSafeInteger(Number(whole)) ? Number(whole) : String(whole);
      }
      default:
        return bytes.readIntBE(at, length);
    }
  }

  private varint(at: number, end: number): { value: number; next: number } {
    return varintIn(this.bytes, at, end) ?? this.damaged(Math.floor(at / this.pageSize) + 1);
  }

  private damaged(page: number): never {
    failInput('sqlite/damaged', this.path, { byte: Math.max(0, page - 1) * (this.pageSize || 0), data: { page } });
  }
}

function lengthOf(type: number): number {
  if (type >= 12) return (type - (type % 2 === 0 ? 12 : 13)) / 2;
  return type <= 4 ? type : type === 5 ? 6 : type <= 7 ? 8 : 0;
}

/** A whole number in one to nine bytes, seven bits each; undefined where it runs past the end. */
function varintIn(bytes: Uint8Array, at: number, end: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    if (at + i >= end) return undefined;
    const byte = bytes[at + i]!;
    if (i === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  return undefined;
}
