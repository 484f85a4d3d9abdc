import type { Law } from '../../language/index.js';
import type { Elsewhere } from './elsewhere.js';
import type { FactRow } from './facts.js';
import { rowCoverage } from './rows.js';

/** What fragments of statutes, made for tests, do with rows of the sections that are asked for. */
export function fragmentRows(fragments: readonly Law[], asked: readonly FactRow[]): Elsewhere[] {
  const rows = new Set(asked.map((f) => f.row));
  return fragments.flatMap(rowCoverage).flatMap((r): Elsewhere[] =>
    rows.has(r.row)
      ? [
          {
            row: r.row,
            is: 'fragment',
            in: r.law,
            by: r.rules,
            lacks: [],
            reason: r.reason,
            unconfirmed: r.unconfirmed,
            reached: r.rules.length > 0 ? r.reached : null,
          },
        ]
      : [],
  );
}

const HEAD = 'row,fragment,rules,reached,to_be_confirmed,reason';

/** As `laws/fragments.csv`: the program comes without its tests, and its users too may ask where a row stands. */
export function fragmentsText(rows: readonly Elsewhere[]): string {
  const line = (e: Elsewhere) =>
    [e.row, e.in, e.by.join(' '), yes(e.reached), yes(e.unconfirmed), e.reason ?? ''].join(',');
  return `${[HEAD, ...rows.map(line)].join('\n')}\n`;
}

export function readFragments(csv: string): Elsewhere[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line) => {
    const [row = '', fragment = '', rules = '', reached = '', unconfirmed = '', reason = ''] = line.split(',');
    return {
      row,
      is: 'fragment',
      in: fragment,
      by: rules === '' ? [] : rules.split(' '),
      lacks: [],
      reason: reason === '' ? null : reason,
      unconfirmed: unconfirmed === 'yes',
      reached: reached === '' ? null : reached === 'yes',
    };
  });
}

const yes = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');
