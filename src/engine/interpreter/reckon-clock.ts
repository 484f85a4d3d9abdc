import type { Period } from '../../language/index.js';
import type { CountingOptions } from '../../time/index.js';
import type { Rolls, Span } from '../legal-time.js';
import { TRUE, type Tri } from '../tri.js';
import { now } from './clock-due.js';
import {
  type ClockAct,
  type ClockView,
  clockAfter,
  type Dial,
  dueOfState,
  enderOf,
  endOf,
  type From,
  historyOf,
  type Ineffective,
  type Out,
  type State,
  takenOut,
} from './clocks/index.js';
import type { CaseEvent } from './event.js';
import { periodsOf } from './lengths.js';
import type { Scene } from './scene.js';

/** What made a clock run out when it does: enough to write its working. Days, or milliseconds of a clock of hours. */
export interface ClockReckoning {
  readonly name: string;
  /** The event that it began with, where it is one, before anything acted on it. */
  readonly begunBy: CaseEvent | null;
  readonly begunAt: number;
  /** What acted on it, or would have, in order. */
  readonly steps: readonly ClockStep[];
  /** What is counted from its last start on, extensions in it unless they go on from the day that was reached. */
  readonly periods: readonly Period[];
  /** Extensions that are counted from the day that was reached, each from where the one before it led. */
  readonly further: readonly { readonly from: number; readonly periods: readonly Period[] }[];
  readonly out: readonly Out[];
  readonly rolls: Rolls;
  readonly counting: CountingOptions | undefined;
  /** The day of what acted last, where the count would have led to before it. */
  readonly notBefore: number | null;
}

/** One thing that acted on a clock, or (`ineffective`) why it did not. */
export interface ClockStep {
  readonly op: ClockAct['op'];
  readonly event: CaseEvent;
  /** The first of the events that it requires, where that is another. */
  readonly acting: CaseEvent | null;
  readonly ineffective: Ineffective | null;
  /** An extension as granted, after its limits; the length that was set. */
  readonly periods: readonly Period[];
  /** The start day that it moved to, or the end that it set. */
  readonly to: number | null;
  /** Of a pause that counts: what it takes out, both days inclusive. */
  readonly out: Out | null;
  readonly endedBy: CaseEvent | null;
  /** A pause that lasts still, or that its limits ended. */
  readonly lasts: boolean;
  readonly limited: boolean;
}

interface Reckoned {
  readonly exists: Tri;
  readonly unit: 'days' | 'hours';
  readonly from: Span;
  readonly at: Span;
  /** It no longer runs, so that it sets no limit. */
  readonly off: Tri;
  readonly working: ClockReckoning | null;
}

/** A clock as it stood at an event, or (null) at the end of what is known. */
export function reckonClock(scene: Scene, clock: number, trigger: CaseEvent, at: CaseEvent | null): Reckoned {
  const last = scene.events.findLast((e) => e.block >= 0) ?? trigger;
  const from: From = at && at.block >= 0 ? at : now(scene, { day: last.day, ms: last.to });
  const view = clockAfter(scene, clock, from, trigger);
  const starts = view.states.map((s) => s.start);
  const span = starts.length === 0 ? view.due : { lo: Math.min(...starts), hi: Math.max(...starts) };
  return { exists: view.begun, unit: view.unit, from: span, at: view.due, off: view.off, working: workingOf(view) };
}

/** Where the record leaves open how the clock stands, the working of one way would be misleading. */
function workingOf(view: ClockView): ClockReckoning | null {
  const [state] = view.states;
  const [start, ...others] = view.starts;
  if (view.begun !== TRUE || view.states.length !== 1 || !state || !view.dial || !start || others.length > 0)
    return null;
  const { dial, asOf } = view;
  const acts = historyOf(dial, start, view.firstBlock, asOf.block);
  if (acts === null) return null;
  const end = acts.at(-1)?.state ?? start;
  const out = takenOut(dial, end, asOf, true).most;
  const stepwise = state.target !== null || dial.options.has('extension-adds-to-rolled-day');
  const whole = stepwise ? state.length : state.whole;
  const due = dueOfState(dial, state, out);
  const free = dueOfState(dial, { ...state, floor: Number.NEGATIVE_INFINITY }, out);
  return {
    name: dial.clock.name,
    begunBy: start.startedBy,
    begunAt: start.start,
    steps: acts.map((act) => stepOf(view, dial, end, act)),
    periods: state.target ? [] : periodsOf(whole),
    further: stepwise ? furtherOf(dial, state, out) : [],
    out,
    rolls: dial.rolls,
    counting: dial.counting,
    notBefore: free.hi < due.hi ? due.hi : null,
  };
}

function stepOf({ asOf }: ClockView, dial: Dial, end: State, act: ClockAct): ClockStep {
  const { op, event, ineffective, state } = act;
  const acting = act.acting === event ? null : act.acting;
  const nothing = { periods: [], to: null, out: null, endedBy: null, lasts: false, limited: false };
  const plain: ClockStep = { op, event, acting, ineffective, ...nothing };
  if (ineffective !== null) return plain;
  switch (op) {
    case 'extend':
      return { ...plain, periods: periodsOf(state.extensions.at(-1)!) };
    case 'set':
      return { ...plain, periods: periodsOf(state.length) };
    case 'restart':
    case 'move':
      return { ...plain, to: state.start };
    case 'set-until':
      return { ...plain, to: state.target?.at ?? null };
    case 'pause': {
      // A restart may have dropped it.
      const place = end.stretches.indexOf(state.stretches.at(-1)!);
      if (place < 0) return plain;
      const stretch = end.stretches[place]!;
      const stop = endOf(dial, stretch, asOf.block).hi;
      return {
        ...plain,
        out: takenOut(dial, end, asOf, true).most[place] ?? null,
        endedBy: enderOf(dial, stretch, asOf.block),
        lasts: stop > asOf.at,
        limited: Number.isFinite(stop) && stop === stretch.most,
      };
    }
    default:
      return plain;
  }
}

/** Extensions one after another, as far as it is known where each begins. */
function furtherOf(dial: Dial, state: State, out: readonly Out[]): ClockReckoning['further'] {
  return state.extensions.flatMap((extension, i) => {
    const before = { ...state, extensions: state.extensions.slice(0, i), floor: Number.NEGATIVE_INFINITY };
    const { lo, hi } = dueOfState(dial, before, out);
    return lo === hi && Number.isFinite(lo) ? [{ from: lo, periods: periodsOf(extension) }] : [];
  });
}
