import type { Condition, Expression, ValueSet } from '../../language/index.js';
import { and, FALSE, not, or, TRUE, type Tri, tri, UNKNOWN } from '../tri.js';
import { attributeOf, whoOf } from './attributes.js';
import type { CaseEvent } from './event.js';
import { Memo } from './memo.js';
import { type Moment, mayBeMore, recall, type Scene } from './scene.js';
import { clockState, judged, timeOfDay } from './special-conditions.js';
import { judgeTime } from './time-tests.js';
import { compare, type Value } from './values.js';

/** What to suppose of some atoms, so as to see what a condition's answer hangs on. */
export interface Suppose {
  /** Time tests whose starting point has not happened count as met. */
  readonly begun?: boolean;
  /** All time tests count as met. */
  readonly inTime?: boolean;
}

/** Judges a condition on what has happened up to a moment. */
export function judge(scene: Scene, condition: Condition, moment: Moment, suppose: Suppose = {}): Tri {
  switch (condition.op) {
    case 'and': {
      let all: Tri = TRUE;
      for (const c of condition.of) if (all !== FALSE) all = and(all, judge(scene, c, moment, suppose));
      return all;
    }
    case 'or': {
      let any: Tri = FALSE;
      for (const c of condition.of) if (any !== TRUE) any = or(any, judge(scene, c, moment, suppose));
      return any;
    }
    case 'not':
      return not(judge(scene, condition.of, moment, suppose));
    case 'constant':
      return tri(condition.value);
    case 'seen': {
      const past = recall(scene, condition.pattern, moment);
      if (past.count > 0) return TRUE;
      return past.perhaps > 0 || mayBeMore(scene, condition.pattern, past) ? UNKNOWN : FALSE;
    }
    case 'compare':
      return compare(
        condition.compare,
        scene.evaluate(scene, condition.left, moment),
        scene.evaluate(scene, condition.right, moment),
      );
    case 'boolean':
      return compare('=', scene.evaluate(scene, condition.expression, moment), { kind: 'number', lo: 1, hi: 1 });
    case 'missing':
      return isMissing(scene, condition.expression, moment);
    case 'in':
      return isIn(scene, scene.evaluate(scene, condition.left, moment), condition.set, moment);
    case 'judged':
      return judged(scene, condition.text, condition.pattern);
    case 'clock':
      return clockState(scene, condition, moment);
    case 'quantified':
      return quantified(scene, condition, moment, suppose);
    case 'time-of-day':
      return timeOfDay(scene, condition, moment);
    case 'kind-of-day': {
      const working = moment.self.block < 0 ? undefined : scene.time.calendar?.isWorking(moment.self.day);
      return working === undefined ? UNKNOWN : tri(working === condition.working);
    }
    default:
      return suppose.inTime ? TRUE : judgeTime(scene, condition, moment, suppose.begun === true);
  }
}

/** What is there and cannot be read may be anything, or nothing. */
function isMissing(scene: Scene, expression: Expression, moment: Moment): Tri {
  // A list is no value of an expression.
  if (expression.op === 'attribute' && Array.isArray(attributeOf(scene, moment.self, expression.attribute)))
    return FALSE;
  const value = scene.evaluate(scene, expression, moment);
  return value.kind === 'unknown' ? UNKNOWN : tri(value.kind === 'none' || value.kind === 'empty');
}

/** Each member in turn; of members that are only perhaps there, or not known, the answer may hang on them. */
function quantified(
  scene: Scene,
  { which, variable, set, of }: Condition & { op: 'quantified' },
  moment: Moment,
  suppose: Suppose,
): Tri {
  const { sure, maybe, complete } = membersOf(scene, set, moment);
  const holds = (value: Value): Tri => {
    if (value.kind !== 'text') return UNKNOWN;
    const variables = new Map(scene.variables).set(variable, value.text);
    return judge({ ...scene, variables, memo: new Memo() }, of, moment, suppose);
  };
  const all = which === 'all';
  const join = all ? and : or;
  const start = all ? TRUE : FALSE;
  const certain = sure.map(holds).reduce<Tri>(join, start);
  const open = complete && maybe.map(holds).every((h) => h === start) ? start : UNKNOWN;
  return join(certain, open);
}

/** Membership: true on any match, else unknown if a member is unknown. */
function isIn(scene: Scene, left: Value, set: ValueSet, moment: Moment): Tri {
  const members = membersOf(scene, set, moment);
  if (members.sure.length === 0 && members.maybe.length === 0 && members.complete) return FALSE;
  if (left.kind !== 'number' && left.kind !== 'text') return UNKNOWN;
  const among = (values: readonly Value[]) => values.reduce<Tri>((any, v) => or(any, compare('=', left, v)), FALSE);
  const sure = among(members.sure);
  if (sure !== FALSE) return sure;
  return members.complete && among(members.maybe) === FALSE ? FALSE : UNKNOWN;
}

/** Members known, members that are perhaps in it, and whether these are all there can be. */
interface Members {
  readonly sure: readonly Value[];
  readonly maybe: readonly Value[];
  readonly complete: boolean;
}

function membersOf(scene: Scene, set: ValueSet, moment: Moment): Members {
  switch (set.op) {
    case 'literals':
      return { sure: set.values.map(valueOf), maybe: [], complete: true };
    case 'list': {
      const items = attributeOf(scene, moment.self, set.attribute);
      if (Array.isArray(items)) return { sure: items.map(valueOf), maybe: [], complete: true };
      return { sure: [], maybe: [], complete: false };
    }
    default: {
      const past = recall(scene, set.pattern, moment);
      const value = (e: CaseEvent) =>
        set.op === 'values'
          ? attributeOf(scene, e, set.attribute)
          : whoOf(scene, set.op === 'actors' ? 'actor' : 'office', e);
      const sure = Array.from(past.sure(), value).flat();
      const maybe = Array.from(past.maybe(), value).flat();
      const known = (v: unknown): v is string | number => typeof v === 'string' || typeof v === 'number';
      return {
        sure: sure.filter(known).map(valueOf),
        maybe: maybe.filter(known).map(valueOf),
        complete: !mayBeMore(scene, set.pattern, past) && sure.every(known) && maybe.every(known),
      };
    }
  }
}

function valueOf(value: string | number): Value {
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'number', lo: value, hi: value };
}
