import { describe, expect, it } from 'vitest';
import { headingIn, loadLaw, sentenceOf } from '../../src/language/index.js';
import { lawText } from './helpers.js';

describe('what a law says in one language', () => {
  it('shows of a heading in two languages the part of the reader', () => {
    const heading = '第十八条 Openness, reception, protection 公开、接待与保护';
    expect(headingIn(heading, 'zh')).toBe('第十八条 公开、接待与保护');
    expect(headingIn(heading, 'en')).toBe('第十八条 Openness, reception, protection');
    for (const plain of ['Art. 201 Service of the notice', '第二条 适用范围', '§ 3']) {
      expect(headingIn(plain, 'zh')).toBe(plain);
      expect(headingIn(plain, 'it')).toBe(plain);
    }
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
