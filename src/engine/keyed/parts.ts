import type { BoundColumn, BoundLog } from '../../binding/index.js';
import type { Key, Law } from '../../language/index.js';

/** The value is missing: the event may belong to any group. So may one whose value cannot be read. */
export const MISSING = -1;
/** Its kind has no such attribute: it belongs to every group. */
export const EVERYWHERE = -3;

/** By part of a key and event: a number for its value, equal for equal values, MISSING or EVERYWHERE. */
export function partsOf(log: BoundLog, law: Law, key: Key, kinds: ReadonlySet<number> | null): Int32Array[] {
  const parts = key.attributes.map((attribute) => {
    const has = law.events.map(({ attributes }) => attributes.includes(attribute));
    return ofKinds(codesOf(log.attributes[attribute], log.eventCount), log.kind, has);
  });
  return key.byOffice ? [key.byCase ? officesWithin(log, kinds) : officesOf(log), ...parts] : parts;
}

function officesOf({ office, eventCount }: BoundLog): Int32Array {
  return office?.codes ?? new Int32Array(eventCount).fill(MISSING);
}

/** Where nothing that is asked for in a case names an office, its events are taken for one office's. */
function officesWithin(log: BoundLog, kinds: ReadonlySet<number> | null): Int32Array {
  const { caseStart, caseCount, kind } = log;
  const codes = Int32Array.from(officesOf(log), (code) => Math.max(code, MISSING));
  const nobody = log.office?.dictionary.length ?? 0;
  for (let c = 0; c < caseCount; c++) {
    const [start, end] = [caseStart[c]!, caseStart[c + 1]!];
    let named = false;
    for (let i = start; i < end; i++) named ||= codes[i]! >= 0 && (kinds === null || kinds.has(kind[i]!));
    if (!named) codes.fill(nobody, start, end);
  }
  return codes;
}

function ofKinds(codes: Int32Array, kind: BoundLog['kind'], has: readonly boolean[]): Int32Array {
  if (has.every(Boolean)) return codes;
  return codes.map((code, i) => (has[kind[i]!] ? Math.max(code, MISSING) : EVERYWHERE));
}

function codesOf(column: BoundColumn | undefined, count: number): Int32Array {
  if (column?.type === 'text') return column.codes;
  const codes = new Int32Array(count).fill(MISSING);
  if (column?.type !== 'number') return codes;
  const known = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const value = column.values[i]!;
    if (!Number.isNaN(value)) codes[i] = numbered(known, value);
  }
  return codes;
}

function numbered(known: Map<number, number>, value: number): number {
  const code = known.get(value) ?? known.size;
  if (code === known.size) known.set(value, code);
  return code;
}

/** By event, one number for all its values; MISSING where it lacks one. */
export function combined(parts: readonly Int32Array[], count: number): Int32Array {
  if (parts.length === 0) return new Int32Array(count);
  return parts.reduce((left, right) => {
    const known = new Map<number, number>();
    return left.map((a, i) => (a < 0 || right[i]! < 0 ? MISSING : numbered(known, a * 2 ** 26 + right[i]!)));
  });
}
