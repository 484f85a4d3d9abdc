import type { Rule } from '../../language/index.js';
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
}

/** A test that the version answers for the event's day; null where it answers for every day. */
export function inSpan(gen: Gen, rule: Rule, day: string): string | null {
  const { span, by } = rule.version;
  const { inForce } = gen.law;
  const named = span.from !== null || span.until !== null;
  if (named && by !== null) throw new NotCompiled('a version picked by another event');
  const froms = [span.from, inForce.from].filter((d) => d !== null);
  const untils = [span.until, inForce.until].filter((d) => d !== null);
  const tests = [...froms.map((d) => `${day} >= ${literal(d)}`), ...untils.map((d) => `${day} <= ${literal(d)}`)];
  return tests.length === 0 ? null : tests.join(' && ');
}
