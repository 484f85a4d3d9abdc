import type { BoundLog } from '../../binding/index.js';
import type { Alternative, Condition, Expression, Law, Pattern, Point } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import type { LegalTime, Rolls } from '../legal-time.js';
import { and, FALSE, or, TRUE, type Tri, UNKNOWN } from '../tri.js';
import type { CaseEvent } from './event.js';
import type { Memo } from './memo.js';
import { Past, PatternEvents } from './past.js';
import type { Value } from './values.js';

/** A point in time: whether there is one, the days between which it lies, and the milliseconds for periods of hours. */
export interface PointValue {
  readonly exists: Tri;
  readonly lo: number;
  readonly hi: number;
  readonly msLo: number;
  readonly msHi: number;
}

/**
 * Conditions, expressions and points contain one another; each evaluator reaches the others through the scene, so that
 * their files need not know one another.
 */
export interface Evaluators {
  readonly judge: (scene: Scene, condition: Condition, moment: Moment) => Tri;
  readonly evaluate: (scene: Scene, expression: Expression, moment: Moment) => Value;
  readonly pointAt: (scene: Scene, point: Point, moment: Moment) => PointValue;
  readonly lapseAt: (scene: Scene, lapse: Point & { readonly op: 'lapse' }, moment: Moment) => PointValue;
  /** Whether an event lies in the window that an alternative of a pattern has. */
  readonly inWindow: (scene: Scene, alternative: Alternative, event: CaseEvent, moment: Moment) => Tri;
}

/** The events of one key, and what is known about the record of them. */
export interface Scene extends Evaluators {
  readonly law: Law;
  readonly log: BoundLog;
  readonly time: LegalTime;
  readonly readings: readonly number[];
  /** In order, those without a time last. */
  readonly events: readonly CaseEvent[];
  readonly memo: Memo;
  /** Clocks that are being worked out: their effects see them as they stood before. */
  readonly folding: Set<number>;
  /** Clocks whose beginning and length are being worked out. */
  readonly resolving: Set<number>;
  /** What the names of `all x in` and `any x in` stand for. */
  readonly variables: ReadonlyMap<string, string>;
  /** Answers supposed of judgments that nobody has recorded. */
  readonly supposed: ReadonlyMap<string, boolean>;
  /** The key began before the log, so that nothing can be said never to have happened. */
  readonly leftOpen: boolean;
  /** Of several cases some began before the log, so that what they hide may have happened at any time. */
  readonly holed: boolean;
  /** The events lack a value of the key, and each may be alone in its group. */
  readonly keyless?: boolean;
  /** Whether events that are left out may be what is asked for, and have happened here at any time. */
  readonly besides?: (alternative: Alternative) => boolean;
}

/** From where something is judged: an event, and whether it is itself part of what has happened. */
export interface Moment {
  readonly self: CaseEvent;
  readonly inclusive: boolean;
  /** Whether due days roll, as the rule at hand says. */
  readonly rolls: Rolls;
  /** How the rule at hand counts, where that differs from the default. */
  readonly counting?: CountingOptions | undefined;
  readonly nextHour?: boolean;
}

/** Whether an event is of a pattern; `moment` is what the condition sees, by default the event alone. */
export function matches(scene: Scene, pattern: Pattern, event: CaseEvent, moment?: Moment, asker?: Moment): Tri {
  let result: Tri = FALSE;
  for (const alternative of pattern.of) {
    if (alternative.event !== event.kind) continue;
    const at = moment ?? { self: event, inclusive: true, rolls: null };
    const there = alternative.where ? scene.judge(scene, alternative.where, at) : TRUE;
    const inside = alternative.window && asker ? scene.inWindow(scene, alternative, event, asker) : TRUE;
    result = or(result, and(there, inside));
  }
  return event.sure ? result : and(result, UNKNOWN);
}

const NO_EVENTS: readonly CaseEvent[] = [];

/** In order, the events of the kinds that patterns name. */
export function ofKindsIn({ memo, events }: Scene, patterns: readonly Pattern[]): readonly CaseEvent[] {
  memo.kinds ??= byKind(events);
  const [first] = patterns;
  if (patterns.length === 1 && first!.of.length === 1) return memo.kinds.get(first!.of[0]!.event) ?? NO_EVENTS;
  const kinds = new Set(patterns.flatMap((p) => p.of.map((a) => a.event)));
  return events.filter((e) => kinds.has(e.kind));
}

function byKind(events: readonly CaseEvent[]): Map<number, CaseEvent[]> {
  const kinds = new Map<number, CaseEvent[]>();
  for (const event of events) {
    const known = kinds.get(event.kind);
    if (known) known.push(event);
    else kinds.set(event.kind, [event]);
  }
  return kinds;
}

/** What has happened of a pattern up to a moment. */
export function recall(scene: Scene, pattern: Pattern, moment: Moment): Past {
  const { self, inclusive } = moment;
  // What lies in a window depends on where it is seen from.
  if (pattern.of.some((a) => a.window))
    return new Past(
      new PatternEvents(scene.events, (e) => matches(scene, pattern, e, undefined, moment)),
      self,
      inclusive,
    );
  return new Past(eventsOf(scene, pattern), self, inclusive);
}

/** The events of a pattern without a window. */
export function eventsOf(scene: Scene, pattern: Pattern): PatternEvents {
  const { patterns } = scene.memo;
  const known = patterns.get(pattern);
  if (known) return known;
  const ofKind = ofKindsIn(scene, [pattern]);
  const made =
    ofKind.length > 0 ? new PatternEvents(ofKind, (event) => matches(scene, pattern, event)) : PatternEvents.NONE;
  patterns.set(pattern, made);
  return made;
}

/** Whether the day lies before the log's left edge, so that what followed it may not be in the log. */
export function isBeforeLog(scene: Scene, day: number): boolean {
  const { completeFrom } = scene.log.recording;
  return scene.leftOpen && completeFrom !== null && day < completeFrom;
}

function isBeside({ besides }: Scene, alternative: Alternative): boolean {
  return besides?.(alternative) ?? false;
}

/** Whether events of a pattern may have happened at any time that the source does not show. */
export function isHidden(scene: Scene, pattern: Pattern): boolean {
  return pattern.of.some((alternative) => {
    const recorded = scene.log.recording.events[alternative.event];
    return recorded === 'not' || (scene.holed && recorded === 'recorded') || isBeside(scene, alternative);
  });
}

/** Whether events of a pattern may have happened that the source does not show; `knows` says of which kinds one is known. */
export function isOpen(scene: Scene, pattern: Pattern, knows: (kind: number) => boolean = () => false): boolean {
  return pattern.of.some((alternative) => {
    if (isBeside(scene, alternative)) return true;
    const { event } = alternative;
    if (scene.law.events[event]!.once && !scene.holed && knows(event)) return false;
    const recorded = scene.log.recording.events[event];
    return recorded === 'not' || (scene.leftOpen && recorded === 'recorded');
  });
}

/** Whether there may be more of a pattern in a past than is known. */
export function mayBeMore(scene: Scene, pattern: Pattern, past: Past): boolean {
  return isOpen(scene, pattern, (kind) => past.knows(kind));
}
