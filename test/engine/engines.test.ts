import { beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/engine/index.js';
import { CONSTRUCTS, constructsOf, countConstructs, STATUTORY, statutory } from '../support/constructs.js';
import { described, type Pair, randomPair, runBoth } from '../support/differ.js';
import { fromTape, recordedDraw } from '../support/draw.js';
import { minimise } from '../support/minimise.js';
import { type Setting, settings } from '../support/times.js';

const PAIRS = Number(process.env['DUECOURSE_PAIRS'] ?? 1500);
const SEED = Number(process.env['DUECOURSE_SEED'] ?? 2026);

/** Constructs and paths that have been met, with how often. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string, n = 1): void {
    this.#counts.set(name, this.of(name) + n);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** Of these names, the ones met less often. */
  rarer(names: readonly string[], than: number): string[] {
    return names.filter((n) => this.of(n) < than).map((n) => `${n}: ${this.of(n)}`);
  }

  with(prefix: string): string[] {
    return [...this.#counts.keys()].filter((k) => k.startsWith(prefix));
  }
}

describe('random laws and logs', () => {
  const tally = new Tally();
  let places: Setting[];
  let difference: string | null = null;

  beforeAll(async () => {
    places = await settings();
    for (let i = 0; i < PAIRS && difference === null; i++) {
      const { draw, tape } = recordedDraw(SEED, i);
      const pair = randomPair(draw, places);
      if (count(pair)) difference = smallest(tape);
    }
  }, 3_600_000);

  /** Runs a pair through both engines and counts what occurred; true where they differ. */
  function count(pair: Pair): boolean {
    const { interpreter, kernel, differs } = runBoth(pair.bound, pair.rules, pair.setting.time, pair.until);
    countConstructs(pair, (name) => tally.add(name));
    for (const name of statutory(pair.law)) tally.add(name);
    for (const { verdict } of interpreter.findings) tally.add(`verdict ${verdict}`);
    const compiled =
      pair.rules.rules.length -
      kernel.ran.rulesInterpreted.length -
      kernel.rules.filter((r) => r.missing.length > 0).length;
    tally.add('pairs folded', kernel.ran.folded * compiled);
    tally.add('pairs handed over', kernel.ran.interpreted * compiled);
    tally.add('pairs not compiled', kernel.ran.rulesInterpreted.length * pair.bound.caseCount);
    const left = new Set(kernel.ran.rulesInterpreted.map(({ rule }) => rule));
    pair.rules.rules.forEach(({ versions }, r) => {
      if (left.has(r) || kernel.rules[r]!.missing.length > 0) return;
      const names = new Set(versions.flatMap((v) => [...constructsOf(pair.law, v)]));
      for (const name of names) tally.add(`folded ${name}`, kernel.ran.folded);
    });
    for (const { why } of kernel.ran.rulesInterpreted) tally.add(`why ${why}`);
    for (const r of kernel.rules) if (r.missing.length > 0) tally.add('not checkable');
    return differs !== null;
  }

  function smallest(tape: readonly number[]): string {
    const fails = (t: readonly number[]) => {
      const pair = randomPair(fromTape(t), places);
      return runBoth(pair.bound, pair.rules, pair.setting.time, pair.until).differs;
    };
    const small = minimise(tape, (t) => fails(t) !== null);
    return described(randomPair(fromTape(small), places), fails(small) ?? '');
  }

  it('give the same findings, to the last field, in the interpreter and in the kernel', () => {
    expect(difference).toBeNull();
  });

  it('use every construct of the language', () => {
    expect(tally.rarer(CONSTRUCTS, 5)).toEqual([]);
  });

  it('say everything that statutes were found to say', () => {
    expect(STATUTORY).toHaveLength(74);
    expect(tally.rarer(STATUTORY, 1)).toEqual([]);
  });

  it('let the kernel judge every construct that a rule of one case may have', () => {
    const parts = CONSTRUCTS.filter((name) => /^(?:which|mode|due|op|state|fn|compare|operator|unit) /u.test(name));
    expect(
      tally.rarer(
        parts.map((name) => `folded ${name}`),
        5,
      ),
    ).toEqual([]);
  });

  it('give every verdict that this part of the language has', () => {
    const given = VERDICTS;
    expect(
      tally.rarer(
        given.map((v) => `verdict ${v}`),
        5,
      ),
    ).toEqual([]);
    expect(tally.with('verdict ').length).toBe(given.length);
  });

  it('are folded for a good part, handed over and left uncompiled for the rest', () => {
    const [folded, handed, slow] = ['pairs folded', 'pairs handed over', 'pairs not compiled'].map((n) =>
      tally.of(n),
    ) as [number, number, number];
    expect(folded / (folded + handed + slow)).toBeGreaterThan(0.2);
    expect(Math.min(handed, slow, tally.of('not checkable'))).toBeGreaterThan(PAIRS / 30);
    expect(tally.with('why ').length).toBeGreaterThan(6);
  });
});
