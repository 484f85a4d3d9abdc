/** Tables for a terminal: columns as wide as what they hold, numbers to the right. */
export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  bold: (text: string) => string = (t) => t,
): string {
  const widths = widthsOf(columns, rows);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => pad(cell, widths[c]!, columns[c]!.align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [bold(line(columns.map((c) => c.title))), rule, ...rows.map(line)].map((text) => `${text}\n`).join('');
}

/** Columns of a terminal that a table takes. */
export function textTableWidth(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): number {
  return widthsOf(columns, rows).reduce((sum, width) => sum + width, 2 * (columns.length - 1));
}

function widthsOf(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ title }, c) => Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[c]!))));
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + fill : fill + text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what sets a terminal's type
const STYLED = /\u001b\[[\d;]*m/g;

/** Joins signs that may not be torn apart; it takes no room. */
const JOINER = '\u2060';

/** Columns that a text takes in a terminal: Chinese signs take two, combining ones and colours none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text.replace(STYLED, ''))
    width += sign === JOINER || /\p{Mark}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Wraps a text to a width, at spaces and between signs that need none; each line after the first is indented. */
export function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const room = width - (lines.length > 0 ? displayWidth(indent) : 0);
    if (line !== '' && displayWidth((line + piece).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' && lines.length > 0 ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()].join(`\n${indent}`);
}

/** What may not be torn apart: words with the space after them; Chinese signs with the stops that belong to them. */
function pieces(text: string): string[] {
  const stop = /[，。、；：！？）」』”’〉》】]/u;
  const found: string[] = [];
  let open = '';
  for (const sign of text) {
    const glued =
      open !== '' &&
      !open.endsWith(' ') &&
      (sign === JOINER || open.endsWith(JOINER) || stop.test(sign) || !(WIDE.test(sign) || WIDE.test(open.at(-1)!)));
    if (open === '' || sign === ' ' || glued || /[“‘（「『〈《【]$/u.test(open)) open += sign;
    else {
      found.push(open);
      open = sign;
    }
  }
  return open === '' ? found : [...found, open];
}
