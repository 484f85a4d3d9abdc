import type { BoundLog } from '../../binding/index.js';
import type { Key, Law } from '../../language/index.js';
import { type CaseEvent, held, whoAt } from './event.js';
import type { Group } from './keys.js';

/** Whether a key tells the offices of one case apart. */
export function withinOffices(key: Key): boolean {
  return key.byCase && key.byOffice;
}

/**
 * Splits the events of cases by a key. Across cases only times order events. `kinds`: those that are asked for; `telling`: those of which an office
 * tells the offices of a case apart; null: all.
 */
export function groupsOf(
  log: BoundLog,
  law: Law,
  key: Key,
  cases: readonly Group[],
  kinds: ReadonlySet<number> | null = null,
  telling: ReadonlySet<number> | null = null,
): readonly Group[] {
  if (!key.byCase) return acrossCases(log, law, key, cases, kinds).groups();
  if (key.attributes.length === 0 && !key.byOffice) return cases;
  const nameless = { ...key, byOffice: false };
  const keyOf = (g: Group) => (withinOffices(key) && isNameless(log, g, telling) ? nameless : key);
  return cases.flatMap((g) => new Partition(log, law, keyOf(g), g, kinds).groups());
}

/** Whether nothing that is asked for in a case names an office: then nothing tells offices apart in it. */
function isNameless(log: BoundLog, { events }: Group, telling: ReadonlySet<number> | null): boolean {
  return events.every((e) => (telling !== null && !telling.has(e.kind)) || officeOf(log, e) === undefined);
}

function officeOf(log: BoundLog, e: CaseEvent): string | undefined {
  return e.deemed ? undefined : whoAt(log, 'office', e.index);
}

/** The groups of a key across cases. */
export function acrossCases(
  log: BoundLog,
  law: Law,
  key: Key,
  cases: readonly Group[],
  kinds: ReadonlySet<number> | null = null,
): Partition {
  const leftOpen = cases.some((g) => g.leftOpen);
  const events = reordered(cases.flatMap((g) => g.events));
  return new Partition(log, law, key, { events, leftOpen, holed: leftOpen }, kinds);
}

/** Events of several cases: ordered by time alone; those whose times overlap are one block. What is deemed comes after the instant that it has. */
function reordered(events: readonly CaseEvent[]): CaseEvent[] {
  const after = (e: CaseEvent) => (e.deemed ? 0.5 : 0);
  const begin = (e: CaseEvent) => e.from + after(e);
  const timed = events.filter((e) => e.block >= 0).sort((a, b) => begin(a) - begin(b) || a.index - b.index);
  let block = -1;
  let end = Number.NEGATIVE_INFINITY;
  const ordered = timed.map((e) => {
    if (begin(e) > end) block++;
    end = Math.max(end, e.to + after(e));
    return { ...e, block };
  });
  return [...ordered, ...events.filter((e) => e.block < 0)];
}

/** What an event says of one part of a key: a value, nothing (its kind has none: it belongs everywhere), or a missing value. */
type KeyPart = string | number | typeof EVERYWHERE | typeof MISSING;
const EVERYWHERE = null;
const MISSING = undefined;

function partsOf(log: BoundLog, law: Law, key: Key, e: CaseEvent): KeyPart[] {
  const part = (value: unknown): KeyPart => (typeof value === 'string' || typeof value === 'number' ? value : MISSING);
  const parts = key.attributes.map((attribute): KeyPart => {
    if (!law.events[e.kind]!.attributes.includes(attribute)) return EVERYWHERE;
    return part(e.deemed ? e.deemed.get(attribute) : held(log.attributes[attribute], e.index));
  });
  return key.byOffice ? [part(officeOf(log, e)), ...parts] : parts;
}

function isValue(part: KeyPart): part is string | number {
  return part !== EVERYWHERE && part !== MISSING;
}

/**
 * One group for each combination of values that some event carries in full, in the order in which these first come. An event that lacks a part
 * belongs to every group that agrees on the rest: surely where its kind has no such part, perhaps where its value is missing. The
 * events that lack a value are one group more, the last. Each group is put together when it is asked for.
 */
export class Partition {
  readonly #whole: Group;
  readonly #parts: readonly (readonly KeyPart[])[];
  /** By group: its values, and the positions of the events that carry all of them. */
  readonly #full: { readonly values: readonly KeyPart[]; readonly at: number[] }[] = [];
  /** What lacks some parts: by which parts it has, and by their values, the positions. */
  readonly #partial = new Map<string, { readonly has: readonly number[]; readonly by: Map<string, number[]> }>();
  readonly #keyless: number[] = [];

  constructor(log: BoundLog, law: Law, key: Key, whole: Group, kinds: ReadonlySet<number> | null) {
    this.#whole = whole;
    this.#parts = whole.events.map((e) => partsOf(log, law, key, e));
    const known = new Map<string, number[]>();
    whole.events.forEach(({ kind }, i) => {
      const parts = this.#parts[i]!;
      const wanted = kinds === null || kinds.has(kind);
      if (!parts.every(isValue)) {
        if (wanted) this.#addPartial(parts, i);
        return;
      }
      const name = JSON.stringify(parts);
      let at = known.get(name);
      if (at === undefined) {
        at = [];
        known.set(name, at);
        this.#full.push({ values: parts, at });
      }
      if (wanted) at.push(i);
    });
  }

  #addPartial(parts: readonly KeyPart[], i: number): void {
    const has = parts.flatMap((p, n) => (isValue(p) ? [n] : []));
    const which = has.join();
    const lists = this.#partial.get(which) ?? { has, by: new Map<string, number[]>() };
    this.#partial.set(which, lists);
    const values = JSON.stringify(has.map((n) => parts[n]));
    const list = lists.by.get(values);
    if (list) list.push(i);
    else lists.by.set(values, [i]);
    if (parts.includes(MISSING)) this.#keyless.push(i);
  }

  groups(): Group[] {
    const numbers = this.#full.map((_, n) => n);
    return [...numbers, this.#full.length].map((n) => this.group(n)).filter(({ events }) => events.length > 0);
  }

  /** A group by its number; the last is that of the events that lack a value. */
  group(n: number): Group {
    const { events, leftOpen, holed } = this.#whole;
    const full = this.#full[n];
    if (full === undefined)
      return {
        events: this.#keyless.map((i) => ({ ...events[i]!, sure: false })),
        leftOpen: true,
        holed: true,
        keyless: true,
      };
    const lists = [full.at, ...this.#agreeing(full.values)];
    const sorted = lists.length === 1 ? full.at : lists.flat().sort((a, b) => a - b);
    return { events: sorted.map((i) => this.#member(i)), leftOpen, holed };
  }

  /** By the index of events: the number of the first group that holds one of this index. */
  firsts(): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const seen = new Set<readonly number[]>();
    const add = (list: readonly number[], n: number) => {
      if (seen.has(list)) return;
      seen.add(list);
      for (const i of list) {
        const { index } = this.#whole.events[i]!;
        if (!found.has(index)) found.set(index, n);
      }
    };
    this.#full.forEach(({ values, at }, n) => {
      add(at, n);
      for (const list of this.#agreeing(values)) add(list, n);
    });
    add(this.#keyless, this.#full.length);
    return found;
  }

  /** The lists of those that lack a part and agree on the rest. */
  *#agreeing(values: readonly KeyPart[]): Iterable<readonly number[]> {
    for (const { has, by } of this.#partial.values()) {
      const list = by.get(JSON.stringify(has.map((n) => values[n])));
      if (list) yield list;
    }
  }

  #member(i: number): CaseEvent {
    const event = this.#whole.events[i]!;
    return this.#parts[i]!.includes(MISSING) ? { ...event, sure: false, stray: true } : event;
  }
}
