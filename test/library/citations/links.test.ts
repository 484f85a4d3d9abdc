import { describe, expect, it } from 'vitest';
import { Collection, citationLinks, placeName } from '../../../src/library/citations/index.js';
import { articleNamed, type GivenMeta, importText, type LibraryText } from '../../../src/library/index.js';

const text = (words: string, id: string, given: GivenMeta = {}): LibraryText =>
  importText(words, 'a.txt', { id: `cn/${id}`, ...given }, 'text');

const WELLS =
  '中华人民共和国水井法\n第一条 水井应当有盖。\n第二条 违反本法第一条的，处罚款。\n第三条 前条规定适用于水泵。';
const wells = text(WELLS, 'wells', { date: '2001-01-01', from: '2001-01-01' });
const newer = text(WELLS.replace('第一条 水井', '第一条 所有水井'), 'wells', {
  date: '2011-01-01',
  from: '2011-01-01',
});
const rules = text(
  '水井规定\n第一条 根据《中华人民共和国水井法》第一条、第二条，制定本规定。\n第二条 违反《水法》第九条的，从其规定。',
  'rules',
  { date: '2012-01-01', from: '2012-01-01' },
);

/** What an article cites, and what cites it. */
function linksOf(of: LibraryText, place: string | null, allVersions = false) {
  const collection = new Collection([wells, newer, rules]);
  const node = place === null ? null : articleNamed(of, place);
  const { cites, citedBy } = citationLinks(of, node, collection, { on: '2020-01-01', allVersions });
  return {
    cites: cites.map(({ citation, targets }) => `${citation.written} > ${targets.map((t) => t.is)}`),
    citedBy: citedBy.map(
      ({ citation: { place: at } }) => `${at.text.document.id} ${at.text.version.date} ${at.article?.number?.written}`,
    ),
  };
}

describe('citations in both directions', () => {
  it('lead from an article, and to it from its own law and others', () => {
    expect(linksOf(newer, 'art. 1')).toEqual({
      cites: [],
      citedBy: ['cn/wells 2011-01-01 第二条', 'cn/rules 2012-01-01 第一条'],
    });
    expect(linksOf(newer, 'art. 2')).toEqual({
      cites: ['本法第一条 > found'],
      citedBy: ['cn/wells 2011-01-01 第三条', 'cn/rules 2012-01-01 第一条'],
    });
  });

  it('are told of a document that is not kept, and never counted for another version', () => {
    expect(linksOf(rules, 'art. 2').cites).toEqual(['《水法》第九条 > outside']);
    expect(linksOf(wells, 'art. 1').citedBy).toEqual(['cn/wells 2001-01-01 第二条']);
  });

  it('of a whole text are those between it and others', () => {
    const whole = linksOf(newer, null);
    expect(whole.cites).toEqual(['本法第一条 > found', '前条 > found']);
    expect(whole.citedBy).toEqual(['cn/rules 2012-01-01 第一条']);
  });

  it('name their places by the article around them', () => {
    expect(placeName(wells, 'art_2__para_1')).toBe('第二条第一款');
    expect(placeName(wells, 'nowhere')).toBeNull();
  });
});
