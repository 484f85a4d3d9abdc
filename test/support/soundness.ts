import { ownBinding } from '../../src/binding/index.js';
import {
  checkLog,
  type Finding,
  isAdverse,
  type RuleSet,
  ruleSet,
  type Until,
  type Verdict,
  wantedBy,
} from '../../src/engine/index.js';
import { isTimeTest } from '../../src/engine/time-test.js';
import type { Condition } from '../../src/language/index.js';
import { zone } from '../../src/time/index.js';
import { completion, type Gaps } from './completions.js';
import type { Pair } from './differ.js';
import { kindsNamed, randomPair } from './differ.js';
import type { Draw } from './draw.js';
import { randomLaw } from './laws.js';
import { ALL_KINDS, asRead, boundTraces, exactTraces, randomUntil, type TraceEvent } from './logs.js';
import { askOracle, type OracleVerdict } from './oracle.js';
import type { Known } from './oracle-events.js';
import { inScope } from './oracle-scope.js';
import type { Setting } from './times.js';
import { ATTRIBUTES } from './vocabulary.js';

/** A finding that a completion of the record does not bear out. */
export interface Violation {
  readonly pair: Pair;
  readonly finding: Finding;
  readonly said: readonly OracleVerdict[];
  readonly events: readonly Known[];
}

export interface Tried {
  readonly violation: Violation | null;
  readonly adverse: number;
  readonly completions: number;
}

const NOTHING: Tried = { violation: null, adverse: 0, completions: 0 };

/** How {@link tryToRefute} goes about it; `absence` and `dense`: see {@link randomPair}. */
export interface Attempt {
  /** Into how many ways to fill the gaps it looks. */
  readonly ways: number;
  readonly absence?: boolean;
  readonly dense?: boolean;
  /** Asks the interpreter itself about what has no gaps left, of any law; else the oracle, of those that it can speak about. */
  readonly itself?: boolean;
}

/** Judges a random log with gaps, then as many ways to fill the gaps; an adverse verdict must stand in each. */
export function tryToRefute(
  draw: Draw,
  settings: readonly Setting[],
  { ways, absence = false, dense = false, itself = false }: Attempt,
): Tried {
  const pair = randomPair(draw, settings, { known: true, forOracle: !itself, absence, dense });
  if (!itself && !inScope(pair.law, absence)) return NOTHING;
  const { law, rules, until: asked, setting } = pair;
  // A law of days knows the time of checking by its day.
  const until = wantedBy(rules).instants ? asked : { day: asked.day, ms: setting.time.startOf(asked.day + 1) - 1 };
  const { findings, log: bound } = checkLog(pair.bound, rules, setting.time, {
    until,
    keeps: isAdverse,
    engine: 'interpreter',
  });
  // What names no office is taken for one office's (docs/semantics.md, Keys), which a completion need not be.
  const nameless = ({ rule, event }: Finding) => {
    const { key } = rules.rules[rule]!.versions[0]!;
    return key.byCase && key.byOffice && (bound.office?.codes[event] ?? -1) < 0;
  };
  const accused = [...findings].filter((f) => !nameless(f));
  if (accused.length === 0) return NOTHING;
  const gaps: Gaps = {
    law,
    traces: asRead(law, pair.traces),
    binding: pair.binding,
    bound,
    time: setting.time,
    source: pair.binding.source.zone === null ? setting.time.zone : zone(pair.binding.source.zone)!,
    base: setting.base,
    until,
    absence,
  };
  let completions = 0;
  for (let w = 0; w < ways; w++) {
    const events = completion(draw, gaps);
    if (events === null) continue;
    const said = itself ? askItself(events, pair, until) : askOracle({ events, until }, rules, setting.time);
    if (said === null) continue;
    completions++;
    for (const finding of accused) {
      const id = bound.row ? bound.row[finding.event]! : finding.event;
      const about = said.filter((s) => s.rule === finding.rule && isAbout(rules, s, finding, id));
      const stands = (s: OracleVerdict) => bearsOut(s, finding, hasOneLimit(rules, finding.rule)) || isEither(rules, s);
      if (!about.some(stands))
        return { violation: { pair, finding, said: about, events }, adverse: accused.length, completions };
    }
  }
  return { violation: null, adverse: accused.length, completions };
}

/** What the interpreter says of cases of which everything is known. */
function askItself(events: readonly Known[], { law: given, setting, rules }: Pair, until: Until): OracleVerdict[] {
  const { time } = setting;
  // What a word that is none of its attribute's may have meant can be any.
  const law = { ...given, attributes: ATTRIBUTES, roles: null };
  const asked = ruleSet(law, rules.readings);
  const cases = new Map<number, Known[]>();
  for (const e of [...events].sort((a, b) => a.ms - b.ms)) cases.set(e.case, [...(cases.get(e.case) ?? []), e]);
  const byCase = [...cases].sort(([a], [b]) => a - b);
  const traces = byCase.map(([c, own]) => ({ id: `case ${c}`, events: own.map(written) }));
  const binding = ownBinding(law, { ordered: true });
  const bound = boundTraces(law, traces, binding, time, { ...wantedBy(asked), instants: true });
  const { findings, log } = checkLog(bound, asked, time, { until, keeps: () => true, engine: 'interpreter' });
  const rows = byCase.flatMap(([, own]) => own);
  return [...findings].map((f) => {
    const at = rows[log.row ? log.row[f.event]! : f.event]!;
    return { ...f, event: at.id };
  });
}

/** As a log of the law's own words has it. */
function written(e: Known): TraceEvent {
  const value = (a: number, v: Known['values'][number]) => (ATTRIBUTES[a]!.type === 'boolean' ? v === 1 : v);
  const values = Object.entries(e.values).map(([a, v]) => [a, value(Number(a), v)]);
  const { actor = null, role = null, office = null } = e;
  const time = new Date(e.ms).toISOString();
  return { time, event: e.kind, values: Object.fromEntries(values) as TraceEvent['values'], actor, role, office };
}

/** What the interpreter and the oracle say of a case of which everything is known, a line a verdict; null where the law is out of scope. */
export function exactOpinions(
  draw: Draw,
  settings: readonly Setting[],
  dense = false,
): { pair: Pair; interpreter: string[]; oracle: string[]; verdicts: Verdict[] } | null {
  const setting = draw.pick(settings);
  const { time, base } = setting;
  const law = {
    ...randomLaw(draw, {
      workingDays: time.calendar !== null,
      base,
      noMissing: true,
      whole: draw.chance(dense ? 80 : 60),
    }),
    zone: time.zone.name,
    options: [],
  };
  if (!inScope(law)) return null;
  const rules = ruleSet(law, [draw.below(2)]);
  const traces = exactTraces(draw, base, dense ? kindsNamed(law) : ALL_KINDS);
  const binding = ownBinding(law, { ordered: draw.chance(50) });
  const bound = boundTraces(law, traces, binding, time, { ...wantedBy(rules), instants: true });
  const until = randomUntil(draw, base, time);
  const { findings, log } = checkLog(bound, rules, time, { until, keeps: () => true, engine: 'interpreter' });
  const gaps: Gaps = { law, traces, binding, bound: log, time, source: time.zone, base, until };
  const said = askOracle({ events: completion(draw, gaps)!, until }, rules, time);
  if (said === null) return null;
  const told = [...findings].map((f) => ({ ...f, event: log.row ? log.row[f.event]! : f.event }));
  const line = (s: Omit<OracleVerdict, 'case'>) =>
    JSON.stringify([s.rule, s.event, s.verdict, ...(s.verdict === 'undetermined' ? [] : [s.due, s.late])]);
  const pair = { setting, law, rules, traces, binding, bound, until };
  return {
    pair,
    interpreter: told.map(line).sort(),
    oracle: said.map(line).sort(),
    verdicts: said.map((s) => s.verdict),
  };
}

/**
 * Of two events that exclude each other the source need not tell which came second; a duty that recurs or hangs on a deemed event
 * may be shown at another event, but is then no less late.
 */
function isAbout(rules: RuleSet, said: OracleVerdict, { rule }: Finding, id: number): boolean {
  const kinds = rules.rules[rule]!.versions.map(({ kind }) => kind);
  const mayMove = kinds.includes('recurring') || rules.law.deems.length > 0;
  return kinds[0] === 'not-both' || said.event === id || mayMove;
}

/** Of several time tests that fail, another may be the first once all is known. */
function hasOneLimit(rules: RuleSet, rule: number): boolean {
  return rules.rules[rule]!.versions.every(
    (v) => v.kind === 'duty' || (v.kind === 'guard' && !joinsLimits(v.condition)),
  );
}

function joinsLimits(condition: Condition): boolean {
  if (condition.op !== 'and' && condition.op !== 'or') return false;
  const limits = condition.of.filter((c) => isTimeTest(c) || c.op === 'and' || c.op === 'or' || c.op === 'not');
  return (condition.op === 'and' && limits.length > 1) || condition.of.some(joinsLimits);
}

/** That two exclude each other is told of the later one: of neither where it hangs on when one was deemed, which has no bounds here. */
function isEither(rules: RuleSet, { rule, verdict }: OracleVerdict): boolean {
  const { kind } = rules.rules[rule]!.versions[0]!;
  return verdict === 'undetermined' && kind === 'not-both' && rules.law.deems.length > 0;
}

/** As adverse, no less late, due no later. */
function bearsOut(said: OracleVerdict, finding: Finding, figures: boolean): boolean {
  if (!isAdverse(said.verdict)) return false;
  if (!figures || finding.late === null || said.late === null || finding.due === null || said.due === null) return true;
  return finding.late < 0
    ? said.late <= finding.late && said.due >= finding.due
    : said.late >= finding.late && said.due <= finding.due;
}
