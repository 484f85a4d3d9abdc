import { NO_DAY } from '../binding/index.js';
import type { Doubt, Finding, LegalTime, Reckoner } from '../engine/index.js';
import type { Law, Rule } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { formatDay } from '../time/index.js';
import type { CheckRun } from './check-run.js';
import type { Namer } from './names.js';
import { reckonerOf } from './reckoner-of.js';

/** What the record lacks, so that a verdict cannot be given. */
export interface Reason {
  /** `before`: of a duty that is not done, an act of its kind stands before what would have called for it. */
  readonly why: Doubt['why'] | 'before';
  /** `event` or `event.attribute` by the law's names; of a judgment what is asked; of a calendar the days it knows; null where `why` says it all. */
  readonly field: string | null;
}

type ReasonRun = Pick<CheckRun, 'bound' | 'rules' | 'statute' | 'at'>;

/** Says why findings are undetermined; one case after another costs least. */
export class Reasons {
  readonly #run: ReasonRun;
  #reckoner: Reckoner | null = null;
  readonly #known = new Map<number, readonly Reason[]>();
  readonly #alike = new Map<string, readonly Reason[]>();

  constructor(run: ReasonRun) {
    this.#run = run;
  }

  /** Made when it is first asked for, since most findings are decided. */
  get reckoner(): Reckoner {
    this.#reckoner ??= reckonerOf(this.#run);
    return this.#reckoner;
  }

  /** What an undetermined verdict hangs on, or which judgment one for review waits for; of a decided one, what is strange about it. */
  of(f: Finding): readonly Reason[] {
    if (f.verdict === 'overdue') return this.#before(f);
    if (f.verdict !== 'undetermined' && f.verdict !== 'for-review') return NONE;
    const known = this.#known.get(this.#keyOf(f));
    if (known) return known;
    const found = this.reckoner.doubts(f).map((doubt) => reasonOf(doubt, this.#run.statute));
    return found.length > 0 ? found : UNKNOWN;
  }

  /** The same, kept for when it is asked again. */
  remembered(f: Finding): readonly Reason[] {
    const known = this.#known.get(this.#keyOf(f));
    if (known) return known;
    const found = this.of(f);
    const key = JSON.stringify(found);
    const same = this.#alike.get(key) ?? found;
    this.#alike.set(key, same);
    this.#known.set(this.#keyOf(f), same);
    return same;
  }

  /** An act of the kind that is owed, and nothing before it that could have called for it: a date may be a slip. */
  #before({ rule, event, case: c, other }: Finding): readonly Reason[] {
    const { bound, rules, statute } = this.#run;
    if (other >= 0) return NONE;
    const { kind, day, caseStart } = bound;
    const acts = new Set(rules.rules[rule]!.versions.flatMap(answersOf));
    for (let i = caseStart[c]!; i < event && kind[i] !== kind[event]; i++) {
      if (acts.has(kind[i]!) && day[i] !== NO_DAY)
        return [{ why: 'before', field: statute.law.events[kind[i]!]!.name }];
    }
    return NONE;
  }

  #keyOf({ rule, event }: Finding): number {
    return rule * this.#run.bound.eventCount + event;
  }
}

/** A doubt by the law's names. */
export function reasonOf(doubt: Doubt, { law, time }: ReasonRun['statute']): Reason {
  return { why: doubt.why, field: fieldOf(doubt, law, time) };
}

function fieldOf({ why, event, of, asked }: Doubt, law: Law, time: LegalTime): string | null {
  if (asked !== undefined) return asked;
  if (why === 'calendar') return knownDays(time);
  if (event < 0) return null;
  const { name } = law.events[event]!;
  return of === null ? name : `${name}.${typeof of === 'number' ? law.attributes[of]!.name : of}`;
}

function answersOf(rule: Rule): number[] {
  return rule.kind === 'duty' ? rule.answers.flatMap(({ of }) => of.map(({ event }) => event)) : [];
}

/** The days that the calendar knows, so that a reader sees which it lacks. */
export function knownDays({ calendar }: Pick<LegalTime, 'calendar'>): string | null {
  const known = knownSpans({ calendar });
  return known.length === 0
    ? null
    : known.map(({ from, until }) => `${formatDay(from)}/${formatDay(until)}`).join(', ');
}

/** Stretches of days that a calendar knows, the first before the last. */
export function knownSpans({ calendar }: Pick<LegalTime, 'calendar'>): readonly Days[] {
  return joined(calendar?.data.known ?? []);
}

interface Days {
  readonly from: number;
  readonly until: number;
}

/** Stretches that follow upon one another as one. */
function joined(stretches: readonly Days[]): readonly Days[] {
  const all: Days[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    if (last !== undefined && next.from === last.until + 1)
      all[all.length - 1] = { from: last.from, until: next.until };
    else all.push(next);
  }
  return all;
}

const NONE: readonly Reason[] = [];
const UNKNOWN: readonly Reason[] = [{ why: 'value', field: null }];

/** One reason in words. */
export function reasonText({ why, field }: Reason, namer: Namer, messages: Messages): string {
  if (field === null) return messages.text(why === 'value' ? 'why/value-unknown' : `why/${why}`, { field: '' });
  if (why === 'judgment') return messages.text(`why/${why}`, { field: namer.judgment(field) });
  if (why === 'calendar') return messages.text(`why/${why}`, { field });
  return messages.text(`why/${why}`, { field: messages.text('page/quoted', { text: namer.field(field) }) });
}
