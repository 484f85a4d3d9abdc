/** Cases that are left to the interpreter, each with the rules that it is left by. */
export class Owed {
  /** Rules by number of a group: those that owe the same cases. */
  readonly #rules: number[][] = [[]];
  /** By group and rule, the group of the same rules with this one. */
  readonly #larger: Map<number, number>[] = [new Map()];
  readonly #groupOf = new Map<number, number>();

  add(rule: number, cases: readonly number[]): void {
    for (const c of cases) this.#groupOf.set(c, this.#with(this.#groupOf.get(c) ?? 0, rule));
  }

  /** How many cases there are. */
  get size(): number {
    return this.#groupOf.size;
  }

  /** Rules with the cases that all of them owe. */
  *groups(): Iterable<{ readonly rules: readonly number[]; readonly cases: readonly number[] }> {
    const cases: number[][] = this.#rules.map(() => []);
    for (const [c, group] of this.#groupOf) cases[group]!.push(c);
    for (const [group, rules] of this.#rules.entries())
      if (cases[group]!.length > 0) yield { rules, cases: cases[group]! };
  }

  #with(group: number, rule: number): number {
    const known = this.#larger[group]!.get(rule);
    if (known !== undefined) return known;
    const made = this.#rules.push([...this.#rules[group]!, rule]) - 1;
    this.#larger.push(new Map());
    this.#larger[group]!.set(rule, made);
    return made;
  }
}
