import type { BoundColumn, BoundLog, BoundText } from '../binding/index.js';
import type { CheckRun } from '../report/index.js';
import { hashText, hex, mix } from './quick-hash.js';

/**
 * Of each case a line `ID TAB ACTS TAB ALL`: the id as findings show it; a hash over the kinds and days of its events; and one over
 * all that the rules read of them (times, attributes, who acted). Order counts where the source vouches for one.
 * Not for keeping secrets, only for telling that something in a case is another than it was.
 */
export function* caseDigests({
  bound,
  statute,
  masker,
}: Pick<CheckRun, 'bound' | 'statute' | 'masker'>): Generator<string> {
  const digests = new CaseDigests(bound, statute.law);
  for (let c = 0; c < bound.caseCount; c++)
    yield `${masker.caseId(bound.caseIds.get(c)).replaceAll(/[\t\r\n]/g, ' ')}\t${digests.of(c)}\n`;
}

/** What of the events rules read at all: where this is another, the second hashes cannot be compared. */
export function readsOf({ bound, statute }: Pick<CheckRun, 'bound' | 'statute'>): string {
  const names = statute.law.attributes.flatMap(({ name }, a) => (bound.attributes[a] ? [name] : []));
  const who = (['actor', 'role', 'office'] as const).filter((name) => bound[name] !== null);
  return [...names.sort(), ...who, bound.from ? 'instants' : 'days'].join(' ');
}

type Read = (i: number) => number;

/** Two hashes of 32 bits side by side. */
class CaseDigests {
  readonly #bound: BoundLog;
  readonly #kinds: Int32Array;
  readonly #columns: readonly Read[];
  readonly #bits = new Int32Array(2);
  readonly #float = new Float64Array(this.#bits.buffer);

  constructor(bound: BoundLog, law: CheckRun['statute']['law']) {
    this.#bound = bound;
    this.#kinds = Int32Array.from(law.events, ({ name }) => hashText(name));
    const attributes = law.attributes
      .map(({ name }, a) => [name, bound.attributes[a]] as const)
      .filter((entry): entry is readonly [string, BoundColumn] => entry[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    this.#columns = [
      ...attributes.map(([name, column]) => this.#reader(hashText(name), column)),
      ...([bound.actor, bound.role, bound.office] as const).flatMap((who, n) =>
        who ? [this.#reader(n + 1, who)] : [],
      ),
    ];
  }

  of(c: number): string {
    const { caseStart, kind, day, from, to, joined } = this.#bound;
    let [acts1, acts2, all1, all2] = [1, 2, 3, 4];
    let [block1, block2, whole1, whole2] = [0, 0, 0, 0];
    for (let i = caseStart[c]!; i < caseStart[c + 1]!; i++) {
      if (joined?.[i] !== 1) {
        acts1 = mix(acts1, block1);
        acts2 = mix(acts2, block2);
        all1 = mix(all1, whole1);
        all2 = mix(all2, whole2);
        block1 = block2 = whole1 = whole2 = 0;
      }
      const act = mix(this.#kinds[kind[i]!]!, day[i]!);
      let all = act;
      if (from && to) all = mix(mix(all, this.#number(from[i]!)), this.#number(to[i]!));
      for (const read of this.#columns) all = mix(all, read(i));
      // Within a block the order of events is nobody's: sums do not depend on it.
      block1 = (block1 + act) | 0;
      block2 = (block2 + mix(act, 77)) | 0;
      whole1 = (whole1 + all) | 0;
      whole2 = (whole2 + mix(all, 77)) | 0;
    }
    return `${hex(mix(acts1, block1))}${hex(mix(acts2, block2))}\t${hex(mix(all1, whole1))}${hex(mix(all2, whole2))}`;
  }

  #number(value: number): number {
    this.#float[0] = value;
    return mix(this.#bits[0]!, this.#bits[1]!);
  }

  #reader(seed: number, column: BoundColumn | BoundText): Read {
    if (column.type === 'number') return (i) => mix(seed, this.#number(column.values[i]!));
    const texts = new Map<number, number>();
    const textOf = (code: number) => {
      let hash = texts.get(code);
      if (hash === undefined) {
        hash = code < 0 ? 0 : hashText(column.dictionary.get(code));
        texts.set(code, hash);
      }
      return hash;
    };
    if (column.type === 'text') return (i) => mix(seed, textOf(column.codes[i]!));
    return (i) => {
      let hash = mix(seed, column.missing[i]!);
      for (let at = column.starts[i]!; at < column.starts[i + 1]!; at++) hash = mix(hash, textOf(column.codes[at]!));
      return hash;
    };
  }
}
