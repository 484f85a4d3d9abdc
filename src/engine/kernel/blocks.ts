import type { Code } from './code.js';
import { NotCompiled } from './code.js';
import type { Gen } from './gen.js';
import type { RuleCode } from './rule-code.js';

/** Kinds of events that matter to one rule have a bit each. */
const MOST_KINDS = 31;

/**
 * Which events may share a block: those of which nothing hangs on the order. Of others the case is the interpreter's. To be
 * asked once all code of the rule is written, for then it is known what it remembers.
 */
export class BlockPlan {
  /** By kind of event: its bit, 0 where it does not matter; and the bits of the kinds that it may not share a block with. */
  readonly bits: readonly number[];
  readonly clashes: readonly number[];

  /** `bearing`: all kinds that bear on the rule, none of which may share a block with another. */
  constructor(gen: Gen, part: RuleCode, bearing: ReadonlySet<number> | null) {
    const kinds = gen.law.events.map((_, event) => event);
    const matters = (e: number) =>
      bearing?.has(e) || part.judges.has(e) || part.answers.has(e) || part.triggers.has(e) || gen.memory.holds(e);
    const mattering = kinds.filter(matters);
    if (mattering.length > MOST_KINDS) throw new NotCompiled('too many kinds of events for blocks');
    const bitOf = new Map(mattering.map((event, n) => [event, 1 << n]));
    this.bits = kinds.map((event) => bitOf.get(event) ?? 0);
    this.clashes = kinds.map((a) =>
      mattering.reduce(
        (bits, b) => (bitOf.has(a) && (bearing !== null || clash(gen, part, a, b)) ? bits | bitOf.get(b)! : bits),
        0,
      ),
    );
  }
}

/** What looks back may not share a block with what it looks back at, whichever stands first. */
function clash(gen: Gen, part: RuleCode, a: number, b: number): boolean {
  const looksBack = (e: number) => part.judges.has(e) || part.triggers.has(e);
  if ((looksBack(a) && gen.memory.holds(b)) || (looksBack(b) && gen.memory.holds(a))) return true;
  return gen.memory.keepsApart(a, b) || part.inBlocks.apart(a, b);
}

/** Code by kind of event: written as the cases of a switch. */
export type ByKind = readonly (readonly string[])[];

export function switchCode(code: Code, byKind: ByKind): void {
  if (byKind.every((lines) => lines.length === 0)) return;
  code.block('switch (KIND[i])', () => {
    byKind.forEach((lines, event) => {
      if (lines.length > 0) code.block(`case ${event}:`, () => code.append([...lines, 'break;']));
    });
  });
}

/** Which kinds matter, and which of them may not meet, for the code of {@link blockedLoop} to look up. */
export function planCode({ bits, clashes }: BlockPlan): string[] {
  return [`const BIT = Int32Array.of(${bits.join(', ')});`, `const CLASH = Int32Array.of(${clashes.join(', ')});`];
}

/**
 * The loop over the events of one case that has blocks: first a look at whether it can be judged here at all, then block after block.
 * Of a block in which several events matter the code in `parts` is run part by part, as that is the order in which it counts.
 */
export function blockedLoop(code: Code, plain: ByKind, parts: readonly ByKind[]): void {
  code.line('let clash = 0, seen = 0;');
  code.block('for (let i = START[c] | 0; i < end; i++)', () => {
    code.line('const kind = KIND[i], bit = BIT[kind];');
    code.line('if (JOINED[i] === 0) seen = bit;');
    code.line('else if ((seen & CLASH[kind]) !== 0) { clash = 1; break; }');
    code.line('else seen |= bit;');
  });
  code.line('if (clash === 1) { if (sign === 1) hand(c); continue; }');
  const all = (from: string, to: string, byKind: ByKind) =>
    code.block(`for (let i = ${from}; i < ${to}; i++)`, () => {
      code.line('const day = D[i];');
      switchCode(code, byKind);
    });
  if (parts.length === 0) return all('START[c] | 0', 'end', plain);
  code.block('for (let b = START[c] | 0, e = b; b < end; b = e)', () => {
    code.line('let mattering = BIT[KIND[b]] === 0 ? 0 : 1;');
    code.line('for (e = b + 1; e < end && JOINED[e] === 1; e++) if (BIT[KIND[e]] !== 0) mattering++;');
    code.block('if (mattering < 2)', () => all('b', 'e', plain));
    code.block('else', () => {
      for (const part of parts) all('b', 'e', part);
    });
  });
}
