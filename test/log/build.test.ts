import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/base/index.js';
import { Budget, ByteDictionary, LogBuilder } from '../../src/log/build/index.js';
import { isThere, NO_OFFSET, Precision } from '../../src/log/model.js';

const utf8 = new TextEncoder();

describe('ByteDictionary', () => {
  it('numbers strings in the order of their first appearance, as a Map does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 200 }),
        fc.nat(3),
        (texts, probes) => {
          const dictionary = new ByteDictionary(new Budget('x'), probes === 3 ? undefined : probes);
          const map = new Map<string, number>();
          for (const text of texts) {
            if (!map.has(text)) map.set(text, map.size);
            const bytes = utf8.encode(text);
            expect(dictionary.code(bytes, 0, bytes.length)).toBe(map.get(text));
            expect(dictionary.codeOfString(text)).toBe(map.get(text));
          }
          const table = dictionary.finish();
          expect(table.length).toBe(map.size);
          for (const [text, code] of map) expect(table.get(code)).toBe(text);
        },
      ),
    );
  });

  it('keeps hundreds of thousands of strings apart', () => {
    const dictionary = new ByteDictionary(new Budget('x'));
    for (let i = 0; i < 300_000; i++) dictionary.codeOfString(`task-${i}`);
    expect(dictionary.size).toBe(300_000);
    expect(dictionary.codeOfString('task-123456')).toBe(123456);
    expect(dictionary.get(299_999)).toBe('task-299999');
  });
});

describe('LogBuilder', () => {
  it('gives columns of exact length and the narrowest codes', () => {
    const builder = new LogBuilder('x');
    builder.startCase('a');
    const kind = builder.eventColumn('kind', 'text');
    const many = builder.eventColumn('many', 'text');
    for (let i = 0; i < 70_000; i++) {
      const row = builder.startEvent();
      kind.setString(row, i % 2 === 0 ? 'even' : 'odd');
      many.setString(row, `n${i}`);
    }
    const [kindColumn, manyColumn] = builder.finish().eventAttributes;
    expect(kindColumn).toMatchObject({ type: 'text', length: 70_000 });
    if (kindColumn?.type !== 'text' || manyColumn?.type !== 'text') throw new Error('wrong type');
    expect(kindColumn.codes).toBeInstanceOf(Uint8Array);
    expect(manyColumn.codes).toBeInstanceOf(Int32Array);
    expect(manyColumn.codes.length).toBe(70_000);
    expect(manyColumn.dictionary.get(manyColumn.codes[69_999]!)).toBe('n69999');
    expect(manyColumn.dictionary.get(manyColumn.codes[3]!)).toBe('n3');
    expect(kindColumn.validity).toBeUndefined();
  });

  it('marks missing rows only where some are missing', () => {
    const builder = new LogBuilder('x');
    builder.startCase('a');
    const amount = builder.eventColumn('amount', 'number');
    for (let i = 0; i < 200_000; i++) {
      const row = builder.startEvent();
      if (i % 70_001 === 3) amount.set(row, i + 0.5);
    }
    const log = builder.finish();
    const column = log.eventAttributes[0]!;
    if (column.type !== 'number') throw new Error('wrong type');
    const there = Array.from({ length: 200_000 }, (_, i) => i).filter((i) => isThere(column, i));
    expect(there).toEqual([3, 70_004, 140_005]);
    expect(there.map((i) => column.values[i])).toEqual([3.5, 70_004.5, 140_005.5]);
    expect(isThere(log.activity, 0)).toBe(false);
    expect(log.time.precision).toBe(Precision.NONE);
    expect(isThere(log.time, 0)).toBe(false);
  });

  it('collapses offset and precision only where they are uniform', () => {
    const builder = new LogBuilder('x');
    builder.startCase('a');
    const uniform = builder.eventColumn('uniform', 'time');
    for (const offset of [120, 60, NO_OFFSET]) {
      const row = builder.startEvent();
      builder.time.set(row, row, offset, Precision.INSTANT);
      uniform.set(row, row, 60, Precision.DAY);
    }
    builder.startEvent();
    const log = builder.finish();
    expect(Array.from(log.time.offset as Int16Array)).toEqual([120, 60, NO_OFFSET, NO_OFFSET]);
    expect(Array.from(log.time.precision as Uint8Array)).toEqual([3, 3, 3, 0]);
    expect(log.eventAttributes[0]).toMatchObject({ offset: 60, precision: Precision.DAY });
  });

  it('widens integers that outgrow four bytes', () => {
    const builder = new LogBuilder('x');
    builder.startCase('a');
    const n = builder.eventColumn('n', 'integer');
    const values = [1, -5, 2 ** 53, 7];
    for (const value of values) n.set(builder.startEvent(), value);
    const column = builder.finish().eventAttributes[0]!;
    if (column.type !== 'integer') throw new Error('wrong type');
    expect(Array.from(column.values)).toEqual(values);
  });

  it('groups the events of a case that is met in several places, in source order', () => {
    const builder = new LogBuilder('x');
    const size = builder.caseColumn('size', 'integer');
    const tags = builder.eventColumn('tags', 'list');
    const visit = (id: string, events: string[]) => {
      const row = builder.startCase(id);
      for (const name of events) {
        const event = builder.startEvent();
        builder.activity.setString(event, name);
        if (name !== 'b1') tags.set(event, [name, id]);
      }
      return row;
    };
    size.set(visit('A', ['a1', 'a2']), 1);
    size.set(visit('B', ['b1']), 2);
    visit('A', ['a3']);
    visit('B', []);
    visit('C', ['c1']);
    const log = builder.finish();
    expect(Array.from(log.caseStart)).toEqual([0, 3, 4, 5]);
    const names = Array.from(log.activity.codes, (code) => log.activity.dictionary.get(code));
    expect(names).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
    expect(log.oddities).toEqual([{ code: 'case-in-several-places', count: 2 }]);
    const column = log.eventAttributes[0]!;
    if (column.type !== 'list') throw new Error('wrong type');
    expect(Array.from(column.starts)).toEqual([0, 2, 4, 6, 6, 8]);
    expect(isThere(column, 3)).toBe(false);
  });

  it('merges cases that are named after their events, and names those without an id', () => {
    const builder = new LogBuilder('x');
    const note = builder.caseColumn('note', 'text');
    const bytes = utf8.encode('A');
    const one = builder.startUnnamedCase();
    builder.activity.setString(builder.startEvent(), 'first');
    const two = builder.startUnnamedCase();
    builder.activity.setString(builder.startEvent(), 'second');
    builder.nameCase(two, bytes, 0, 1);
    note.setString(two, 'from two');
    builder.startUnnamedCase();
    builder.activity.setString(builder.startEvent(), 'third');
    builder.nameCase(one, bytes, 0, 1);
    const log = builder.finish();
    expect([log.caseIds.get(0), log.caseIds.get(1)]).toEqual(['A', 'case-without-id-1']);
    expect(Array.from(log.caseStart)).toEqual([0, 2, 3]);
    const column = log.caseAttributes[0]!;
    if (column.type !== 'text') throw new Error('wrong type');
    expect(column.length).toBe(2);
    expect(column.dictionary.get(column.codes[0]!)).toBe('from two');
    expect(isThere(column, 1)).toBe(false);
    expect(log.oddities.map((o) => o.code).sort()).toEqual(['case-id-missing', 'case-in-several-places']);
  });

  it('refuses more columns than allowed and columns far larger than their source', () => {
    const many = new LogBuilder('x', { maxColumns: 3 });
    expect(() => ['a', 'b', 'c', 'd'].map((n) => many.eventColumn(n, 'text'))).toThrow(InputError);
    const sparse = new LogBuilder('x', { memoryFloor: 2 ** 24 });
    sparse.startCase('a');
    const columns = Array.from({ length: 300 }, (_, k) => sparse.eventColumn(`c${k}`, 'number'));
    for (let i = 0; i < 70_000; i++) sparse.startEvent();
    expect(() => columns.map((c) => c.set(69_999, 1))).toThrow(/columns-too-large/);
  });
});
