import { failInput } from '../../base/index.js';
import { type BoundColumn, type BoundText, isUnreadable, NO_DAY } from '../../binding/index.js';
import type { Finding } from '../../engine/index.js';
import { type ExampleValue, UNREADABLE_VALUE, type UnreadableValue } from '../../language/index.js';
import { formatDay, parseInstant } from '../../time/index.js';
import { caseOf } from '../event-facts.js';
import type { ReportedFinding, ReporterRun } from '../findings.js';
import { receiptOf } from '../receipt.js';
import { fileNamesOnly } from '../receipts/index.js';
import { instantText, writtenTimes } from '../written-time.js';
import { judgeSingle, sameVerdict, verdictIn } from './judge.js';
import { type Needs, needsOf, WHO, type Who } from './needs.js';
import {
  FINDING_VERSION,
  MOST_EVENTS,
  type SingleEvent,
  type SingleFinding,
  type SingleValue,
} from './single-finding.js';

export interface ExportOptions {
  /** Attributes, and who acted, that may stand in clear though the binding does not declare them safe. */
  readonly reveal: ReadonlySet<string>;
  readonly law: SingleFinding['law'];
  readonly calendar: SingleFinding['calendar'];
}

/**
 * Takes one finding out of a run, with the events that its rule rests on and nothing else. What the binding does not declare safe
 * stands as a pseudonym; where the rule must know a value itself, it is asked for by name instead of shown.
 *
 * @throws InputError `export/...` where values are withheld, where the evidence is no longer one finding's, or where judging it alone
 * gives something else
 */
export function singleFinding(
  run: ReporterRun,
  f: Finding,
  finding: ReportedFinding,
  options: ExportOptions,
): SingleFinding {
  const { law, time } = run.statute;
  const rule = run.rules.rules[f.rule]!;
  const needs = needsOf(law, rule.name);
  const cases = evidenceCases(run, f, needs);
  const order = cases.flat();
  if (order.length > MOST_EVENTS)
    failInput('export/too-many', run.log.name, { data: { events: order.length, most: MOST_EVENTS, rule: rule.name } });
  const teller = new Teller(run, needs, options.reveal);
  const made = cases.map((events) => ({
    case: run.masker.caseId(run.bound.caseIds.get(caseOf(run.bound.caseStart, events[0]!))),
    events: events.map((i) => teller.event(i)),
  }));
  if (teller.withheld.size > 0)
    failInput('export/withheld', run.log.name, {
      data: { rule: rule.name, names: [...teller.withheld].join(', '), reveal: [...teller.withheld].join(',') },
    });
  const { findings: _, ...receipt } = receiptOf(run, null);
  const single: SingleFinding = {
    duecourse: 'finding',
    findingVersion: FINDING_VERSION,
    finding,
    event: order.indexOf(f.event),
    other: f.other < 0 ? null : order.indexOf(f.other),
    record: recordOf(run, needs, cases),
    masked: [...teller.masked],
    cases: made,
    receipt: fileNamesOnly(receipt),
    law: options.law,
    calendar: options.calendar,
  };
  for (const engine of ['interpreter', 'kernel'] as const) {
    const again = judgeSingle(single, law, time, engine, run.log.name);
    if (!sameVerdict(verdictIn(single), again))
      failInput('export/not-alone', run.log.name, {
        data: { rule: rule.name, then: single.finding.verdict, now: again?.verdict ?? '-' },
      });
  }
  return single;
}

/** Positions of the evidence, by case: the case's own events, or of a rule that is kept across cases those of its group. */
function evidenceCases({ bound, rules, binding }: ReporterRun, f: Finding, needs: Needs): number[][] {
  const { key } = rules.rules[f.rule]!.versions[0]!;
  const kinds = new Set([...needs.events, ...binding.source.beginsWith]);
  const eventsIn = (c: number, belongs: (i: number) => boolean): number[] => {
    const events: number[] = [];
    for (let i = bound.caseStart[c]!; i < bound.caseStart[c + 1]!; i++)
      if (kinds.has(bound.kind[i]!) && belongs(i)) events.push(i);
    return events;
  };
  if (key.byCase) return [eventsIn(f.case, () => true)];
  const columns = key.attributes.map((a) => bound.attributes[a]);
  const mayBelong = (i: number) =>
    (!key.byOffice || agree(codeOf(bound.office, i), codeOf(bound.office, f.event))) &&
    columns.every((column) => agree(keyAt(column, i), keyAt(column, f.event)));
  return Array.from({ length: bound.caseCount }, (_, c) => eventsIn(c, mayBelong)).filter(
    (events) => events.length > 0,
  );
}

/** What lacks a value may belong to any group. */
const agree = (a: number | null, b: number | null) => a === null || b === null || a === b;

function codeOf(column: BoundText | null, i: number): number | null {
  const code = column?.codes[i] ?? -1;
  return code < 0 ? null : code;
}

function keyAt(column: BoundColumn | undefined, i: number): number | null {
  if (column?.type === 'text') return codeOf(column, i);
  return column?.type === 'number' && !Number.isNaN(column.values[i]!) ? column.values[i]! : null;
}

function recordOf(run: ReporterRun, needs: Needs, cases: readonly (readonly number[])[]): SingleFinding['record'] {
  const { bound, binding, statute, clock } = run;
  const { events, attributes } = statute.law;
  const { recording } = bound;
  const kinds = [...needs.events].sort((a, b) => a - b);
  const needed = (e: number) => events[e]!.attributes.filter((a) => needs.attributes.has(a));
  return {
    // Where nothing is left to chance the order of the list is the order of events.
    order: cases.flat().some((i) => bound.joined?.[i] === 1) ? 'none' : 'source',
    precision: binding.source.precision,
    ...(clock.source.name !== clock.law.name && { zone: clock.source.name }),
    completeFrom: binding.source.completeFrom === null ? null : formatDay(binding.source.completeFrom),
    beginsWith: binding.source.beginsWith.map((e) => events[e]!.name),
    notRecorded: kinds.flatMap((e) =>
      recording.events[e] === 'not'
        ? [events[e]!.name]
        : needed(e)
            .filter((a) => recording.unrecordedAttributes.has(e * attributes.length + a))
            .map((a) => `${events[e]!.name}.${attributes[a]!.name}`),
    ),
    never: kinds.filter((e) => recording.events[e] === 'never').map((e) => events[e]!.name),
    assume: Object.fromEntries(
      binding.assume
        .filter(({ attribute }) => needs.attributes.has(attribute))
        .map(({ attribute, value }) => [attributes[attribute]!.name, value]),
    ),
    who: WHO.filter((who) => binding[who] !== null),
  };
}

/** Tells events by the law's names, masked, and keeps what it masked and what it would have to show. */
class Teller {
  readonly masked = new Set<string>();
  readonly withheld = new Set<string>();
  readonly #run: ReporterRun;
  readonly #needs: Needs;
  readonly #reveal: ReadonlySet<string>;
  readonly #written: (row: number) => string | null;
  readonly #pseudonyms = new Map<string, string>();
  readonly #assumed: ReadonlyMap<number, string | number>;

  constructor(run: ReporterRun, needs: Needs, reveal: ReadonlySet<string>) {
    this.#run = run;
    this.#needs = needs;
    this.#reveal = reveal;
    this.#written = writtenTimes(run.log.time, run.clock);
    this.#assumed = new Map(run.binding.assume.map(({ attribute, value }) => [attribute, value]));
  }

  event(i: number): SingleEvent {
    const { bound, statute } = this.#run;
    const { name, attributes } = statute.law.events[bound.kind[i]!]!;
    const values = attributes
      .filter((a) => this.#needs.attributes.has(a))
      .flatMap((a) => {
        const value = this.#value(i, a);
        return value === null ? [] : [[statute.law.attributes[a]!.name, value] as const];
      });
    const who = WHO.flatMap((one) => {
      const value = this.#needs.who.has(one) ? this.#who(i, one) : null;
      return value === null ? [] : [[one, value] as const];
    });
    const written = this.#written(this.#rowOf(i));
    const time = this.#time(i, written);
    const isOther = written !== null && (time === null || this.#isCorrected(i, time));
    return {
      event: name,
      time: isOther && time !== null ? formatDay(bound.day[i]!) : time,
      ...(isOther ? { written } : {}),
      ...(values.length === 0 ? {} : { values: Object.fromEntries(values) }),
      ...(Object.fromEntries(who) as Partial<Record<Who, string>>),
    };
  }

  /** As written, or where the source has a clock of another zone, on the law's. */
  #time(i: number, written: string | null): string | null {
    const { bound, clock } = this.#run;
    if (bound.day[i] === NO_DAY) return null;
    const parsed = parseInstant(written ?? '');
    if (written === null || !parsed || parsed.offsetMinutes !== null || parsed.precision === 'day') return written;
    if (clock.source.name === clock.law.name) return written;
    return instantText(clock.source.instantOf(parsed.ms), clock.law, parsed.precision === 'minute');
  }

  /** A binding may say that an event was on another day than the source has. */
  #isCorrected(i: number, text: string): boolean {
    const parsed = parseInstant(text);
    if (!parsed || parsed.precision === 'none') return false;
    const { bound, clock } = this.#run;
    const day = parsed.offsetMinutes === null ? Math.floor(parsed.ms / DAY) : clock.law.dayOf(parsed.ms);
    return day !== bound.day[i];
  }

  #rowOf(i: number): number {
    const { row } = this.#run.bound;
    return row ? row[i]! : i;
  }

  #value(i: number, a: number): SingleValue | null {
    const { bound, statute, binding, masker } = this.#run;
    const { name, type, words } = statute.law.attributes[a]!;
    // That it cannot be read says nothing of what it is.
    if (isUnreadable(bound.attributes[a], i)) return UNREADABLE_VALUE;
    const value = valueAt(bound.attributes[a], i, type);
    if (value === null || this.#isAssumed(bound.attributes[a], i, a)) return null;
    const column = binding.events
      .find((e) => e.event === bound.kind[i])
      ?.attributes.find((b) => b.attribute === a)?.column;
    if (masker.isSafe(column ?? name) || this.#reveal.has(name)) return value;
    const isCode = words !== null || this.#needs.words.has(a);
    if (isCode || typeof value === 'number' || typeof value === 'boolean' || type === 'date') {
      this.withheld.add(name);
      return null;
    }
    this.masked.add(name);
    return typeof value === 'string' ? this.#pseudonym(value) : value.map((one) => this.#pseudonym(one));
  }

  /** It stands for something that the record lacks, or says nothing else than that. */
  #isAssumed(column: BoundColumn | undefined, i: number, a: number): boolean {
    const assumed = this.#assumed.get(a);
    if (assumed === undefined) return false;
    if (column?.type === 'number') return column.values[i] === assumed;
    return column?.type === 'text' && column.dictionary.get(column.codes[i]!) === assumed;
  }

  #who(i: number, who: Who): string | UnreadableValue | null {
    const { bound, binding, masker } = this.#run;
    // Only the law's roles have words of their own, so that only a role can be none of them.
    if (who === 'role' && isUnreadable(bound.role ?? undefined, i)) return UNREADABLE_VALUE;
    const code = codeOf(bound[who], i);
    const ref = binding[who];
    if (code === null || ref === null) return null;
    const value = bound[who]!.dictionary.get(code);
    // A constant stands in the binding, not in the log.
    if ('constant' in ref || masker.isSafe(ref.column) || this.#reveal.has(who)) return value;
    if (this.#needs.words.has(who)) {
      this.withheld.add(who);
      return null;
    }
    this.masked.add(who);
    return this.#pseudonym(value);
  }

  /** The same text has one pseudonym wherever it stands, so that what is equal stays so. */
  #pseudonym(value: string): string {
    const known = this.#pseudonyms.get(value);
    if (known !== undefined) return known;
    const made = `masked-${this.#pseudonyms.size + 1}`;
    this.#pseudonyms.set(value, made);
    return made;
  }
}

const DAY = 86_400_000;

function valueAt(column: BoundColumn | undefined, i: number, type: string): ExampleValue | null {
  switch (column?.type) {
    case 'number': {
      const n = column.values[i]!;
      if (Number.isNaN(n)) return null;
      if (type === 'date') return formatDay(n);
      return type === 'boolean' ? n === 1 : type === 'money' ? n / 100 : n;
    }
    case 'text':
      return column.codes[i]! < 0 ? null : column.dictionary.get(column.codes[i]!);
    case 'list': {
      if (column.missing[i] === 1) return null;
      const codes = column.codes.subarray(column.starts[i]!, column.starts[i + 1]!);
      return [...codes].map((code) => column.dictionary.get(code));
    }
    default:
      return null;
  }
}
