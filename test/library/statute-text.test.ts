import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, statuteText } from '../../src/library/index.js';

const data = process.env['DUECOURSE_DATA'];

describe('Chinese numbers', () => {
  it('reads numerals, mixed forms and digits of either width', () => {
    const cases: [string, number | null][] = [
      ['一', 1],
      ['十', 10],
      ['十五', 15],
      ['二十', 20],
      ['一百零五', 105],
      ['二百零五', 205],
      ['一百一十', 110],
      ['一千二百六十', 1260],
      ['一千零六', 1006],
      ['二〇二四', 2024],
      ['15', 15],
      ['１５', 15],
      ['', null],
      ['十百', null],
      ['甲', null],
    ];
    for (const [text, n] of cases) expect([text, chineseNumber(text)]).toEqual([text, n]);
  });

  it('reads back every number that it is written for', () => {
    const digits = '零一二三四五六七八九';
    const written = (n: number): string => {
      let text = '';
      let gap = false;
      for (const [times, sign] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / times) % 10;
        if (digit === 0) gap ||= text !== '';
        else {
          text += `${gap ? '零' : ''}${digits[digit]}${sign}`;
          gap = false;
        }
      }
      return text;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(chineseNumber(written(n))).toBe(n);
      }),
    );
  });
});

const TEXT = `# 某条例

<!-- INFO END -->

## 第一章 总　则

第一条　机关应当登记。

第二条 机关收到申请，应当在15日内答复；情况复杂的，可以延长5个工作日。

第一条规定的机关，不得收费：

（一）收取材料费；

（二）收取其他费用。

第三条 自2022年5月1日起施行。
`;

describe('the text of a statute', () => {
  it('is taken apart into articles, paragraphs, items and sentences', () => {
    const { articles } = statuteText(TEXT);
    expect(articles.map((a) => a.label)).toEqual(['第一条', '第二条', '第三条']);
    const [, second] = articles;
    expect(second!.paragraphs.map((p) => [p.sentences.length, p.items.map((i) => i.number)])).toEqual([
      [2, []],
      [1, [1, 2]],
    ]);
    const { line, column, text } = second!.paragraphs[0]!.sentences[1]!;
    expect(TEXT.split('\n')[line - 1]!.slice(column - 1, column - 1 + text.length)).toBe(text);
  });

  it('survives what texts of statutes are like', () => {
    const { articles } = statuteText(
      '\uFEFF第一条　甲。\r\n　　乙。\r\n第二 条丙。\r\n第二条之一　丁。\u200b\r\n第四条 引用，不是下一条。\r\n第三条 戊。',
    );
    expect(articles.map((a) => [a.label, a.paragraphs.length])).toEqual([
      ['第一条', 2],
      ['第二条', 1],
      ['第二条之一', 2],
      ['第三条', 1],
    ]);
  });
});

describe.skipIf(!data)('the Chinese statutes (needs DUECOURSE_DATA)', () => {
  const folder = path.join(data ?? '', 'laws');
  const stated = data ? readFileSync(path.join(folder, 'PROVENANCE.md'), 'utf8') : '';
  const counts = [...stated.matchAll(/^\| (\S+\.md) \| [\d-]+ \| (\d+)(?: \((\d+) )?/gm)];

  it('have as many articles as is stated of them, and end where they end', () => {
    expect(counts.length).toBeGreaterThan(30);
    for (const [, file, all, inBrackets] of counts) {
      // In brackets stands what a reader finds that knows the text's oddity.
      const { articles } = statuteText(readFileSync(path.join(folder, file!), 'utf8'));
      expect([file, articles.length]).toEqual([file, Number(inBrackets ?? all)]);
    }
  });

  it('lose no sign of their articles', () => {
    for (const file of readdirSync(folder).filter((f) => /^[a-z-]+\.md$/.test(f))) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const lines = text.split(/\r\n|\n|\r/);
      for (const article of statuteText(text).articles)
        for (const { sentences, items } of article.paragraphs)
          for (const s of [...sentences, ...items.flatMap((i) => i.sentences)])
            expect(lines[s.line - 1]!.slice(s.column - 1)).toSatisfy((rest: string) => rest.startsWith(s.text));
    }
  });
});
