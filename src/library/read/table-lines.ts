import { markOf } from '../structure/index.js';

/** Longest cell, in UTF-16 units, and most cells of a row of a table of data. */
const LONGEST_CELL = 400;
const MOST_CELLS = 30;

/**
 * The lines of a table, given the words of its cells by row: rows of data as `| a | b |`; a label and what it labels on one line
 * (发文机关： 国务院); cells that set out text (a number and its words, two languages side by side) as lines of their own. `isHeaded` says
 * that a row heads the columns.
 */
export function tableLines(rows: readonly (readonly string[])[], isHeaded = false): string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (isLabelled(filled)) return filled.flatMap(labelled);
  if (isData(filled, isHeaded)) return filled.map(rowLine);
  return filled.flatMap((row) => row.flatMap((cell) => cell.split('\n')));
}

const LABEL = /^.{1,20}[：:]$/;

const isLabel = (cell: string): boolean => LABEL.test(cell.trim());

function isLabelled(rows: readonly (readonly string[])[]): boolean {
  const labels = rows.flat().filter(isLabel).length;
  const cells = rows.flat().filter((cell) => cell.trim() !== '').length;
  return labels > 1 && labels * 3 >= cells;
}

/** 索 引 号： of a page is 索引号：. */
function labelled(row: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < row.length; i++) {
    const cell = row[i]!;
    if (cell.trim() === '') continue;
    const next = row[i + 1];
    if (!isLabel(cell) || next === undefined || isLabel(next)) lines.push(...cell.split('\n'));
    else {
      const name = /[\u3400-\u9fff]/.test(cell) ? cell.replace(/[\s\u3000]/g, '') : cell.trim();
      lines.push(`${name} ${next.replace(/\s+/g, ' ').trim()}`.trim());
      i++;
    }
  }
  return lines;
}

function isData(rows: readonly (readonly string[])[], isHeaded: boolean): boolean {
  const widths = rows.map((row) => row.length);
  if (rows.length < 2 || Math.max(...widths) < 2 || Math.max(...widths) > MOST_CELLS) return false;
  const cells = rows.flat().map((cell) => cell.trim());
  if (cells.some((cell) => cell.length > LONGEST_CELL || opens(cell))) return false;
  if (isHeaded) return true;
  // A number and its words, or words in two languages, are text that a table sets out.
  const firsts = rows.map((row) => row[0]!.trim());
  if (firsts.every((cell) => cell === '' || ENUMERATOR.test(cell)) && Math.max(...widths) === 2) return false;
  if (rows.some((row) => isOfTwo(row))) return false;
  return widths.filter((width) => width >= 2).length * 2 > rows.length;
}

const ENUMERATOR = /^(?:[（(]?[\p{L}\d]{1,4}[）).、]|[•·—–*-]|[①-⑳])$/u;

/** Whether a cell holds a unit of a law. */
const opens = (cell: string): boolean => {
  const { is } = markOf(cell.split('\n')[0]!.trim(), /[\u3400-\u9fff]/.test(cell) ? 'zh' : 'en');
  return is === 'article' || (is === 'container' && cell.length > 40);
};

function isOfTwo(row: readonly string[]): boolean {
  const told = row.map((cell) => {
    const chinese = cell.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    const words = cell.match(/[A-Za-z]{2,}/g)?.length ?? 0;
    return chinese >= 4 && words < 3 ? 'zh' : words >= 3 && chinese < 4 ? 'en' : null;
  });
  return told.includes('zh') && told.includes('en');
}

const rowLine = (row: readonly string[]): string =>
  `| ${row
    .map((cell) =>
      cell
        .replace(/\s*\n\s*/g, ' ')
        .trim()
        .replaceAll('|', '\\|'),
    )
    .join(' | ')} |`;
