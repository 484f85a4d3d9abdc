import type { BoundColumn, BoundLog, BoundText } from '../../binding/index.js';
import { and, FALSE, not, type Tri } from '../tri.js';

/** What an attribute holds; booleans are 0 and 1, dates day numbers, money minor units. */
export type Held = number | string | readonly string[];

/** One event as the interpreter sees it. */
export interface CaseEvent {
  /** Position in the bound log. */
  readonly index: number;
  readonly case: number;
  readonly kind: number;
  /** NO_DAY where there is no time. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** Events of one block have no order among them; blocks are numbered in order. -1 where there is no time. */
  readonly block: number;
  /** False where the event may belong to another key, or is only perhaps there. */
  readonly sure: boolean;
  /** It lacks a value of the key, and stands here beside what has all: it is judged among those that lack one. */
  readonly stray?: boolean;
  /** Of an event that the law takes for happened: the values of its key, by attribute; it has no others, and no actor. */
  readonly deemed?: ReadonlyMap<number, Held>;
  /** Whether it had been deemed to happen before, so that it triggers nothing. */
  readonly repeated?: Tri;
}

/** Whether an event that is there to some degree does something new, and is no repetition of what was deemed to happen. */
export function anew(event: CaseEvent, there: Tri): Tri {
  return and(there, not(event.repeated ?? FALSE));
}

function textAt(column: BoundText, i: number): string | undefined {
  const code = column.codes[i]!;
  return code < 0 ? undefined : column.dictionary.get(code);
}

/** The value of one bound column at one event. */
export function held(column: BoundColumn | undefined, i: number): Held | undefined {
  if (!column) return undefined;
  if (column.type === 'text') return textAt(column, i);
  if (column.type === 'number') {
    const value = column.values[i]!;
    return Number.isNaN(value) ? undefined : value;
  }
  if (column.missing[i]) return undefined;
  const items: string[] = [];
  for (let k = column.starts[i]!; k < column.starts[i + 1]!; k++) items.push(column.dictionary.get(column.codes[k]!));
  return items;
}

/** Actor, role or office of an event. */
export function whoAt(log: BoundLog, who: 'actor' | 'role' | 'office', i: number): string | undefined {
  const column = log[who];
  return column ? textAt(column, i) : undefined;
}
