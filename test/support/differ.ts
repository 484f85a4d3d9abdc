import type { Binding, BoundLog, Trace } from '../../src/binding/index.js';
import {
  type CheckResult,
  checkLog,
  type Finding,
  type LegalTime,
  type RuleSet,
  ruleSet,
  type Until,
  wantedBy,
} from '../../src/engine/index.js';
import type { Law } from '../../src/language/index.js';
import { type Draw, fromSeed } from './draw.js';
import { randomLaw } from './laws.js';
import { ALL_KINDS, blurred, boundTraces, randomBinding, randomTraces, randomUntil } from './logs.js';
import type { Setting } from './times.js';
import { CLOSED_ATTRIBUTES } from './vocabulary.js';

/** A random law and a random log, bound. */
export interface Pair {
  readonly setting: Setting;
  readonly law: Law;
  readonly rules: RuleSet;
  readonly traces: readonly Trace[];
  readonly binding: Binding;
  readonly bound: BoundLog;
  readonly until: Until;
}

/** What a rule may say of how it counts. */
const OF_RULES = ['start-day-counts', 'hours-from-next-hour', 'months-last-to-last', 'late-in-working-days'] as const;

/** What else a pair should have. */
export interface Wish {
  /** Only what the oracle can speak about, and more of the whole language. */
  readonly forOracle?: boolean;
  /** Only what can be asked again of a log without gaps: no law that asks whether a value is missing. */
  readonly known?: boolean;
  /** Of the oracle: laws that ask whether a value is missing, values that cannot be read. */
  readonly absence?: boolean;
  /** Logs of nothing but what the rules themselves name, and more of the whole language: cases in which much meets. */
  readonly dense?: boolean;
}

export function randomPair(
  draw: Draw,
  settings: readonly Setting[],
  { forOracle = false, known = forOracle, absence = false, dense = false }: Wish = {},
): Pair {
  const setting = draw.pick(settings);
  const { time, base } = setting;
  const whole = draw.chance(dense ? 70 : forOracle ? 40 : 30);
  const made = randomLaw(draw, { workingDays: time.calendar !== null, base, noMissing: known && !absence, whole });
  const counted = made.rules.map((rule) => ({ ...rule, options: whole ? draw.some(OF_RULES, 4) : [] }));
  const said = forOracle ? { options: [] } : { rules: counted };
  const reading = draw.below(2);
  const plain = randomTraces(draw, base, dense ? kindsNamed(made) : ALL_KINDS);
  // Drawn apart, so that the pairs are else those that they were.
  const kinds = plain.flatMap(({ events }) => events.map((e) => e.event));
  const apart = fromSeed(kinds.reduce((n, kind) => (n * 31 + kind + 1) % 0x7fffffff, base));
  const closed = apart.chance(35) ? { attributes: CLOSED_ATTRIBUTES, roles: ['chief'] } : {};
  const law = { ...made, zone: time.zone.name, ...said, ...closed };
  const rules = ruleSet(law, [reading]);
  const traces = absence || (!forOracle && apart.chance(30)) ? blurred(absence ? draw : apart, plain) : plain;
  const binding = randomBinding(draw, law, base);
  const bound = boundTraces(law, traces, binding, time, wantedBy(rules));
  return { setting, law, rules, traces, binding, bound, until: randomUntil(draw, base, time) };
}

/** The kinds of events that a law's rules speak of themselves; of a law whose rules name none, all. */
export function kindsNamed({ rules }: Pick<Law, 'rules'>): readonly number[] {
  const named = new Set<number>();
  JSON.stringify(rules, (key, value) => {
    if (key === 'event' && typeof value === 'number') named.add(value);
    return value;
  });
  return named.size === 0 ? ALL_KINDS : [...named].sort((a, b) => a - b);
}

/** The same pair in a source of whole days that vouches for no order: events of one day share a block. */
export function inBlocks(pair: Pair): Pair {
  const { law, traces, rules, setting } = pair;
  const source = {
    ...pair.binding.source,
    order: 'none',
    precision: 'day',
    completeFrom: null,
    beginsWith: [],
  } as const;
  const binding = { ...pair.binding, source };
  return { ...pair, binding, bound: boundTraces(law, traces, binding, setting.time, wantedBy(rules)) };
}

/** What both engines made of one log, and where they differ (null: nowhere). */
export interface Difference {
  readonly interpreter: CheckResult;
  readonly kernel: CheckResult;
  readonly differs: string | null;
}

/** `byShape`: the kernel makes code by shape even of few rules, here of each twice. */
export function runBoth(bound: BoundLog, rules: RuleSet, time: LegalTime, until: Until, byShape = false): Difference {
  const asked = byShape ? { ...rules, rules: [...rules.rules, ...rules.rules] } : rules;
  const run = (engine: 'interpreter' | 'kernel') =>
    // What may belong to many groups is judged as where there is much of it.
    checkLog(bound, asked, time, {
      until,
      keeps: () => true,
      engine,
      mostStrays: 0,
      ...(byShape ? { mostFused: 0 } : {}),
    });
  const [interpreter, kernel] = [run('interpreter'), run('kernel')];
  return { interpreter, kernel, differs: firstDifference(interpreter, kernel) };
}

function firstDifference(a: CheckResult, b: CheckResult): string | null {
  const [left, right] = [sorted(a), sorted(b)];
  const at = left.findIndex((text, i) => text !== right[i]);
  const end = at < 0 ? left.length : at;
  if (at >= 0 || right.length > left.length) return `interpreter: ${left[end]}\nkernel:      ${right[end]}`;
  const numbers = (r: CheckResult) => JSON.stringify(r.rules);
  return numbers(a) === numbers(b) ? null : `interpreter: ${numbers(a)}\nkernel:      ${numbers(b)}`;
}

function sorted(result: CheckResult): string[] {
  return [...result.findings].map((f: Finding) => JSON.stringify(f)).sort();
}

/** All that is needed to see a difference by hand. */
export function described({ setting, law, traces, binding, until }: Pair, differs: string): string {
  const { rules, facts, rolls, inForce, clocks, deems, options } = law;
  const { source, notRecorded, never, assume } = binding;
  return [
    differs,
    JSON.stringify({ calendar: setting.name, rolls, options, inForce, until, source, notRecorded, never, assume }),
    ...facts.map((f) => JSON.stringify({ fact: f.name, under: f.under, expression: f.expression })),
    ...clocks.map((c) => JSON.stringify({ ...c, range: undefined })),
    ...deems.map((d) => JSON.stringify({ ...d, range: undefined })),
    ...rules.map((r) => JSON.stringify({ ...r, range: undefined, points: undefined, rows: undefined })),
    ...traces.map((t) => `${t.id}\n${t.events.map((e) => `  ${JSON.stringify(e)}`).join('\n')}`),
  ].join('\n');
}
