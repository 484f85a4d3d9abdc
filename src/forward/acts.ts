import { type ActProspect, type Change, type Outlook, thoughtActs } from '../engine/index.js';
import type { Law } from '../language/index.js';
import type { Due } from './standing.js';

/**
 * - `open`: no rule stands in its way now
 * - `later`: barred until a day that is known
 * - `not-begun`: the period in which it may be done has not begun
 * - `too-late`: its time has passed
 * - `barred`: by something else than time
 * - `depends`: on what the act itself will say or who will do it, which is not known before
 * - `for-review`: it hangs on what a person has to judge
 * - `unknown`: it hangs on what the record does not say
 * - `done`: it happens once, and has
 */
export type ActState =
  | 'open'
  | 'later'
  | 'not-begun'
  | 'too-late'
  | 'barred'
  | 'depends'
  | 'for-review'
  | 'unknown'
  | 'done';

/** One kind of act that has not been done, or may be done again. */
export interface ActStanding {
  /** Event code. */
  readonly kind: number;
  readonly by: 'office' | 'party';
  readonly state: ActState;
  /** Of an act that is or may be open: the last day for it, as things stand. */
  readonly until: Change | null;
  /** Of one that is open later: the first day for it, as things stand. */
  readonly from: Change | null;
  /** The rule whose limit `until` or `from` is. */
  readonly decides: ActProspect | null;
  /** What every rule about it says; none where no rule limits it. */
  readonly rules: readonly ActProspect[];
  /** It would answer something that is owed: positions among the dues. */
  readonly answers: readonly number[];
  /** A period of its own ends it, or will: it is a remedy or right that lapses. */
  readonly lapses: boolean;
  /** Who has to act once it is done, as the law names them. */
  readonly body: readonly string[];
}

export function actStandings(outlook: Outlook, dues: readonly Due[]): ActStanding[] {
  const { law } = outlook.rules;
  const happened = new Set(outlook.events.map((e) => e.kind));
  const deemedOnly = onlyDeemed(law);
  return thoughtActs(outlook).flatMap(({ kind, rules }) => {
    const { by, once, judges } = law.events[kind]!;
    // What records a judgment is told where the judgment is asked for.
    if (judges !== null || deemedOnly.has(kind)) return [];
    const state = once && happened.has(kind) ? 'done' : worst(statesByRule(rules));
    const ends = ENDING.has(state)
      ? pick(rules, ({ until: a }, { until: b }) => !b || (a !== null && a.lo < b.lo))
      : null;
    const starts =
      state === 'later' ? pick(rules, ({ from: a }, { from: b }) => !b || (a !== null && a.hi > b.hi)) : null;
    return [
      {
        kind,
        by,
        state,
        until: ends?.until ?? null,
        from: starts?.from ?? null,
        decides: ends?.until ? ends : starts?.from ? starts : null,
        rules,
        answers: dues.flatMap(({ version }, d) => (answersBy(version, kind) ? [d] : [])),
        lapses: rules.some((r) => r.limits.some((l) => l.side === 'latest')),
        body: outlook.chart.bodies[kind]!,
      },
    ];
  });
}

/** States in which a last day matters. */
const ENDING: ReadonlySet<ActState> = new Set(['open', 'depends', 'for-review', 'unknown']);

const ORDER: readonly ActState[] = [
  'barred',
  'too-late',
  'not-begun',
  'later',
  'unknown',
  'for-review',
  'depends',
  'open',
];

/** Of a rule that is kept for each key apart: it does not stand in the way where it would not for one of them. */
function statesByRule(rules: readonly ActProspect[]): ActState[] {
  const best = new Map<number, ActState>();
  for (const r of rules) {
    const state = stateOf(r);
    const known = best.get(r.rule);
    if (known === undefined || ORDER.indexOf(state) > ORDER.indexOf(known)) best.set(r.rule, state);
  }
  return [...best.values()];
}

function worst(states: readonly ActState[]): ActState {
  return ORDER.find((s) => states.includes(s)) ?? 'open';
}

const LAST_DAYS: ReadonlySet<string> = new Set(['within', 'before', 'by', 'ahead']);

function stateOf({ verdict, from, unmet, maybe }: ActProspect): ActState {
  switch (verdict) {
    case 'lawful':
    case 'in-time':
      return 'open';
    case 'not-begun':
      return 'not-begun';
    case 'for-review':
      return 'for-review';
    case 'undetermined': {
      const own = unmet.length > 0 && unmet.every((u) => u.known || u.fields.length > 0 || (maybe ?? []).length > 0);
      return own ? 'depends' : 'unknown';
    }
    default: {
      if (from !== null) return 'later';
      const failing = unmet.filter((u) => u.known);
      const late =
        failing.length > 0 && failing.every(({ condition, wanted }) => wanted && LAST_DAYS.has(condition.op));
      return late ? 'too-late' : 'barred';
    }
  }
}

function pick<T>(items: readonly T[], before: (a: T, b: T) => boolean): T | null {
  return items.reduce<T | null>((best, next) => (best === null || before(next, best) ? next : best), null);
}

function answersBy({ answers }: Due['version'], kind: number): boolean {
  return answers.some((p) => p.of.some((a) => a.event === kind));
}

/** Kinds that only the law takes for happened: nobody does them. */
function onlyDeemed(law: Law): ReadonlySet<number> {
  return new Set(law.deems.map((d) => d.event));
}
