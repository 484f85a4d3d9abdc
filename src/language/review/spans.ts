import type { Range } from '../../base/index.js';
import { formatDay } from '../../time/index.js';
import type { Law, Under, Version } from '../ir.js';
import { overlap } from './guards.js';
import type { Tell } from './tell.js';

interface Versioned {
  readonly name: string;
  readonly version: Version;
  readonly under: Under | null;
  readonly article: number;
  readonly range: Range;
}

/** Versions that no day of the law's own time falls into, and days between two versions that have none. */
export function reviewSpans(law: Law, tell: Tell): void {
  for (const kind of [law.rules, law.clocks] as const) {
    const all: readonly Versioned[] = kind;
    for (const { version, ...one } of all)
      if (version.by === null && !overlap(version.span, law.inForce))
        tell('law/version-out-of-force', one, { name: one.name });
    const groups = new Map<string, Versioned[]>();
    for (const one of all) {
      const group = `${one.name} ${JSON.stringify(one.under)}`;
      groups.set(group, [...(groups.get(group) ?? []), one]);
    }
    for (const versions of groups.values()) gaps(versions, tell);
  }
}

/** Versions of one rule under one reading do not overlap, so that they stand in order by their first day. */
function gaps(versions: readonly Versioned[], tell: Tell): void {
  const inOrder = [...versions].sort(
    (a, b) => (a.version.span.from ?? Number.NEGATIVE_INFINITY) - (b.version.span.from ?? Number.NEGATIVE_INFINITY),
  );
  inOrder.slice(1).forEach((next, i) => {
    const { until } = inOrder[i]!.version.span;
    const { from } = next.version.span;
    if (until === null || from === null || from <= until + 1) return;
    const data = { name: next.name, from: formatDay(until + 1), until: formatDay(from - 1) };
    tell('law/version-gap', next, data);
  });
}
