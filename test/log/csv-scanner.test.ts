import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, FieldForm, Scanner, undouble } from '../../src/log/csv/scanner.js';
import { findStops, STOPS_SLACK } from '../../src/log/csv/stops.js';

const utf8 = new TextEncoder();

/** All rows after the first, as the scanner gives them when the bytes come in pieces of these lengths in turn. */
function scan(text: string, width: number, lengths: readonly number[], border = 1 << 16): (string | null)[][] {
  const rows: (string | null)[][] = [];
  const onBatch = (batch: Batch): void => {
    expect(batch.row).toBe(rows.length);
    expect((batch.row % border) + batch.rows).toBeLessThanOrEqual(border);
    for (let r = 0, k = 0; r < batch.rows; r++) {
      const row: (string | null)[] = [];
      for (let c = 0; c < width; c++, k++) {
        const form = batch.forms[k];
        const start = batch.starts[k]!;
        const end = form === FieldForm.DOUBLED ? undouble(batch.bytes, start, batch.ends[k]!) : batch.ends[k]!;
        const field = Buffer.from(batch.bytes.subarray(start, end)).toString();
        row.push(field === '' && form === FieldForm.PLAIN ? null : field);
      }
      rows.push(row);
    }
  };
  const options = { file: 'x.csv', delimiter: 44, width, border, maxFieldBytes: 1 << 24, checked: false, onBatch };
  const scanner = new Scanner(options);
  const bytes = utf8.encode(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    scanner.feed(bytes.subarray(at, at + length));
    at += length;
  }
  scanner.finish();
  return rows;
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
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        lengths,
        fc.integer({ min: 1, max: 5 }),
        (rows, lineEnd, last, cuts, border) => {
          const width = rows[0]!.length;
          const header = Array.from({ length: width }, (_, c) => `column ${c}`).join(',');
          const body = rows.map((row) => row.map((f) => f.written).join(',')).join(lineEnd);
          const text = `${header}${lineEnd}${body}${last ? lineEnd : ''}`;
          expect(scan(text, width, cuts, border)).toEqual(rows.map((row) => row.map((f) => f.is)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds a row with more stops than it had places for', () => {
    const long = '"",'.repeat(20_000).replaceAll('"', '""');
    expect(scan(`a,b\n1,"${long}"\n2,x\n`, 2, [50_000])).toEqual([
      ['1', '"",'.repeat(20_000)],
      ['2', 'x'],
    ]);
  });

  it('finds every byte that may end something, and no other that it must not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 64 }), fc.nat(3), (bytes, from) => {
        const padded = new Uint8Array(bytes.length + 8);
        padded.set(bytes);
        const stops = new Int32Array(bytes.length + 8 + STOPS_SLACK);
        const most = stops.length - STOPS_SLACK;
        const found = findStops(new DataView(padded.buffer), from, bytes.length, 44, 34, stops, most);
        const expected = [...bytes.keys()].filter(
          (i) => i >= from && (bytes[i] === 44 || bytes[i] === 34 || bytes[i]! < 14),
        );
        expect([...stops.subarray(0, found)].filter((i) => i < bytes.length)).toEqual(expected);
      }),
    );
  });
});
