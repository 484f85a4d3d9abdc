import { failInput } from '../base/index.js';
import { type Binding, bindByName, bindLog, clockOf, cutAfter } from '../binding/index.js';
import { checkLog, isReported, ruleSet, untilOf, wantedBy } from '../engine/index.js';
import type { EventLog } from '../log/index.js';
import {
  type CheckRun,
  maskerOf,
  type ReportedFinding,
  type ReportHead,
  reportFindings,
  reportHead,
  type Statute,
} from '../report/index.js';
import { parseInstant } from '../time/index.js';

export interface CheckLogOptions {
  /** Up to when the log is complete, as `2024-05-01`; what is due later is not yet late. */
  readonly at: string;
  /** Default: labels and columns are matched with the law's names as they stand. */
  readonly binding?: Binding;
  /** Key of pseudonyms (32 bytes); null shows everything in clear. Default: a key that nobody knows. */
  readonly key?: Uint8Array | null;
  readonly language?: string;
  /** `kernel` (default) compiles the rules, and gives way to the interpreter where generated code is forbidden. */
  readonly engine?: 'kernel' | 'interpreter';
}

/** What a check found, as plain data: what `--format json` says. */
export interface Checked {
  readonly head: ReportHead;
  readonly findings: readonly ReportedFinding[];
}

/**
 * Checks every rule of a law over every case of a log. Cases and values are masked as in every output.
 *
 * ```ts
 * const { head, findings } = checkCases(statute, log, { at: '2024-05-01' });
 * head.rules.map((rule) => [rule.rule, rule.counts.late]);
 * ```
 * @throws InputError for a binding that does not fit the log, a time that is none, a log of which nothing is an event of the law
 */
export function checkCases(statute: Statute, log: EventLog, options: CheckLogOptions): Checked {
  const { law, time } = statute;
  const { at, language = 'en', engine = 'kernel', key = newKey() } = options;
  const parsed = parseInstant(at);
  if (!parsed || parsed.precision === 'none') failInput('cli/bad-at', log.name, { data: { value: at } });
  const binding = options.binding ?? bindByName(law, log);
  const rules = ruleSet(law);
  const whole = bindLog(log, law, binding, time.zone, wantedBy(rules));
  if (whole.eventCount === 0) failInput('cli/nothing-bound', log.name, { data: { law: law.id, bindings: '' } });
  const until = untilOf(at, time);
  const bound = cutAfter(whole, until);
  const run: CheckRun = {
    version: '',
    statute,
    binding,
    bindingName: options.binding?.file ?? null,
    bindingsAtHand: [],
    clock: clockOf(binding, time.zone),
    log,
    logHash: null,
    bound,
    rules,
    at,
    result: checkLog(bound, rules, time, { until, keeps: isReported, engine }),
    readings: [],
    masker: maskerOf(key, binding.safe),
    options: { summary: false, showPersons: key === null, readings: false, only: [], verdicts: [], engine },
  };
  return { head: reportHead(run, language), findings: [...reportFindings(run)] };
}

function newKey(): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(32));
}
