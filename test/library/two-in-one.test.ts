import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importText, parseStructure, readTexts } from '../../src/library/index.js';
import { outline } from './outline.js';

const codes = (words: string) => importText(words, 'a.txt').unsure.map(({ code, line }) => `${line} ${code}`);

const ZH = ['水井条例', '第一条 保护水井。', '第二条 禁止：', '（一）填埋；', '（二）污染。'];
const EN = [
  'Regulations on Wells',
  'Article 1 Wells are protected.',
  'Article 2 It is prohibited:',
  '(1) to fill one;',
  '(2) to foul one.',
];
const ZH_OUTLINE = [
  'title 水井条例',
  'article 第一条',
  '  paragraph 保护水井。',
  'article 第二条',
  '  paragraph 禁止：',
  '    item （一） 填埋；',
  '    item （二） 污染。',
];
const EN_OUTLINE = [
  'title Regulations on Wells',
  'article Article 1',
  '  paragraph Wells are protected.',
  'article Article 2',
  '  paragraph It is prohibited:',
  '    item (1) to fill one;',
  '    item (2) to foul one.',
];

describe('a file that holds a text in two languages', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'duecourse-two-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  const read = async (name: string, words: string, given = {}) => {
    const file = path.join(home, name);
    await writeFile(file, words);
    return readTexts([file], given);
  };

  it.each([
    ['by line', ZH.flatMap((line, i) => [line, EN[i]!]).join('\n')],
    ['by line, English first', ZH.flatMap((line, i) => [EN[i]!, line]).join('\n')],
    ['in blocks', [...ZH, ...EN].join('\n\n')],
    ['in columns of one line', ZH.map((line, i) => `${line}    ${EN[i]!}`).join('\n')],
  ])('%s gives a text of each', async (_, words) => {
    const [zh, en, ...more] = await read('wells.txt', words);
    expect(more).toEqual([]);
    expect(outline(zh!.nodes)).toEqual(ZH_OUTLINE);
    expect(outline(en!.nodes)).toEqual(EN_OUTLINE);
    expect([zh!.text.language, en!.text.language, en!.document.id]).toEqual(['zh', 'en', zh!.document.id]);
    expect(zh!.unsure.map((u) => u.code)).toContain('bilingual');
  });

  it('in a table of a page too, and as one where one language is asked for', async () => {
    const cells = ZH.map((line, i) => `<tr><td>${line}</td><td>${EN[i]!}</td></tr>`).join('');
    const page = `<!doctype html><html><body><table>${cells}</table></body></html>`;
    expect((await read('t.html', page)).map((t) => outline(t.nodes))).toEqual([ZH_OUTLINE, EN_OUTLINE]);
    expect((await read('t.html', page, { language: 'en' })).map((t) => outline(t.nodes))).toEqual([EN_OUTLINE]);
  });

  it('is one only where both have the same articles, or take turns', () => {
    expect(
      importText(
        ['水井条例', '第一条 依照 Article 1 of the Wells Convention 办理。', '第二条 保护。'].join('\n'),
        'a.txt',
      ).other,
    ).toBeNull();
    expect(
      importText('某县讲话\n我们保护水井。\nWater is life.\n我们修复水井。\n我们管理水井。', 'a.txt').other,
    ).toBeNull();
    expect(
      importText('讲话\nSpeech\n我们保护水井。\nWe protect wells.\n我们修复水井。\nWe repair wells.', 'a.txt').other,
    ).toBe('en');
  });

  it('without an order that can be told is doubted, with its line', () => {
    const zh = Array.from({ length: 8 }, (_, i) => `我们在第${i}年保护全县所有的水井并且修复其中最旧的那一些水井。`);
    const en = Array.from(
      { length: 8 },
      (_, i) => `In year ${i} we protect all wells of the county and repair the oldest among them.`,
    );
    expect(codes(['水井讲话', ...zh, ...en].join('\n'))).toContain('10 two-languages');
  });
});

describe('units that ran together on a line', () => {
  it('are set apart: headings, articles and items', () => {
    const words =
      '水井条例\n第一章 总则 第一条 保护水井。第二条 依照第一条办理。职责：（一）规划；（二）检查。\n第二章 附则第三条 违反第二条第（一）项的，处罚。第四条 施行。';
    expect(outline(importText(words, 'a.txt').nodes)).toEqual([
      'title 水井条例',
      'chapter 第一章 [总则]',
      '  article 第一条',
      '    paragraph 保护水井。',
      '  article 第二条',
      '    paragraph 依照第一条办理。职责：',
      '      item （一） 规划；',
      '      item （二） 检查。',
      'chapter 第二章 [附则]',
      '  article 第三条',
      '    paragraph 违反第二条第（一）项的，处罚。',
      '  article 第四条',
      '    paragraph 施行。',
    ]);
    expect(codes(words).filter((code) => code.endsWith('run-together'))).toEqual(['2 run-together', '3 run-together']);
  });

  it.each([
    ['第一条 甲。第二条规定的除外。\n第二条 乙。'],
    ['第一条 依照 第二条 办理。\n第二条 乙。'],
    ['第一条 修改为：“甲。第二条 乙。”\n第二条 丙。'],
    ['第一条 甲。第三条 丙除外。\n第二条 乙。'],
    ['第一条 属于（一）、（二）项的。\n第二条 乙。'],
  ])('are not seen in what is cited or quoted: %s', (words) => {
    const { counts } = importText(`某规定\n${words}`, 'a.txt');
    expect(counts['article']).toBe(2);
    expect(counts['item']).toBeUndefined();
  });

  it('lose no sign', () => {
    const piece = fc.constantFrom(
      '第一条 ',
      '第二条',
      '第三条　',
      '第一章 总则 ',
      '（一）',
      '（二）',
      '1.',
      '2.',
      '：',
      '；',
      '。',
      '甲乙',
      'Article 1 ',
      'Wells are kept. ',
      '\n',
      '“',
      '”',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 50 }), (pieces) => {
        const words = pieces.join('');
        const { pieces: found } = parseStructure(words);
        expect(found.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
        for (const { start, end, why } of found) if (why === 'blank') expect(words.slice(start, end).trim()).toBe('');
      }),
      { numRuns: 800 },
    );
  });
});
