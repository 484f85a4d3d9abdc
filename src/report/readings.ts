import type { BoundLog } from '../binding/index.js';
import {
  assumedReadings,
  type CheckOptions,
  checkLog,
  type FindingColumns,
  isAdverse,
  type LegalTime,
  noCounts,
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
  /** By rule and event: the verdicts given there, one bit a verdict code. */
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** The other readings of a law that change some of the rules asked for. */
export function otherReadings(
  law: Law,
  only: ReadonlySet<string>,
  taken: readonly number[] = assumedReadings(law),
): OtherReading[] {
  return law.readings.flatMap((reading, r) => {
    const dependents = dependentsOf(law, r, only);
    if (dependents.size === 0) return [];
    return reading.options.flatMap((_, option) => {
      if (option === taken[r]) return [];
      const readings = [...taken];
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

/** Every verdict is kept while a part is judged: parts of about this many events bound the memory that it takes. */
export const EVENTS_A_PART = 1 << 22;

/**
 * Judges the rules that depend on a reading once more under it. Of the findings of the assumed reading (`found`; null where none
 * are shown) it also keeps which verdicts they get here.
 */
export function readAs(
  bound: BoundLog,
  other: OtherReading,
  time: LegalTime,
  options: CheckOptions,
  found: Instances | null,
  eventsAPart: number = EVENTS_A_PART,
): ReadAs {
  const { rules } = other.rules;
  const counts = rules.map(() => noCounts());
  const verdicts = rules.map(() => new Map<number, number>());
  const parts =
    found === null || rules.some((r) => !r.versions[0]!.key.byCase)
      ? [bound]
      : partsOf(bound, options.until, eventsAPart);
  for (const part of parts) {
    const result = checkLog(part, other.rules, time, { ...options, keeps: () => found !== null });
    result.rules.forEach((rule, r) => {
      for (const verdict of VERDICTS) counts[r]![verdict] += rule.counts[verdict];
    });
    const { findings } = result;
    for (let i = 0; i < findings.length; i++) {
      const r = findings.ruleAt(i);
      const event = findings.eventAt(i);
      if (!found?.get(rules[r]!.name)?.has(event)) continue;
      verdicts[r]!.set(event, (verdicts[r]!.get(event) ?? 0) | (1 << verdictCode(findings.verdictAt(i))));
    }
  }
  const named = <T>(values: readonly T[]) => new Map(rules.map((rule, r) => [rule.name, values[r]!]));
  return { ...other, counts: named(counts), verdicts: named(verdicts) };
}

/** The events that a rule's findings are about, by the rule's name. */
export type Instances = ReadonlyMap<string, ReadonlySet<number>>;

export function instancesOf(rules: RuleSet, findings: FindingColumns): Instances {
  const instances = new Map(rules.rules.map((rule) => [rule.name, new Set<number>()]));
  for (let i = 0; i < findings.length; i++) {
    instances.get(rules.rules[findings.ruleAt(i)]!.name)!.add(findings.eventAt(i));
  }
  return instances;
}

/** A log in parts, cases whole; events keep their numbers. */
export function partsOf(bound: BoundLog, until: CheckOptions['until'], most: number): BoundLog[] {
  const { caseStart, caseCount, eventCount } = bound;
  if (eventCount <= most) return [bound];
  const parts: BoundLog[] = [];
  for (let first = 0; first < caseCount; ) {
    let last = first + 1;
    while (last < caseCount && caseStart[last + 1]! - caseStart[first]! <= most) last++;
    parts.push(stretchOf(bound, first, last, until));
    first = last;
  }
  return parts;
}

/** The cases from `first` to before `last`; events keep their numbers. */
export function stretchOf(bound: BoundLog, first: number, last: number, until: CheckOptions['until']): BoundLog {
  const { caseStart, span } = bound;
  return {
    ...bound,
    caseCount: last - first,
    eventCount: caseStart[last]! - caseStart[first]!,
    caseStart: caseStart.subarray(first, last + 1),
    hard: bound.hard?.subarray(first, last) ?? null,
    leftOpen: bound.leftOpen?.subarray(first, last) ?? null,
    // The log has been cut at the time of checking; it need not be looked at again for each part.
    span: { ...span, lastDay: Math.min(span.lastDay, until.day - 1) },
  };
}

/** The verdicts that another reading gives on an event of a rule, where they are not this one; null where nothing changes. */
export function changedVerdicts(as: ReadAs, rule: string, event: number, verdict: Verdict): Verdict[] | null {
  const of = as.verdicts.get(rule);
  if (!of) return null;
  const bits = of.get(event) ?? 0;
  if (bits & (1 << verdictCode(verdict))) return null;
  return VERDICTS.filter((_, code) => bits & (1 << code));
}

export function adverseCount(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + (isAdverse(verdict) ? counts[verdict] : 0), 0);
}

export function totalCount(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}
