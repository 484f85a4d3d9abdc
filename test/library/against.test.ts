import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/language/index.js';
import { holdAgainst, marksOf, statuteText } from '../../src/library/index.js';

const TEXT = `第一条 机关应当登记。

第二条 机关收到申请，应当在15日内答复；情况复杂的，可以延长5个工作日。

机关不得收费。

第三条 自2022年5月1日起施行。
`;

function lawWith(articles: string): string {
  return `---
law: cn/some
title: { en: "Some", zh: "某条例" }
jurisdiction: CN
calendar: cn
source: "made for a test"
---

## 定义 Events

\`\`\`duecourse
event received by office
event answered by office
event charged by office
\`\`\`
${articles}`;
}

async function held(articles: string) {
  const { law, diagnostics } = await loadLaw(lawWith(articles), 'some.law.md');
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return holdAgainst(law!, statuteText(TEXT));
}

const WHOLE = `
## 第一条

- zh: 登记。
- not encoded: no act to observe

## 第二条

1. - zh: 十五日内答复。
   - covers: 1.1
2. - zh: 延长。
   - covers: 1.2
   - not encoded: no act to observe
3. - zh: 不得收费。
   - covers: 2

\`\`\`duecourse
duty answer point 1: after first received, office must answered within 15 days
guard free point 3: charged never
\`\`\`

## 第三条

- zh: 施行。
- not encoded: no act to observe
`;

describe('a law held against its text', () => {
  it('answers for every sentence, number and word that binds', async () => {
    expect(await held(WHOLE)).toEqual({ articles: 3, sentences: 5, numbers: 2, modals: 4, unclaimed: [] });
  });

  it('is told an article, a paragraph and a sentence that nobody speaks for', async () => {
    const { unclaimed } = await held(`
## 第二条

- zh: 十五日内答复。
- covers: 1.1

\`\`\`duecourse
duty answer: after first received, office must answered within 15 days
\`\`\`
`);
    expect(
      unclaimed.map(({ what, article, paragraph, sentence, text }) => [what, article, paragraph, sentence, text]),
    ).toEqual([
      ['article', '第一条', null, null, '机关应当登记。'],
      ['modal', '第一条', 1, 1, '应当'],
      ['sentence', '第二条', 1, 2, '情况复杂的，可以延长5个工作日。'],
      ['paragraph', '第二条', 2, null, '机关不得收费。'],
      ['modal', '第二条', 1, 2, '可以'],
      ['number', '第二条', 1, 2, '5个工作日'],
      ['modal', '第二条', 2, 1, '不得'],
      ['article', '第三条', null, null, '自2022年5月1日起施行。'],
    ]);
  });

  it('is told a number that the claiming rule does not have, and where', async () => {
    const { unclaimed } = await held(WHOLE.replace('within 15 days', 'within 15 working days'));
    expect(unclaimed).toEqual([expect.objectContaining({ what: 'number', text: '15日', line: 3, column: 15 })]);
  });

  it('takes days for working days where the statute says so of their number', async () => {
    const text = TEXT.replace('第三条 ', '第三条 本法有关“三日”、“15日”的规定是指工作日。');
    const rule = (length: string) => loadLaw(lawWith(WHOLE.replace('15 days', length)), 'some.law.md');
    const numbers = async (length: string) =>
      holdAgainst((await rule(length)).law!, statuteText(text)).unclaimed.map((u) => u.text);
    expect(await numbers('15 working days')).toEqual([]);
    expect(await numbers('15 days')).toEqual(['15日']);
  });

  it('is told a place that the article does not have', async () => {
    const { unclaimed } = await held(WHOLE.replace('covers: 2', 'covers: 2, 3(1)'));
    expect(unclaimed).toEqual([expect.objectContaining({ what: 'no-such-place', text: '3(1)' })]);
  });

  it('takes a heading for a row of articles, and a point without a reason or rule for none', async () => {
    const { unclaimed } = await held(`
## 第一条至第三条 总则

- zh: 原则。
- not encoded: no act to observe
`);
    expect(unclaimed).toEqual([]);
    const hole = await held('\n## 第一条至第三条 总则\n\n- zh: 原则。\n');
    expect(hole.unclaimed.filter((u) => u.what === 'paragraph')).toHaveLength(4);
  });
});

describe('what the law file lacks', () => {
  it('is a point that nobody claims, though another point speaks for the same words', async () => {
    const { unclaimed } = await held(
      WHOLE.replace('3. - zh: 不得收费。', '3. - zh: 及时答复。\n   - covers: 1.1\n4. - zh: 不得收费。').replace(
        'point 3',
        'point 4',
      ),
    );
    expect(unclaimed).toEqual([
      expect.objectContaining({ what: 'unclaimed-point', article: '第二条', text: '及时答复。', line: 29, column: 1 }),
    ]);
  });

  it('is a claim by a clock or fact that no rule rests on', async () => {
    const { unclaimed } = await held(
      WHOLE.replace(
        'duty answer point 1: after first received, office must answered within 15 days',
        'clock reply point 1: 15 days after first received',
      ),
    );
    expect(unclaimed.map((u) => [u.what, u.text])).toEqual([
      ['unclaimed-point', '十五日内答复。'],
      ['sentence', '机关收到申请，应当在15日内答复；'],
      ['modal', '应当'],
      ['number', '15日'],
    ]);
  });

  it('is an article that the text does not have', async () => {
    const { unclaimed } = await held(`${WHOLE}
## 第四条

- zh: 解释。
- not encoded: no act to observe
`);
    expect(unclaimed).toEqual([expect.objectContaining({ what: 'article-nowhere', text: '第四条', line: 42 })]);
  });
});

describe('numbers that a rule rests on', () => {
  it('are those of the clocks that it asks for, too', async () => {
    const { unclaimed } = await held(`
## 第一条

- zh: 登记。
- not encoded: no act to observe

## 第二条

1. - zh: 十五日内答复。
   - covers: 1
2. - zh: 不得收费。
   - covers: 2

\`\`\`duecourse
clock reply point 1: 15 days after first received
  extended up to 5 working days on charged, once
duty answer point 1: after first received, office must answered before reply runs out
guard free point 2: charged never
\`\`\`

## 第三条

- zh: 施行。
- not encoded: no act to observe
`);
    expect(unclaimed).toEqual([]);
  });

  it('are those of a clock whose lapse is deemed to be something, and no others', async () => {
    const { unclaimed } = await held(`
## 第一条

- zh: 登记。
- not encoded: no act to observe

## 第二条

1. - zh: 十五日内答复。
   - covers: 1
2. - zh: 不得收费。
   - covers: 2

\`\`\`duecourse
clock reply point 2: 15 days after first received
deem answered point 1 when reply runs out
guard free point 2: charged never
\`\`\`

## 第三条

- zh: 施行。
- not encoded: no act to observe
`);
    expect(unclaimed.map((u) => [u.what, u.text])).toEqual([['number', '5个工作日']]);
  });
});

describe('the amounts of a rule', () => {
  it('are those of the text in its own unit, of money too', async () => {
    const fined = (limit: string) =>
      loadLaw(
        lawWith(`
## 第一条

- zh: 罚款。

\`\`\`duecourse
event fined by office (fine: money)
guard limit: fined only if fine <= ${limit}
\`\`\`
`),
        'some.law.md',
      );
    const text = statuteText('第一条 罚款二百元以下。\n');
    expect(holdAgainst((await fined('200')).law!, text).unclaimed).toEqual([]);
    expect(holdAgainst((await fined('2')).law!, text).unclaimed).toMatchObject([{ what: 'number', text: '二百元' }]);
  });
});

describe('what binds in a sentence', () => {
  it('is no date of every year and no name of a year', () => {
    expect(marksOf('每年1月31日前报告上一年度情况。')).toEqual([]);
    expect(marksOf('一个月十五日内').map((m) => m.text)).toEqual(['一个月', '十五日']);
  });

  it('is the same in traditional signs, told as it is written', () => {
    const marks = marksOf('機關應當在十五個工作日內答覆，必須說明理由。');
    expect(marks.map((m) => [m.text, m.at])).toEqual([
      ['應當', 2],
      ['十五個工作日', 5],
      ['必須', 15],
    ]);
  });

  it('is numbers with a unit and words that command, but no dates and ordinals', () => {
    const marks = marksOf(
      '第二次申请自2024年3月1日起，应当在十五日内、3个月内或者二十四小时内由两人办理，不得超过一年。',
    );
    expect(marks.map((m) => (m.is === 'number' ? [m.n, m.unit] : m.text))).toEqual([
      '应当',
      [15, 'days'],
      [3, 'months'],
      [24, 'hours'],
      [2, 'count'],
      '不得',
      [12, 'months'],
    ]);
  });
});

const data = process.env['DUECOURSE_DATA'];

describe.skipIf(!data)('the Chinese laws of this project, held against their texts (needs DUECOURSE_DATA)', () => {
  const texts = [
    ['petition-work', 'petition-work-regulations'],
    ['government-information', 'government-information-disclosure-regulations'],
    ['administrative-reconsideration', 'administrative-reconsideration-law'],
    ['administrative-reconsideration-1999', 'administrative-reconsideration-law.2017'],
    ['administrative-litigation', 'administrative-litigation-law'],
  ] as const;

  it.each(texts)('cn/%s leaves nothing unclaimed', async (name, file) => {
    const law = new URL(`../../laws/cn/${name}.law.md`, import.meta.url);
    const loaded = await loadLaw(readFileSync(law, 'utf8'), `${name}.law.md`);
    const text = readFileSync(path.join(data!, 'laws', `${file}.md`), 'utf8');
    expect(holdAgainst(loaded.law!, statuteText(text)).unclaimed).toEqual([]);
  });
});
