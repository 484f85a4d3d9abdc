import type { BoundLog } from '../../binding/index.js';
import type { LegalTime } from '../legal-time.js';
import type { RuleSet } from '../rule-set.js';
import { lapseAt } from './clocks/index.js';
import { judge } from './conditions.js';
import { evaluate } from './expressions.js';
import type { Group } from './keys.js';
import { Memo } from './memo.js';
import { pointAt } from './points.js';
import type { Scene } from './scene.js';
import { inWindow } from './windows.js';

/** The events of one key with all that judging them takes. */
export function setScene(log: BoundLog, rules: RuleSet, time: LegalTime, group: Group): Scene {
  const { law, readings } = rules;
  return {
    law,
    log,
    time,
    readings,
    ...group,
    memo: new Memo(),
    folding: new Set(),
    resolving: new Set(),
    variables: new Map(),
    supposed: new Map(),
    judge,
    evaluate,
    pointAt,
    lapseAt,
    inWindow,
  };
}
