import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const text = (history: string, ...articles: string[]) =>
  `# 中华人民共和国某法\n\n2010年1月2日 全国人民代表大会通过\n${history}\n\n${articles.join('\n\n')}\n`;
const OLD = text('2015年3月4日 修正', '第一条 机关应当登记。', '第二条 机关应当在十五日内书面答复申请人。');
const NEW = text(
  '2020年3月4日 修正',
  '第一条 为了保障公民的权利，制定本法。',
  '第二条 机关应当登记。',
  '第三条 机关应当在七日内书面答复申请人。',
);

describe('duecourse library', { timeout: 120_000 }, () => {
  place.put('some-law.2015.md', OLD);
  place.put('some-law.md', NEW);
  const env = { DUECOURSE_HOME: place.at('home') };
  const library = async (...words: string[]) =>
    await place.run(['library', ...words.map((w) => (/\.(?:md|txt|xml)$/.test(w) ? place.at(w) : w))], { env });

  it('adds texts, and shows what was in force, what became of an article, and what differs', async () => {
    expect((await library('list')).out).toBe('The library is empty. Add texts: duecourse library add FILE...\n');
    const added = await library('add', 'some-law.2015.md', 'some-law.md');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain(
      'some-law.md: added as cn/some-law\n  中华人民共和国某法\n  law, version of 2020-03-04',
    );
    expect(added.out).toContain('articles: 3');
    expect((await library('add', 'some-law.md')).out).toContain('cn/some-law is there already, the same');
    expect((await library('list', '--on', '2016-01-01')).out).toMatch(/cn\/some-law +2015-03-04 +zh/);

    const shown = await library('show', '某法', '--on', '2016-01-01', 'art.', '2');
    expect(shown.out).toContain('第二条 机关应当在十五日内书面答复申请人。');
    expect(shown.out).toContain(
      'in force since 2015-03-04 (the day of its adoption: the text does not say when it came into force)',
    );
    expect((await library('history', 'some-law', '第三条')).out).toMatch(
      /第三条 \(was 第二条\): changed[\s\S]*\[-十五.*\{\+七/,
    );

    // A number of the older text is followed to the newer one.
    expect((await library('history', 'some-law', 'art.', '2', '--on', '2016-01-01')).out).toMatch(
      /第三条 \(was 第二条\): changed[\s\S]*In the version of 2020-03-04 第二条 is another article: it is 第一条 in that of 2015-03-04/,
    );
    expect((await library('show', 'some-law', '--on', '2001-01-01')).err).toContain(
      'The oldest is of 2015-03-04, in force from 2015-03-04',
    );

    const diff = await library('diff', 'some-law', '2016-01-01', '2020-03-04');
    expect(diff.code).toBe(1);
    expect(diff.out).toContain('Articles unchanged: 1, changed: 1, added: 1, removed: 0; renumbered: 2.');
    expect((await library('diff', 'some-law', '2016-01-01', '2020-03-04', '--format', 'table')).out).toMatch(
      /第一条 +第二条 +unchanged/,
    );

    const exported = await library('export', 'some-law', '--format', 'akn', '--out', 'law.xml');
    expect(exported.code).toBe(0);
    expect((await library('add', 'law.xml')).out).toContain('cn/some-law is there already, the same');
    expect((await library('remove', 'some-law', '--date', '2015-03-04')).out).toBe('cn/some-law: 1 text removed.\n');
  });

  it('says what it cannot do, and leaves the store as it was', async () => {
    place.put('other.md', text('2020年3月4日 修正', '第一条 别的。'));
    place.put('empty.txt', ' \n');
    const faults: [string[], string][] = [
      [['add', 'some-law.2015.md', 'empty.txt'], 'There are no words in this file.'],
      [
        ['add', 'some-law.2015.md', 'other.md', '--id', 'cn/some-law', '--date', '2020-03-04'],
        'is there already in zh, with other words',
      ],
      [['add', 'gone.md'], 'gone.md'],
      [['show', 'some-law', 'art. 99'], 'Its articles go from 第一条 to 第三条.'],
      [['show', 'some-low'], 'Did you mean some-law?'],
      [['show', 'some-law', '--on', 'today'], 'is no day of the calendar'],
      [['shwo', 'some-law'], 'Did you mean show?'],
      [['list', '--title', 'x'], '--title'],
    ];
    for (const [words, said] of faults) {
      const { code, err } = await library(...words);
      expect([words, code, err.includes(said) ? said : err]).toEqual([words, 2, said]);
    }
    expect((await library('list')).out).not.toContain('  2015-03-04');
    expect(path.basename(env.DUECOURSE_HOME)).toBe('home');
  });
});
