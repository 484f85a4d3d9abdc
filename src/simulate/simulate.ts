import { failInput, type Work } from '../base/index.js';
import { logFromTraces } from '../binding/index.js';
import { type Finding, isAdverse, type LegalTime, type Verdict, wantedBy } from '../engine/index.js';
import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { formatDay, parseDay } from '../time/index.js';
import { bindingText } from './binding-text.js';
import { DAY, type Draft, exampleDrafts, shifted, timeText, traceOf } from './draft.js';
import { Judge } from './judge.js';
import { Pools } from './pools.js';
import { Random } from './random.js';
import { actsOf, Walker, type World } from './walker.js';

export interface SimulateOptions extends Work {
  readonly cases: number;
  readonly seed: number;
  /** Share of the cases with one planted breach, 0 to 1. */
  readonly breachRate: number;
}

/** A log made from a law, and what is to be found in it. */
export interface Simulated {
  readonly log: EventLog;
  /** Binding of the log, as a `.bind.yaml` file. */
  readonly binding: string;
  /** Up to when the log is complete. */
  readonly at: string;
  readonly planted: readonly Planted[];
  /** Rules that no case was found to break alone. */
  readonly unbroken: readonly string[];
}

export interface Planted {
  readonly case: string;
  readonly rule: string;
  readonly verdict: Verdict;
  /** The trigger or act, by the law's name, and its time. */
  readonly event: string;
  readonly time: string;
}

/** A case that came right, with what is adverse in it. */
interface Template {
  readonly draft: Draft;
  readonly planted: Finding | null;
}

const CLEAN_TEMPLATES = 120;
const TEMPLATES_A_RULE = 5;
const ROUNDS = 90;
/** Cases judged at once. */
const BATCH = 20_000;
const TRIES = 6;
/** No log is made that ends after this day: one that ends in the future could not be checked. */
const LAST = parseDay('2025-12-31')!;
/** The same of laws that came into force too late for that, whose examples may lie in days to come. */
const LAST_OF_YOUNG = parseDay('2026-09-30')!;

/**
 * Makes a log in a law's own words. Its cases keep every rule, but a share of them breaks exactly one rule once. The same seed
 * gives the same log. Throws an InputError where the law admits no such cases.
 */
export function simulate(law: Law, time: LegalTime, options: SimulateOptions): Simulated {
  const world = worldOf(law, time);
  const judge = new Judge(law, time, endOf(world.lastDay, time), world.hours);
  const random = new Random(options.seed);
  const goals = options.breachRate > 0 ? breakable(world) : [];
  const templates = findTemplates(world, judge, random, sought(world, goals), options);
  const clean = templates.filter((t) => t.planted === null);
  const broken = goals.map((r) => templates.filter((t) => t.planted?.rule === r)).filter((list) => list.length > 0);
  if (clean.length === 0 && options.breachRate < 1) failInput('simulate/no-clean-case', law.file);
  if (broken.length === 0 && options.breachRate > 0) failInput('simulate/no-breach', law.file);
  const chosen = Array.from({ length: options.cases }, () =>
    random.chance(options.breachRate) ? random.pick(broken) : clean,
  );
  const cases = fillCases(world, judge, random, chosen, options);
  const ids = cases.map((_, c) => `S${String(c + 1).padStart(6, '0')}`);
  const traces = cases.map(({ draft }, c) => traceOf(ids[c]!, draft, world.hours));
  return {
    log: logFromTraces(law, 'simulated', traces),
    binding: bindingText(law, traces, formatDay(world.lastDay)),
    at: formatDay(world.lastDay),
    planted: cases.flatMap(({ draft, planted }, c) => (planted ? [plantedIn(world, ids[c]!, draft, planted)] : [])),
    unbroken: goals
      .filter((r) => !broken.some((list) => list[0]!.planted!.rule === r))
      .map((r) => world.rules.rules[r]!.name),
  };
}

function worldOf(law: Law, time: LegalTime): World {
  const kinds = kindsOf(law);
  const { rules } = new Judge(law, time, { day: 0, ms: 0 }, false);
  const hours = wantedBy(rules).instants;
  const kept = new Set(kinds);
  const examples = exampleDrafts(law, hours).filter((x) => x.draft.every((e) => kept.has(e.event)));
  const latest = Math.max(
    ...examples.flatMap((x) => x.draft.map((e) => Math.floor(e.at / DAY))),
    law.inForce.from ?? 0,
  );
  const young = law.inForce.from !== null && law.inForce.from + 800 > LAST;
  const lastDay = young ? Math.min(latest + 30, LAST_OF_YOUNG) : Math.min(latest + 400, LAST);
  return { law, time, rules, kinds, pools: new Pools(law), hours, examples, lastDay };
}

/**
 * Kinds of events that cases are made of. What carries the key of a rule that looks across cases is left out: without it such a
 * rule has nothing to look at. An office stands on every event, so that a law with a rule by office cannot be simulated.
 */
function kindsOf(law: Law): number[] {
  const across = law.rules.filter((r) => !r.key.byCase);
  if (across.some((r) => r.key.byOffice) || (across.length > 0 && across.length === law.rules.length))
    failInput('simulate/across-cases', law.file);
  const keys = new Set(across.flatMap((r) => r.key.attributes));
  return law.events.flatMap(({ attributes }, e) => (attributes.some((a) => keys.has(a)) ? [] : [e]));
}

/** Rules that can be broken at all: a duty without a number cannot. */
function breakable({ rules }: World): number[] {
  return rules.rules.flatMap(({ versions }, r) =>
    versions.some((v) => v.kind !== 'duty' || v.due !== null) ? [r] : [],
  );
}

/** Rules for which a breach can be looked for: of those across cases, and those whose acts no case has, there is none. */
function sought({ rules, kinds }: World, goals: readonly number[]): number[] {
  return goals.filter((r) =>
    rules.rules[r]!.versions.some(
      (v) => v.key.byCase && actsOf(v).some((p) => p.of.some(({ event }) => kinds.includes(event))),
    ),
  );
}

function endOf(day: number, time: LegalTime): { day: number; ms: number } {
  return { day, ms: time.startOf(day + 1) - 1 };
}

/** Walks many cases at once until they come right, or patience ends. */
function findTemplates(
  world: World,
  judge: Judge,
  random: Random,
  goals: readonly number[],
  { signal, onProgress, cases }: SimulateOptions,
): Template[] {
  const walkers = [
    ...Array.from({ length: Math.min(CLEAN_TEMPLATES, cases) }, () => new Walker(world, random, null)),
    ...goals.flatMap((goal) => Array.from({ length: TEMPLATES_A_RULE }, () => new Walker(world, random, goal))),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    const busy = walkers.filter((w) => !w.done);
    if (busy.length === 0) break;
    signal?.throwIfAborted();
    onProgress?.({ stage: 'simulating', done: walkers.length - busy.length, total: walkers.length, unit: 'cases' });
    const verdicts = judge.judge(busy.map((w) => w.draft));
    for (const [i, walker] of busy.entries()) walker.step(verdicts[i]!);
  }
  return walkers.flatMap((w) => (w.done ? [{ draft: w.draft, planted: w.planted }] : []));
}

/** Gives every case a template, moved in time as long as it says the same there. */
function fillCases(
  world: World,
  judge: Judge,
  random: Random,
  chosen: readonly (readonly Template[])[],
  { signal, onProgress }: Work,
): Template[] {
  const cases: Template[] = [];
  for (let first = 0; first < chosen.length; first += BATCH) {
    signal?.throwIfAborted();
    const lists = chosen.slice(first, first + BATCH);
    const filled: (Template | undefined)[] = lists.map(() => undefined);
    const originals: Template[] = lists.map((list) => random.pick(list));
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const open = [...filled.keys()].filter((i) => filled[i] === undefined);
      if (open.length === 0) break;
      const moved = open.map((i) => {
        originals[i] = random.pick(lists[i]!);
        return movedDraft(world, originals[i]!.draft, random, attempt);
      });
      const verdicts = judge.judge(moved);
      open.forEach((i, k) => {
        const planted = sameAs(originals[i]!, verdicts[k]!);
        const ends = moved[k]!.every((e) => e.at < (world.lastDay + 1) * DAY);
        if (planted !== undefined && ends) filled[i] = { draft: moved[k]!, planted };
      });
    }
    for (let i = 0; i < lists.length; i++) cases.push(filled[i] ?? originals[i]!);
    onProgress?.({ stage: 'simulating', done: cases.length, total: chosen.length, unit: 'cases' });
  }
  return cases;
}

/** Some days earlier or later; in the first tries single events move too, but never past their neighbours. */
function movedDraft({ law, hours }: World, draft: Draft, random: Random, attempt: number): Draft {
  const moved = shifted(law, draft, random.between(-500, 300));
  if (attempt > 2) return moved;
  const unit = hours ? 60_000 * 30 : DAY;
  return moved.map((e, i) => {
    if (!random.chance(0.4)) return e;
    const room = (i + 1 < moved.length ? moved[i + 1]!.at : e.at + 10 * unit) - e.at;
    return { ...e, at: e.at + random.between(0, Math.max(0, Math.floor(Math.min(room, 10 * unit) / unit) - 1)) * unit };
  });
}

/** The planted verdict where a case has it and nothing else; null where it should have none and has none. */
function sameAs(template: Template, findings: readonly Finding[]): Finding | null | undefined {
  const adverse = findings.filter((f) => isAdverse(f.verdict));
  const { planted } = template;
  if (planted === null) return adverse.length === 0 ? null : undefined;
  const [only] = adverse;
  return adverse.length === 1 &&
    only!.rule === planted.rule &&
    only!.event === planted.event &&
    only!.verdict === planted.verdict
    ? only
    : undefined;
}

function plantedIn({ law, rules, hours }: World, id: string, draft: Draft, f: Finding): Planted {
  const event = draft[f.event]!;
  return {
    case: id,
    rule: rules.rules[f.rule]!.name,
    verdict: f.verdict,
    event: law.events[event.event]!.name,
    time: timeText(event.at, hours),
  };
}
