import type { BoundLog } from '../binding/index.js';
import { checkLog, type FindingColumns, untilOf } from '../engine/index.js';
import type { CheckRun } from './check-run.js';
import { EVENTS_A_PART, partsOf } from './readings.js';

/** What was said of a part of a log: every verdict on every instance. */
export interface Judged {
  /** The part; events keep their numbers. */
  readonly log: BoundLog;
  /** Number of the part's first case in the whole log; findings count from there. */
  readonly firstCase: number;
  readonly instances: FindingColumns;
}

/**
 * Shows every instance, part by part. Where the run has not kept them all they are judged once more, so that a large log takes
 * no more memory than a part of it does.
 */
export function eachInstance(
  run: CheckRun,
  visit: (judged: Judged) => void,
  eventsAPart: number = EVENTS_A_PART,
): void {
  const { bound, rules, statute, options, at } = run;
  if (run.instances) return visit({ log: bound, firstCase: 0, instances: run.instances });
  const until = untilOf(at, statute.time);
  const whole = rules.rules.some((r) => !r.versions[0]!.key.byCase);
  let firstCase = 0;
  for (const log of whole ? [bound] : partsOf(bound, until, eventsAPart)) {
    const result = checkLog(log, rules, statute.time, { until, keeps: () => true, engine: options.engine });
    visit({ log, firstCase, instances: result.findings });
    firstCase += log.caseCount;
  }
}
