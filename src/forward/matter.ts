import type { Diagnostic, Range } from '../base/index.js';
import { type BoundLog, bindLog, cutAfter, logFromTraces, ownBinding } from '../binding/index.js';
import type { LegalTime } from '../engine/index.js';
import { assumedReadings, type RuleSet, type Until, wantedBy } from '../engine/index.js';
import type { ExampleEvent, ExampleValue, Law, Recordable } from '../language/index.js';

/** One event of a matter, as somebody wrote it down. */
export interface MatterEvent extends Omit<ExampleEvent, 'range'> {
  /** Where it stands in its file; null where it came from elsewhere. */
  readonly range: Range | null;
}

/** One matter in the law's own words: what has happened in it, in order, those of one day as they were written. */
export interface Matter {
  /** What its keeper calls it; null where it has no name. */
  readonly id: string | null;
  /** Path as the user knows it. */
  readonly file: string;
  /** The law that it names, if any. */
  readonly law: string | null;
  /** The day that it asks about, if any. */
  readonly at: string | null;
  readonly events: readonly MatterEvent[];
  readonly notRecorded: readonly Recordable[];
  readonly neverHappens: readonly number[];
  readonly assume: readonly { readonly attribute: number; readonly value: ExampleValue }[];
  /** The record of it begins in the middle; of days before this one it may lack events. */
  readonly edge?: { readonly completeFrom: number | null };
  /** What is strange about it, though it can be answered: an order that the dates contradict, an event without a day. */
  readonly warnings: readonly Diagnostic[];
}

/** A matter as the engines see it, and as it stood at a time. */
export interface BoundMatter {
  readonly whole: BoundLog;
  /** Without what came after the time that is asked about. */
  readonly bound: BoundLog;
}

/** Sees a matter through its law. `rules` may be several sets of one law: what any of them asks for is kept. */
export function bindMatter(matter: Matter, rules: RuleSet, time: LegalTime, until: Until): BoundMatter {
  const { law } = rules;
  const log = logFromTraces(law, matter.file, [{ id: matter.id ?? '', events: matter.events }]);
  const { notRecorded, neverHappens, assume } = matter;
  const binding = ownBinding(law, { ordered: true, notRecorded, neverHappens, assume });
  const seen = bindLog(log, law, binding, time.zone, wantedBy(rules));
  const whole = matter.edge ? leftOpen(seen, matter.edge.completeFrom) : seen;
  return { whole, bound: cutAfter(whole, until) };
}

/** The options that a law assumes, but for those that are named: `[reading, option]` by their names. */
export function readingsWith(law: Law, chosen: readonly (readonly [reading: string, option: string])[]): number[] {
  const readings = assumedReadings(law);
  for (const [name, option] of chosen) {
    const r = law.readings.findIndex((x) => x.name === name);
    const o = law.readings[r]?.options.findIndex((x) => x.name === option) ?? -1;
    if (o >= 0) readings[r] = o;
  }
  return readings;
}

function leftOpen(bound: BoundLog, completeFrom: number | null): BoundLog {
  const one = Uint8Array.of(1);
  return { ...bound, leftOpen: one, hard: one, recording: { ...bound.recording, completeFrom } };
}
