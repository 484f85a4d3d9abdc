import type { DaySpan, Rule } from '../../language/index.js';
import { literal, NotCompiled } from './code.js';
import type { Gen } from './gen.js';

/** The code of one rule, asked for event by event. Positions in the fold: judge, answer and void, (memory), trigger. */
export interface RuleCode {
  /** Event codes for which each part has something to say. */
  readonly judges: ReadonlySet<number>;
  readonly answers: ReadonlySet<number>;
  readonly triggers: ReadonlySet<number>;
  judge(event: number): void;
  answer(event: number): void;
  trigger(event: number): void;
  endOfCase(): void;
  declarations(): readonly string[];
  resets(): readonly string[];
  /** Functions beside the fold that its code calls. */
  functions(): readonly string[];
  readonly inBlocks: InBlocks;
}

/** How a rule is judged where several events of it share a block. What it remembers of events is seen to apart from this. */
export interface InBlocks {
  /** Whether two events of these kinds, perhaps the same one, in one block are for the interpreter. */
  apart(a: number, b: number): boolean;
  /** What is done, part by part, with all events of a block after its triggers; empty where they may be taken one after the other. */
  readonly endings: readonly ((event: number) => void)[];
}

export const NOTHING_IN_BLOCKS: InBlocks = { apart: () => false, endings: [] };

/**
 * A test that the version answers for the event's day, or for the day of the event that it names; null where it answers for every
 * day. Where the event named has not happened yet it may still come: the case is the interpreter's.
 */
export function inSpan(gen: Gen, rule: Rule, day: string): string | null {
  const { inForce } = gen.law;
  const { span, by } = rule.version;
  const tests = bounds(inForce, day);
  if (span.from === null && span.until === null) return tests.length === 0 ? null : tests.join(' && ');
  return [...tests, ...bounds(span, by === null ? day : pickingDay(gen, by, day))].join(' && ');
}

/** Whether there are days for which the version does not answer. */
export function isBounded(gen: Gen, rule: Rule): boolean {
  return [gen.law.inForce, rule.version.span].some(({ from, until }) => from !== null || until !== null);
}

function bounds({ from, until }: DaySpan, day: string): string[] {
  return [
    ...(from === null ? [] : [`${day} >= ${literal(from)}`]),
    ...(until === null ? [] : [`${day} <= ${literal(until)}`]),
  ];
}

function pickingDay(gen: Gen, by: number, day: string): string {
  if (day !== 'day') throw new NotCompiled('a version picked when the case has ended');
  const first = gen.memory.variable({ of: [{ event: by, where: null }] }, { is: 'first' });
  const picked = gen.code.hold(`${first} >= 0 ? D[${first}] : KIND[i] === ${by} ? day : NaN`, 'v');
  gen.code.line(`if (${picked} !== ${picked}) bail = 1;`);
  return picked;
}
