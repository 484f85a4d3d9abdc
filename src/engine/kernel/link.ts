import type { BoundLog } from '../../binding/index.js';
import type { Until } from '../interpreter/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import type { Fold } from './compile.js';
import { linkShapes } from './dispatch.js';
import { type Linked, linkFused, type Sink } from './run.js';

/** Makes a fold ready to run over a log. Throws an EvalError where the platform forbids generated code. */
export function link(fold: Fold, rules: RuleSet, time: LegalTime, log: BoundLog, until: Until, sink: Sink): Linked {
  return fold.is === 'fused'
    ? linkFused(fold, rules, time, log, until, sink)
    : linkShapes(fold, rules.law, log, until, sink);
}
