import { type Aside, drop } from './draft.js';
import type { Line } from './lines.js';

/** What a text says of itself outside its words: front matter, and comments of the form KEY: value. Keys in lower case. */
export interface Stated {
  readonly values: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  /** Numbers of the lines that hold nothing else. */
  readonly lines: ReadonlySet<number>;
}

const PAIR = /^\s*([A-Za-z][\w -]{0,40}?)\s*[:：]\s*(.+?)\s*$/;
/** A day at the very beginning, as collections of pages write it. */
const LEADING_DATE = /^(date\s+(\d{4}-\d{2}-\d{2}))\s+/;

/** Finds front matter and comments, and leaves them out of the text. */
export function statedIn(lines: readonly Line[], aside: Aside): Stated {
  const values = new Map<string, { value: string; line: number }>();
  const found = new Set<number>();
  const leave = (line: Line, why: 'markup' | 'metadata') => {
    found.add(line.number);
    drop(aside, line, why);
  };
  const put = (text: string, line: number) => {
    const [, key, value] = PAIR.exec(text) ?? [];
    if (key !== undefined && value !== undefined)
      values.set(key.toLowerCase().replace(/[ _]/g, '-'), { value: value.replace(/^(["'])(.*)\1$/, '$2'), line });
  };
  const filled = lines.filter((line) => line.clean !== '');
  let from = 0;
  const end =
    filled[0]?.clean === '---' ? filled.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)$/.test(line.clean)) : -1;
  if (end > 0) {
    for (const line of filled.slice(0, end + 1)) {
      put(line.clean, line.number);
      leave(line, 'metadata');
    }
    from = end + 1;
  }
  let isOpen = false;
  for (const line of filled.slice(from)) {
    if (!isOpen && !line.clean.startsWith('<!--')) continue;
    const inner = line.clean.replace(/^<!--/, '').replace(/-->.*$/, '');
    // Words after the end of a comment are the text's own: such a line is left to it.
    if (!isOpen && /-->./.test(line.clean)) continue;
    put(inner, line.number);
    leave(line, PAIR.test(inner) ? 'metadata' : 'markup');
    isOpen = !line.clean.includes('-->');
  }
  return { values, lines: found };
}

/** The day that stands before the first words, and how many units it takes; null where there is none. */
export function leadingDate(line: Line | undefined): { readonly day: string; readonly length: number } | null {
  const found = line ? LEADING_DATE.exec(line.clean) : null;
  return found ? { day: found[2]!, length: found[0].length } : null;
}
