import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { Place } from '../cli/support.js';

/** The example register of petitions in a place of its own, and its findings as `check --format json` writes them. */
export function petitionRegister(now: string) {
  const place = new Place();
  afterAll(() => place.remove());
  const ran = async (...words: string[]): Promise<string> => {
    const { code, out, err } = await place.run(words, { now });
    expect([code, err], words.join(' ')).toEqual([0, '']);
    return out;
  };
  for (const name of ['register.csv', 'register.csv.bind.yaml', 'reviews.csv'])
    place.put(name, readFileSync(path.join(root, 'examples/petition-register', name)));
  const findings = place.at('findings.json');
  const check = ['check', place.at('register.csv'), '--law', 'cn/petition-work', '--format', 'json'];
  const made = ran(...check, '--out', findings);
  return { place, ran, findings, made };
}

/** Fills a CSV worksheet in, row by row. */
export function filled(file: string, fill: (cells: string[], titles: readonly string[]) => void): void {
  const [head = [], ...rows] = parsed(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  for (const row of rows) fill(row, head);
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  writeFileSync(file, [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join(''));
}

/** Separated values as rows of cells. */
export function parsed(text: string): string[][] {
  const rows: string[][] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    if (rows.length === 0) rows.push([]);
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Writes into the column of a title, behind which may stand in brackets what can be answered. */
export function put(titles: readonly string[], cells: string[], title: string, value: string): void {
  cells[titles.findIndex((one) => one === title || one.startsWith(`${title} (`))] = value;
}
