import { failInput } from '../../base/index.js';
import {
  type Binding,
  type BoundLog,
  bindLog,
  logFromTraces,
  ownBinding,
  type TraceEvent,
} from '../../binding/index.js';
import {
  checkLog,
  type Finding,
  type LegalTime,
  type RuleSet,
  ruleSet,
  untilOf,
  type Verdict,
  wantedBy,
} from '../../engine/index.js';
import { type ExampleEvent, type Law, UNREADABLE_VALUE } from '../../language/index.js';
import type { EventLog } from '../../log/index.js';
import { formatDay, parseDay, parseInstant } from '../../time/index.js';
import type { Amount } from '../report.js';
import { instantText } from '../written-time.js';
import type { SingleEvent, SingleFinding, SingleValue } from './single-finding.js';

/** What is said of one instance; the part of a finding that judging it again gives. */
export interface SingleVerdict {
  readonly verdict: Verdict;
  readonly due: string | null;
  readonly late: Amount | null;
  /** Place of what answered it or stands in its way. */
  readonly other: number | null;
}

/** What a finding says itself. */
export function verdictIn({ finding: { verdict, due, late }, other }: SingleFinding): SingleVerdict {
  return { verdict, due, late, other };
}

export function sameVerdict(a: SingleVerdict, b: SingleVerdict | null): boolean {
  return (
    b !== null &&
    a.verdict === b.verdict &&
    a.due === b.due &&
    a.late?.n === b.late?.n &&
    a.late?.unit === b.late?.unit &&
    a.other === b.other
  );
}

/** An instance judged again, and the log that was made of its evidence. */
export interface SingleInstance {
  readonly said: SingleVerdict;
  readonly finding: Finding;
  readonly log: EventLog;
  readonly binding: Binding;
  readonly bound: BoundLog;
  readonly rules: RuleSet;
}

/** What {@link instanceAgain} says of the instance. */
export function judgeSingle(...asked: Parameters<typeof instanceAgain>): SingleVerdict | null {
  return instanceAgain(...asked)?.said ?? null;
}

/**
 * Judges the instance that a finding is about on its evidence alone; null where the law has no such instance. `file` is what
 * faults are told of.
 *
 * @throws InputError where the evidence does not fit the law
 */
export function instanceAgain(
  single: SingleFinding,
  law: Law,
  time: LegalTime,
  engine: 'kernel' | 'interpreter',
  file: string,
): SingleInstance | null {
  const rules = ruleSet(law, readingsOf(single, law), new Set([single.finding.rule]));
  if (rules.rules.length === 0) return null;
  const traces = new EvidenceReader(law, file).read(single);
  const log = logFromTraces(law, file, traces);
  const binding = bindingOf(single, law, file);
  const bound = bindLog(log, law, binding, time.zone, wantedBy(rules));
  const at = parseInstant(single.receipt.at);
  if (!at || at.precision === 'none')
    failInput('cli/bad-at', file, { data: { value: single.receipt.at.slice(0, 40) } });
  const until = untilOf(single.receipt.at, time);
  const { findings } = checkLog(bound, rules, time, { until, keeps: () => true, engine });
  // Rows of the log that was made stand in the order of the list.
  const placeOf = (i: number) => (bound.row ? bound.row[i]! : i);
  const all = [...findings]
    .filter((f) => placeOf(f.event) === single.event)
    .map((f) => ({ finding: f, said: spoken(f, time, f.other < 0 ? null : placeOf(f.other)) }));
  // Periods and groups may share an event.
  const found =
    all.find(({ said }) => sameVerdict(verdictIn(single), said)) ??
    all.find(({ said }) => said.due === single.finding.due) ??
    all[0];
  return found ? { ...found, log, binding, bound, rules } : null;
}

function spoken(f: Finding, time: LegalTime, other: number | null): SingleVerdict {
  const due =
    f.due === null ? null : f.unit === 'days' ? formatDay(f.due) : instantText(f.due, time.zone, f.due % 60_000 === 0);
  return { verdict: f.verdict, due, late: f.late === null ? null : { n: f.late, unit: f.unit }, other };
}

/** The readings that the run took. */
export function readingsOf({ receipt }: SingleFinding, law: Law): RuleSet['readings'] {
  return law.readings.map(({ name, options, assumed }) => {
    const taken = Object.hasOwn(receipt.readings, name) ? receipt.readings[name] : undefined;
    const at = options.findIndex((o) => o.name === taken);
    return at < 0 ? assumed : at;
  });
}

/** How the evidence is recorded, as a binding of the law's own words. */
function bindingOf({ record }: SingleFinding, law: Law, file: string): Binding {
  const names = new EvidenceReader(law, file);
  const own = ownBinding(law, {
    neverHappens: record.never.map((name) => names.event(name)),
    notRecorded: record.notRecorded.map((name) => {
      const at = name.indexOf('.');
      return at < 0
        ? { event: names.event(name), attribute: null }
        : { event: names.event(name.slice(0, at)), attribute: names.attribute(name.slice(at + 1)) };
    }),
    assume: Object.entries(record.assume).map(([name, value]) => ({ attribute: names.attribute(name), value })),
  });
  const who = new Set(record.who);
  return {
    ...own,
    source: {
      ...own.source,
      order: record.order,
      precision: record.precision,
      completeFrom: record.completeFrom === null ? null : names.day(record.completeFrom),
      beginsWith: record.beginsWith.map((name) => names.event(name)),
    },
    actor: who.has('actor') ? own.actor : null,
    role: who.has('role') ? own.role : null,
    office: who.has('office') ? own.office : null,
  };
}

/** Turns names into the law's numbers; what it does not know is told of the file. */
class EvidenceReader {
  readonly #law: Law;
  readonly #file: string;

  constructor(law: Law, file: string) {
    this.#law = law;
    this.#file = file;
  }

  read({ cases }: SingleFinding): { id: string; events: TraceEvent[] }[] {
    return cases.map(({ events }, c) => ({ id: String(c), events: events.map((e) => this.#event(e)) }));
  }

  event(name: string): number {
    return this.#known(this.#law.events, name);
  }

  attribute(name: string): number {
    return this.#known(this.#law.attributes, name);
  }

  day(text: string): number {
    return parseDay(text) ?? failInput('log/bad-time', this.#file, { data: { value: text.slice(0, 40) } });
  }

  #known(all: readonly { readonly name: string }[], name: string): number {
    const at = all.findIndex((one) => one.name === name);
    return at < 0 ? failInput('receipt/unknown-name', this.#file, { data: { name: name.slice(0, 60) } }) : at;
  }

  #event({ event, time, values = {}, actor, role, office }: SingleEvent): TraceEvent {
    const entries = Object.entries(values).map(([name, value]) => {
      const attribute = this.attribute(name);
      return [attribute, this.#value(name, attribute, value)] as const;
    });
    return {
      event: this.event(event),
      time,
      values: Object.fromEntries(entries),
      actor: actor ?? null,
      role: role ?? null,
      office: office ?? null,
    };
  }

  #value(name: string, attribute: number, value: SingleValue): ExampleEvent['values'][number] {
    const { type } = this.#law.attributes[attribute]!;
    const wrong = () => failInput('receipt/value', this.#file, { data: { name, type } });
    if (typeof value === 'object' && 'unreadable' in value) return UNREADABLE_VALUE;
    switch (type) {
      case 'text':
        return typeof value === 'string' ? value : wrong();
      case 'list':
        return typeof value === 'object' ? value : wrong();
      case 'boolean':
        return typeof value === 'boolean' ? value : wrong();
      case 'date':
        return typeof value === 'string' ? this.day(value) : wrong();
      case 'money':
        return typeof value === 'number' ? Math.round(value * 100) : wrong();
      case 'number':
        return typeof value === 'number' ? value : wrong();
    }
  }
}
