import type {
  CaseEvidence,
  ClockWorking,
  FailedTest,
  FindingEvidence,
  LimitWorking,
  Reason,
  ReportDocument,
  ReportedEvent,
  ReportedFinding,
  WorkingLine,
} from '../../report/index.js';
import type { SampledFinding } from './data.js';

/**
 * The sampled findings with their evidence, made small: every text and small value stands once in `pool`, all else are numbers
 * that point there. 0 is null.
 */
export interface PackedEvidence {
  readonly pool: readonly unknown[];
  readonly cases: readonly (readonly number[])[];
  readonly workings: readonly PackedWorking[];
  /** What acts did not meet, in words. */
  readonly tests: readonly string[];
  readonly findings: readonly (readonly (number | string)[])[];
}

/** A limit, and what acted on its clock in words. */
export interface ShownLimit extends LimitWorking {
  readonly told?: readonly string[];
}

export interface UnpackedEvidence {
  readonly findings: readonly SampledFinding[];
  /** By place of the finding: the case's events and the limits, made when they are looked at. */
  caseOf(finding: number): CaseEvidence;
  limitsOf(finding: number): readonly ShownLimit[];
  /** What it failed, in words. */
  failedOf(finding: number): readonly string[];
}

export function packEvidence(
  { evidence, rules }: Pick<ReportDocument, 'evidence' | 'rules'>,
  told: (clock: ClockWorking) => readonly string[] = () => [],
  failed: (test: FailedTest) => string = () => '',
): PackedEvidence {
  const pool = new Pool();
  const places = new Map(rules.map(({ rule }, r) => [rule, r]));
  return {
    cases: evidence.cases.map((c) => packCase(c, pool)),
    workings: evidence.workings.map((limit) => packLimit(limit, pool, told)),
    tests: (evidence.tests ?? []).map(failed),
    // In the order of the evidence: worst first.
    findings: evidence.findings.map((e) => packFinding(e, places.get(e.finding.rule) ?? -1, pool)),
    pool: pool.values,
  };
}

class Pool {
  readonly values: unknown[] = [null];
  readonly #places = new Map<unknown, number>([[null, 0]]);
  /** Of objects that are met again, which is most of them. */
  readonly #objects = new Map<object, number>();

  /** Place of a text, number or boolean. */
  put(value: string | number | boolean | null): number {
    return this.#place(value, value);
  }

  /** Place of a list or object; it is looked up by its JSON. */
  putValue(value: object | null): number {
    if (value === null) return 0;
    const met = this.#objects.get(value);
    if (met !== undefined) return met;
    const place = this.#place(`\0${JSON.stringify(value)}`, value);
    this.#objects.set(value, place);
    return place;
  }

  #place(key: unknown, value: unknown): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function packCase({ case: id, events }: CaseEvidence, pool: Pool): number[] {
  const packed = [pool.put(id)];
  for (const { kind, time, row, facts } of events) {
    packed.push(pool.put(kind), pool.put(time), row, facts.length);
    for (const [name, value] of facts) packed.push(pool.put(name), pool.put(value));
  }
  return packed;
}

function unpackCase(packed: readonly number[], pool: readonly unknown[]): CaseEvidence {
  const text = (at: number) => pool[packed[at]!] as string;
  const events: CaseEvidence['events'][number][] = [];
  for (let i = 1; i < packed.length; ) {
    const [kind, time, row, n] = [text(i), text(i + 1) as string | null, packed[i + 2]!, packed[i + 3]!];
    i += 4;
    const facts = Array.from({ length: n }, (_, f) => [text(i + 2 * f), text(i + 2 * f + 1)] as const);
    i += 2 * n;
    events.push({ kind, time, row, facts });
  }
  return { case: text(0), events };
}

type PackedFinding = PackedEvidence['findings'][number];

function packFinding(e: FindingEvidence, rule: number, pool: Pool): PackedFinding {
  const f = e.finding;
  const event = (x: ReportedEvent | null) => (x ? [pool.put(x.kind), pool.put(x.time), x.row] : [0, 0, 0]);
  return [
    f.id,
    rule,
    pool.put(f.verdict),
    e.case,
    ...event(f.event),
    ...event(f.other),
    pool.put(f.due),
    f.late ? f.late.n : 0,
    f.late ? pool.put(f.late.unit) : 0,
    f.provisional ? 1 : 0,
    f.assumptions.length > 0 ? pool.putValue(f.assumptions) : 0,
    f.readings.length > 0 ? pool.putValue(f.readings) : 0,
    pool.putValue(f.key),
    f.why.length > 0 ? pool.putValue(f.why) : 0,
    pool.putValue(f.note ?? null),
    e.failed ? pool.putValue(e.failed) : 0,
    ...e.limits,
  ];
}

/** Numbers of a finding before its limits. */
const FIXED = 20;

function unpackFinding(packed: PackedFinding, pool: readonly unknown[], caseId: string): SampledFinding {
  const at = (i: number) => packed[i] as number;
  const value = <T>(i: number) => pool[at(i)] as T;
  const event = (i: number): ReportedEvent | null =>
    at(i) === 0 ? null : { kind: value<string>(i), time: value<string | null>(i + 1), row: at(i + 2) };
  return {
    id: packed[0] as string,
    rule: at(1),
    verdict: value(2),
    case: caseId,
    event: event(4)!,
    other: event(7),
    due: value(10),
    late: at(12) === 0 ? null : { n: at(11), unit: value(12) },
    provisional: at(13) === 1,
    assumptions: value<string[] | null>(14) ?? [],
    readings: value<ReportedFinding['readings'] | null>(15) ?? [],
    key: value(16),
    why: value<ReportedFinding['why'] | null>(17) ?? [],
    ...(at(18) === 0 ? {} : { note: value<NonNullable<ReportedFinding['note']>>(18) }),
  };
}

/** What is said of the limit, then each period: its length and its steps. */
type PackedWorking = readonly [head: readonly number[], ...periods: (readonly number[])[]];

/** Numbers that are said of every limit; those of a clock follow. */
const HEAD = 11;

/** Numbers of a period before its steps, and of each step. */
const LENGTH = 4;
const LINE = 8;

function packLimit(
  { test, side, unit, exists, from, at, periods, zone, exchanged, clock, lacks }: LimitWorking,
  pool: Pool,
  told: (clock: ClockWorking) => readonly string[],
): PackedWorking {
  const head = [test, side, unit, exists, from.earliest, from.latest, at.earliest, at.latest].map((x) => pool.put(x));
  head.push(pool.put(zone ?? null), exchanged ? pool.putValue(exchanged) : 0, lacks ? pool.putValue(lacks) : 0);
  if (clock) head.push(pool.putValue(clock), pool.putValue(told(clock)));
  const packed = periods.map(({ months, days, workingDays, minutes, steps }) => {
    const numbers = [months, days, workingDays, minutes];
    for (const s of steps) {
      numbers.push(pool.put(s.kind), pool.put(s.from), pool.put(s.to), s.count);
      numbers.push(pool.put(s.unit), pool.put(s.reason), pool.put(s.name), pool.put(s.source));
    }
    return numbers;
  });
  return [head, ...packed];
}

function unpackLimit([head, ...periods]: PackedWorking, pool: readonly unknown[]): ShownLimit {
  const value = <T>(i: number) => pool[head[i]!] as T;
  const [zone, exchanged] = [value<string | null>(8), value<string[] | null>(9)];
  const lacks = value<Reason[] | null>(10);
  return {
    test: value(0),
    side: value(1),
    unit: value(2),
    exists: value(3),
    from: { earliest: value(4), latest: value(5) },
    at: { earliest: value(6), latest: value(7) },
    periods: periods.map((packed) => unpackPeriod(packed, pool)),
    ...(zone !== null && { zone }),
    ...(exchanged !== null && { exchanged }),
    ...(lacks !== null && { lacks }),
    ...(head.length > HEAD && { clock: value<ClockWorking>(HEAD), told: value<readonly string[]>(HEAD + 1) }),
  };
}

function unpackPeriod(packed: readonly number[], pool: readonly unknown[]): LimitWorking['periods'][number] {
  const value = <T>(i: number) => pool[packed[i]!] as T;
  const steps: WorkingLine[] = [];
  for (let i = LENGTH; i < packed.length; i += LINE) {
    steps.push({
      kind: value(i),
      from: value(i + 1),
      to: value(i + 2),
      count: packed[i + 3]!,
      unit: value(i + 4),
      reason: value(i + 5),
      name: value(i + 6),
      source: value(i + 7),
    });
  }
  return { months: packed[0]!, days: packed[1]!, workingDays: packed[2]!, minutes: packed[3]!, steps };
}

export function unpackEvidence({ pool, cases, workings, tests, findings }: PackedEvidence): UnpackedEvidence {
  const placeOf = (f: number) => findings[f]![3] as number;
  return {
    findings: findings.map((f) => unpackFinding(f, pool, pool[cases[f[3] as number]![0]!] as string)),
    caseOf: (f) => unpackCase(cases[placeOf(f)]!, pool),
    failedOf: (f) => ((pool[findings[f]![FIXED - 1] as number] as number[] | null) ?? []).map((place) => tests[place]!),
    limitsOf: (f) => findings[f]!.slice(FIXED).map((place) => unpackLimit(workings[place as number]!, pool)),
  };
}
