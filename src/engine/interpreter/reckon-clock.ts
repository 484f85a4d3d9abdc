import type { Period } from '../../language/index.js';
import type { Span } from '../legal-time.js';
import { TRUE, type Tri } from '../tri.js';
import { now } from './clock-due.js';
import { type ClockView, clockAfter, type From, takenOut } from './clocks/index.js';
import type { CaseEvent } from './event.js';
import { periodsOf } from './lengths.js';
import type { Scene } from './scene.js';

/** What made a clock run out when it does: enough to write its working. */
export interface ClockReckoning {
  readonly name: string;
  /** The event that it last began with, where it is one. */
  readonly startedBy: CaseEvent | null;
  readonly length: readonly Period[];
  /** Each as granted, after its limits. */
  readonly extensions: readonly (readonly Period[])[];
  /** What is taken out: days, both inclusive, or milliseconds; and the event that made the clock stand still. */
  readonly out: readonly { readonly from: number; readonly to: number; readonly event: CaseEvent }[];
  /** Where a decision has set the end. */
  readonly setTo: number | null;
  readonly endedBy: CaseEvent | null;
}

interface Reckoned {
  readonly exists: Tri;
  readonly unit: 'days' | 'hours';
  readonly from: Span;
  readonly at: Span;
  readonly working: ClockReckoning | null;
}

/** A clock as it stood at an event, or (null) at the end of what is known. */
export function reckonClock(scene: Scene, clock: number, trigger: CaseEvent, at: CaseEvent | null): Reckoned {
  const last = scene.events.findLast((e) => e.block >= 0) ?? trigger;
  const from: From = at && at.block >= 0 ? at : now(scene, { day: last.day, ms: last.to });
  const view = clockAfter(scene, clock, from, trigger);
  const starts = view.states.map((s) => s.start);
  const span = starts.length === 0 ? view.due : { lo: Math.min(...starts), hi: Math.max(...starts) };
  return { exists: view.begun, unit: view.unit, from: span, at: view.due, working: workingOf(view) };
}

/** Where the record leaves open how the clock stands, the working of one way would be misleading. */
function workingOf(view: ClockView): ClockReckoning | null {
  const [state] = view.states;
  if (view.begun !== TRUE || view.states.length !== 1 || !state || !view.dial) return null;
  const { dial } = view;
  return {
    name: dial.clock.name,
    startedBy: state.startedBy,
    length: periodsOf(state.length),
    extensions: state.extensions.map(periodsOf),
    out: takenOut(dial, state, view.asOf, true).most.map((run, i) => ({ ...run, event: state.stretches[i]!.event })),
    setTo: state.target?.at ?? null,
    endedBy: state.endedBy,
  };
}
