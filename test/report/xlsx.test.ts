import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cell, readSheet } from '../../src/log/excel/sheet.js';
import { readWorkbook } from '../../src/log/excel/workbook.js';
import { ZipFile } from '../../src/log/zip.js';
import { messagesIn } from '../../src/messages/index.js';
import { escaped } from '../../src/report/xlsx/cells.js';
import { xlsxReport } from '../../src/report/xlsx/index.js';
import { inSheets, type Sheet } from '../../src/report/xlsx/sheet-writer.js';
import { writeWorkbook } from '../../src/report/xlsx/workbook.js';
import { finding, gathering, HOSTILE, smallDocument } from './support.js';

const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = readonly (readonly Cell[])[];

/** Everything that our own reader sees in a workbook, by sheet, and the parts as they are. */
async function opened(
  bytes: Uint8Array,
): Promise<{ sheets: Record<string, Rows>; part(name: string): Promise<string> }> {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  const zip = await ZipFile.open(file);
  try {
    const workbook = await readWorkbook(zip);
    const sheets: Record<string, Rows> = {};
    const texts: Record<string, string> = {};
    for (const { name, part } of workbook.sheets) {
      const rows: (readonly Cell[])[] = [];
      await readSheet(zip, part, workbook, { add: (code: string) => expect(code).toBe('') } as never, (_, cells) =>
        rows.push(cells),
      );
      sheets[name] = rows;
    }
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/workbook.xml'])
      if (zip.has(name)) texts[name] = await textOf(zip.read(name));
    return { sheets, part: async (name) => texts[name]! };
  } finally {
    await zip.close();
  }
}

/** Half a sign becomes the sign for what cannot be read. */
const wellFormed = (text: string) => Buffer.from(text).toString();

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

async function bookOf(
  rows: Iterable<readonly (string | number | boolean | null)[]>,
  kinds: Sheet['columns'][number]['kind'][],
) {
  const { sink, bytes } = gathering();
  const columns = kinds.map((kind, i) => ({ title: `c${i}`, kind }));
  const sheet = { name: 'S', columns, rows };
  await writeWorkbook(sink, [], () => sheet);
  return await opened(bytes());
}

describe('cells', () => {
  it('hold any text as a text, never as a formula', async () => {
    const texts = [
      ...HOSTILE,
      '_x0041_',
      'a\r\nb',
      '\u0000\u0007\u001b[31m',
      '\ufffe\uffff',
      'half \ud83d sign',
      '  spaces  ',
    ];
    const { sheets, part } = await bookOf(
      texts.map((text) => [text]),
      ['text'],
    );
    const read = sheets['S']!.slice(1).map(([cell]) => cell);
    expect(read).toEqual(texts.map((text) => wellFormed(text)));
    const xml = await part('xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[\s>]/);
    expect(xml.match(/<c /g)!.length).toBe(xml.match(/t="inlineStr"/g)!.length);
  });

  it('hold any text in any language', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), async (texts) => {
        const { sheets } = await bookOf(
          texts.map((text) => [text]),
          ['text'],
        );
        expect(sheets['S']!.slice(1).map(([cell]) => cell)).toEqual(texts.map((text) => wellFormed(text)));
      }),
      { numRuns: 50 },
    );
  });

  it('escape what XML cannot hold', () => {
    expect(escaped('<a href="x">&\u0001\t\n')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;_x0001_\t\n');
  });

  it('are numbers, truths and dates where the values are', async () => {
    const { sheets } = await bookOf(
      [
        [7, 0.25, true, '2024-02-29', '2024-02-29T13:45+02:00'],
        [-1.5, null, false, '1899-01-01', '2024-03-31T23:59:59Z'],
        [null, 1, null, 'no time', '0999-01-01'],
      ],
      ['number', 'share', 'boolean', 'time', 'time'],
    );
    const [, first, second, third] = sheets['S']!;
    expect(first!.slice(0, 3)).toEqual([7, 0.25, true]);
    // The clock as it was written: spreadsheets know no zones.
    expect(first![3]).toMatchObject({ ms: Date.UTC(2024, 1, 29) });
    expect(first![4]).toMatchObject({ ms: Date.UTC(2024, 1, 29, 13, 45) });
    expect(second![4]).toMatchObject({ ms: Date.UTC(2024, 2, 31, 23, 59, 59) });
    // Before March 1900 a spreadsheet would show another day.
    expect([second![0], second![2], second![3]]).toEqual([-1.5, false, '1899-01-01']);
    expect([third![3], third![4]]).toEqual(['no time', '0999-01-01']);
  });

  it('cut texts that are too long, and say so', async () => {
    const { sink, bytes } = gathering();
    const long = { name: 'Long', columns: [{ title: 'a', kind: 'text' as const }], rows: [['x'.repeat(40_000)]] };
    const first = (cut: number): Sheet => ({ name: 'S', columns: [{ title: `cut ${cut}`, kind: 'text' }], rows: [] });
    await writeWorkbook(sink, [long], first);
    const { sheets } = await opened(bytes());
    expect(String(sheets['Long']![1]![0])).toMatch(/^x{32766}…$/);
    expect(sheets['S']![0]![0]).toBe('cut 1');
  });
});

describe('sheets', () => {
  it('take further rows on further sheets', () => {
    const runs = (n: number) =>
      [
        ...inSheets(
          Array.from({ length: n }, (_, i) => i),
          3,
        ),
      ].map((_) => _);
    const lengths = (n: number) => {
      const found: number[] = [];
      for (const run of inSheets(
        Array.from({ length: n }, (_, i) => i),
        3,
      ))
        found.push([...run].length);
      return found;
    };
    expect(runs.length).toBe(1);
    expect([lengths(0), lengths(3), lengths(7)]).toEqual([[0], [3], [3, 3, 1]]);
  });
});

describe('a report as a workbook', () => {
  it.each(['en', 'zh', 'it'] as const)('has summary, findings, working and readiness in %s', async (language) => {
    const messages = await messagesIn(language);
    const { sink, bytes } = gathering();
    await xlsxReport(smallDocument(), messages, sink);
    const { sheets, part } = await opened(bytes());
    const names = ['summary', 'findings', 'working', 'readiness'].map((n) => messages.text(`xlsx/${n}`));
    expect(Object.keys(sheets)).toEqual(names);
    const findings = sheets[names[1]!]!;
    expect(findings).toHaveLength(3);
    expect(findings[0]!.slice(0, 4)).toEqual(
      ['case', 'rule', 'article', 'verdict'].map((c) => messages.text(`column/${c}`)),
    );
    expect(findings[1]!.slice(0, 6)).toEqual([
      'case-a',
      'answer',
      'Art. 1',
      messages.text('verdict/late'),
      1,
      messages.text('unit/days'),
    ]);
    expect(findings[1]![6]).toMatchObject({ ms: Date.UTC(2024, 1, 9) });
    expect(sheets[names[2]!]!.map((row) => row[3])).toContain(
      messages.text('working/latest', { at: '2024-02-09', zone: 'Asia/Shanghai' }),
    );
    const xml = await part('xl/worksheets/sheet2.xml');
    expect(xml).toContain('<autoFilter ref="A1:V3"/>');
    expect(xml).toContain('state="frozen"');
  });

  it('is the same file every time', async () => {
    const messages = await messagesIn('en');
    const [one, two] = [gathering(), gathering()];
    await xlsxReport(smallDocument(), messages, one.sink);
    await xlsxReport(smallDocument(), messages, two.sink);
    expect(Buffer.compare(one.bytes(), two.bytes())).toBe(0);
  });

  it('keeps hostile texts of a log as texts', async () => {
    const messages = await messagesIn('en');
    const { sink, bytes } = gathering();
    await xlsxReport(smallDocument({ findings: HOSTILE.map((text) => finding({ case: text })) }), messages, sink);
    const { sheets, part } = await opened(bytes());
    expect(sheets['Findings']!.slice(1).map((row) => row[0])).toEqual(HOSTILE);
    expect(await part('xl/worksheets/sheet2.xml')).not.toMatch(/<f[\s>]/);
  });
});
