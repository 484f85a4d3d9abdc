import { type BoundColumn, isUnreadable } from '../../binding/index.js';
import type { CheckRun } from '../check-run.js';
import { eventFacts } from '../event-facts.js';
import type { UnreadableValues } from './document.js';
import { foreignWords, type ReadFrom, remedyLine } from './foreign-words.js';

/** So many different writings are shown of one attribute, out of its first so many values. */
const SHOWN = 5;
const LOOKED_AT = 2000;

/**
 * Values that are there and cannot be read, by event and attribute, most first, and roles that are none of the law's; as they are written
 * where the binding calls that safe.
 */
export function unreadableValues(run: CheckRun): UnreadableValues[] {
  const found = run.bound.attributes.flatMap((_, a) => ofAttribute(run, a));
  return [...found, ...ofRole(run)].sort((x, y) => y.values - x.values);
}

function ofAttribute(run: CheckRun, a: number): UnreadableValues[] {
  const { bound, binding, statute, masker } = run;
  const { events, attributes } = statute.law;
  const column = bound.attributes[a];
  if (!mayBeUnreadable(column)) return [];
  const byKind = new Map<number, { count: number; readonly written: Set<string> }>();
  for (let i = 0; i < bound.eventCount; i++) {
    if (!isUnreadable(column, i)) continue;
    const kind = bound.kind[i]!;
    const met = byKind.get(kind) ?? { count: 0, written: new Set() };
    byKind.set(kind, met);
    met.count++;
    if (met.count <= LOOKED_AT && met.written.size < SHOWN)
      for (const { name, value, unreadable } of eventFacts(run, i))
        if (unreadable && name === attributes[a]!.name) met.written.add(value);
  }
  return [...byKind].map(([kind, { count, written }]): UnreadableValues => {
    const from = binding.events.find((e) => e.event === kind)?.attributes.find((b) => b.attribute === a);
    const { name, words: known } = attributes[a]!;
    const field = `${events[kind]!.name}.${name}`;
    const isSafe = from !== undefined && masker.isSafe(from.column);
    const bare = { field, column: from?.column ?? '', values: count, written: isSafe ? [...written] : [] };
    if (!from || !known) return { ...bare, words: [], known: known ?? [], remedy: null };
    const is = (i: number) => bound.kind[i] === kind && isUnreadable(column, i);
    return { ...bare, ...foreign(run, is, from, name, known) };
  });
}

function ofRole(run: CheckRun): UnreadableValues[] {
  const { bound, binding, statute, log } = run;
  const { role } = bound;
  const { roles } = statute.law;
  const ref = binding.role;
  if (role === null || roles === null || ref === null || 'constant' in ref) return [];
  const values = role.codes.reduce((n, _, i) => (isUnreadable(role, i) ? n + 1 : n), 0);
  if (values === 0) return [];
  const of = log.eventAttributes.some(({ name }) => name === ref.column) ? ('event' as const) : ('case' as const);
  const from = { column: ref.column, of, codes: ref.codes ?? null };
  const said = foreign(run, (i) => isUnreadable(role, i), from, 'role', roles);
  return [{ field: 'role', column: ref.column, values, written: [], ...said }];
}

/** Foreign words of some events, masked unless the binding calls their column safe, with the line that would give them a meaning. */
function foreign(
  run: CheckRun,
  is: (i: number) => boolean,
  from: ReadFrom,
  name: string,
  known: readonly string[],
): Pick<UnreadableValues, 'words' | 'known' | 'remedy'> {
  const { masker } = run;
  const words = foreignWords(run, is, from, known);
  const isSafe = masker.isSafe(from.column);
  return {
    words: words.map(({ word, values }) => ({ word: masker.value(from.column, word, name), values })),
    known,
    remedy: remedyLine(name, from, isSafe ? words.map((w) => w.word) : ['...'], name === 'role'),
  };
}

/** A quick answer for ordinary columns. */
function mayBeUnreadable(column: BoundColumn | undefined): column is BoundColumn {
  return column !== undefined && (column.type !== 'number' || column.unreadable !== null);
}
