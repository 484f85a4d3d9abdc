import type { BoundLog } from '../binding/index.js';
import { withDeemsAskedFor } from './deeming.js';
import { type GivingWay, givingWay } from './giving-way.js';
import { isKeyed } from './interpreter/index.js';
import { type Compiled, compile } from './kernel/index.js';
import { type KeyedRules, keyedRules } from './keyed-rules.js';
import type { LegalTime } from './legal-time.js';
import { missingFor, type RuleSet } from './rule-set.js';
import type { Verdict } from './verdict.js';

/** Rules made ready for logs of one form. Nothing in it changes while a log is judged. */
export interface Program {
  /** By rule of the whole set, what the source would have to record. */
  readonly missing: readonly (readonly string[])[];
  /** The rules that can be checked, and their numbers in the whole set. */
  readonly rules: RuleSet;
  readonly numbers: readonly number[];
  /** Those of them that have another key than the case, key by key, each with what judges the groups. */
  readonly keyed: readonly { readonly keyed: KeyedRules; readonly programs: Programs }[];
  /** Those that give way to others, each with what judges it and these apart. */
  readonly yielding: readonly { readonly way: GivingWay; readonly programs: Programs }[];
  /** Whether some rule asks for what the law deems to happen. */
  readonly deeming: boolean;
  /** Null where the interpreter judges all. */
  readonly compiled: Compiled | null;
}

/** How programs are made. */
export interface ProgramOptions {
  readonly keeps: (verdict: Verdict) => boolean;
  readonly engine?: 'kernel' | 'interpreter' | undefined;
  readonly mostFused?: number | undefined;
}

/** The programs of one set of rules: made for the first log of a form, kept for the next. */
export class Programs {
  readonly #made = new Map<string, Program>();

  constructor(
    readonly rules: RuleSet,
    readonly time: LegalTime,
    readonly options: ProgramOptions,
    /** Rules that cannot be checked are judged all the same, as they bear on others. */
    readonly all = false,
  ) {}

  of(log: BoundLog): Program {
    const form = formOf(log);
    const known = this.#made.get(form);
    if (known) return known;
    const program = this.#make(log);
    this.#made.set(form, program);
    return program;
  }

  #make(log: BoundLog): Program {
    const { rules: all, time, options } = this;
    const missing = all.rules.map((rule) => (this.all ? [] : missingFor(rule, all.law, log.recording)));
    const rules = withDeemsAskedFor({ ...all, rules: all.rules.filter((_, r) => missing[r]!.length === 0) });
    const numbers = all.rules.flatMap((_, r) => (missing[r]!.length === 0 ? [r] : []));
    const base = { missing, rules, numbers, deeming: rules.law.deems.length > 0 };
    if (options.engine === 'interpreter') return { ...base, keyed: [], yielding: [], compiled: null };
    const keyed = isKeyed(log) ? [] : keyedRules(rules);
    const ways = givingWay(rules);
    const compiled = compile(rules, log, time, options.keeps, numbers, options.mostFused);
    const apart = new Set([...keyed.flatMap((k) => k.indices), ...ways.map((w) => w.index)]);
    const left = new Map([...compiled.left].filter(([r]) => !apart.has(r)));
    const every = { ...options, keeps: () => true };
    return {
      ...base,
      keyed: keyed.map((k) => ({ keyed: k, programs: new Programs(k.rules, time, options) })),
      yielding: ways.map((way) => ({ way, programs: new Programs(way.rules, time, every, true) })),
      compiled: { ...compiled, left },
    };
  }
}

/** All of a log that programs are made for: what it records and which columns it has, not what stands in them. */
function formOf(log: BoundLog): string {
  const { events, unrecordedAttributes, assumedAttributes, completeFrom } = log.recording;
  const columns = log.attributes.map((column) => column?.type ?? null);
  const others = [log.from, log.actor, log.role, log.office].map((column) => column === null);
  return JSON.stringify([
    events,
    [...unrecordedAttributes],
    [...assumedAttributes],
    completeFrom,
    columns,
    others,
    isKeyed(log),
  ]);
}
