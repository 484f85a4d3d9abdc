import { type BoundLog, NO_DAY } from '../../binding/index.js';
import type { Alternative, Law, Rule } from '../../language/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { FALSE } from '../tri.js';
import { walkCondition, walkRule } from '../walk.js';
import type { CaseEvent } from './event.js';
import { followed } from './followed.js';
import { matches, type Scene } from './scene.js';
import { setScene } from './set-scene.js';

/** Events that lack a value of a key, in order, asked what they may be wherever they belong. */
export class Strays {
  readonly #events: readonly number[];
  readonly #log: BoundLog;
  readonly #scene: Scene;
  readonly #places = new Map<Alternative, readonly number[]>();

  /** `events`: their positions in the log. */
  constructor(log: BoundLog, rules: RuleSet, time: LegalTime, events: readonly number[]) {
    this.#events = events;
    this.#log = log;
    // Of what else there is nothing is known.
    this.#scene = setScene(log, rules, time, { events: [], leftOpen: true, holed: true });
  }

  get law(): Law {
    return this.#scene.law;
  }

  /** Which of them may be what is asked for, by their places among all. */
  placesOf(alternative: Alternative): readonly number[] {
    const known = this.#places.get(alternative);
    if (known) return known;
    const where = alternative.where !== null && isOwn(this.#scene.law, alternative) ? alternative.where : null;
    const pattern = { of: [{ event: alternative.event, where }] };
    const found = this.#events.flatMap((i, place) =>
      this.#log.kind[i] === alternative.event && matches(this.#scene, pattern, this.#at(i)) !== FALSE ? [place] : [],
    );
    this.#places.set(alternative, found);
    return found;
  }

  #at(index: number): CaseEvent {
    const { kind, day: days, from, to } = this.#log;
    const day = days[index]!;
    const { time } = this.#scene;
    const timed = day !== NO_DAY;
    return {
      index,
      case: 0,
      kind: kind[index]!,
      day,
      from: !timed ? Number.NEGATIVE_INFINITY : from ? from[index]! : time.startOf(day),
      to: !timed ? Number.NEGATIVE_INFINITY : to ? to[index]! : time.startOf(day + 1) - 1,
      block: timed ? 0 : -1,
      sure: false,
    };
  }
}

/** Whether what a condition asks for stands in the event itself. */
function isOwn(law: Law, { where }: Alternative): boolean {
  let own = true;
  const not = () => {
    own = false;
  };
  walkCondition(where!, followed(law, { clock: not, pattern: not }));
  return own;
}

/**
 * What a rule asks of events other than those it is judged at, each alternative once. Null where what may be hidden is not known to leave open
 * all that events which are only perhaps there do: with clocks, judgments, periods, answers of the oldest, rules that go before, and
 * versions that an event picks.
 */
export function contextAsked(law: Law, versions: readonly Rule[]): readonly Alternative[] | null {
  const found = new Set<Alternative>();
  let plain = true;
  const visitor = followed(law, {
    clock() {
      plain = false;
    },
    condition(c) {
      if (c.op === 'judged') plain = false;
    },
    pattern({ of }) {
      for (const alternative of of) found.add(alternative);
    },
  });
  for (const rule of versions) {
    walkRule(rule, visitor);
    if (rule.kind === 'recurring' || rule.version.by !== null) plain = false;
    if (rule.kind === 'duty' && rule.discharge.mode === 'oldest') plain = false;
    if (law.rules.some((r) => r.overrides.includes(rule.name))) plain = false;
    const at =
      rule.kind === 'guard'
        ? rule.act
        : rule.kind === 'duty' && rule.trigger.which === 'each'
          ? rule.trigger.pattern
          : null;
    for (const alternative of at?.of ?? []) found.delete(alternative);
  }
  return plain ? [...found] : null;
}

/** Whether each event is known by itself to be one that the rule is judged at, or not, and an undetermined verdict on it tells nothing else that hangs on others. */
export function isJudgedAlone(law: Law, versions: readonly Rule[]): boolean {
  return versions.every((rule) => {
    if (rule.kind !== 'guard' && rule.kind !== 'duty') return false;
    const fixed =
      rule.kind === 'guard' || rule.due === null || (rule.due.op === 'within' && rule.due.length.op === 'period');
    if (!fixed || (rule.kind === 'duty' && (rule.trigger.which === 'first' || rule.explained.length > 0))) return false;
    const { of } = rule.kind === 'guard' ? rule.act : rule.trigger.pattern;
    return of.every((a) => a.window === undefined && (a.where === null || isOwn(law, a)));
  });
}

/** Those that are asked for from events of others, and not only from where the rule is judged. */
export function nestedIn(law: Law, alternatives: readonly Alternative[]): ReadonlySet<Alternative> {
  const nested = new Set<Alternative>();
  const visitor = () =>
    followed(law, {
      pattern({ of }) {
        for (const a of of) nested.add(a);
      },
    });
  for (const { where } of alternatives) if (where) walkCondition(where, visitor());
  return nested;
}

/** The most civil days that a window reaches back from the event that asks; null where it may reach further. */
export function reachOf({ window }: Alternative): number | null {
  if (window?.op !== 'ending' || window.at !== null) return null;
  const { months, days, workingDays, minutes } = window.period;
  return workingDays > 0 ? null : months * 31 + days + Math.ceil(minutes / 1440) + 2;
}
