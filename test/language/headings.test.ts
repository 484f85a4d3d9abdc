import { describe, expect, it } from 'vitest';
import { citationIn, headingIn, loadLaw, sentenceOf } from '../../src/language/index.js';
import { lawText } from './helpers.js';

describe('what a law says in one language', () => {
  it('shows of a heading in two languages the part of the reader', () => {
    const heading = '第十八条 Openness, reception, protection 公开、接待与保护';
    expect(headingIn(heading, 'zh')).toBe('第十八条 公开、接待与保护');
    expect(headingIn(heading, 'en')).toBe('Art. 18 Openness, reception, protection');
    expect(headingIn('第二条 适用范围', 'en')).toBe('Art. 2 适用范围');
    expect(headingIn('简易办理 Simple handling, its own', 'zh')).toBe('简易办理');
    expect(headingIn('简易办理 Simple handling, its own', 'en')).toBe('Simple handling, its own');
    for (const plain of ['Art. 201 Service of the notice', '§ 3']) {
      expect(headingIn(plain, 'zh')).toBe(plain);
      expect(headingIn(plain, 'it')).toBe(plain);
    }
  });

  it.each([
    ['第三十三条', 'Art. 33'],
    ['第十条', 'Art. 10'],
    ['第一百零三条', 'Art. 103'],
    ['第一百一十条之二', 'Art. 110-2'],
    ['第三条', 'Art. 3'],
    ['实施条例第十六条', 'Implementing Regulation Art. 16'],
    ['法释〔2018〕1号第五十条', 'Fa Shi [2018] No. 1 Art. 50'],
    ['法释〔2018〕1号第64条', 'Fa Shi [2018] No. 1 Art. 64'],
    ['第一条至第六条', 'Arts. 1 to 6'],
    ['Art. 201', 'Art. 201'],
    ['§ 552(a)(6)', '§ 552(a)(6)'],
  ])('cites %s as %s to readers of English and Italian, and as it is to readers of Chinese', (written, shown) => {
    expect(citationIn(written, 'en')).toBe(shown);
    expect(citationIn(written, 'it')).toBe(shown);
    expect(citationIn(written, 'zh')).toBe(written);
  });

  it('names a bearer where the name is in the language of the sentence', async () => {
    const { law } = await loadLaw(lawText('duty d: after filed, "the prefect" must decided within 5 days\n'), 'x');
    const say = (language: string) => sentenceOf(law!, law!.rules[0]!, language);
    expect(say('en')).toContain('the prefect');
    expect(say('it')).toContain("l'ufficio");
    expect(say('zh')).toContain('机关');
    expect(say('zh')).not.toContain('prefect');
  });
});
