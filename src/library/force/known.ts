import type { Repeal } from './model.js';
import { titlesOf } from './titles.js';

const CIVIL_CODE = ['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'];

/** Its words were not read for the program. */
const REMEMBERED_REPEALING = '国务院令第752号';

/** Whether it is from memory that a document repealed others. */
export const isRemembered = (repealing: string): boolean => repealing === REMEMBERED_REPEALING;

/** How the day of a repeal is known. */
export const repealBasis = (repealing: string): 'memory' | 'stated' => (isRemembered(repealing) ? 'memory' : 'stated');

/**
 * Repeals that the collections at hand lean on and whose repealing text is often not among them. Civil Code of the PRC, art. 1260, was read
 * in a public copy; State Council Order 752 of 2022 was not: that it repealed the Regulations on Letters and Visits is from memory, and
 * whoever reads of it is told so. What the collection itself says is read from its texts.
 */
export const KNOWN_REPEALS: readonly Repeal[] = [
  ...CIVIL_CODE.map((name) => ({ title: `中华人民共和国${name}`, day: '2021-01-01', by: '中华人民共和国民法典' })),
  { title: '信访条例', day: '2022-05-01', by: REMEMBERED_REPEALING },
];

/** Since when a version that was adopted on a day is in force, where only the decision that amended it says so. */
export interface Commencement {
  readonly title: string;
  /** Day of adoption, which names the version. */
  readonly date: string;
  readonly from: string;
  readonly basis: 'known' | 'memory';
}

/**
 * An amended law goes on stating the commencement of its first version; that of the amendment stands in the amending decision, which
 * collections seldom have. Each line: title, adoption of the decision, the day that it sets, the order of the President that
 * published it. The decisions, or the orders themselves, were read in public copies.
 */
const READ = `
民事诉讼法 2017-06-27 2017-07-01 第71号
民事诉讼法 2021-12-24 2022-01-01 第106号
民事诉讼法 2023-09-01 2024-01-01 第11号
行政诉讼法 2017-06-27 2017-07-01 第71号
刑事诉讼法 2018-10-26 2018-10-26 第10号
行政复议法 2017-09-01 2018-01-01 第76号
仲裁法 2017-09-01 2018-01-01 第76号
行政处罚法 2017-09-01 2018-01-01 第76号
立法法 2023-03-13 2023-03-15 第3号
安全生产法 2021-06-10 2021-09-01 第88号
`;

/** Of these neither the decision nor the order was read: they are from memory, and whoever reads of them is told so. */
const REMEMBERED = `
民事诉讼法 2007-10-28 2008-04-01
民事诉讼法 2012-08-31 2013-01-01
行政诉讼法 2014-11-01 2015-05-01
刑事诉讼法 2012-03-14 2013-01-01
立法法 2015-03-15 2015-03-15
安全生产法 2014-08-31 2014-12-01
宪法 2018-03-11 2018-03-11
`;

const commencements = (lines: string, basis: Commencement['basis']): Commencement[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name, date, from] = line.split(' ') as [string, string, string];
      return { title: `中华人民共和国${name}`, date, from, basis };
    });

export const KNOWN_COMMENCEMENTS: readonly Commencement[] = [
  ...commencements(READ, 'known'),
  ...commencements(REMEMBERED, 'memory'),
];

/** Since when the version of a day is in force, where the program knows it beside the texts. */
export function knownCommencement(titles: readonly string[], date: string): Commencement | null {
  const all = titles.flatMap(titlesOf);
  return KNOWN_COMMENCEMENTS.find((k) => k.date === date && all.includes(k.title)) ?? null;
}
