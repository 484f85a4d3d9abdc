import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/language/index.js';
import { basisOf, importText, rulesResting } from '../../src/library/index.js';
import { headedArticles, isHeaded } from '../../src/library/links/index.js';

describe('the heading of a law’s article', () => {
  const said = (heading: string) => {
    const found = headedArticles(heading);
    if (found === null) return null;
    const one = ({ number, inserted }: { number: number; inserted: number }) =>
      `${number}${inserted ? `-${inserted}` : ''}`;
    return `${found.of}|${one(found.from)}|${one(found.to)}`;
  };

  it.each([
    ['第二十二条 Registering 登记', '|22|22'],
    ['第一条至第六条 Purpose 总则', '|1|6'],
    ['第十条之一', '|10-1|10-1'],
    ['法释〔2018〕1号第64条 Period to sue', '法释〔2018〕1号|64|64'],
    ['实施条例第十五条', '实施条例|15|15'],
    ['Article 12(3) Answering a request', '|12|12'],
    ['Art. 204-bis Appeal', '|204-1|204-1'],
    ['Section 10 Time for compliance', '|10|10'],
    ['Articles 5 to 7', '|5|7'],
    ['信访事项简易办理 Simple handling', null],
    ['5 U.S.C. 552(a)(6)(A)(i)', null],
  ])('names what it stands for: %s', (heading, wanted) => expect(said(heading)).toBe(wanted));

  it('holds the articles of its row, those inserted between them too', () => {
    const row = headedArticles('第八条至第十条')!;
    const is = (number: number, inserted = 0) => isHeaded(row, { number, inserted });
    expect([is(7), is(8), is(9, 1), is(10), is(10, 1), is(11)]).toEqual([false, true, true, true, false, false]);
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99), fc.nat(1200), (from, more, n) => {
        const headed = headedArticles(`Articles ${from} to ${from + more}`)!;
        expect(isHeaded(headed, { number: n, inserted: 0 })).toBe(n >= from && n <= from + more);
      }),
    );
  });
});

const LAW = `---
law: cn/answers
title: { en: "Rules on answers", zh: "答复规定" }
jurisdiction: none
zone: Asia/Shanghai
in-force: { from: 2020-03-01 }
source:
  en: "答复规定"
  zh: "《答复规定》，2020年2月1日发布；《答复规定实施办法》（令第5号），2021年5月6日发布"
review: none
---

# Rules

## 第二条至第三条 Answers

1. - en: A request is answered within 30 days.
   - covers: 1

\`\`\`duecourse
event requested by party en "Requested" zh "申请"
event answered by office en "Answered" zh "答复"
clock answer-time point 1: 30 days after each requested
duty answer point 1: after each requested, office must answered before answer-time runs out
\`\`\`

## 令第5号第七条 Copies

- en: A copy is kept.

\`\`\`duecourse
event kept by office en "Kept" zh "留存"
duty keep point 1: after each answered, office must kept within 5 days
\`\`\`
`;

describe('rules that rest on articles', async () => {
  const { law, diagnostics } = await loadLaw(LAW, 'answers.law.md');
  const text = (title: string, date: string) =>
    importText(`# ${title}\n\n第一条 目的。\n\n第二条 答复。\n\n第三条 期限。\n\n第七条 留存。\n`, 't.md', {
      date,
      from: date,
    });
  const named = (title: string, date: string) =>
    rulesResting(law!, text(title, date)).map((r) => `${r.kind} ${r.name} ${r.articles.join('+')} ${r.line}`);

  it('are found from each of the texts that the law names, by number', () => {
    expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    const own = named('中华人民共和国答复规定', '2020-02-01');
    expect(own.map((line) => line.replace(/ \d+$/, ''))).toEqual([
      'duty answer art_2+art_3',
      'clock answer-time art_2+art_3',
    ]);
    for (const line of own) expect(LAW.split('\n')[Number(line.split(' ').at(-1)) - 1]).toContain(line.split(' ')[1]);
    expect(named('答复规定实施办法', '2021-05-06').map((line) => line.replace(/ \d+$/, ''))).toEqual([
      'duty keep art_7',
    ]);
    expect(named('另一规定', '2020-02-01')).toEqual([]);
    expect(rulesResting(law!, text('答复规定', '2020-02-01'))[0]?.places).toEqual([
      { paragraph: 1, item: null, sentence: null },
    ]);
  });

  it('are told apart by version: the one that the law names, another that held while it was in force, none', () => {
    const basis = (date: string, end: string | null = null) => basisOf(law!, { ...text('答复规定', date), end });
    expect(basis('2020-02-01')).toBe('this-version');
    expect(basis('2022-01-01')).toBe('other-version');
    expect(basis('2010-01-01')).toBe('other-version');
    expect(basis('2010-01-01', '2020-03-01')).toBeNull();
    expect(basisOf(law!, text('另一规定', '2020-02-01'))).toBeNull();
  });
});
