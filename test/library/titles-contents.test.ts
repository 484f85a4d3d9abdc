import { describe, expect, it } from 'vitest';
import { importBytes, importText } from '../../src/library/index.js';

const titleOf = (words: string) => importText(words, 'file-name.txt', { id: 'xx/a' }).text.title;
const contents = (words: string) =>
  importText(words, 'a.txt')
    .dropped.filter(({ why }) => why === 'contents')
    .map(({ line }) => line);

describe('titles', () => {
  it.each([
    ['法释〔2020〕9号\n最高人民法院关于水井案件的解释\n第一条 甲。', '最高人民法院关于水井案件的解释'],
    [
      '中华人民共和国国务院令\n第700号\n《水井管理条例》已经2018年3月1日国务院通过，现予公布。\n总理 某某\n水井管理条例\n第一条 甲。',
      '水井管理条例',
    ],
    [
      'STATUTORY INSTRUMENTS\n2009 No. 1234\nWELLS\nThe Wells Regulations 2009\n1.—(1) Wells are kept.',
      'The Wells Regulations 2009',
    ],
    ['Cap. 999\nWells Ordinance\n1. Title\n(1) A.\n2. Wells\n(1) B.', 'Wells Ordinance'],
    ['1 Duty\n(1) Wells are kept.\n2 Title\n(1) This Act may be cited as the Wells Act 1998.', 'Wells Act 1998'],
    [
      'An Act\nSECTION 1. SHORT TITLE.\nThis Act may be cited as the “Wells Act of 2019”.\nSEC. 2. WELLS.\nThey are kept.',
      'Wells Act of 2019',
    ],
    ['某省人民政府令\n某省水井办法\n第一条 甲。', '某省水井办法'],
    ['水井管理条例\n第一条 甲。', '水井管理条例'],
  ])('of %s', (words, title) => {
    expect(titleOf(words)).toBe(title);
  });

  it('of a page whose text has none is that of its window', async () => {
    const page = '<html><head><title>某市水井条例 - 某市人大</title></head><body><p>第一条 甲。</p></body></html>';
    const { text, unsure } = await importBytes(new TextEncoder().encode(page), 'x.html');
    expect(text.title).toBe('某市水井条例');
    expect(unsure.map((u) => u.code)).toContain('title-of-words');
  });
});

describe('tables of contents', () => {
  it.each([
    ['of a plan', 'Plan\nCONTENTS\nI. Goals\nA. Repair\nI. Goals\nWe keep wells.\nA. Repair\nWe repair.', [2, 3, 4]],
    ['with leaders', 'Wells\nForeword .... 3\n1. Goals .... 5\n2. Means .... 9\nForeword\nWe keep wells.', [2, 3, 4]],
    [
      'of an ordinance',
      'Wells Ordinance\nContents\n1. Title\n2. Wells\n1. Title\nA is kept.\n2. Wells\n(1) B is kept.',
      [2, 3, 4],
    ],
    [
      'of an act, but for the words after it',
      'Wells Act\nARRANGEMENT OF SECTIONS\nPart I\nSection\n1. Wells.\nAn Act to keep wells.\nPart I\n1.—(1) A is kept.',
      [2, 3, 4, 5],
    ],
  ])('%s are left out', (_, words, lines) => {
    expect(contents(words)).toEqual(lines);
  });

  it('do not make sections of a report, and its numbered headings no list', () => {
    const { nodes } = importText(
      'Water for All\nForeword\nWe will act now.\n1. Goals\nWe keep wells.\n2. Means\n2.1 Money\nWe pay.',
      'a.txt',
    );
    expect(nodes.map(({ kind, heading }) => `${kind} ${heading ?? ''}`.trim())).toEqual([
      'title',
      'heading Foreword',
      'section Goals',
      'section Means',
    ]);
  });
});
