import type { DutyRule, Pattern } from '../../language/index.js';
import { and, FALSE, or, type Tri, TRUE, UNKNOWN } from '../tri.js';
import { attributeOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import type { Ending, Instance } from './judgment.js';
import { isOpen, matches, type Scene } from './scene.js';

/** All that may discharge or void instances of a duty. */
export interface Candidates {
  readonly answers: readonly Instance[];
  readonly voiders: readonly Instance[];
  /** An answer or a voider may have happened that the source does not show. */
  readonly hidden: boolean;
}

export function answersOf(scene: Scene, rule: DutyRule): Candidates {
  const unrecorded = (p: Pattern) => p.of.some(({ event }) => scene.log.recording.events[event] === 'not');
  return {
    answers: found(scene, rule.answers),
    voiders: found(scene, rule.unless),
    hidden: rule.answers.some(unrecorded) || rule.unless.some((p) => isOpen(scene, p)),
  };
}

function found(scene: Scene, patterns: readonly Pattern[]): Instance[] {
  const list: Instance[] = [];
  for (const event of scene.events) {
    const there = patterns.reduce<Tri>((any, p) => or(any, matches(scene, p, event)), FALSE);
    if (there !== FALSE) list.push({ event, there });
  }
  return list;
}

/**
 * What ends each instance: the first answer after the trigger (one in its block counts as after it), and the first voider.
 * On the account `sure` only what is certain counts; on `perhaps` all that may have happened, and what has no time may have
 * happened at once.
 */
export function discharging(
  scene: Scene,
  rule: DutyRule,
  instances: readonly Instance[],
  { answers, voiders }: Candidates,
  account: 'sure' | 'perhaps',
): Ending[] {
  const counts = (there: Tri) => there === TRUE || (account === 'perhaps' && there === UNKNOWN);
  const voiderOf = (i: number): CaseEvent | null => {
    const own = voiders.filter((v) => v.event !== instances[i]!.event && counts(timed(v))).map((v) => v.event);
    const next = rule.trigger.which === 'latest' ? instances.slice(i + 1).filter((t) => counts(timed(t))) : [];
    return earliest([...own, ...next.map((t) => t.event)]);
  };
  const ends: { answer: CaseEvent | null; voider: CaseEvent | null }[] = instances.map((_, i) => ({ answer: null, voider: voiderOf(i) }));
  const oldest = rule.discharge.mode === 'oldest';
  // An instance that is only perhaps there uses up an answer on the account that is worst for the others.
  const queue = [...instances.keys()].filter((i) => account === 'sure' || instances[i]!.there === TRUE);
  for (const a of inOrder(answers.filter((x) => counts(timed(x))))) {
    for (const i of queue) {
      const end = ends[i]!;
      const trigger = instances[i]!.event;
      if (end.answer || a.event === trigger || !follows(a.event, trigger)) continue;
      if (end.voider && end.voider.block < a.event.block && oldest) continue;
      if (!counts(and(timed(a), sameValues(scene, rule, trigger, a.event)))) continue;
      end.answer = a.event;
      if (oldest) break;
    }
  }
  return ends;
}

/** What has no time is never certain. */
function timed(instance: Instance): Tri {
  return instance.event.block < 0 ? UNKNOWN : instance.there;
}

/** After the trigger, in its block, or at a time unknown. */
function follows(answer: CaseEvent, trigger: CaseEvent): boolean {
  return answer.block < 0 || answer.block >= trigger.block;
}

/** In order; what has no time first, as it may have happened at once. */
function inOrder(list: readonly Instance[]): Instance[] {
  return [...list].sort((a, b) => a.event.block - b.event.block);
}

function earliest(events: readonly CaseEvent[]): CaseEvent | null {
  return events.reduce<CaseEvent | null>((best, e) => (best === null || e.block < best.block ? e : best), null);
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
