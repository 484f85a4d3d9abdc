import type { BoundColumn, BoundLog } from '../../binding/index.js';
import type { StringTable } from '../../log/index.js';

/** A bound log as it goes to a worker: columns in shared memory, dictionaries as plain lists of texts. */
export interface Shipped {
  readonly log: Omit<BoundLog, 'caseIds'>;
  /** Texts of the dictionaries, in the order in which {@link dictionariesOf} meets them. */
  readonly texts: readonly (readonly string[])[];
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Moves the columns of a log into memory that threads share. */
export function ship({ caseIds: _, ...log }: BoundLog): Shipped {
  const dictionaries = dictionariesOf(log);
  return { log: mapLog({ ...log, row: null }, share, () => NO_TEXTS), texts: dictionaries.map(textsOf) };
}

/** The log of a worker; it has no case ids. */
export function unship({ log, texts }: Shipped): BoundLog {
  let next = 0;
  const table = (): StringTable => {
    const list = texts[next++]!;
    return { length: list.length, get: (i) => list[i]! };
  };
  return { ...mapLog(log, (array) => array, table), caseIds: { length: log.caseCount, get: String } };
}

/** The stretch of cases from one to before another; positions stay those of the whole log. */
export function stretch({ log, texts }: Shipped, first: number, end: number): Shipped {
  return {
    texts,
    log: {
      ...log,
      caseCount: end - first,
      caseStart: log.caseStart.subarray(first, end + 1),
      hard: log.hard?.subarray(first, end) ?? null,
      leftOpen: log.leftOpen?.subarray(first, end) ?? null,
    },
  };
}

/** Stands for a dictionary while its texts travel apart. */
const NO_TEXTS = Object.freeze({ length: 0 }) as unknown as StringTable;

type LogColumns = Omit<BoundLog, 'caseIds'>;

/** The dictionaries of a log, attributes first. */
function dictionariesOf(log: LogColumns): StringTable[] {
  const found: StringTable[] = [];
  mapLog(
    log,
    (array) => array,
    (table) => {
      found.push(table);
      return table;
    },
  );
  return found;
}

function mapLog(
  log: LogColumns,
  array: <T extends Numbers>(a: T) => T,
  dictionary: (d: StringTable) => StringTable,
): LogColumns {
  const column = <C extends BoundColumn>(c: C): C => {
    if (c.type === 'number') return { ...c, values: array(c.values), unreadable: c.unreadable && array(c.unreadable) };
    if (c.type === 'text') return { ...c, codes: array(c.codes), dictionary: dictionary(c.dictionary) };
    return {
      ...c,
      starts: array(c.starts),
      codes: array(c.codes),
      missing: array(c.missing),
      dictionary: dictionary(c.dictionary),
    };
  };
  return {
    ...log,
    caseStart: array(log.caseStart),
    kind: array(log.kind),
    day: array(log.day),
    from: log.from && array(log.from),
    to: log.to && array(log.to),
    joined: log.joined && array(log.joined),
    hard: log.hard && array(log.hard),
    leftOpen: log.leftOpen && array(log.leftOpen),
    attributes: log.attributes.map((c) => c && column(c)),
    actor: log.actor && column(log.actor),
    role: log.role && column(log.role),
    office: log.office && column(log.office),
  };
}

function share<T extends Numbers>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new Kind(new SharedArrayBuffer(array.byteLength));
  copy.set(array as never);
  return copy;
}

function textsOf(table: StringTable): string[] {
  return Array.from({ length: table.length }, (_, i) => table.get(i));
}
