import type { RowCoverage } from './rows.js';

/** A row of the table of facts that the laws were written from. */
export interface FactRow {
  readonly row: string;
  /** `verified`, or how else it is known. */
  readonly standing: string;
}

/** Reads `laws/rows.csv`. */
export function factRows(csv: string): FactRow[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [row = '', standing = ''] = line.split(',');
    return { row, standing };
  });
}

/** Rows that laws leave out, and those that they do not mark as they should. */
export interface Amiss {
  /** Rows of the families that the laws draw on, named by none of them. */
  readonly missing: readonly string[];
  /** Rows known from memory or second-hand that their law does not mark so. */
  readonly unmarked: readonly string[];
}

export function heldAgainst(rows: readonly RowCoverage[], facts: readonly FactRow[]): Amiss {
  const family = (row: string) => row.slice(0, row.indexOf('-'));
  const families = new Set(rows.map((r) => family(r.row)));
  const named = new Set(rows.map((r) => r.row));
  const doubtful = new Set(facts.filter((f) => f.standing !== 'verified').map((f) => f.row));
  return {
    missing: facts.filter((f) => families.has(family(f.row)) && !named.has(f.row)).map((f) => f.row),
    unmarked: rows.filter((r) => doubtful.has(r.row) && r.rules.length > 0 && !r.unconfirmed).map((r) => r.row),
  };
}
