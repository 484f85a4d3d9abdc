import { and, UNKNOWN } from '../../tri.js';
import { added, NOTHING, type Resolved } from '../lengths.js';
import { afterwards } from './effects.js';
import { hiddenEffects, occurrencesFrom } from './occurrences.js';
import type { Dial, State } from './state.js';

/** More ways than this in which a clock may stand are not told apart. */
const MOST_WAYS = 64;

/** How a clock may stand once the blocks up to one have acted; null where there are too many ways to tell. */
export interface Ways {
  readonly states: readonly State[];
  /** It may run out at any later time than these say, or (`earlier`) at any earlier one. */
  readonly later: boolean;
  readonly earlier: boolean;
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
  let states = withHiddenExtensions(starts, hidden);
  let later = hidden.some((e) => e.op !== 'extend' && e.op !== 'off');
  const earlier = hidden.some((e) => ['restart', 'move', 'set', 'set-until'].includes(e.op));
  for (const e of hidden) if (e.op === 'extend' && mostOf(e) === null) later = true;
  for (const found of occurrencesFrom(dial, firstBlock, starts[0]!.startedBy)) {
    if (found.event.block > lastBlock) break;
    const perhaps = !sure && found.event.block === lastBlock;
    const occurrence = perhaps ? { ...found, there: and(found.there, UNKNOWN) } : found;
    const anew = dropsExtensions(dial.clock.effects[occurrence.effect]!);
    const ways = (state: State) =>
      afterwards(dial, state, occurrence).flatMap((next) =>
        anew && next !== state ? withHiddenExtensions([next], hidden) : [next],
      );
    const next = states.flatMap(ways);
    states = next.length > 1 ? distinct(next) : next;
    if (states.length > MOST_WAYS) return null;
  }
  return { states, later, earlier };
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
  for (const effect of hidden) {
    const most = effect.op === 'extend' ? mostOf(effect) : null;
    if (most === null) continue;
    states = states.flatMap((state) => [state, { ...state, extensions: [...state.extensions, most] }]);
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

function distinct(states: readonly State[]): State[] {
  const known = new Map<string, State>();
  for (const state of states) {
    const { startedBy, endedBy, stretches, ...rest } = state;
    const plain = stretches.map((s) => [s.effect, s.event.index, s.from, s.most]);
    known.set(JSON.stringify([rest, startedBy?.index, endedBy?.index, plain]), state);
  }
  return [...known.values()];
}
