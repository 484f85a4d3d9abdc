import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/library/alignment/index.js';
import { importText, type LibraryText, sentencesOf, walkNodes } from '../../../src/library/index.js';

const chinese = (articles: string, date = '2010-01-01') => importText(`# 甲法\n\n${articles}\n`, 'jia.md', { date });
const english = (articles: string, date = '2010-01-01') =>
  importText(`# Law A\n\n${articles}\n`, 'jia.en.md', { date });
const sentencePairs = (a: LibraryText, b: LibraryText, terms: Parameters<typeof align>[2] = []) =>
  align(a, b, terms)
    .pairs.filter((p) => p.level === 'sentence')
    .map((p) => `${p.a.map(short).join('+')} = ${p.b.map(short).join('+')}`);
const short = (eId: string) => eId.replace(/(?:.*__)?art_(\d+)__para_(\d+)__sent_(\d+)/, '$1/$2.$3');

describe('a text beside its translation', () => {
  it('meets by the number of the article, then paragraph by paragraph and sentence by sentence', () => {
    const a = chinese(
      '第一条 机关应当在三十日内答复。逾期的，说明理由。\n\n机关不得收费。\n\n第二条 本法自公布之日起施行。',
    );
    const b = english(
      'Article 1 The office shall answer within 30 days. Where it is late, it shall give reasons.\n\nThe office shall not charge.\n\nArticle 2 This Law enters into force on the day of its promulgation.',
    );
    expect(sentencePairs(a, b)).toEqual(['1/1.1 = 1/1.1', '1/1.2 = 1/1.2', '1/2.1 = 1/2.1', '2/1.1 = 2/1.1']);
  });

  it('lets one sentence stand for two, where the translation joined them', () => {
    const a = chinese(
      '第一条 机关受理申请后，应当在十五日内作出决定；情况复杂的，可以延长五日；决定应当书面送达申请人。第三人不服的，可以起诉。',
    );
    const b = english(
      'Article 1 After accepting an application, the office shall decide within 15 days, which may be extended by 5 days in complex cases, and the decision shall be served on the applicant in writing. Third parties may bring an action.',
    );
    expect(sentencePairs(a, b)).toEqual(['1/1.1+1/1.2+1/1.3 = 1/1.1', '1/1.4 = 1/1.2']);
  });

  it('uses the terms of a glossary where lengths alone would mislead', () => {
    const a = chinese('第一条 设立调解委员会，由三人组成，任期五年，可以连任。检察院监督。');
    const b = english('Article 1 The procuratorate supervises.');
    const pairs = align(a, b, [{ zh: '检察院', en: 'procuratorate' }]).pairs;
    expect(pairs.filter((p) => p.level === 'sentence').length).toBeGreaterThan(0);
  });

  it('says when the two are of different days or lack articles of each other', () => {
    const { doubts, onlyA, onlyB } = align(
      chinese('第一条 甲。\n\n第二条 乙。'),
      english('Article 1 A.\n\nArticle 3 C.', '2004-01-01'),
    );
    expect(doubts.map((d) => d.is)).toContain('other-day');
    expect(doubts.map((d) => d.is)).toContain('articles-lack');
    expect([onlyA, onlyB]).toEqual([['第二条'], ['Article 3']]);
  });

  it('puts every sentence of a shared article into one pair, whatever the texts', () => {
    const words = fc.array(fc.constantFrom('机关应当答复。', '三日；', '甲，乙', '\n\n', '《丙法》第三条。'), {
      maxLength: 12,
    });
    const english2 = fc.array(
      fc.constantFrom('The office shall answer. ', 'Three days; ', 'A, B ', '\n\n', 'See Article 3. '),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, english2, (zh, en) => {
        const [a, b] = [chinese(`第一条 开。${zh.join('')}`), english(`Article 1 Begin. ${en.join('')}`)];
        const pairs = align(a, b).pairs.filter((p) => p.level === 'sentence');
        const ids = (text: LibraryText) =>
          [...walkNodes(text.nodes.filter((n) => n.kind === 'article'))].flatMap((n) =>
            sentencesOf(n, text.text.language).map((s) => s.eId),
          );
        expect(pairs.flatMap((p) => p.a)).toEqual(ids(a));
        expect(pairs.flatMap((p) => p.b)).toEqual(ids(b));
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!process.env['DUECOURSE_DATA'])('the Constitution in both languages (needs DUECOURSE_DATA)', () => {
  const read = (file: string) =>
    importText(readFileSync(path.join(process.env['DUECOURSE_DATA'] ?? '', 'laws', file), 'utf8'), file);
  const gold = JSON.parse(
    readFileSync(new URL('./constitution-pairs.json', import.meta.url), 'utf8'),
  ) as readonly (readonly [readonly string[], readonly string[]])[];

  it('meets in all 143 articles and every paragraph, and in the sentences paired by reading', () => {
    const { pairs, onlyA, onlyB } = align(read('constitution.md'), read('constitution.en.md'));
    expect([onlyA, onlyB]).toEqual([[], []]);
    expect(pairs.filter((p) => p.level === 'unit' && /art_/.test(p.a[0]!)).length).toBe(143);
    expect(pairs.filter((p) => p.level === 'paragraph' && (p.a.length === 0 || p.b.length === 0))).toEqual([]);
    const key = (a: readonly string[], b: readonly string[]) => `${a.join('+')} = ${b.join('+')}`;
    const found = new Set(pairs.filter((p) => p.level === 'sentence').map((p) => key(p.a, p.b)));
    const right = gold.filter(([a, b]) => found.has(key(a, b))).length;
    expect(gold.length).toBeGreaterThanOrEqual(150);
    expect(right / gold.length).toBeGreaterThan(0.98);
  });
});
