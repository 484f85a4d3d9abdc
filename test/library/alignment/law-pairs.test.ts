import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { align, amountsIn, differing } from '../../../src/library/alignment/index.js';
import { GLOSSARY, importText, type LibraryText, sentencesOf, walkNodes } from '../../../src/library/index.js';

/**
 * Sentences of seven made regulations that belong together, paired by hand: [Chinese, English], one of them empty where the other side
 * leaves it out. `@` opens an article, `|` closes a paragraph. The last two texts were written after the aligner was.
 */
const TEXTS = JSON.parse(readFileSync(new URL('./law-pairs.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly (readonly [string, string])[]>
>;

function textOf(rows: readonly (readonly [string, string])[], side: 0 | 1): LibraryText {
  const words = rows
    .map((row) => row[side])
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('@') ? `\n\n${word.slice(1)}` : word))
    .join(side === 0 ? '\u0001' : ' ')
    .replace(/^(.*)$/s, '# Title\n\n$1\n')
    .replaceAll('\u0001', '')
    .replace(/\|\s*/g, '\n\n')
    .replace(/(第[一二三四五六七八九十]+条)/g, (all, head: string, at: number, whole: string) =>
      whole[at - 1] === '\n' ? `${head} ` : all,
    );
  return importText(words, side === 0 ? 'x.md' : 'x.en.md', {
    id: 'x',
    date: '2020-01-01',
    language: side === 0 ? 'zh' : 'en',
  });
}

const sentencesIn = (text: LibraryText) =>
  [...walkNodes(text.nodes)].filter(({ kind }) => kind !== 'title').flatMap((n) => sentencesOf(n, text.text.language));

const bare = (words: string) =>
  words
    .replace(/\|$/, '')
    .replace(/^[（(][一二三四五六七八九十\d]+[）)]\s*/, '')
    .replace(/\s+/g, '');

/** The ids of each side's sentences, pair by pair. */
function truth(rows: readonly (readonly [string, string])[], a: LibraryText, b: LibraryText): string[] {
  const sides = [sentencesIn(a), sentencesIn(b)].map((sentences) => {
    let at = 0;
    return (words: string) => {
      const ids: string[] = [];
      for (let got = ''; got !== bare(words); ) {
        const next = sentences[at++];
        if (next === undefined) throw new Error(`Not in the text: ${words}`);
        got += bare(next.text);
        ids.push(next.eId);
      }
      return ids.join('+');
    };
  });
  return rows.filter(([zh]) => !zh.startsWith('@')).map(([zh, en]) => `${sides[0]!(zh)} = ${sides[1]!(en)}`);
}

describe('pairs of sentences of texts that it has not seen', () => {
  it('are found, and what one side leaves out is left out', () => {
    let [right, found, all] = [0, 0, 0];
    for (const rows of Object.values(TEXTS)) {
      const [a, b] = [textOf(rows, 0), textOf(rows, 1)];
      const gold = new Set(truth(rows, a, b));
      const got = align(a, b, GLOSSARY)
        .pairs.filter((p) => p.level === 'sentence')
        .map((p) => `${p.a.join('+')} = ${p.b.join('+')}`);
      right += got.filter((one) => gold.has(one)).length;
      found += got.length;
      all += gold.size;
    }
    expect(all).toBeGreaterThan(100);
    expect(right / found).toBeGreaterThan(0.94);
    expect(right / all).toBeGreaterThan(0.89);
  });
});

describe('amounts', () => {
  const amounts = (words: string, language: string) => amountsIn(words, language).map((a) => `${a.value} ${a.unit}`);
  it.each([
    ['应当在三十日内答复，最长不超过六个月。', 'within thirty days, at most six months', ['30 day', '6 month']],
    ['处五千元以上二万元以下罚款', 'fined 5,000 yuan to 20,000 yuan', ['5000 yuan', '20000 yuan']],
    ['二十四小时内', 'within twenty-four hours', ['24 hour']],
    ['年满十八周岁', 'who has reached eighteen years', ['18 year']],
    ['二百四十日，百分之三', 'two hundred and forty days, 3 percent', ['240 day', '3 percent']],
    ['自2021年3月1日起施行，三月五日休息', 'from March 1, 2021; it may rest', []],
    ['十五个工作日', 'fifteen working days', ['15 day']],
    ['每半年一次', 'every six months', ['6 month']],
    ['200万元', '2 million yuan', ['2000000 yuan']],
  ])('are read alike in %s', (zh, en, wanted) => {
    expect(amounts(zh, 'zh')).toEqual(wanted);
    expect(amounts(en, 'en')).toEqual(wanted);
  });

  it('differ where none of a unit is on the other side', () => {
    const differ = (zh: string, en: string) => differing(amountsIn(zh, 'zh'), amountsIn(en, 'en'));
    expect(differ('三十日内', 'within 15 days')).toEqual(['三十日', '15 days']);
    expect(differ('三十日内', 'within 15 months')).toBeNull();
    expect(differ('五年以上十年以下', 'not less than five but not more than ten years')).toBeNull();
  });
});

/** Articles of a made law: what each says in both languages. */
const ARTICLES: readonly (readonly [string, string])[] = [
  ['公民可以向机关提出信访事项。', 'Citizens may submit petitions to the organ.'],
  ['机关应当在十五日内登记并受理投诉。', 'The organ shall register and accept complaints within 15 days.'],
  ['妇女、儿童和老年人的房屋受法律保护。', 'Houses of women, children and the elderly are protected by law.'],
  ['警察逮捕犯罪的人，应当出示证件。', 'Police who arrest a criminal shall show their certificate.'],
  [
    '企业应当按照合同支付劳动报酬，并缴纳保险费用。',
    'Enterprises shall pay remuneration for labor under the contract and the costs of insurance.',
  ],
  ['学校的教师不得歧视学生。', 'Teachers of a school shall not discriminate against students.'],
  ['市场销售的食品应当经过检疫。', 'Food sold on the market shall be quarantined.'],
  ['法院审理案件，应当公开，并允许上诉。', 'Courts hear cases in public and allow appeal.'],
];
const zhOf = (list: readonly (readonly [string, string])[]) =>
  importText(`# 甲法\n\n${list.map(([zh], i) => `第${'一二三四五六七八九十'[i]}条 ${zh}`).join('\n\n')}\n`, 'jia.md', {
    id: 'cn/jia',
    date: '2020-01-01',
  });
const enOf = (list: readonly (readonly [string, string])[], numbers = list.map((_, i) => i + 1)) =>
  importText(`# Law A\n\n${list.map(([, en], i) => `Article ${numbers[i]} ${en}`).join('\n\n')}\n`, 'jia.en.md', {
    id: 'cn/jia',
    date: '2020-01-01',
  });

describe('a translation of another version', () => {
  const laid = (en: LibraryText) => {
    const { pairs, doubts, onlyA, onlyB } = align(zhOf(ARTICLES), en, GLOSSARY);
    const number = (ids: readonly string[]) => ids.map((id) => /art_(\d+)/.exec(id)![1]).join() || '-';
    const units = pairs.filter((p) => p.level === 'unit').map((p) => `${number(p.a)}=${number(p.b)}`);
    return { units: units.join(' '), is: doubts.map((d) => d.is), doubts, only: [onlyA, onlyB] };
  };

  it('is laid by number without a doubt where it is of the same', () => {
    expect(laid(enOf(ARTICLES))).toMatchObject({ units: '1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8', is: [] });
  });

  it('lacks an article, with the numbers kept or moved up', () => {
    const fewer = ARTICLES.filter((_, i) => i !== 2);
    expect(laid(enOf(fewer, [1, 2, 4, 5, 6, 7, 8]))).toMatchObject({
      ...{ units: '1=1 2=2 3=- 4=4 5=5 6=6 7=7 8=8', is: ['articles-lack'], only: [['第三条'], []] },
    });
    const moved = laid(enOf(fewer));
    expect(moved).toMatchObject({ units: '1=1 2=2 3=- 4=3 5=4 6=5 7=6 8=7', is: ['renumbered', 'articles-lack'] });
    expect(moved.doubts[0]).toEqual({ is: 'renumbered', articles: 5, a: '第四条', b: 'Article 3' });
  });

  it('has an article more', () => {
    const more = [...ARTICLES.slice(0, 3), ['', 'Bees in towns are counted twice.'] as const, ...ARTICLES.slice(3)];
    expect(laid(enOf(more))).toMatchObject({
      ...{
        units: '1=1 2=2 3=3 -=4 4=5 5=6 6=7 7=8 8=9',
        is: ['renumbered', 'articles-lack'],
        only: [[], ['Article 4']],
      },
    });
  });

  it('has articles in another order', () => {
    const order = [0, 1, 5, 6, 7, 2, 3, 4].map((i) => ARTICLES[i]!);
    expect(laid(enOf(order))).toMatchObject({ units: '1=1 2=2 3=6 4=7 5=8 6=3 7=4 8=5', is: ['renumbered'] });
  });

  it('gives another period, or says something else under the number', () => {
    const period = ARTICLES.map(([zh, en]) => [zh, en.replace('15 days', '30 days')] as const);
    expect(laid(enOf(period)).doubts).toEqual([
      { is: 'amounts', pairs: 1, article: '第二条', a: '十五日', b: '30 days' },
    ]);
    const other = ARTICLES.map(
      ([zh, en], i) => [zh, i === 4 ? 'Bees in towns are counted, and honey is weighed.' : en] as const,
    );
    expect(laid(enOf(other)).doubts).toEqual([{ is: 'unlike', articles: 1, first: '第五条' }]);
  });
});

describe.skipIf(!process.env['DUECOURSE_DATA'])(
  'the Constitution beside a translation of another (needs DUECOURSE_DATA)',
  () => {
    const read = (file: string) => readFileSync(path.join(process.env['DUECOURSE_DATA'] ?? '', 'laws', file), 'utf8');

    it('finds each article by its words where five lack and the others moved up', { timeout: 60_000 }, () => {
      const [head = '', ...articles] = read('constitution.en.md').split(/^(?=Article \d+)/m);
      const gone = [11, 34, 35, 81, 121];
      const kept = articles
        .filter((_, i) => !gone.includes(i + 1))
        .map((t, i) => t.replace(/^Article \d+/, `Article ${i + 1}`));
      const zh = importText(read('constitution.md'), 'constitution.md');
      const { pairs, onlyA, doubts } = align(zh, importText(head + kept.join(''), 'constitution.en.md'), GLOSSARY);
      const number = (id = '') => Number(/art_(\d+)/.exec(id)?.[1]);
      const laid = pairs.filter((p) => p.level === 'unit' && p.b.length > 0 && /art_/.test(p.a[0] ?? ''));
      expect(
        laid.filter((p) => number(p.a[0]) - gone.filter((n) => n < number(p.a[0])).length !== number(p.b[0])),
      ).toEqual([]);
      expect([laid.length, onlyA.length]).toEqual([138, 5]);
      expect(doubts.map(({ is }) => is)).toEqual(['renumbered', 'articles-lack']);
    });
  },
);
