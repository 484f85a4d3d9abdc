import type { DutyRule, Pattern } from '../../language/index.js';
import { and, FALSE, or, TRUE, type Tri, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import { type Account, type Candidates, counts, firstFrom, mayAnswer, timed } from './candidates.js';
import type { CaseEvent } from './event.js';
import type { Ending, Instance } from './judgment.js';
import { OldestFirst } from './oldest-first.js';
import { isHidden, isOpen, matches, ofKindsIn, type Scene } from './scene.js';

export function candidatesOf(scene: Scene, rule: DutyRule, instances: readonly Instance[]): Candidates {
  const superseded = rule.trigger.which === 'latest' && isHidden(scene, rule.trigger.pattern);
  return {
    answers: inOrder(found(scene, rule.answers)),
    voiders: inOrder(found(scene, rule.unless)),
    instances,
    timedTriggers: instances.filter((t) => t.event.block >= 0),
    hidden:
      superseded ||
      rule.answers.some((p) => isHidden(scene, p)) ||
      rule.unless.some((p) => mayVoidUnseen(scene, rule, p)),
  };
}

function found(scene: Scene, patterns: readonly Pattern[]): Instance[] {
  const list: Instance[] = [];
  for (const event of ofKindsIn(scene, patterns)) {
    const there = patterns.reduce<Tri>((any, p) => or(any, matches(scene, p, event)), FALSE);
    if (there !== FALSE) list.push({ event, there, inForce: TRUE });
  }
  return list;
}

/**
 * What ends instances on one account: the first answer after the trigger (one in its block counts as after it), the first voider. To be
 * asked of instances in order.
 */
export function endingsOn(
  scene: Scene,
  rule: DutyRule,
  candidates: Candidates,
  account: Account,
): (instance: Instance) => Ending {
  const voiders = new Map<Instance, CaseEvent | null>();
  const voiderFor = (instance: Instance) => {
    if (!voiders.has(instance)) voiders.set(instance, voiderOf(rule, instance, candidates, account));
    return voiders.get(instance)!;
  };
  const oldest = rule.discharge.mode === 'oldest' ? new OldestFirst(candidates, account, voiderFor) : null;
  return (instance) => ({
    answer: oldest ? oldest.answerOf(instance) : ownAnswer(scene, rule, instance, candidates, account),
    voider: voiderFor(instance),
  });
}

/**
 * Where it is not certain what ended an instance: the ending that is, and every other that there may be before it. `oldest` answers may have
 * discharged another instance, each of them.
 */
export function endingsBetween(
  scene: Scene,
  rule: DutyRule,
  { answers, voiders, timedTriggers }: Candidates,
  { event }: Instance,
  sure: Ending,
  perhaps: Ending,
): Ending[] {
  if (sure.answer === perhaps.answer && sure.voider === perhaps.voider) return [];
  const blocks = (of: Ending) => [of.answer, of.voider].flatMap((e) => (e ? [e.block] : []));
  const [from, to] = [Math.min(...blocks(perhaps)), Math.min(...blocks(sure))];
  const within = (i: Instance) => i.event !== event && i.event.block > from && i.event.block < to;
  // In the block of what certainly ended it an answer may have come before.
  const answering = answers.filter(
    (a) =>
      (within(a) || a.event.block === to) && mayAnswer(a, event) && sameValues(scene, rule, event, a.event) !== FALSE,
  );
  const superseding = rule.trigger.which === 'latest' ? timedTriggers : [];
  return [
    sure,
    ...answering.map((a) => ({ answer: a.event, voider: null })),
    ...[...voiders, ...superseding].filter(within).map((v) => ({ answer: null, voider: v.event })),
  ];
}

function ownAnswer(
  scene: Scene,
  rule: DutyRule,
  { event }: Instance,
  { answers }: Candidates,
  account: Account,
): CaseEvent | null {
  const answersIt = (a: Instance) =>
    mayAnswer(a, event) && counts(and(timed(a), sameValues(scene, rule, event, a.event)), account);
  const untimed = firstFrom(answers, 0);
  for (let i = 0; i < untimed; i++) if (answersIt(answers[i]!)) return answers[i]!.event;
  for (let i = firstFrom(answers, event.block); i < answers.length; i++)
    if (answersIt(answers[i]!)) return answers[i]!.event;
  return null;
}

/** Whether something that frees of a duty may have happened unseen: before the log began too, where that frees of it. */
export function mayVoidUnseen(scene: Scene, rule: DutyRule, pattern: Pattern): boolean {
  return rule.unlessSince ? isHidden(scene, pattern) : isOpen(scene, pattern);
}

/** The first `unless` event, before the trigger or after it as the rule says, or the trigger that supersedes this one. */
function voiderOf(rule: DutyRule, instance: Instance, candidates: Candidates, account: Account): CaseEvent | null {
  const { event } = instance;
  const { voiders } = candidates;
  const from = rule.unlessSince ? event.block : 0;
  const own = voiders.find(
    (v) => v.event !== event && (v.event.block < 0 || v.event.block >= from) && counts(timed(v), account),
  );
  const next = rule.trigger.which === 'latest' ? nextTrigger(instance, candidates, account) : undefined;
  if (own === undefined || next === undefined) return (own ?? next)?.event ?? null;
  // In one block, the one that may have come first: hours late count up to it.
  const [a, b] = [own.event, next.event];
  return b.block < a.block || (b.block === a.block && b.from < a.from) ? b : a;
}

/** The first trigger that is later, or may be. */
function nextTrigger(
  instance: Instance,
  { instances, timedTriggers }: Candidates,
  account: Account,
): Instance | undefined {
  const supersedes = (t: Instance | undefined) => t !== undefined && t !== instance && counts(timed(t), account);
  const last = instances.at(-1);
  if (last && last.event.block < 0 && supersedes(last)) return last;
  const { block } = instance.event;
  let i = firstFrom(timedTriggers, account === 'perhaps' ? block : block + 1);
  while (i < timedTriggers.length && !supersedes(timedTriggers[i])) i++;
  return timedTriggers[i];
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
