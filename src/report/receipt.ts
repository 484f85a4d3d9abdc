import type { CheckRun } from './check-run.js';

/** What a run rested on, so that a third party can run it again and get the same. */
export interface Receipt {
  readonly program: string;
  readonly at: string;
  readonly law: { readonly id: string; readonly hash: string; readonly review: string | null };
  readonly calendar: { readonly id: string; readonly hash: string | null } | null;
  /** `name` is null where the log's own names were matched. */
  readonly binding: { readonly name: string | null; readonly hash: string | null };
  readonly log: { readonly name: string; readonly hash: string | null };
  readonly readings: Readonly<Record<string, string>>;
  readonly options: CheckRun['options'];
  /** SHA-256 over the findings as they stand in this output, each followed by a line feed; null where they were left out. */
  readonly findings: string | null;
}

export function receiptOf(run: Omit<CheckRun, 'result' | 'readings'>, findings: string | null): Receipt {
  const { law, time } = run.statute;
  const { calendar } = time;
  return {
    program: run.version,
    at: run.at,
    law: { id: law.id, hash: law.hash, review: law.review === null ? null : law.review.by },
    calendar: calendar && { id: calendar.id, hash: calendar.hash },
    binding: { name: run.bindingName, hash: run.binding.hash },
    log: { name: run.log.name, hash: run.logHash },
    readings: Object.fromEntries(law.readings.map((r, i) => [r.name, r.options[run.rules.readings[i]!]!.name])),
    options: run.options,
    findings,
  };
}
