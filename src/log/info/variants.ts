import { type EventLog, isThere } from '../model.js';

/** A sequence of activities that cases follow; a missing activity is `null`. */
export interface Variant {
  readonly activities: readonly (string | null)[];
  readonly cases: number;
}

/**
 * The sequences of activities, in source order, most frequent first. Sequences are told apart by a walk through a
 * tree with a branch an activity, kept as one map from (place, activity) to place, so that no case is written out.
 */
export function variantsOf(log: EventLog, top: number): { count: number; top: Variant[] } {
  const { activity, caseStart, caseCount } = log;
  const width = activity.dictionary.length + 1;
  const next = new Map<number, number>();
  const parent: number[] = [-1];
  const step: number[] = [-1];
  const cases: number[] = [0];
  for (let c = 0; c < caseCount; c++) {
    let at = 0;
    for (let row = caseStart[c]!; row < caseStart[c + 1]!; row++) {
      const code = isThere(activity, row) ? activity.codes[row]! : width - 1;
      const key = at * width + code;
      let to = next.get(key);
      if (to === undefined) {
        to = parent.length;
        next.set(key, to);
        parent.push(at);
        step.push(code);
        cases.push(0);
      }
      at = to;
    }
    cases[at]!++;
  }
  const ends = cases.map((_, place) => place).filter((place) => cases[place]! > 0);
  ends.sort((a, b) => cases[b]! - cases[a]! || a - b);
  const spell = (place: number): (string | null)[] => {
    const activities: (string | null)[] = [];
    for (let at = place; at > 0; at = parent[at]!)
      activities.push(step[at] === width - 1 ? null : activity.dictionary.get(step[at]!));
    return activities.reverse();
  };
  return {
    count: ends.length,
    top: ends.slice(0, top).map((place) => ({ activities: spell(place), cases: cases[place]! })),
  };
}
