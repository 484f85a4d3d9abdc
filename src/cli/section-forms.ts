import type { SheetSection } from '../page/index.js';
import { plainMarkdown, textTable } from '../report/index.js';

/** Tables for people as text: each under its title where it has no picture, whose rows say what they are. */
export function sectionText(section: SheetSection, most: number, more: string): string {
  const { title, note, columns, rows, picture } = section;
  const aligned = columns.map((column) => ({
    title: column.title,
    align: column.numeric ? ('right' as const) : ('left' as const),
  }));
  const notes = picture === null || note === '' ? '' : `${note}\n`;
  const cut = rows.length > most ? `${more}\n` : '';
  return `${picture === null ? `${title}\n` : ''}${textTable(aligned, rows.slice(0, most))}${notes}${cut}`.trimEnd();
}

/** The same as Markdown, under a heading of the third level. */
export function sectionMarkdown({ title, note, columns, rows }: SheetSection): string[] {
  const cells = (row: readonly string[]) => `| ${row.map(plainMarkdown).join(' | ')} |`;
  return [
    '',
    `### ${plainMarkdown(title)}`,
    '',
    ...(note === '' ? [] : [plainMarkdown(note), '']),
    cells(columns.map((column) => column.title)),
    `| ${columns.map(({ numeric }) => (numeric ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(cells),
  ];
}
