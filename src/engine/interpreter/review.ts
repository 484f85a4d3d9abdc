import type { Law, Pattern, Rule } from '../../language/index.js';
import { walkRule } from '../walk.js';
import type { CaseEvent } from './event.js';
import { followed } from './followed.js';
import type { Judgment } from './judgment.js';
import { Memo } from './memo.js';
import type { Scene } from './scene.js';
import { isRecorded } from './special-conditions.js';

/** Of more open judgments than this no more is said than that the verdict is undetermined. */
const MOST = 4;

/**
 * What is undetermined only because a person has not yet answered is `for-review`: whatever the answers, each of them
 * would settle it.
 */
export function reviewed(
  scene: Scene,
  rules: readonly Rule[],
  judged: readonly Judgment[],
  judge: (scene: Scene) => readonly Judgment[],
): readonly Judgment[] {
  if (!judged.some((j) => j.verdict === 'undetermined')) return judged;
  const open = openJudgments(scene, rules);
  if (open.length === 0 || open.length > MOST) return judged;
  const numbers = new Map<CaseEvent, number>();
  const outcomes = answersTo(open).map((supposed) => {
    const byInstance = instances(numbers);
    return new Map(judge({ ...scene, supposed, memo: new Memo() }).map((j) => [byInstance(j), j.verdict]));
  });
  const instanceOf = instances(numbers);
  return judged.map((j) => {
    const instance = instanceOf(j);
    if (j.verdict !== 'undetermined') return j;
    const settled = outcomes.every((o) => (o.get(instance) ?? 'undetermined') !== 'undetermined');
    return settled ? { ...j, verdict: 'for-review' as const } : j;
  });
}

/** Names instances as they are met: several periods may be shown at one event, and an instance of another version beside them. */
function instances(numbers: Map<CaseEvent, number>): (j: Judgment) => string {
  const met = new Map<string, number>();
  return ({ event, recurs }) => {
    const number = numbers.get(event) ?? numbers.size;
    numbers.set(event, number);
    const place = `${number} ${recurs === true}`;
    const before = met.get(place) ?? 0;
    met.set(place, before + 1);
    return `${place} ${before}`;
  };
}

function answersTo(texts: readonly string[]): Map<string, boolean>[] {
  return Array.from(
    { length: 2 ** texts.length },
    (_, n) => new Map(texts.map((text, i) => [text, ((n >> i) & 1) === 1])),
  );
}

/** The judgments that rules ask for, through facts and clocks too, and that nobody has recorded. */
export function openJudgments(scene: Scene, rules: readonly Rule[]): string[] {
  return judgmentsIn(scene.law, rules, (pattern) => !isRecorded(scene, pattern));
}

/** What rules leave to a person's judgment, through facts and clocks too, as the law words it. */
export function judgmentsIn(
  law: Law,
  rules: readonly Rule[],
  wanted: (recordedBy: Pattern) => boolean = () => true,
): string[] {
  const found = new Set<string>();
  const visitor = followed(law, {
    condition(c) {
      if (c.op === 'judged' && wanted(c.pattern)) found.add(c.text);
    },
  });
  for (const rule of rules) walkRule(rule, visitor);
  return [...found];
}
