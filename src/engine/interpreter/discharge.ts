import type { DutyRule, Pattern } from '../../language/index.js';
import { and, FALSE, or, type Tri, TRUE, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import type { Ending, Instance } from './judgment.js';
import { isHidden, isOpen, matches, type Scene } from './scene.js';

/** All that may discharge or void instances of a duty. */
export interface Candidates {
  /** In order; what has no time first, as it may have happened at once. */
  readonly answers: readonly Instance[];
  /** In the same order. */
  readonly voiders: readonly Instance[];
  /** The triggers; each may use up answers, or supersede the ones before it. */
  readonly instances: readonly Instance[];
  /** Those of them that have a time, in order. */
  readonly timedTriggers: readonly Instance[];
  /** Something that ends an instance may have happened that the source does not show. */
  readonly hidden: boolean;
}

/** What is certain, or all that may have happened, as it would be best for the instance that is judged. */
export type Account = 'sure' | 'perhaps';

export function candidatesOf(scene: Scene, rule: DutyRule, instances: readonly Instance[]): Candidates {
  const superseded = rule.trigger.which === 'latest' && isHidden(scene, rule.trigger.pattern);
  return {
    answers: inOrder(found(scene, rule.answers)),
    voiders: inOrder(found(scene, rule.unless)),
    instances,
    timedTriggers: instances.filter((t) => t.event.block >= 0),
    hidden: superseded || rule.answers.some((p) => isHidden(scene, p)) || rule.unless.some((p) => isOpen(scene, p)),
  };
}

function found(scene: Scene, patterns: readonly Pattern[]): Instance[] {
  const list: Instance[] = [];
  for (const event of scene.events) {
    const there = patterns.reduce<Tri>((any, p) => or(any, matches(scene, p, event)), FALSE);
    if (there !== FALSE) list.push({ event, there, inForce: TRUE });
  }
  return list;
}

/** What ends an instance on one account: the first answer after the trigger (one in its block counts as after it), the first voider. */
export function endingOf(scene: Scene, rule: DutyRule, instance: Instance, candidates: Candidates, account: Account): Ending {
  const voider = voiderOf(rule, instance, candidates, account);
  const answer = rule.discharge.mode === 'oldest' ? oldestsAnswer(rule, instance, candidates, account) : ownAnswer(scene, rule, instance, candidates, account);
  return { answer, voider };
}

function ownAnswer(scene: Scene, rule: DutyRule, { event }: Instance, { answers }: Candidates, account: Account): CaseEvent | null {
  const answersIt = (a: Instance) => mayAnswer(a, event) && counts(and(timed(a), sameValues(scene, rule, event, a.event)), account);
  const untimed = firstFrom(answers, 0);
  for (let i = 0; i < untimed; i++) if (answersIt(answers[i]!)) return answers[i]!.event;
  for (let i = firstFrom(answers, event.block); i < answers.length; i++) if (answersIt(answers[i]!)) return answers[i]!.event;
  return null;
}

/** Position of the first of a list in order that stands in this block or a later one. */
function firstFrom(list: readonly Instance[], block: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.event.block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Each answer discharges the oldest instance that is open. Of instances that share a block, or that are only perhaps there, the
 * one that is judged comes first on the account `perhaps` and last on `sure`; there, an answer without a time comes
 * when it is wanted.
 */
function oldestsAnswer(rule: DutyRule, judged: Instance, candidates: Candidates, account: Account): CaseEvent | null {
  const { answers, instances } = candidates;
  const sure = account === 'sure';
  const rivals = instances.filter((q) => q !== judged && (sure ? and(q.there, q.inForce) !== FALSE : and(timed(q), q.inForce) === TRUE));
  const before = rivals.filter(({ event }) => event.block < judged.event.block || (sure && event.block === judged.event.block));
  const queue = [...before, judged].map((q) => ({ event: q.event, voider: voiderOf(rule, q, candidates, account) }));
  for (const a of answers) {
    if (!counts(timed(a), account)) continue;
    if (a.event.block < 0) {
      if (a.event !== judged.event) return a.event;
      continue;
    }
    const at = queue.findIndex((q) => mayAnswer(a, q.event) && !(q.voider && q.voider.block < a.event.block));
    if (at < 0) continue;
    if (queue[at]!.event === judged.event) return a.event;
    queue.splice(at, 1);
  }
  return null;
}

/** The first `unless` event, before the trigger or after it, or the trigger that supersedes this one. */
function voiderOf(rule: DutyRule, instance: Instance, candidates: Candidates, account: Account): CaseEvent | null {
  const { event } = instance;
  const { voiders } = candidates;
  const own = voiders.find((v) => v.event !== event && counts(timed(v), account));
  const next = rule.trigger.which === 'latest' ? nextTrigger(instance, candidates, account) : undefined;
  if (own === undefined || next === undefined) return (own ?? next)?.event ?? null;
  return next.event.block < own.event.block ? next.event : own.event;
}

/** The first trigger that is later, or may be. */
function nextTrigger(instance: Instance, { instances, timedTriggers }: Candidates, account: Account): Instance | undefined {
  const supersedes = (t: Instance | undefined) => t !== undefined && t !== instance && counts(timed(t), account);
  const last = instances.at(-1);
  if (last && last.event.block < 0 && supersedes(last)) return last;
  const { block } = instance.event;
  let i = firstFrom(timedTriggers, account === 'perhaps' ? block : block + 1);
  while (i < timedTriggers.length && !supersedes(timedTriggers[i])) i++;
  return timedTriggers[i];
}

function counts(there: Tri, account: Account): boolean {
  return there === TRUE || (account === 'perhaps' && there === UNKNOWN);
}

/** What has no time is never certain. */
function timed(instance: Instance): Tri {
  return instance.event.block < 0 ? and(instance.there, UNKNOWN) : instance.there;
}

/** After the trigger, in its block, or at a time unknown. */
function mayAnswer({ event }: Instance, trigger: CaseEvent): boolean {
  return event !== trigger && (event.block < 0 || event.block >= trigger.block);
}

function inOrder(list: readonly Instance[]): Instance[] {
  return [...list].sort((a, b) => a.event.block - b.event.block);
}

/** Of `same x`: whether trigger and answer carry the same values. */
function sameValues(scene: Scene, rule: DutyRule, trigger: CaseEvent, answer: CaseEvent): Tri {
  if (rule.discharge.mode !== 'same') return TRUE;
  return rule.discharge.attributes.reduce<Tri>((all, attribute) => {
    const a = attributeOf(scene, trigger, attribute);
    const b = attributeOf(scene, answer, attribute);
    const known = (v: unknown) => typeof v === 'string' || typeof v === 'number';
    return and(all, known(a) && known(b) ? (a === b ? TRUE : FALSE) : UNKNOWN);
  }, TRUE);
}
