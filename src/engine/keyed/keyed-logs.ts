import { type BoundLog, eventsAt, NO_DAY, type ReusedMemory } from '../../binding/index.js';
import type { Key, Law } from '../../language/index.js';
import type { DeemedLog, KeyedLog } from '../interpreter/index.js';
import { Agreeing } from './agreeing.js';
import { type Order, orderOfCases, orderOfTimes } from './order.js';
import { combined, EVERYWHERE, partsOf } from './parts.js';

export interface Keying {
  readonly key: Key;
  /** The kinds of events that are asked for; null: all. */
  readonly kinds: ReadonlySet<number> | null;
  /** Per case: 1 where its events are left out; only of a key within cases. */
  readonly without: Uint8Array | null;
  /** Groups that are asked for together stand where those before them stood. */
  readonly memory: ReusedMemory;
}

/** So many events at once: those that belong to every group may come to far more than the log has. */
const MOST = 4_000_000;

/** The groups of a key as the cases of a log, or of several one after the other, each only good until the next. */
export class KeyedGroups {
  readonly #log: BoundLog;
  readonly #keying: Keying;
  readonly #grouped: Grouped;
  readonly #most: number;

  constructor(log: BoundLog, law: Law, keying: Keying, most = MOST) {
    this.#log = log;
    this.#keying = keying;
    this.#grouped = new Grouped(log, law, keying);
    this.#most = most;
  }

  /** All but those that hold more than so many strays, which it puts into a list. */
  *settled(mostStrays: number, strayed: Members[]): Iterable<KeyedLog> {
    const settled = function* (groups: Iterable<Members>): Iterable<Members> {
      for (const group of groups)
        if (group.strays.length > mostStrays) strayed.push(group);
        else yield group;
    };
    yield* this.logs(settled(this.#grouped.groups()));
  }

  *logs(groups: Iterable<Members>): Iterable<KeyedLog> {
    const stretch = new Stretch(this.#log, this.#grouped.order, this.#keying, this.#grouped.lacks);
    for (const group of groups) {
      stretch.add(this.#grouped.whole(group), group.strays.length > 0, group.keyless);
      if (stretch.size >= this.#most) yield stretch.taken();
    }
    if (stretch.size > 0) yield stretch.taken();
  }

  /** A group with some of its strays, by their places among them. */
  withSome(group: Members, places: Iterable<number>): Members {
    return { ...group, strays: [...new Set(places)].sort((a, b) => a - b).map((k) => group.strays[k]!) };
  }

  /** Of strays in order: the place of the first that does not come before an event. */
  placeIn(strays: readonly number[], places: readonly number[], event: number): number {
    const { rank } = this.#grouped;
    let low = 0;
    for (let high = places.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (rank[strays[places[middle]!]!]! < rank[event]!) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Events of one group, in order. */
export interface Members {
  readonly members: Uint32Array;
  /** Those beside them that lack a value, so that each may belong to another group; many groups share one list. */
  readonly strays: readonly number[];
  /** Whether the members themselves lack one, as a group of their own. */
  readonly keyless: boolean;
}

/** Sorts events by their values. What lacks one is put into each group that it may belong to. */
class Grouped {
  readonly order: Order;
  #rank: Uint32Array | undefined;
  readonly #parts: readonly Int32Array[];
  /** By position: its group, for events that carry all values and are asked for. */
  readonly #wanted: (event: number) => boolean;
  /** Events that carry all values, group after group in order, and where each group begins. */
  readonly #full: Uint32Array;
  readonly #begins: Uint32Array;
  /** By group: an event of it. */
  readonly #samples: readonly number[];
  /** By scope, a case or the whole log: the groups of it, and in order the events that lack a value. */
  readonly #scopes: readonly { readonly first: number; readonly end: number; readonly partial: readonly number[] }[];

  constructor(log: BoundLog, law: Law, { key, kinds, without }: Keying) {
    this.order = key.byCase ? orderOfCases(log) : orderOfTimes(log);
    this.#parts = partsOf(log, law, key, kinds);
    const asked = law.events.map((_, kind) => kinds === null || kinds.has(kind));
    this.#wanted = (event) => asked[log.kind[event]!]!;
    const { at } = this.order;
    const values = combined(this.#parts, log.eventCount);
    const group = new Int32Array(log.eventCount).fill(-1);
    const latest = new Int32Array(values.reduce((most, v) => Math.max(most, v), -1) + 1).fill(-1);
    const samples: number[] = [];
    const scopes: { first: number; end: number; partial: number[] }[] = [];
    const scope = (from: number, to: number) => {
      const first = samples.length;
      const partial: number[] = [];
      for (let k = from; k < to; k++) {
        const event = at[k]!;
        const value = values[event]!;
        if (value < 0) {
          if (this.#wanted(event)) partial.push(event);
          continue;
        }
        if (latest[value]! < first) latest[value] = samples.push(event) - 1;
        if (this.#wanted(event)) group[event] = latest[value]!;
      }
      if (samples.length > first || partial.length > 0) scopes.push({ first, end: samples.length, partial });
    };
    if (!key.byCase) scope(0, at.length);
    else
      for (let c = 0; c < log.caseCount; c++) if (without?.[c] !== 1) scope(log.caseStart[c]!, log.caseStart[c + 1]!);
    this.#samples = samples;
    this.#scopes = scopes;
    this.#begins = new Uint32Array(samples.length + 1);
    for (const g of group) if (g >= 0) this.#begins[g + 1]!++;
    for (let g = 0; g < samples.length; g++) this.#begins[g + 1]! += this.#begins[g]!;
    this.#full = new Uint32Array(this.#begins[samples.length]!);
    const next = this.#begins.slice();
    for (const event of at) if (group[event]! >= 0) this.#full[next[group[event]!]!++] = event;
  }

  *groups(): Iterable<Members> {
    const { lacks } = this;
    for (const { first, end, partial } of this.#scopes) {
      const lists = new Agreeing(this.#parts, partial, lacks);
      for (let g = first; g < end; g++) {
        const full = this.#full.subarray(this.#begins[g]!, this.#begins[g + 1]!);
        const { everywhere, strays } = lists.of(this.#samples[g]!);
        const members = everywhere.length === 0 ? full : this.#merged(full, everywhere);
        if (members.length > 0) yield { members, strays, keyless: false };
      }
      const keyless = partial.filter(lacks);
      if (keyless.length > 0) yield { members: Uint32Array.from(keyless), strays: NONE, keyless: true };
    }
  }

  readonly lacks = (event: number): boolean => this.#parts.some((p) => p[event]! < 0 && p[event] !== EVERYWHERE);

  /** By position, its place in the order. */
  get rank(): Uint32Array {
    this.#rank ??= ranksOf(this.order);
    return this.#rank;
  }

  /** The events of a group with its strays among them. */
  whole({ members, strays }: Members): Uint32Array {
    return strays.length === 0 ? members : this.#merged(members, strays);
  }

  #merged(a: Uint32Array, b: readonly number[]): Uint32Array {
    return merged(a, b, this.rank);
  }
}

const NONE: readonly number[] = [];

function ranksOf({ at }: Order): Uint32Array {
  const rank = new Uint32Array(at.length);
  at.forEach((event, k) => {
    rank[event] = k;
  });
  return rank;
}

function merged(a: Uint32Array, b: readonly number[], rank: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  for (let n = 0, i = 0, j = 0; n < all.length; n++) {
    const takeB = i === a.length || (j < b.length && rank[b[j]!]! < rank[a[i]!]!);
    all[n] = takeB ? b[j++]! : a[i++]!;
  }
  return all;
}

/** Collects groups until they are taken as a log. */
class Stretch {
  readonly #log: BoundLog;
  readonly #order: Order;
  readonly #keying: Keying;
  readonly #leftOpenAll: boolean;
  #groups: Uint32Array[] = [];
  readonly #lacks: (event: number) => boolean;
  #strayed: boolean[] = [];
  #keyless: boolean[] = [];
  #size = 0;

  constructor(log: BoundLog, order: Order, keying: Keying, lacks: (event: number) => boolean) {
    this.#lacks = lacks;
    this.#log = log;
    this.#order = order;
    this.#keying = keying;
    this.#leftOpenAll = !keying.key.byCase && (log.leftOpen?.includes(1) ?? false);
  }

  get size(): number {
    return this.#size;
  }

  /** `strayed`: whether some of them lack a value; `keyless`: whether all do. */
  add(members: Uint32Array, strayed: boolean, keyless: boolean): void {
    this.#groups.push(members);
    this.#strayed.push(strayed || keyless);
    this.#keyless.push(keyless);
    this.#size += members.length;
  }

  taken(): KeyedLog {
    const { memory } = this.#keying;
    const count = this.#groups.length;
    const size = this.#size;
    const places = memory.column('keyed places', Uint32Array, size);
    const joined = memory.column('keyed joined', Uint8Array, size);
    const unsure = memory.zeros('keyed unsure', Uint8Array, size);
    const caseStart = memory.zeros('keyed start', Uint32Array, count + 1);
    const [hard, leftOpen, holed, unclear, keyless] = ['hard', 'left', 'holed', 'unclear', 'keyless'].map((name) =>
      memory.zeros(`keyed ${name}`, Uint8Array, count),
    ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const { block } = this.#order;
    const log = this.#log;
    const caseOf = casesOf(log);
    let n = 0;
    this.#groups.forEach((members, g) => {
      const strayed = this.#strayed[g]!;
      const begun = n;
      let blocks = 0;
      for (const event of members) {
        places[n] = event;
        joined[n] = n > begun && block[event]! >= 0 && block[event] === block[places[n - 1]!] ? 1 : 0;
        blocks |= joined[n]!;
        if (strayed && this.#lacks(event)) unsure[n] = unclear[g] = 1;
        if (log.day[event] === NO_DAY) unclear[g] = 1;
        n++;
      }
      const open = this.#leftOpenAll || this.#keyless[g]!;
      holed[g] = open ? 1 : 0;
      keyless[g] = this.#keyless[g] ? 1 : 0;
      leftOpen[g] = open || (this.#keying.key.byCase && log.leftOpen?.[caseOf(members[0]!)] === 1) ? 1 : 0;
      unclear[g]! |= leftOpen[g]!;
      hard[g] = blocks | unclear[g]!;
      caseStart[g + 1] = n;
    });
    this.#groups = [];
    this.#strayed = [];
    this.#keyless = [];
    this.#size = 0;
    const { origin: _, ...taken } = eventsAt(log as BoundLog & Partial<DeemedLog>, places, memory);
    const { deemed, repeated } = log as Partial<DeemedLog>;
    const flags = (all: Uint8Array) => Uint8Array.from(places, (event) => all[event]!);
    return {
      ...taken,
      ...(deemed && { deemed: flags(deemed) }),
      ...(repeated && { repeated: flags(repeated) }),
      caseCount: count,
      caseStart,
      joined,
      hard,
      leftOpen,
      places,
      unsure,
      holed,
      keyless,
      unclear,
    };
  }
}

/** The case of an event; to be asked of one case after the other. */
function casesOf({ caseStart }: BoundLog): (event: number) => number {
  let c = 0;
  return (event) => {
    if (event < caseStart[c]!) c = 0;
    while (event >= caseStart[c + 1]!) c++;
    return c;
  };
}
