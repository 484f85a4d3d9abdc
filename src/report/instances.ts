import { checkLog, type FindingColumns, untilOf } from '../engine/index.js';
import type { CheckRun } from './check-run.js';
import { EVENTS_A_PART, partsOf } from './readings.js';

/**
 * Judges once more with every verdict kept, and shows the instances part by part, so that a large log takes no more memory
 * than a part of it does.
 */
export function eachInstance(
  run: CheckRun,
  visit: (instances: FindingColumns) => void,
  eventsAPart: number = EVENTS_A_PART,
): void {
  const { bound, rules, statute, options, at } = run;
  const until = untilOf(at, statute.time);
  const whole = rules.rules.some((r) => !r.versions[0]!.key.byCase);
  for (const part of whole ? [bound] : partsOf(bound, until, eventsAPart)) {
    visit(checkLog(part, rules, statute.time, { until, keeps: () => true, engine: options.engine }).findings);
  }
}
