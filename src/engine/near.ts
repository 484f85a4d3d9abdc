import { type BoundLog, NO_DAY } from '../binding/index.js';
import type { Alternative } from '../language/index.js';
import { nestedIn, reachOf, type Strays } from './interpreter/index.js';
import type { KeyedGroups, Members } from './keyed/index.js';

/** Of the strays of groups those that stand nearest to the events of each, and whether those left out may matter to it. */
export class Near {
  readonly #log: BoundLog;
  readonly #groups: KeyedGroups;
  readonly #strays: Strays;
  readonly #asked: readonly Alternative[];
  readonly #nearest: number;
  /** By alternative: how far back it reaches from an event of the group; null: any way. */
  readonly #reaches = new Map<Alternative, number | null>();

  constructor(log: BoundLog, groups: KeyedGroups, strays: Strays, asked: readonly Alternative[], nearest: number) {
    this.#log = log;
    this.#groups = groups;
    this.#strays = strays;
    this.#asked = asked;
    this.#nearest = nearest;
    const nested = nestedIn(strays.law, asked);
    for (const a of asked) this.#reaches.set(a, nested.has(a) ? null : reachOf(a));
  }

  *some(groups: Iterable<Members>): Iterable<Members> {
    for (const group of groups) yield this.#groups.withSome(group, this.#placesIn(group));
  }

  /** Of each alternative those nearest before and after each event, and the last, since what has no time stands last. */
  #placesIn({ members, strays }: Members): Set<number> {
    const near = new Set<number>();
    for (const alternative of this.#asked) {
      const places = this.#strays.placesOf(alternative);
      if (places.length === 0) continue;
      near.add(places.at(-1)!);
      for (const event of members) {
        const at = this.#groups.placeIn(strays, places, event);
        const end = Math.min(at + this.#nearest, places.length);
        for (let k = Math.max(at - this.#nearest, 0); k < end; k++) near.add(places[k]!);
      }
    }
    return near;
  }

  /** Whether none that may matter is left out. */
  isWhole(group: Members): boolean {
    return this.#asked.every((alternative) => !this.leavesOut(alternative, group));
  }

  /** Whether a stray that stands not among those may be what is asked for. */
  leavesOut(alternative: Alternative, { members, strays }: Members): boolean {
    const places = this.#strays.placesOf(alternative);
    const reach = this.#reaches.get(alternative);
    if (reach === undefined || reach === null) return places.length > 0;
    const { day } = this.#log;
    const dayAt = (k: number) => day[strays[places[k]!]!]!;
    if (places.length > 1 && dayAt(places.length - 2) === NO_DAY) return true;
    return members.some((event) => {
      if (day[event] === NO_DAY) return places.length > 0;
      const at = this.#groups.placeIn(strays, places, event);
      const [before, after] = [at - this.#nearest - 1, at + this.#nearest];
      return (
        (before >= 0 && dayAt(before) >= day[event]! - reach) ||
        (after < places.length && dayAt(after) !== NO_DAY && dayAt(after) <= day[event]! + SLACK)
      );
    });
  }
}

/** Days may follow one another otherwise than their instants do. */
const SLACK = 2;
