import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleHistory, compareVersions, diffWords, importText, type LibraryText } from '../../src/library/index.js';

const data = process.env['DUECOURSE_DATA'];

const version = (date: string, ...articles: string[]): LibraryText =>
  importText(
    `# 某法\n\n第一章 总则\n${articles.map((a, i) => `第${'零一二三四五六七八九'[i + 1]}条 ${a}\n`).join('')}`,
    'law.md',
    { date },
  );

const A = '人民法院应当在收到起诉状之日起七日内立案，并通知当事人。';
const B = '当事人有权委托代理人，提出回避申请，收集、提供证据，进行辩论。';
const C = '机关收到申请的，应当登记，并在十五日内书面答复申请人。';

describe('two versions of a text', () => {
  it('tell what was changed, renumbered, added and removed', () => {
    const changes = compareVersions(
      version('2020-01-01', A, B, C).nodes,
      version(
        '2021-01-01',
        '为了规范诉讼，制定本法，保障公民的权利。',
        A.replace('，', ' , '),
        C.replace('十五', '二十'),
      ).nodes,
    );
    expect(changes.map((c) => [c.as, c.old?.number?.value, c.new?.number?.value, c.isRenumbered])).toEqual([
      ['added', undefined, 1, false],
      ['unchanged', 1, 2, true],
      ['removed', 2, undefined, false],
      ['changed', 3, 3, false],
    ]);
  });

  it('follow an article whatever its number', () => {
    const versions = [
      version('2020-01-01', A, C),
      version('2021-01-01', B, A, C),
      version('2022-01-01', B, C.replace('十五', '二十'), A),
    ];
    const history = articleHistory(versions, 2, 'chp_1__art_2');
    expect(history.map((h) => [h.node?.number?.value, h.change?.as])).toEqual([
      [2, undefined],
      [3, 'unchanged'],
      [2, 'changed'],
    ]);
  });
});

describe('the words of two texts', () => {
  const shown = (old: string, now: string, language: string) =>
    diffWords(old, now, language)
      .map(({ as, text }) => (as === 'same' ? text : as === 'gone' ? `[-${text}-]` : `{+${text}+}`))
      .join('');

  it('are compared word by word, marks left aside', () => {
    expect(shown('The court shall decide within 7 days.', 'The court, shall decide within 15 days', 'en')).toBe(
      'The court, shall decide within [-7 -]{+15 +}days',
    );
    expect(shown('应当在七日内立案。', '应当在十五日内立案', 'zh')).toMatch(/^应当在.*\{\+.*十五.*\+\}.*立案$/);
    expect(shown('', 'new', 'en')).toBe('{+new+}');
    expect(shown('same', 'same', 'en')).toBe('same');
  });

  it('can be put together again from what is told', () => {
    const words = fc.array(fc.constantFrom('the', 'court', 'a', '法院', '应当', '，', ' ', '7'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [old, now] = [a.join(' '), b.join(' ')];
        const runs = diffWords(old, now, 'en');
        const bare = (t: string) => t.replace(/[^\p{L}\p{N}]/gu, '');
        expect(
          runs
            .filter((r) => r.as !== 'gone')
            .map((r) => r.text)
            .join(''),
        ).toBe(now);
        expect(
          bare(
            runs
              .filter((r) => r.as !== 'new')
              .map((r) => r.text)
              .join(''),
          ),
        ).toBe(bare(old));
      }),
    );
  });
});

describe.skipIf(!data)('real versions (needs DUECOURSE_DATA)', () => {
  const read = (file: string) => importText(readFileSync(path.join(data!, 'laws', file), 'utf8'), file);

  it('find the article of 2021 that another number has in 2023', () => {
    const [old, now] = [read('civil-procedure-law.2021.md'), read('civil-procedure-law.md')];
    const changes = compareVersions(old.nodes, now.nodes);
    const at = (n: number) => changes.find((c) => c.old?.number?.value === n);
    expect(at(122)).toMatchObject({ as: 'unchanged', isRenumbered: false });
    expect(at(201)).toMatchObject({ isRenumbered: true });
    expect(at(201)!.new!.number!.value).toBe(205);
    const count = (as: string) => changes.filter((c) => c.as === as).length;
    expect(count('unchanged') + count('changed') + count('removed')).toBe(291);
    expect(count('unchanged') + count('changed') + count('added')).toBe(306);
    expect(count('unchanged')).toBeGreaterThan(250);
  });
});
