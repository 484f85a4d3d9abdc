import type { Breakdown } from '../../report/index.js';
import type { Page } from './page.js';
import { groupSums } from './where.js';

/** What was found in one part of what was judged: a month, an office. */
export interface Part {
  readonly name: string | null;
  /** Broken by offices. */
  readonly n: number;
  readonly decided: number;
  readonly unknown: number;
  readonly running: number;
}

/** A part, and all others together. */
export interface PartAndRest {
  readonly part: Part;
  readonly rest: Part;
}

/** What the months of a rule's findings bear to be said of time. */
export interface Trend {
  readonly all: Part;
  /** Months of the first and last found, and of the first and last decided. */
  readonly found: Span;
  readonly decided: Span;
  /** A month or year in which clearly more was found. */
  readonly peak: PartAndRest | null;
  /** The stretches before the first and after the last found, where none of so many is more than chance. */
  readonly freeBefore: Part | null;
  readonly freeAfter: Part | null;
  /** The last months against those before; null where the record is too short, or nothing was found. */
  readonly late: LateMonths | null;
}

export interface Span {
  readonly first: string;
  readonly last: string;
}

export interface LateMonths {
  readonly months: number;
  readonly span: Span;
  readonly now: Part;
  readonly before: Part;
  readonly clearly: 'more' | 'less' | null;
}

/** What stands out of a rule's findings beyond chance: of its months, and of its offices. */
export interface Standing {
  readonly trend: Trend | null;
  readonly office: PartAndRest | null;
}

export function shareOf({ n, decided }: Part): number {
  return decided === 0 ? 0 : n / decided;
}

/** Groups of a breakdown under one rule, those with nothing found too. */
export function partsOf({ data }: Pick<Page, 'data'>, by: Breakdown['by'], r: number): Part[] {
  const breakdown = data.report.breakdowns.find((b) => b.by === by);
  if (breakdown === undefined) return [];
  return groupSums({ data }, breakdown, r).map(({ group, tones, settled }) => ({
    name: group,
    n: tones.adverse,
    decided: settled,
    unknown: tones.unknown,
    running: tones.running,
  }));
}

/** Those of them that are offices: neither of no name, nor all others in one. */
export function namedOnly({ data }: Pick<Page, 'data'>, parts: readonly Part[]): Part[] {
  return parts.filter(({ name }) => name !== null && name !== data.otherGroup);
}
