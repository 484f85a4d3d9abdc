import type { BoundLog } from '../binding/index.js';
import {
  assumedReadings,
  type CheckOptions,
  checkLog,
  type FindingColumns,
  isAdverse,
  type LegalTime,
  type RuleSet,
  ruleSet,
  VERDICTS,
  type Verdict,
  type VerdictCounts,
  verdictCode,
} from '../engine/index.js';
import type { Law } from '../language/index.js';
import { mentionsOf } from './mentions.js';

/** One other way to read the text, all else being as assumed. */
export interface OtherReading {
  /** Indices into the law's readings and its options. */
  readonly reading: number;
  readonly option: number;
  /** The rules that depend on it. */
  readonly rules: RuleSet;
}

/** What the rules say under one other reading. */
export interface ReadAs extends OtherReading {
  readonly counts: ReadonlyMap<string, VerdictCounts>;
  /** For a rule of the law, by name: per event of the bound log, the verdicts given there, one bit a verdict code. */
  readonly verdicts: ReadonlyMap<string, Uint16Array>;
}

/** The other readings of a law that change some of the rules asked for. */
export function otherReadings(law: Law, only: ReadonlySet<string>): OtherReading[] {
  return law.readings.flatMap((reading, r) => {
    const dependents = dependentsOf(law, r, only);
    if (dependents.size === 0) return [];
    return reading.options.flatMap((_, option) => {
      if (option === reading.assumed) return [];
      const readings = assumedReadings(law);
      readings[r] = option;
      return [{ reading: r, option, rules: ruleSet(law, readings, dependents) }];
    });
  });
}

/** Names of the rules whose text, or a fact that they use, is written under a reading. */
function dependentsOf(law: Law, reading: number, only: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const rule of law.rules) {
    if (!only.has(rule.name) || names.has(rule.name)) continue;
    const { facts } = mentionsOf(law, [rule]);
    if (rule.under?.reading === reading || [...facts].some((f) => law.facts[f]!.under?.reading === reading))
      names.add(rule.name);
  }
  return names;
}

/** Judges the rules that depend on a reading once more under it; `each` also keeps every verdict by event. */
export function readAs(
  bound: BoundLog,
  other: OtherReading,
  time: LegalTime,
  options: CheckOptions,
  each: boolean,
): ReadAs {
  const { rules } = other.rules;
  const result = checkLog(bound, other.rules, time, { ...options, keeps: () => each });
  const verdicts = new Map(rules.map((rule) => [rule.name, new Uint16Array(each ? bound.eventCount : 0)]));
  const byRule = rules.map((rule) => verdicts.get(rule.name)!);
  markVerdicts(result.findings, byRule);
  return { ...other, counts: new Map(rules.map((rule, r) => [rule.name, result.rules[r]!.counts])), verdicts };
}

function markVerdicts(findings: FindingColumns, byRule: readonly Uint16Array[]): void {
  for (let i = 0; i < findings.length; i++)
    byRule[findings.ruleAt(i)]![findings.eventAt(i)]! |= 1 << verdictCode(findings.verdictAt(i));
}

/** The verdicts that another reading gives on an event of a rule, where they are not this one; null where nothing changes. */
export function changedVerdicts(as: ReadAs, rule: string, event: number, verdict: Verdict): Verdict[] | null {
  const bits = as.verdicts.get(rule)?.[event];
  if (bits === undefined || bits & (1 << verdictCode(verdict))) return null;
  return VERDICTS.filter((_, code) => bits & (1 << code));
}

export function adverseCount(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + (isAdverse(verdict) ? counts[verdict] : 0), 0);
}

export function totalCount(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}
