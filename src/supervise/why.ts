import type { ReceiptFile } from '../report/index.js';
import { type CaseHashes, nameOf } from './cases-file.js';
import type { Slim } from './diff.js';
import type { Run } from './read-run.js';
import type { CheckManifest } from './run-folder.js';

/**
 * What is another now:
 *
 * - `case-new`, `case-gone`: the register has the case, or has it no more
 * - `events`: events of the case were added, taken away or recorded otherwise
 * - `trigger`: the event that sets the finding off has another time
 * - `other-cases`: the rule looks across cases, and the register is another
 * - `law`: what the rule says, or something that it rests on
 * - `calendar`, `reading`, `at` (the time of checking), `program`, `options`
 * - `binding`: what the source is said to record, or which column is which event
 * - `unknown`: nothing that the runs have kept
 */
export const WHYS = [
  'case-new',
  'case-gone',
  'events',
  'trigger',
  'other-cases',
  'law',
  'calendar',
  'binding',
  'reading',
  'at',
  'options',
  'program',
  'unknown',
] as const;
export type Why = (typeof WHYS)[number];

/** Something that a whole check rests on. */
export interface GlobalChange {
  readonly input: 'register' | 'law' | 'calendar' | 'binding' | 'reading' | 'at' | 'options' | 'program';
  /** Versions, days and names as they are; hashes by their beginning. */
  readonly then: string;
  readonly now: string;
}

/** One of two runs. */
export interface Side {
  readonly run: Run;
  readonly check: CheckManifest;
  readonly receipt: ReceiptFile;
  /** Hashes of the cases that are asked about; null where the run kept none. */
  readonly cases: ReadonlyMap<string, CaseHashes> | null;
}

export function globalChanges(then: ReceiptFile, now: ReceiptFile): GlobalChange[] {
  const short = (hash: string | null | undefined) => hash?.slice(0, 12) ?? '';
  const readings = ({ readings: taken }: ReceiptFile) =>
    Object.entries(taken)
      .map(([name, option]) => `${name}.${option}`)
      .join(' ');
  const options = ({ options: { only, verdicts, log } }: ReceiptFile) =>
    [...only, ...verdicts, ...Object.entries(log ?? {}).map(([name, value]) => `${name}=${value}`)].join(' ');
  const all: GlobalChange[] = [
    { input: 'register', then: short(then.log.hash), now: short(now.log.hash) },
    { input: 'law', then: short(then.law.hash), now: short(now.law.hash) },
    { input: 'calendar', then: short(then.calendar?.hash), now: short(now.calendar?.hash) },
    { input: 'binding', then: short(then.binding.hash), now: short(now.binding.hash) },
    { input: 'reading', then: readings(then), now: readings(now) },
    { input: 'at', then: then.at, now: now.at },
    { input: 'options', then: options(then), now: options(now) },
    { input: 'program', then: then.program, now: now.program },
  ];
  return all.filter((change) => change.then !== change.now);
}

/** Says of each change what of the two runs bears on it. */
export class Whys {
  readonly #before: Side;
  readonly #after: Side;
  readonly #changed: ReadonlySet<GlobalChange['input']>;
  readonly #sameKey: boolean;

  constructor({ before, after }: { readonly before: Side; readonly after: Side }) {
    this.#before = before;
    this.#after = after;
    this.#changed = new Set(globalChanges(before.receipt, after.receipt).map(({ input }) => input));
    this.#sameKey = before.run.key === after.run.key;
  }

  of(then: Slim | null, now: Slim | null): Why[] {
    const { rule, case: id, key } = (now ?? then)!;
    const changed = this.#changed;
    // What came after the earlier day of checking is no event for it, and no other event where nothing else was given.
    const later = changed.has('at') && !changed.has('register') && !changed.has('binding') && !changed.has('options');
    const ofCase = later ? null : this.#ofCase(id);
    const events = ofCase !== null;
    const meant = this.#before.check.meanings[rule];
    const means = this.#after.check.meanings[rule];
    const ruleThere = meant !== undefined && means !== undefined;
    const optional = changed.has('options');
    const why: Why[] = ofCase === null ? [] : [ofCase];
    if (key !== null && changed.has('register') && !events) why.push('other-cases');
    // A rule that one of the runs did not ask for is no other law.
    if (meant !== means && (ruleThere || !optional)) why.push(changed.has('law') ? 'law' : 'reading');
    else if (changed.has('reading') && meant !== means) why.push('reading');
    if (changed.has('calendar')) why.push('calendar');
    const { recording } = this.#after.check;
    if (changed.has('binding') && (events || recording !== this.#before.check.recording)) why.push('binding');
    if (changed.has('at')) why.push('at');
    if (optional && !ruleThere) why.push('options');
    if (why.length === 0 && optional) why.push('options');
    if (changed.has('program')) why.push('program');
    if (then !== null && now !== null && then.id !== now.id)
      return ['trigger', ...why.filter((one) => one !== 'events')];
    return why.length === 0 ? ['unknown'] : why;
  }

  #ofCase(id: string): Why | null {
    const [before, after] = [this.#before.cases, this.#after.cases];
    if (before === null || after === null) return null;
    const [then, now] = [before.get(nameOf(id)), after.get(nameOf(id))];
    if (then && now) {
      const alike = this.#before.check.reads === this.#after.check.reads;
      return (alike ? then.all === now.all : then.acts === now.acts) ? null : 'events';
    }
    // Under another key a case has another pseudonym, and none of the two can be told to be new.
    if (!this.#sameKey) return null;
    return now ? 'case-new' : then ? 'case-gone' : null;
  }
}
