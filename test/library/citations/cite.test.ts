import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, cite } from '../../../src/library/citations/index.js';
import { importText, type LibraryNode } from '../../../src/library/index.js';

const chinese = importText(
  '# 中华人民共和国甲法\n\n2010年1月1日全国人民代表大会常务委员会通过\n\n<!-- INFO END -->\n\n第二条 甲应当登记。\n\n乙应当备案。\n',
  'jia-law.md',
);
const english = importText('# Some Law\n\nArticle 2 Offices register.\n', 'some-law.en.md', { date: '2010-01-01' });

function placeOf(nodes: readonly LibraryNode[], ...kinds: readonly string[]): LibraryNode[] {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return [];
  const node = nodes.filter((n) => n.kind === kind).at(-1)!;
  return [node, ...placeOf(node.children, ...rest)];
}

describe('an article cited', () => {
  it.each([
    ['text', '《中华人民共和国甲法》（2010-01-01）第二条第二款'],
    ['bluebook', '中华人民共和国甲法, 第二条第二款 (全国人民代表大会常务委员会, 2010)'],
  ] as const)('in Chinese as %s', (style, expected) => {
    expect(cite(chinese, placeOf(chinese.nodes, 'article', 'paragraph'), style)).toBe(expected);
  });

  it('in English for a letter', () => {
    expect(cite(english, placeOf(english.nodes, 'article'), 'text')).toBe('Some Law (2010-01-01), Article 2');
  });

  it('keeps a title from breaking out of a record', () => {
    const hostile = { ...english, text: { ...english.text, title: 'A} , note = {x\nER  - \\input{y}' } };
    expect(
      cite(hostile, [], 'ris')
        .split('\n')
        .filter((line) => line.startsWith('ER')),
    ).toHaveLength(1);
    expect(cite(hostile, [], 'bibtex')).toContain('A\\} , note = \\{x');
  });

  it('in every style without a day, an issuer or a place', () => {
    const bare = importText('# Bare\n\nArticle 1 Words.\n', 'bare.en.md');
    for (const style of CITATION_STYLES) expect(cite(bare, [], style)).not.toMatch(/null|undefined/);
  });
});
