import type { Breakdown, CaseEvidence, EvidenceEvent } from '../../report/index.js';
import type { SampledFinding, Tone } from './data.js';
import type { FindingColumn, Group } from './list-address.js';
import { GROUP_TONES } from './list-link.js';
import type { ShownLimit, UnpackedEvidence } from './packing.js';

/** What the reader asks the list for; an empty text or -1 asks for nothing. */
export interface Query {
  readonly group: Group;
  readonly text: string;
  readonly rule: number;
  readonly verdict: string;
  readonly office: string;
  readonly month: string;
  readonly sort: FindingColumn | null;
  readonly down: boolean;
}

/** The sampled findings, made ready to be looked through. */
export class FindingIndex {
  readonly findings: readonly SampledFinding[];
  readonly offices: readonly string[];
  readonly months: readonly string[];
  readonly verdicts: readonly string[];
  readonly #evidence: UnpackedEvidence;
  readonly #office: readonly string[];
  readonly #month: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #worstFirst: readonly number[];
  readonly #tones: readonly Tone[];
  /** Adverse findings by case; empty until it is asked for. */
  readonly #ofCase = new Map<string, SampledFinding[]>();
  #texts: readonly string[] | null = null;

  /** `toneOf` says what a verdict is of a rule, `isSuspect` which rules come after the others, `soleOffice` whose all of them are. */
  constructor(
    evidence: UnpackedEvidence,
    toneOf: (rule: number, verdict: string) => Tone,
    isSuspect: (rule: number) => boolean,
    soleOffice = '',
  ) {
    this.#evidence = evidence;
    const tones = new Map<string, Tone>();
    this.#tones = evidence.findings.map(({ rule, verdict }) => {
      const key = `${rule} ${verdict}`;
      const tone = tones.get(key) ?? toneOf(rule, verdict);
      tones.set(key, tone);
      return tone;
    });
    this.findings = evidence.findings;
    this.#office = this.findings.map((f, i) => officeOf(f, i, evidence) || soleOffice);
    this.#month = this.findings.map((f) => f.event.time?.slice(0, 7) ?? '');
    this.#places = new Map(this.findings.map((f, i) => [f.id, i]));
    this.offices = distinct(this.#office);
    this.months = distinct(this.#month);
    this.verdicts = distinct(this.findings.map((f) => f.verdict));
    const rank = (f: SampledFinding, tone: Tone) => {
      if (tone === 'adverse') return isSuspect(f.rule) ? 1 : 0;
      if (tone === 'party') return 2;
      return f.verdict === 'for-review' ? 3 : f.verdict === 'undetermined' ? 4 : 5;
    };
    const keys = this.findings.map((f, i) => [rank(f, this.#tones[i]!), Math.abs(hoursOf(f))] as const);
    this.#worstFirst = keys
      .map((_, i) => i)
      .sort((a, b) => keys[a]![0] - keys[b]![0] || keys[b]![1] - keys[a]![1] || a - b);
  }

  /** How many findings have a verdict here. */
  countWith(verdict: string): number {
    return this.findings.reduce((n, f) => (f.verdict === verdict ? n + 1 : n), 0);
  }

  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  partsOf(place: number): {
    evidence: CaseEvidence;
    limits: readonly ShownLimit[];
    failed: readonly string[];
    office: string;
    also: readonly SampledFinding[];
  } {
    return {
      office: this.#office[place]!,
      evidence: this.#evidence.caseOf(place),
      limits: this.#evidence.limitsOf(place),
      failed: this.#evidence.failedOf(place),
      also: this.#alsoOf(place),
    };
  }

  /** What else is held against the same case, of the findings that are here. */
  #alsoOf(place: number): readonly SampledFinding[] {
    if (this.#ofCase.size === 0)
      for (const [i, f] of this.findings.entries()) {
        if (!GROUP_TONES.adverse.includes(this.#tones[i]!)) continue;
        const known = this.#ofCase.get(f.case);
        if (known) known.push(f);
        else this.#ofCase.set(f.case, [f]);
      }
    const { id, case: own } = this.findings[place]!;
    return (this.#ofCase.get(own) ?? []).filter((f) => f.id !== id);
  }

  limitsOf(place: number): readonly ShownLimit[] {
    return this.#evidence.limitsOf(place);
  }

  /** Places of the findings that were asked for, in the order asked for; worst first where none was. */
  select(query: Query): number[] {
    const words = query.text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const texts = words.length > 0 ? this.#searchable() : [];
    const tones = query.group === '' ? null : GROUP_TONES[query.group];
    const found: number[] = [];
    for (const i of this.#worstFirst) {
      const f = this.findings[i]!;
      const fits =
        (tones === null || tones.includes(this.#tones[i]!)) &&
        (query.rule < 0 || f.rule === query.rule) &&
        (query.verdict === '' || f.verdict === query.verdict) &&
        (query.office === '' || this.#office[i] === query.office) &&
        this.#month[i]!.startsWith(query.month) &&
        words.every((word) => texts[i]!.includes(word));
      if (fits) found.push(i);
    }
    return query.sort === null ? found : this.#sorted(found, query.sort, query.down);
  }

  /** Does before it is asked what a search by text needs once. */
  prepare(): void {
    this.#searchable();
  }

  /** The case's name and everything that is recorded of its events. */
  #searchable(): readonly string[] {
    this.#texts ??= this.findings.map((f, i) => {
      const { events } = this.#evidence.caseOf(i);
      const facts = events.flatMap((e) => [e.kind, e.time ?? '', ...e.facts.map(([, value]) => value)]);
      return [f.id, f.case, ...facts].join('\n').toLowerCase();
    });
    return this.#texts;
  }

  #sorted(found: number[], by: FindingColumn, down: boolean): number[] {
    const keys = found.map((i) => keyOf(this.findings[i]!, by));
    const order = found.map((_, k) => k);
    const sign = down ? -1 : 1;
    order.sort((a, b) => {
      const [x, y] = [keys[a]!, keys[b]!];
      // What has no value comes last either way.
      if (x === '' || y === '') return x === y ? a - b : x === '' ? 1 : -1;
      return (x < y ? -sign : x > y ? sign : 0) || a - b;
    });
    return order.map((k) => found[k]!);
  }
}

function keyOf(f: SampledFinding, by: FindingColumn): string | number {
  switch (by) {
    case 'case':
      return f.case;
    case 'rule':
      return f.rule;
    case 'verdict':
      return f.verdict;
    case 'event':
      return f.event.time ?? '';
    case 'due':
      return f.due ?? '';
    case 'late':
      return f.late === null ? '' : hoursOf(f);
  }
}

function hoursOf({ late }: SampledFinding): number {
  return late === null ? 0 : late.n * (late.unit === 'days' ? 24 : 1);
}

/** The office that a report tells of every check of its log; empty where there are several, or checks of none. */
export function soleOffice(breakdowns: readonly Breakdown[]): string {
  const groups = breakdowns.find(({ by }) => by === 'office')?.groups ?? [];
  return groups.length === 1 ? (groups[0] ?? '') : '';
}

function officeOf(f: SampledFinding, place: number, evidence: UnpackedEvidence): string {
  const { events } = evidence.caseOf(place);
  const of = (e: EvidenceEvent) => e.facts.find(([name]) => name === 'office')?.[1];
  const own = events.find((e) => e.row === f.event.row);
  const said = own && of(own);
  if (said) return said;
  // As the report counts offices: else the one that all events of the case agree on.
  const all = new Set(events.flatMap((e) => of(e) || []));
  return all.size === 1 ? [...all][0]! : '';
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '').sort();
}
