import { NO_DAY } from '../../binding/index.js';
import { type Finding, isAdverse, VERDICTS, type Verdict } from '../../engine/index.js';
import { textIn } from '../../language/index.js';
import { ymdFromDay } from '../../time/index.js';
import type { CheckRun } from '../check-run.js';
import { Reporter } from '../findings.js';
import { officesOf } from '../group-values.js';
import { lastPart } from '../receipts/index.js';
import type { Amount } from '../report.js';
import { pairRules, type RulePair } from './pair-rules.js';

/** One log under two laws, judged at one time: what the difference of the laws does to it. */
export interface Comparison {
  readonly before: ComparedLaw;
  readonly after: ComparedLaw;
  readonly log: { readonly name: string; readonly cases: number; readonly events: number };
  readonly at: string;
  readonly rules: readonly ComparedRule[];
  readonly total: Effect;
  /** By the month of the event that a verdict is about; months without a change are left out. */
  readonly months: readonly (Effect & { readonly month: string })[];
  /** Null where the binding names no office that is safe to show. */
  readonly offices: readonly (Effect & { readonly office: string })[] | null;
  readonly changes: readonly ComparedInstance[];
}

export interface ComparedLaw {
  readonly law: string;
  /** Name of its file: an amended copy may have the same id. */
  readonly file: string;
  readonly title: string;
  /** SHA-256 of its file, hex. */
  readonly hash: string;
}

/** How many instances got another verdict, and of what kind the change is. */
export interface Effect {
  readonly newlyAdverse: number;
  readonly noLongerAdverse: number;
  /** Adverse under both with another due day or delay, or under neither with another verdict; also what only one of the laws judges. */
  readonly otherwise: number;
}

export type EffectKind = keyof Effect;
export const EFFECTS: readonly EffectKind[] = ['newlyAdverse', 'noLongerAdverse', 'otherwise'];

export interface ComparedRule extends RulePair, Effect {
  readonly article: string;
  /** Paired although their names are not the same. */
  readonly renamed: boolean;
  /** How often each verdict was given; those alone that were. */
  readonly verdicts: { readonly before: VerdictTally; readonly after: VerdictTally };
}

export type VerdictTally = Readonly<Partial<Record<Verdict, number>>>;

/** One instance of a rule that the two laws judge otherwise. */
export interface ComparedInstance {
  readonly effect: EffectKind;
  /** Names of the rule under either law, and what a check by it calls the finding. */
  readonly rule: { readonly before: string | null; readonly after: string | null };
  readonly id: { readonly before: string | null; readonly after: string | null };
  readonly article: string;
  /** Masked unless the binding declares it safe. */
  readonly case: string;
  readonly office: string | null;
  readonly month: string | null;
  readonly event: { readonly kind: string; readonly time: string | null };
  readonly before: Judgement | null;
  readonly after: Judgement | null;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly due: string | null;
  readonly late: Amount | null;
}

/** Of two checks of one log at one time, each with every verdict that it gave; of the rules named in `only`, or of all. */
export function compareRuns(
  before: CheckRun,
  after: CheckRun,
  { renamed, only }: { readonly renamed: ReadonlyMap<string, string>; readonly only: ReadonlySet<string> },
): Comparison {
  const sides = { before: new SideOf(before), after: new SideOf(after) };
  const [inBefore, inAfter] = [before, after].map(({ rules }) => new Set(rules.rules.map(({ name }) => name)));
  const pairs = pairRules(before.statute.law, after.statute.law, renamed).filter(
    (p) =>
      (inBefore!.has(p.before ?? '') || inAfter!.has(p.after ?? '')) &&
      (only.size === 0 || only.has(p.before ?? '') || only.has(p.after ?? '')),
  );
  const changes: ComparedInstance[] = [];
  const rules = pairs.map((pair) => comparedRule(pair, sides, changes));
  return {
    before: lawOf(before),
    after: lawOf(after),
    log: { name: before.log.name, cases: before.bound.caseCount, events: before.bound.eventCount },
    at: before.at,
    rules,
    total: effectOf(changes),
    months: grouped(changes, ({ month }) => month).map(([month, effect]) => ({ month, ...effect })),
    offices: sides.before.knowsOffices
      ? grouped(changes, ({ office }) => office).map(([office, effect]) => ({ office, ...effect }))
      : null,
    changes,
  };
}

function lawOf({ statute: { law } }: CheckRun): ComparedLaw {
  return { law: law.id, file: lastPart(law.file), title: textIn(law.titles, 'en', law.id), hash: law.hash };
}

interface Sides {
  readonly before: SideOf;
  readonly after: SideOf;
}

function comparedRule(pair: RulePair, { before, after }: Sides, changes: ComparedInstance[]): ComparedRule {
  const [old, fresh] = [before.instances(pair.before), after.instances(pair.after)];
  const own: ComparedInstance[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [a, b] = [old.get(key), fresh.get(key)];
    const [then, now] = [a ? before.said(a) : null, b ? after.said(b) : null];
    if (JSON.stringify(then) === JSON.stringify(now)) continue;
    const [side, finding] = a ? [before, a] : [after, b!];
    const [was, is] = [then !== null && isAdverse(then.verdict), now !== null && isAdverse(now.verdict)];
    own.push({
      effect: was === is ? 'otherwise' : is ? 'newlyAdverse' : 'noLongerAdverse',
      rule: { before: pair.before, after: pair.after },
      id: { before: a ? before.id(a) : null, after: b ? after.id(b) : null },
      ...side.place(finding),
      before: then,
      after: now,
    });
  }
  for (const change of own) changes.push(change);
  return {
    ...pair,
    renamed: pair.before !== null && pair.after !== null && pair.before !== pair.after,
    article: pair.after === null ? before.article(pair.before!) : after.article(pair.after),
    ...effectOf(own),
    verdicts: { before: tally(old.values()), after: tally(fresh.values()) },
  };
}

function tally(findings: Iterable<Finding>): VerdictTally {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return Object.fromEntries(VERDICTS.flatMap((v) => (counts.has(v) ? [[v, counts.get(v)!]] : [])));
}

function effectOf(changes: readonly ComparedInstance[]): Effect {
  const count = (kind: EffectKind) => changes.filter(({ effect }) => effect === kind).length;
  return {
    newlyAdverse: count('newlyAdverse'),
    noLongerAdverse: count('noLongerAdverse'),
    otherwise: count('otherwise'),
  };
}

function grouped(
  changes: readonly ComparedInstance[],
  groupOf: (change: ComparedInstance) => string | null,
): [string, Effect][] {
  const groups = new Map<string, ComparedInstance[]>();
  for (const change of changes) {
    const group = groupOf(change) ?? '–';
    const there = groups.get(group);
    if (there) there.push(change);
    else groups.set(group, [change]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, own]) => [group, effectOf(own)]);
}

/** What one law says of the log. */
class SideOf {
  readonly #run: CheckRun;
  readonly #reporter: Reporter;
  readonly #offices: ReturnType<typeof officesOf>;
  readonly #rules: ReadonlyMap<string, number>;
  /** By rule, in the order of their events. */
  readonly #findings: readonly (readonly Finding[])[];

  constructor(run: CheckRun) {
    this.#run = run;
    this.#reporter = new Reporter(run);
    this.#offices = officesOf(run);
    this.#rules = new Map(run.rules.rules.map(({ name }, r) => [name, r]));
    const { findings } = run.result;
    const all = run.rules.rules.map((): Finding[] => []);
    for (const i of findings.inOrder()) all[findings.ruleAt(i)]!.push(findings.get(i));
    this.#findings = all;
  }

  get knowsOffices(): boolean {
    return this.#offices !== undefined;
  }

  /** By the row of the log that each is about; one row may set off several, of several groups or periods. */
  instances(name: string | null): Map<string, Finding> {
    const rule = name === null ? undefined : this.#rules.get(name);
    const found = new Map<string, Finding>();
    if (rule === undefined) return found;
    const before = new Map<number, number>();
    for (const finding of this.#findings[rule]!) {
      const row = this.#reporter.rowOf(finding.event);
      const n = before.get(row) ?? 0;
      before.set(row, n + 1);
      found.set(`${row}/${n}`, finding);
    }
    return found;
  }

  article(name: string): string {
    const { law } = this.#run.statute;
    return law.articles[law.rules.find((rule) => rule.name === name)!.article]!.citation;
  }

  said(f: Finding): Judgement {
    const late = f.late === null || !isAdverse(f.verdict) ? null : { n: f.late, unit: f.unit };
    // What was kept in time is kept, by whatever day.
    const due = isAdverse(f.verdict) || f.verdict === 'open' ? this.#reporter.due(f) : null;
    return { verdict: f.verdict, due, late };
  }

  id(f: Finding): string {
    return this.#reporter.idOf(f);
  }

  place(f: Finding): Pick<ComparedInstance, 'article' | 'case' | 'office' | 'month' | 'event'> {
    const { bound, masker, rules, statute } = this.#run;
    const { kind, time } = this.#reporter.event(f.event);
    const day = bound.day[f.event]!;
    return {
      article: statute.law.articles[rules.rules[f.rule]!.article]!.citation,
      case: masker.caseId(bound.caseIds.get(f.case)),
      office: this.#offices?.(f.event) ?? null,
      month: day === NO_DAY ? null : monthOf(day),
      event: { kind, time },
    };
  }
}

function monthOf(day: number): string {
  const { year, month } = ymdFromDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
