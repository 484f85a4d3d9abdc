import type { Span } from '../legal-time.js';
import { FALSE, TRUE, UNKNOWN } from '../tri.js';
import type { Verdict } from '../verdict.js';
import { type ClockView, clockAfter, clockAt, type From } from './clocks/index.js';
import type { DueAt } from './due-at.js';
import type { CaseEvent } from './event.js';
import type { Until } from './judgment.js';
import type { Scene } from './scene.js';
import { lapsesInHours } from './time-tests.js';

const EVER: Span = { lo: Number.POSITIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
const ANY: Span = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** The end of what is known: after the last block, at the time of checking. */
export function now(scene: Scene, until: Until): From {
  const last = scene.events.reduce((n, e) => Math.max(n, e.block), 0);
  return { block: last, day: until.day, from: until.ms, to: until.ms };
}

/** The due day of a duty before a clock runs out: as the clock then stands at each act, or at the time of checking. */
export function clockDue(scene: Scene, clock: number, trigger: CaseEvent, until: Until): DueAt {
  const known = new Map<CaseEvent | null, readonly ClockView[]>();
  const viewsAt = (ending: CaseEvent | null): readonly ClockView[] => {
    const views = known.get(ending) ?? look(scene, clock, trigger, ending, until);
    known.set(ending, views);
    return views;
  };
  return {
    unit: lapsesInHours(scene, clock) ? 'hours' : 'days',
    moves: true,
    at: (ending) => (ending && ending.block < 0 ? ANY : viewsAt(ending).map(dueOfView).reduce(hull)),
    standing: (ending, verdict) => standing(viewsAt(ending), ending, verdict, until),
  };
}

function hull(a: Span, b: Span): Span {
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

function look(
  scene: Scene,
  clock: number,
  trigger: CaseEvent,
  ending: CaseEvent | null,
  until: Until,
): readonly ClockView[] {
  if (ending === null) return [clockAfter(scene, clock, now(scene, until), trigger)];
  // An answer in the block of its trigger counts as after it.
  return ending.block <= trigger.block
    ? [clockAfter(scene, clock, trigger, trigger)]
    : clockAt(scene, clock, ending, trigger);
}

/** A clock that has not begun, or is off, sets no limit. */
function dueOfView({ begun, off, due }: ClockView): Span {
  if (begun === FALSE || off === TRUE) return EVER;
  return begun === UNKNOWN || off === UNKNOWN ? { lo: due.lo, hi: EVER.hi } : due;
}

function standing(
  views: readonly ClockView[],
  ending: CaseEvent | null,
  verdict: Verdict,
  until: Until,
): { verdict: Verdict; other: CaseEvent | null } | null {
  if (verdict === 'void') return null;
  const view = views.at(-1)!;
  if (views.every((v) => v.off === TRUE && v.endedBy) && view.endedBy) return { verdict: 'void', other: view.endedBy };
  if (ending !== null) return null;
  if (view.begun !== TRUE) return { verdict: view.begun === FALSE ? 'not-begun' : 'undetermined', other: null };
  if (view.off === TRUE) return null;
  const at = view.unit === 'days' ? until.day : until.ms;
  if (at <= view.unpaused.lo || view.paused === FALSE) return null;
  return { verdict: view.paused === TRUE ? 'paused' : 'undetermined', other: null };
}
