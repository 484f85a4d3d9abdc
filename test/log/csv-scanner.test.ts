import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, lineOf, QUOTE, Scanner, undouble } from '../../src/log/csv/scanner.js';
import { findStops, findStopsAndQuotes, STOPS_SLACK } from '../../src/log/csv/stops.js';

const utf8 = new TextEncoder();

interface Scanned {
  readonly rows: (string | null)[][];
  readonly lines: number[];
}

/** All rows after the first with their lines, as the scanner gives them when the bytes come in pieces of these lengths in turn. */
function scan(text: string, width: number, lengths: readonly number[]): Scanned {
  const rows: (string | null)[][] = [];
  const onBatch = (batch: Batch): void => {
    expect(batch.row).toBe(rows.length);
    for (let r = 0; r < batch.rows; r++) {
      const row: (string | null)[] = [];
      for (let c = 0, k = r * batch.stride; c < width; c++, k++) {
        const quotes = batch.quoted && batch.bytes[batch.marks[k]! + 1] === QUOTE ? 1 : 0;
        const start = batch.marks[k]! + 1 + quotes;
        const stop = batch.marks[k + 1]! - quotes;
        const end = quotes === 1 && batch.doubled ? undouble(batch.bytes, start, stop) : stop;
        const field = Buffer.from(batch.bytes.subarray(start, end)).toString();
        row.push(field === '' && quotes === 0 ? null : field);
      }
      rows.push(row);
      lines.push(lineOf(batch, r));
    }
  };
  const lines: number[] = [];
  const scanner = new Scanner({ file: 'x.csv', delimiter: 44, width, maxFieldBytes: 1 << 24, checked: false, onBatch });
  const bytes = utf8.encode(text);
  const piece = new Uint8Array(bytes.length);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.min(lengths[turn % lengths.length]!, bytes.length - at);
    // A piece may change once it was fed.
    piece.set(bytes.subarray(at, at + length));
    scanner.feed(piece.subarray(0, length));
    piece.fill(44);
    at += length;
  }
  scanner.finish();
  return { rows, lines };
}

const plain = fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ', '\t', 'è', '中', '\u0000', '7'), maxLength: 9 });
const quoted = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', '\t'), maxLength: 9 });
const field = fc.oneof(
  {
    weight: 3,
    arbitrary: plain.filter((t) => !t.startsWith('"')).map((t) => ({ written: t, is: t === '' ? null : t })),
  },
  { weight: 1, arbitrary: quoted.map((t) => ({ written: `"${t.replaceAll('"', '""')}"`, is: t })) },
);

describe('the scanner of CSV', () => {
  it('finds the same fields wherever the bytes are cut', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
      );
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(table, lineEnd, fc.boolean(), lengths, (fields, end, last, cuts) => {
        const width = fields[0]!.length;
        const header = Array.from({ length: width }, (_, c) => `column ${c}`).join(',');
        const written = [header, ...fields.map((row) => row.map((f) => f.written).join(','))];
        const { rows, lines } = scan(written.join(end) + (last ? end : ''), width, cuts);
        expect(rows).toEqual(fields.map((row) => row.map((f) => f.is)));
        let line = 1;
        // A lone CR within quotes does not end a line.
        const expected = written.map((row) => (line += 1 + row.split('\n').length - 1));
        expect(lines).toEqual(expected.slice(0, -1));
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same fields where rows of every form follow many plain ones', () => {
    const run = fc.record({
      rows: fc.integer({ min: 1, max: 300 }),
      row: fc.constantFrom('a,bc,d', ',,', 'x,"q",z', '"a,""b""\n",,1', '', 'a"b,\t,c'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), fc.integer({ min: 100, max: 5000 }), (runs, cut) => {
        const text = runs.map(({ rows, row, end }) => `${row}${end}`.repeat(rows)).join('');
        const one = scan(`h,i,j\n${text}`, 3, [cut]);
        const expected: (string | null)[][] = [];
        for (const { rows, row } of runs) {
          if (row === '') continue;
          const alone = scan(`h,i,j\n${row}\n`, 3, [1]).rows[0]!;
          for (let n = 0; n < rows; n++) expected.push(alone);
        }
        expect(one.rows).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('finds a row with more stops than it had places for', () => {
    const long = '"",'.repeat(20_000).replaceAll('"', '""');
    expect(scan(`a,b\n1,"${long}"\n2,x\n`, 2, [50_000]).rows).toEqual([
      ['1', '"",'.repeat(20_000)],
      ['2', 'x'],
    ]);
  });

  it('finds every byte that may end something, and no other that it must not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 64 }), fc.nat(3), fc.boolean(), (bytes, from, quotes) => {
        const padded = new Uint8Array(bytes.length + 8);
        padded.set(bytes);
        const stops = new Int32Array(bytes.length + 9 + STOPS_SLACK);
        const most = stops.length - 1 - STOPS_SLACK;
        const view = new DataView(padded.buffer);
        const quotesAt = new Int32Array(80);
        const found = quotes
          ? findStopsAndQuotes(view, from, bytes.length, 44, 34, stops, most)
          : findStops(view, from, bytes.length, 44, 34, stops, most, quotesAt);
        const expected = [...bytes.keys()].filter(
          (i) => i >= from && (bytes[i] === 44 || (quotes && bytes[i] === 34) || bytes[i]! < 14),
        );
        expect([...stops.subarray(1, found + 1)].filter((i) => i < bytes.length)).toEqual(expected);
        const quoted = [...bytes.keys()].filter((i) => i >= from && bytes[i] === 34);
        if (!quotes) expect([...quotesAt.subarray(0, stops[0])]).toEqual(quoted);
      }),
    );
  });
});
