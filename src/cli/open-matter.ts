import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Diagnostic, failInput, nearest } from '../base/index.js';
import { type BoundLog, cutAfter } from '../binding/index.js';
import { type RuleSet, ruleSet, type Until, untilOf } from '../engine/index.js';
import {
  assembleMatter,
  bindMatter,
  type Matter,
  matterForm,
  matterOfCase,
  type RawMatter,
  readingsWith,
  readRaw,
  type Standing,
  standingOf,
  startingEvents,
  withWords,
} from '../forward/index.js';

import type { Law } from '../language/index.js';
import type { Messages } from '../messages/index.js';
import { type Masker, maskerOf, renderDiagnostics, type Statute } from '../report/index.js';
import { formatDay, parseInstant } from '../time/index.js';
import type { Arguments, OptionSpec } from './arguments.js';
import type { Io } from './io.js';
import { localKey } from './key.js';
import { openStatute } from './laws.js';
import { LOG_OPTIONS, openOptions } from './log-options.js';
import { refuseOverInput, refuseOverRead } from './over-input.js';
import { prepare } from './run-check.js';

/** Options of every command that asks about one matter. */
export const MATTER_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  law: { takes: 'value' },
  at: { takes: 'value' },
  case: { takes: 'value' },
  bind: { takes: 'value' },
  reading: { takes: 'list' },
  working: { takes: 'nothing' },
  all: { takes: 'nothing' },
  out: { takes: 'value' },
  'show-persons': { takes: 'nothing' },
  ...LOG_OPTIONS,
};

/** More bytes than these are no matter. */
const MOST_BYTES = 4_000_000;

/** One matter with its law, ready to be asked. */
export interface OpenMatter {
  readonly statute: Statute;
  readonly rules: RuleSet;
  readonly matter: Matter;
  /** What it is called where it may be shown; null where it has no name. */
  readonly shown: string | null;
  /** In clear: for ids that must not change from run to run. */
  readonly name: string;
  /** Of one case of a log, the log as it is bound. */
  readonly log: { readonly whole: BoundLog; readonly case: number; readonly until: Until; readonly at: string } | null;
}

/** A day, or an instant, as it was asked for. */
export interface AskedTime {
  readonly until: Until;
  readonly text: string;
}

export async function openMatter(path: string, args: Arguments, io: Io, command: string): Promise<OpenMatter> {
  const out = args.value('out');
  if (args.value('case') !== undefined) {
    await refuseOverRead(out, path, args, io);
    return await openCase(path, args, io, command);
  }
  if (matterForm(path) === null) failInput('matter/form', path);
  await refuseOverInput([out], [path]);
  const raw = await rawOf(path);
  const wanted = args.value('law') ?? raw.law ?? failInput('matter/no-law', path);
  const statute = await openStatute(wanted, io);
  const matter = assembleMatter(raw, statute.law, path);
  const masker = await maskerFor(args, matter.id, io);
  return {
    statute,
    rules: rulesFor(statute.law, args, command),
    matter,
    shown: matter.id === null ? null : masker.caseId(matter.id),
    name: matter.id ?? basename(path),
    log: null,
  };
}

/** A matter's file, before its law is known. */
export async function rawOf(path: string): Promise<RawMatter> {
  const form = matterForm(path) ?? failInput('matter/form', path);
  const { size } = await stat(path);
  if (size > MOST_BYTES) failInput('matter/too-large', path, { data: { size } });
  return readRaw(await readFile(path, 'utf8'), path, form);
}

async function openCase(path: string, args: Arguments, io: Io, command: string): Promise<OpenMatter> {
  const law = args.value('law') ?? failInput('matter/no-law', path);
  const run = await prepare(
    {
      log: path,
      law,
      bind: args.value('bind'),
      at: args.value('at'),
      options: {
        summary: false,
        showPersons: args.flag('show-persons'),
        readings: false,
        only: [],
        verdicts: [],
        engine: 'interpreter',
      },
      open: openOptions(args),
      out: args.value('out'),
      keeps: () => true,
      threads: 1,
      hash: false,
      work: {},
    },
    io,
  );
  const id = args.value('case')!;
  const { caseIds } = run.whole;
  const c = findCase(id, caseIds.length, (i) => caseIds.get(i), run.masker);
  if (c < 0) failInput('cli/unknown-case', path, { data: { case: id } });
  const { statute, until, at, whole } = run;
  return {
    statute,
    rules: rulesFor(statute.law, args, command),
    matter: matterOfCase(whole, c, statute.law, statute.time),
    shown: run.masker.caseId(caseIds.get(c)),
    name: caseIds.get(c),
    log: { whole, case: c, until, at },
  };
}

/** By its id in clear or by its pseudonym; -1 where there is none. */
function findCase(id: string, n: number, idOf: (c: number) => string, masker: Masker): number {
  for (let c = 0; c < n; c++) if (idOf(c) === id) return c;
  for (let c = 0; c < n; c++) if (masker.caseId(idOf(c)) === id) return c;
  return -1;
}

async function maskerFor(args: Arguments, id: string | null, io: Io): Promise<Masker> {
  // Without a name there is nothing to hide, and no key is needed.
  return maskerOf(args.flag('show-persons') || id === null ? null : await localKey(io), new Set());
}

/** `--reading NAME=OPTION`: the readings that a law assumes, but for those. */
export function rulesFor(law: Law, args: Arguments, command: string): RuleSet {
  const options = law.readings.flatMap((r) => r.options.map((o) => `${r.name}=${o.name}`));
  const chosen = args.list('reading').map((value) => {
    if (!options.includes(value))
      failInput('matter/bad-reading', command, {
        data: { value, law: law.id, known: options.join(', '), near: nearest(value, options) ?? '' },
      });
    const at = value.indexOf('=');
    return [value.slice(0, at), value.slice(at + 1)] as const;
  });
  return ruleSet(law, readingsWith(law, chosen));
}

/** The time that is asked about: `--at`, what the matter says, else today, or the last event where that is later and `reaches`. */
export function timeAsked({ matter, statute, log }: OpenMatter, args: Arguments, io: Io, reaches = false): AskedTime {
  const given = args.value('at');
  if (log && !reaches) return { until: log.until, text: log.at };
  const written = given ?? matter.at ?? undefined;
  if (written !== undefined) {
    const parsed = parseInstant(written);
    if (!parsed || parsed.precision === 'none') failInput('cli/bad-at', 'duecourse', { data: { value: written } });
    return { until: untilOf(written, statute.time), text: written };
  }
  const today = log ? log.until.day : statute.time.dayOf(io.now().getTime());
  const last = reaches ? lastDay(matter) : null;
  const text = last !== null && last > formatDay(today) ? last : formatDay(today);
  return { until: untilOf(text, statute.time), text };
}

function lastDay({ events }: Matter): string | null {
  return events.reduce<string | null>((last, { time }) => {
    const day = time?.slice(0, 10) ?? null;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}

/** Where the matter stands; `rules` other than its own ask under another reading. */
export function standingAt(open: OpenMatter, asked: AskedTime, matter = open.matter, rules = open.rules): Standing {
  const { statute, log } = open;
  // A log's own record says more than a matter can: what it began without, what it never shows.
  if (log && matter === open.matter && rules === open.rules)
    return standingOf(cutAfter(log.whole, asked.until), log.case, rules, statute.time, asked.until);
  const { bound } = bindMatter(matter, rules, statute.time, asked.until);
  return standingOf(bound, 0, rules, statute.time, asked.until);
}

/** A matter with more in it. */
export function supposing(open: OpenMatter, words: readonly string[], command: string): Matter {
  return withWords(open.matter, words, open.statute.law, command);
}

/** What is strange about a matter, with its place: told, and nothing refused for it. */
export async function tellStrange(
  { matter, statute }: OpenMatter,
  asked: AskedTime,
  standing: Standing,
  io: Io,
  messages: Messages,
): Promise<void> {
  const { law } = statute;
  const later = matter.events.flatMap((e): Diagnostic[] => {
    if (e.time === null || untilOf(e.time, statute.time).day <= asked.until.day) return [];
    const data = { event: law.events[e.event]!.name, day: e.time, at: asked.text };
    const place = { file: matter.file, ...(e.range && { range: e.range }) };
    return [{ code: 'matter/after-at', severity: 'warning', ...place, data }];
  });
  const begun = standing.outlook.judged((r) => standing.outlook.rules.rules[r]!.kind === 'duty').length > 0;
  const idle = !begun && standing.clocks.every((k) => k.standing === 'not-begun');
  const starts = startingEvents(law);
  const none: Diagnostic[] = idle
    ? [
        {
          code: 'matter/no-start',
          severity: 'warning',
          file: matter.file,
          data: { law: law.id, starts: `${starts.slice(0, 8).join(', ')}${starts.length > 8 ? ', …' : ''}` },
        },
      ]
    : [];
  const all = [...matter.warnings, ...later, ...none];
  if (all.length === 0) return;
  const color = io.stderr.isTerminal && !io.env['NO_COLOR'];
  await io.stderr.write(await renderDiagnostics(all, messages, color));
}
