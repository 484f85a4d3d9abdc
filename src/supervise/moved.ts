/** What tells a finding from another but for the time of its trigger. */
export interface Placed {
  readonly id: string;
  readonly rule: string;
  readonly case: string;
  readonly key: unknown;
  /** Kind of the trigger. */
  readonly event: string;
}

/**
 * Findings that are gone and new because their trigger was recorded with another time, by their new ids: of the same rule, case, key and
 * kind of trigger one is gone and one is new. Where there are more, nobody can say which became which.
 */
export function movedAmong<T extends Placed>(gone: Iterable<T>, added: Iterable<Placed>): Map<string, T> {
  const before = alone(gone);
  const moved = new Map<string, T>();
  for (const [place, now] of alone(added)) {
    const then = now && before.get(place);
    if (now && then) moved.set(now.id, then);
  }
  return moved;
}

/** Those that stand alone in their place; null where there are several. */
function alone<T extends Placed>(findings: Iterable<T>): Map<string, T | null> {
  const found = new Map<string, T | null>();
  for (const one of findings) {
    const place = JSON.stringify([one.rule, one.case, one.key, one.event]);
    found.set(place, found.has(place) ? null : one);
  }
  return found;
}
