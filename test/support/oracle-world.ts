/** What everything that the oracle says rests on. */
import type { LegalTime, RuleSet } from '../../src/engine/index.js';
import type { Stand } from './oracle-clocks.js';
import type { Known } from './oracle-events.js';

/** What is the same wherever one speaks from. */
export interface World {
  readonly rules: RuleSet;
  readonly time: LegalTime;
  /** All events of the key up to the time of checking, in order. */
  readonly all: readonly Known[];
  /** Answers to questions that nobody has answered. */
  readonly supposed: ReadonlyMap<string, boolean>;
  /** Collects the questions that nobody has answered. */
  readonly asked: Set<string>;
  /** Clocks that are being worked out. */
  readonly working: ReadonlySet<number>;
  /** Clocks whose length, or whether they are off, is being worked out. */
  readonly measuring: ReadonlySet<number>;
  readonly depth: number;
  stand(
    world: World,
    clock: number,
    prefix: readonly Known[],
    now: Pick<Known, 'day' | 'ms'>,
    own: Known | null,
  ): Stand | null;
}

/** True, false, or nobody can say (a value of nothing). */
export type Answer = boolean | undefined;
/** A day and an instant, or there is no such point, or nobody can say where. */
export type Where = { readonly day: number; readonly ms: number } | 'none' | 'unknown';
export type Suppose = 'begun' | 'in-time';

/** Not even the oracle knows: a pattern's condition divides by zero, one of several points is that of a value that no event has. */
export class Speechless extends Error {}

export function surely(answer: Answer): boolean {
  if (answer === undefined) throw new Speechless();
  return answer;
}

export function and(answers: readonly Answer[]): Answer {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

export function no(a: Answer): Answer {
  return a === undefined ? undefined : !a;
}

/** What all say, if they say the same. */
export function agreed<T>(all: readonly T[]): T | undefined {
  return all.every((a) => a === all[0]) ? all[0] : undefined;
}
