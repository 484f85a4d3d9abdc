import type { Elsewhere } from './elsewhere.js';
import type { RowCoverage } from './rows.js';

/** A row of the table of facts that the laws were written from. */
export interface FactRow {
  readonly row: string;
  /** Of the table. */
  readonly section: number;
  /** `verified`, or how else it is known. */
  readonly standing: string;
}

/** Sections of which every row must have its place: petitions, reconsideration and suits, information, time, other countries. */
export const SECTIONS: readonly number[] = [1, 6, 8, 14, 15];

/** Reads `laws/rows.csv`. */
export function factRows(csv: string): FactRow[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [row = '', section = '', standing = ''] = line.split(',');
    return { row, section: Number(section), standing };
  });
}

/** Rows that stand nowhere, and those that are not marked as they should be. */
export interface Amiss {
  /** Rows of the table that neither a law nor anything else has a place for. */
  readonly missing: readonly string[];
  /** Rows known from memory or second-hand that whatever carries them does not mark so. */
  readonly unmarked: readonly string[];
}

/** What is carried, by laws and otherwise. */
export interface CarriedRows {
  readonly rows: readonly RowCoverage[];
  readonly elsewhere: readonly Elsewhere[];
  /** Whether these are all laws there are: then each row of {@link SECTIONS} is asked for, else those of the families that the laws draw on. */
  readonly whole: boolean;
}

export function heldAgainst({ rows, elsewhere, whole }: CarriedRows, facts: readonly FactRow[]): Amiss {
  const family = (row: string) => row.slice(0, row.indexOf('-'));
  const families = new Set(rows.map((r) => family(r.row)));
  const isAsked = (f: FactRow) => (whole ? SECTIONS.includes(f.section) : families.has(family(f.row)));
  const placed = new Set([...rows, ...elsewhere.filter((e) => e.lacks.length === 0)].map((r) => r.row));
  const doubtful = new Set(facts.filter((f) => f.standing !== 'verified').map((f) => f.row));
  const carried = [
    ...rows.filter((r) => r.rules.length > 0),
    ...elsewhere.filter((e) => e.by.length > 0 && e.lacks.length === 0),
  ];
  return {
    missing: facts.filter((f) => isAsked(f) && !placed.has(f.row)).map((f) => f.row),
    unmarked: [...new Set(carried.filter((r) => doubtful.has(r.row) && !r.unconfirmed).map((r) => r.row))],
  };
}
