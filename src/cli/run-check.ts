import { failInput, nearest, type Work } from '../base/index.js';
import { type BoundLog, bindLog, clockOf, cutAfter, dueReaders, type Wanted } from '../binding/index.js';
import {
  assumedReadings,
  checkLog,
  checkLogInThreads,
  type RuleSet,
  ruleSet,
  type Verdict,
  wantedBy,
} from '../engine/index.js';
import type { Law } from '../language/index.js';
import type { OpenOptions } from '../log/index.js';
import {
  type CheckRun,
  hasMeasured,
  instancesOf,
  type OtherReading,
  otherReadings,
  type RunOptions,
  readAs,
  type Statute,
} from '../report/index.js';
import { formatDay } from '../time/index.js';
import { bindingsFor } from './bindings.js';
import { countStored } from './count-stored.js';
import type { Io } from './io.js';
import { openStatute } from './laws.js';
import { MANY_EVENTS, worthwhile } from './log-file.js';
import { type LogPath, openBoundLog } from './open-log.js';
import { refuseOverInput } from './over-input.js';
import { runBase } from './run-base.js';
import { type TimeOfChecking, timeOfChecking } from './time-of-checking.js';

export interface CheckRequest {
  readonly log: LogPath;
  readonly law: string;
  readonly bind: string | undefined;
  readonly at: string | undefined;
  /** Options to take of some of the law's readings, in the place of those that it assumes. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Whether readings that the law does not have are passed over. */
  readonly anyReadings?: boolean;
  readonly options: RunOptions;
  /** Which verdicts become findings. */
  readonly keeps: (verdict: Verdict) => boolean;
  /** Whether findings are kept of a large log too, whatever is shown of it. */
  readonly keepsAll?: boolean;
  /** Whether a report about every instance, and not the findings alone, will be made. */
  readonly instances?: boolean;
  /** How the log is read. */
  readonly open: OpenOptions;
  /** Where the report goes; it must be none of the files that are read. */
  readonly out?: string | undefined;
  /** Threads asked for; undefined: as many as the log is worth. */
  readonly threads: number | undefined;
  /** Whether no more than the report's head is asked for: of a large log that allows it no event is then kept, nor shown. */
  readonly countsOnly?: boolean;
  /** Whether the log's file is hashed for the receipt. */
  readonly hash: boolean;
  readonly work: Work;
}

/** Everything but the verdicts. */
export type Prepared = Omit<CheckRun, 'result' | 'readings'> & {
  readonly until: TimeOfChecking['until'];
  readonly others: readonly OtherReading[];
  /** The log with what came after the time of checking. */
  readonly whole: BoundLog;
};

/** The law that is asked about, and what its rules ask of a log. */
export interface Asked {
  readonly statute: Statute;
  readonly rules: RuleSet;
  readonly others: readonly OtherReading[];
  readonly wanted: Wanted;
}

/** Reads the law, and works out what to ask. */
export async function askedOf(request: CheckRequest, io: Io): Promise<Asked> {
  const statute = await openStatute(request.law, io);
  const { law } = statute;
  const only = ruleNames(law, request.options.only);
  const taken = readingsTaken(law, request);
  const rules = ruleSet(law, taken, only);
  const others = otherReadings(law, only ?? new Set(law.rules.map((r) => r.name)), taken);
  const wanted = { ...wantedByAll([rules, ...others.map((o) => o.rules)]), now: io.now().getTime() };
  return { statute, rules, others, wanted };
}

/** Reads law, log and binding, and sees the log through the binding as it stood at the time of checking. */
export async function prepare(request: CheckRequest, io: Io): Promise<Prepared> {
  return prepareAsked(request, await askedOf(request, io), io);
}

async function prepareAsked(request: CheckRequest, asked: Asked, io: Io): Promise<Prepared> {
  const { statute, rules, others, wanted } = asked;
  const { law, time } = statute;
  const options = { ...request.open, ...request.work };
  const { log, files, binding, name } = await openBoundLog(request.log, request.bind, law, options);
  // A binding may have named further files.
  await refuseOverInput([request.out], files ?? []);
  if (log.eventCount === 0) failInput('cli/empty-log', log.name);
  const whole = bindLog(log, law, binding, time.zone, wanted);
  if (whole.eventCount === 0)
    failInput('cli/nothing-bound', log.name, { data: { law: law.id, bindings: bindingsFor(law).join(', ') } });
  // A column that holds no due days is refused before anything is judged.
  dueReaders(log, binding, clockOf(binding, time.zone));
  const { until, text } = timeOfChecking(request.at, binding, whole, time, io.now());
  return {
    ...(await runBase(request, { statute, rules }, { binding, name }, log, files, io)),
    bound: cutAfter(whole, until),
    whole,
    at: text,
    until,
    others,
  };
}

/** Everything from the files to the verdicts. */
export async function runCheck(request: CheckRequest, io: Io): Promise<CheckRun> {
  const asked = await askedOf(request, io);
  const counted = request.countsOnly ? await countStored(request, asked, io) : undefined;
  if (counted !== undefined) return counted;
  const { until, others, whole, ...run } = await prepareAsked(request, asked, io);
  if (run.bound.eventCount === 0) {
    const first = formatDay(whole.span.firstDay);
    failInput('cli/at-before-log', run.log.name, { data: { at: run.at, first } });
  }
  const { time } = run.statute;
  // A summary of millions of events is not worth the memory of their findings.
  const keepsNone = !request.keepsAll && request.options.summary && run.bound.eventCount > MANY_EVENTS;
  const keeps = keepsNone ? () => false : request.keeps;
  // Of a larger log the instances are judged once more, part by part, where they are wanted.
  const wantsAll = request.instances === true || (request.options.summary && hasMeasured(run.rules));
  const keepsAll = wantsAll && run.bound.eventCount <= MANY_EVENTS;
  const options = { ...request.work, until, keeps: keepsAll ? () => true : keeps, engine: request.options.engine };
  const threads = options.engine === 'kernel' ? (request.threads ?? worthwhile(run.bound.eventCount)) : 1;
  const judged =
    threads > 1
      ? await checkLogInThreads(run.bound, run.rules, time, options, threads)
      : checkLog(run.bound, run.rules, time, options);
  const result = keepsAll ? { ...judged, findings: judged.findings.filter(keeps) } : judged;
  const found = request.options.summary ? null : instancesOf(run.rules, result.findings);
  const readings = others.map((other) => readAs(run.bound, other, time, { ...options, keeps }, found));
  return { ...run, result, readings, ...(keepsAll ? { instances: judged.findings } : {}) };
}

function readingsTaken(law: Law, { readings: chosen = {}, anyReadings = false }: CheckRequest): number[] {
  const taken = assumedReadings(law);
  for (const [name, option] of Object.entries(chosen)) {
    const r = law.readings.findIndex((reading) => reading.name === name);
    const o = law.readings[r]?.options.findIndex((known) => known.name === option) ?? -1;
    if (o < 0) {
      if (anyReadings) continue;
      const known = law.readings.flatMap(({ name: of, options }) => options.map((each) => `${of}.${each.name}`));
      failInput('cli/unknown-reading', law.id, {
        data: {
          reading: `${name}.${option}`,
          near: nearest(`${name}.${option}`, known) ?? '',
          known: known.join(', '),
        },
      });
    }
    taken[r] = o;
  }
  return taken;
}

function ruleNames(law: Law, only: readonly string[]): ReadonlySet<string> | undefined {
  if (only.length === 0) return undefined;
  const names = new Set(law.rules.map((r) => r.name));
  for (const name of only) {
    if (names.has(name)) continue;
    failInput('cli/unknown-rule', law.id, {
      data: { rule: name, near: nearest(name, names) ?? '', known: [...names].join(', ') },
    });
  }
  return new Set(only);
}

/** What any of several sets of rules asks of a log. */
export function wantedByAll(sets: readonly RuleSet[]): Wanted {
  const all = sets.map(wantedBy);
  return {
    attributes: new Set(all.flatMap((w) => [...w.attributes])),
    instants: all.some((w) => w.instants),
    actor: all.some((w) => w.actor),
    role: all.some((w) => w.role),
    office: all.some((w) => w.office),
  };
}
