import { describe, expect, it } from 'vitest';
import { formulationsIn, importText, occurrencesOf, walkNodes } from '../../src/library/index.js';

const en = importText(
  '# Readout\n\nThe Fengqiao  Experience must be upheld. Mediation follows the “fengqiao experience” everywhere; not the Fengqiao experiences.\n',
  'readout.en.md',
  { id: 'a', date: '2024-01-02', kind: 'policy', language: 'en' },
);
const zh = importText('# 讲话\n\n要坚持和发展新时代“枫桥经验”，化解矛盾。调解是枫桥经验的核心。\n', 'speech.md', {
  id: 'b',
  date: '2023-05-06',
  kind: 'policy',
  language: 'zh',
});
const GROUP = ['枫桥经验', 'Fengqiao experience', '(a+)+$', ' '];

describe('formulations', () => {
  it('stand exactly where they are said to, whole, in any case and with any blanks', () => {
    for (const [text, found] of [
      [en, ['Fengqiao  Experience', 'fengqiao experience']],
      [zh, ['枫桥经验', '枫桥经验']],
    ] as const) {
      const all = [...occurrencesOf(text, GROUP, 10)];
      expect(all.map((one) => one.found)).toEqual(found);
      for (const one of all) {
        const node = [...walkNodes(text.nodes)].find(({ eId }) => eId === one.eId)!;
        expect(node.text.slice(one.from, one.to)).toBe(one.found);
        expect(node.text).toContain(one.before + one.found + one.after);
      }
    }
  });

  it('are followed over both languages by day, with the words that stand near', () => {
    const { texts, count, first, last, near, phrases } = formulationsIn([en, zh], GROUP);
    expect(phrases).toEqual([
      { phrase: '枫桥经验', count: 2, first: '2023-05-06', last: '2023-05-06' },
      { phrase: 'Fengqiao experience', count: 2, first: '2024-01-02', last: '2024-01-02' },
      { phrase: '(a+)+$', count: 0, first: null, last: null },
    ]);
    expect(texts.map((t) => [t.of, t.sample.found])).toEqual([
      [[2, 0, 0], '枫桥经验'],
      [[0, 2, 0], 'Fengqiao  Experience'],
    ]);
    expect(texts.map((t) => [t.document, t.date, t.language, t.count])).toEqual([
      ['b', '2023-05-06', 'zh', 2],
      ['a', '2024-01-02', 'en', 2],
    ]);
    expect({ count, first, last }).toEqual({ count: 4, first: '2023-05-06', last: '2024-01-02' });
    const words = near.map((one) => one.word);
    expect(words).toContain('核心');
    expect(words).toContain('upheld');
    expect(words).not.toContain('the');
  });

  it('are nowhere where nothing is asked', () => {
    expect(formulationsIn([en, zh], ['', '  '])).toEqual({
      phrases: [],
      texts: [],
      count: 0,
      first: null,
      last: null,
      near: [],
    });
    expect(formulationsIn([en], ['经验']).count).toBe(0);
  });
});
