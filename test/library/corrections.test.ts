import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputError } from '../../src/base/index.js';
import {
  addCorrections,
  align,
  allCorrections,
  type Correction,
  correctedPairs,
  corrections,
  correctionsCsv,
  correctPair,
  goneCorrections,
  importText,
  readCorrections,
  useLibrary,
} from '../../src/library/index.js';

const zh = importText('# 甲法\n\n第一条 甲机关登记。乙机关答复。丙机关监督。\n', 'jia.md', {
  id: 'cn/jia',
  date: '2020-01-01',
});
const en = importText('# A\n\nArticle 1 Office A registers. Office B answers. Office C supervises.\n', 'jia.en.md', {
  id: 'cn/jia',
  date: '2020-01-01',
});
const sent = (n: number) => `art_1__para_1__sent_${n}`;
const side = (language: string, words: string, ...places: number[]) => ({
  version: '2020-01-01',
  language,
  places: places.map(sent),
  words,
});
const said = (id: number, a: Correction['a'], b: Correction['b']): Correction => ({
  ...{ id, document: 'cn/jia', a, b, day: '2026-01-01', by: 'A. Reader', reason: 'so' },
});
const read = (given: readonly Correction[]) =>
  correctedPairs(align(zh, en).pairs, given, zh, en)
    .filter(({ pair }) => pair.level === 'sentence')
    .map(({ a, b, correction, isRest }) => {
      const short = (ids: readonly string[]) => ids.map((id) => id.at(-1)).join('+') || '-';
      return `${short(a)}=${short(b)}${correction ? '!' : ''}${isRest ? '?' : ''}`;
    });

describe('corrections of an alignment', () => {
  it('go before what was worked out, and leave every sentence in sight', () => {
    expect(read([])).toEqual(['1=1', '2=2', '3=3']);
    expect(read([said(1, side('zh', '乙机关答复。', 2), side('en', 'Office C supervises.', 3))])).toEqual([
      '1=1',
      '2=3!',
      '-=2?',
      '3=-?',
    ]);
    const joined = said(1, side('zh', '甲机关登记。\n乙机关答复。', 1, 2), side('en', 'Office A registers.', 1));
    expect(read([joined])).toEqual(['1+2=1!', '-=2?', '3=3']);
    // The last of several counts, sentence by sentence.
    expect(read([joined, said(2, side('zh', '乙机关答复。', 2), side('en', 'Office B answers.', 2))])).toEqual([
      '1=1!',
      '2=2!',
      '3=3',
    ]);
  });

  it('say of either side that it has no counterpart', () => {
    expect(read([said(1, side('zh', '乙机关答复。', 2), side('en', ''))])).toEqual(['1=1', '2=-!', '-=2?', '3=3']);
    expect(read([said(1, side('zh', ''), side('en', 'Office B answers.', 2))])).toEqual(['1=1', '-=2!', '2=-?', '3=3']);
  });

  it('lay nothing where the sentences are gone', () => {
    const gone = said(1, side('zh', '丁。', 9), side('en', '', 1));
    expect(read([gone])).toEqual(['1=1', '2=2', '3=3']);
    expect(goneCorrections([gone], zh, en)).toBe(1);
  });

  it('come back as they were from a file, into another library too, once', { timeout: 60_000 }, async () => {
    const given = { a: [sent(2)], b: [sent(3)], by: '=A, "Reader"', day: '2026-01-01', reason: "'=1+1\nand more" };
    const csv = await useLibrary({ home: null }, async (library) => {
      await library.add([zh, en]);
      await correctPair(library, zh, en, given);
      await correctPair(library, en, zh, { ...given, a: [sent(1)], b: [] });
      expect(await corrections(library, en, zh)).toHaveLength(2);
      expect((await corrections(library, zh, en)).map(({ a, b }) => [a.places, b.places])).toEqual([
        [[sent(2)], [sent(3)]],
        [[], [sent(1)]],
      ]);
      return correctionsCsv(await allCorrections(library));
    });
    await useLibrary({ home: null }, async (library) => {
      const read = readCorrections(csv, 'c.csv');
      expect(csv).toContain(`"'=A, ""Reader"""`);
      expect(await addCorrections(library, read)).toEqual({ added: 2, unchanged: 0, elsewhere: 2 });
      expect(await addCorrections(library, read)).toEqual({ added: 0, unchanged: 2, elsewhere: 0 });
      expect(correctionsCsv(await allCorrections(library))).toBe(csv);
      await library.add([zh, en]);
      expect((await corrections(library, zh, en))[0]).toMatchObject({ by: given.by, reason: given.reason });
    });
  });

  it('are in the file as they are, whatever their words, and disarmed for spreadsheets', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'=+-@\'",;\r\n\t a甲\u200b😀'), minLength: 1 })
      .map((w) => `${w}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words), { maxLength: 5 }), (all) => {
        const given = all.map(([a, b, reason]) => {
          const { id: _, ...one } = said(1, side('zh', a, 1), side('en', b, 2, 3));
          return { ...one, reason: reason.trim() };
        });
        const csv = correctionsCsv(given);
        expect(readCorrections(csv, 'c.csv')).toEqual(given);
      }),
    );
  });

  it('are refused with the line and the column of every fault', () => {
    const good = correctionsCsv([said(1, side('zh', 'a', 1), side('en', 'b', 2))]);
    const codes = (text: string) => {
      try {
        readCorrections(text, 'c.csv');
        return [];
      } catch (error) {
        return (error as InputError).diagnostics.map(({ code, range }) => `${range?.line} ${code}`);
      }
    };
    expect(codes('a,b\n')).toEqual(['1 library/corrections-column']);
    expect(codes(good.replace('2026-01-01', 'soon').replace('A. Reader', ''))).toEqual([
      '2 library/corrections-day',
      '2 library/corrections-empty',
    ]);
    expect(codes(good.replace(sent(1), 'art_1'))).toEqual(['2 library/corrections-places']);
    expect(codes(good.replace('so\r', 'so,x\r'))).toEqual(['2 library/terms-cells']);
  });
});
