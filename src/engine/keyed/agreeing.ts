/** Events that lack some parts of a key. */
export interface Lacking {
  /** Those whose kinds have no such part: they belong to every group that agrees on the rest. */
  readonly everywhere: readonly number[];
  /** Those that lack a value: each may belong to one of them. */
  readonly strays: readonly number[];
}

const NOTHING: Lacking = { everywhere: [], strays: [] };

/** Finds the events that lack some parts of a key and agree with a group on the rest; groups with the same share one list. */
export class Agreeing {
  readonly #parts: readonly Int32Array[];
  readonly #lacks: (event: number) => boolean;
  readonly #partial: readonly number[];
  /** By which parts they have, and by their values: their places. */
  readonly #by = new Map<string, { readonly has: readonly number[]; readonly lists: Map<string, number[]> }>();
  readonly #known = new Map<string, Lacking>();

  /** `partial`: those events, in order. */
  constructor(parts: readonly Int32Array[], partial: readonly number[], lacks: (event: number) => boolean) {
    this.#parts = parts;
    this.#lacks = lacks;
    this.#partial = partial;
    partial.forEach((event, place) => {
      const has = parts.flatMap((p, n) => (p[event]! < 0 ? [] : [n]));
      const which = has.join();
      const { lists } = this.#by.get(which) ?? { lists: new Map<string, number[]>() };
      this.#by.set(which, { has, lists });
      const values = this.#valuesOf(event, has);
      const list = lists.get(values);
      if (list) list.push(place);
      else lists.set(values, [place]);
    });
  }

  /** `sample`: an event that has all parts. */
  of(sample: number): Lacking {
    if (this.#by.size === 0) return NOTHING;
    const found: number[][] = [];
    let name = '';
    for (const [which, { has, lists }] of this.#by) {
      const values = this.#valuesOf(sample, has);
      const list = lists.get(values);
      if (!list) continue;
      found.push(list);
      name += `${which} ${values};`;
    }
    const known = this.#known.get(name);
    if (known) return known;
    const events = found
      .flat()
      .sort((a, b) => a - b)
      .map((place) => this.#partial[place]!);
    const made = { everywhere: events.filter((e) => !this.#lacks(e)), strays: events.filter(this.#lacks) };
    this.#known.set(name, made);
    return made;
  }

  #valuesOf(event: number, has: readonly number[]): string {
    return has.map((n) => this.#parts[n]![event]).join();
  }
}
