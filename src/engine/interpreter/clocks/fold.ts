import { and, UNKNOWN } from '../../tri.js';
import { added, NOTHING, type Resolved } from '../lengths.js';
import { afterwards, measured, type Occurrence } from './effects.js';
import { hiddenEffects, type Meeting, meetingsFrom } from './occurrences.js';
import type { Dial, State } from './state.js';

/** More ways than this in which a clock may stand are not told apart. */
const MOST_WAYS = 64;

/** Of more events than this that act in one block the order is not followed. */
const MOST_MEETING = 6;

/** How a clock may stand once the blocks up to one have acted; null where there are too many ways to tell. */
export interface Ways {
  readonly states: readonly State[];
  /** It may run out at any later time than these say, or (`earlier`) at any earlier one. */
  readonly later: boolean;
  readonly earlier: boolean;
  /** It may have begun anew on any later day, without what extended it: then it runs out no earlier than it first would have. */
  readonly anew: boolean;
}

/** `sure`: what the last block holds has surely acted, else each of it perhaps. */
export function fold(
  dial: Dial,
  starts: readonly State[],
  firstBlock: number,
  lastBlock: number,
  sure: boolean,
): Ways | null {
  const hidden = hiddenEffects(dial, startDayOf(dial, starts));
  let states: readonly State[] = withHiddenExtensions(starts, hidden);
  let later = hidden.some((e) => e.op !== 'extend' && e.op !== 'off');
  const restarts = hidden.some((e) => e.op === 'restart');
  const alike = dial.clock.length.op === 'period';
  const earlier = (restarts && !alike) || hidden.some((e) => ['move', 'set', 'set-until'].includes(e.op));
  for (const e of hidden) if (e.op === 'extend' && mostOf(e) === null) later = true;
  const over = new Set<State>();
  const after = (before: readonly State[], found: Occurrence): readonly State[] => {
    const perhaps = !sure && found.event.block === lastBlock;
    const occurrence = perhaps ? { ...found, there: and(found.there, UNKNOWN) } : found;
    const anew = dropsExtensions(dial.clock.effects[occurrence.effect]!);
    const next = before.flatMap((state) =>
      afterwards(dial, state, occurrence, over).flatMap((way) =>
        anew && way !== state ? withHiddenExtensions([way], hidden) : [way],
      ),
    );
    return next.length > 1 ? distinct(next) : next;
  };
  for (const meeting of meetingsFrom(dial, firstBlock, starts[0]!.startedBy)) {
    if (meeting[0]![0]!.event.block > lastBlock || states.every((s) => over.has(s))) break;
    const next = inEachOrder(states, meeting, after);
    if (next === null || next.length > MOST_WAYS) return null;
    states = next;
  }
  return { states, later, earlier, anew: restarts && alike };
}

type After = (before: readonly State[], found: Occurrence) => readonly State[];

/** How a clock may stand after the events of a block, in whatever order they acted; null where they are too many. */
function inEachOrder(before: readonly State[], meeting: Meeting, after: After): readonly State[] | null {
  if (meeting.length === 1) return meeting[0]!.reduce(after, before);
  if (meeting.length > MOST_MEETING) return null;
  // By the set of those that have acted: each of them may have been the last of it.
  const reached: (readonly State[])[] = [before];
  for (let set = 1; set < 1 << meeting.length; set++) {
    const ways = meeting.flatMap((acts, i) => (set & (1 << i) ? acts.reduce(after, reached[set & ~(1 << i)]!) : []));
    reached.push(ways.length > 1 ? distinct(ways) : ways);
    if (reached[set]!.length > MOST_WAYS) return null;
  }
  return reached.at(-1)!;
}

/** After it an extension that is not recorded may have been granted once more. */
function dropsExtensions(effect: Dial['clock']['effects'][number]): boolean {
  return effect.op === 'set-until' || (effect.op === 'restart' && !effect.keeps);
}

function startDayOf({ scene, hours }: Dial, starts: readonly State[]): number {
  const [first] = starts;
  return hours ? scene.time.dayOf(first!.start) : first!.start;
}

/** An extension that is not recorded lies between nothing and its limit. */
function withHiddenExtensions(starts: readonly State[], hidden: readonly Dial['clock']['effects'][number][]) {
  let states = [...starts];
  const totals = new Set<string>();
  for (const effect of hidden) {
    const most = effect.op === 'extend' ? mostOf(effect) : null;
    if (most === null) continue;
    // Effects of one cause share what they come to in all.
    const { total, cause } = effect.limits;
    const shared = `${cause} ${JSON.stringify(total)}`;
    if (total && totals.has(shared)) continue;
    totals.add(shared);
    states = states.flatMap((state) => [state, measured(state, state.length, [...state.extensions, most])]);
  }
  return states;
}

/** The most that an extension can come to, by its limits; null where nothing bounds it. */
function mostOf(effect: Dial['clock']['effects'][number]): Resolved | null {
  if (effect.op !== 'extend') return null;
  const one = (period: NonNullable<typeof effect.limits.total>): Resolved => ({ is: 'one-of', periods: [period] });
  if (effect.limits.total) return one(effect.limits.total);
  const each = effect.limits.each ?? effect.most ?? fixedAmount(effect);
  if (each === null || effect.limits.times === null) return null;
  let sum: Resolved = one(NOTHING);
  for (let i = 0; i < effect.limits.times; i++) sum = added(sum, one(each));
  return sum;
}

function fixedAmount({ amount }: Dial['clock']['effects'][number] & { readonly op: 'extend' }) {
  return amount?.op === 'period' ? amount.period : null;
}

/** Of ways that come to the same, one: in which order pauses began, or what was counted first, says nothing. */
function distinct(states: readonly State[]): State[] {
  const known = new Map<string, State>();
  for (const state of states) {
    const { startedBy, endedBy, stretches, counts, used, whole, ...rest } = state;
    const plain = stretches.map((s) => JSON.stringify([s.effect, s.event.index, s.from, s.most])).sort();
    const sums = [counts, used].map((of) => Object.entries(of).sort());
    known.set(JSON.stringify([rest, sums, startedBy?.index, endedBy?.index, plain]), state);
  }
  return [...known.values()];
}
