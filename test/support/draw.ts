/**
 * Where random laws and logs get their choices from: a tape of numbers, each read once. Zero is always the plainest choice, so
 * that shrinking the tape shrinks the law and the log.
 */
export class Draw {
  readonly #next: () => number;

  constructor(next: () => number) {
    this.#next = next;
  }

  /** 0 to n - 1. */
  below(n: number): number {
    return this.#next() % n;
  }

  /** Both inclusive. */
  int(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  pick<T>(options: readonly T[]): T {
    return options[this.below(options.length)]!;
  }

  /** True `percent` times in a hundred; false where the tape has run out. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  many<T>(from: number, to: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.int(from, to) }, (_, i) => make(i));
  }

  /** Different ones, in the order in which they stand. */
  some<T>(options: readonly T[], percent: number): T[] {
    return options.filter(() => this.chance(percent));
  }
}

/** Reads numbers one by one; zeros after the last. */
export function fromTape(tape: readonly number[]): Draw {
  let at = 0;
  return new Draw(() => tape[at++] ?? 0);
}

/** Endless numbers from a seed (mulberry32). */
export function fromSeed(seed: number): Draw {
  let state = seed >>> 0;
  return new Draw(() => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 8;
  });
}

/** The draws of one law and log of a campaign, from its seed and number, and the tape that makes them again once they are drawn. */
export function recordedDraw(seed: number, i: number): { readonly draw: Draw; readonly tape: readonly number[] } {
  const random = fromSeed(seed * 1_000_003 + i);
  const tape: number[] = [];
  const draw = new Draw(() => {
    const n = random.below(0x10000);
    tape.push(n);
    return n;
  });
  return { draw, tape };
}
