import { Reckoner, untilOf } from '../engine/index.js';
import type { CheckRun } from './check-run.js';

/** Asks for what lies behind the findings of a run, as things stood at its time of checking. */
export function reckonerOf({
  bound,
  rules,
  statute,
  at,
}: Pick<CheckRun, 'bound' | 'rules' | 'statute' | 'at'>): Reckoner {
  return new Reckoner(bound, rules, statute.time, untilOf(at, statute.time));
}
