import type { Repeal } from './model.js';

const CIVIL_CODE = ['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'];

/**
 * Repeals that the collections at hand lean on and whose repealing text is often not among them: Civil Code of the PRC, art. 1260;
 * State Council Order 752 of 2022 on the Regulations on Letters and Visits. What the collection itself says is read from its texts.
 */
export const KNOWN_REPEALS: readonly Repeal[] = [
  ...CIVIL_CODE.map((name) => ({ title: `中华人民共和国${name}`, day: '2021-01-01', by: '中华人民共和国民法典' })),
  { title: '信访条例', day: '2022-05-01', by: '国务院令第752号' },
];

/** Since when a version that was adopted on a day is in force, where only the decision that amended it says so. */
export interface Commencement {
  readonly title: string;
  /** Day of adoption, which names the version. */
  readonly date: string;
  readonly from: string;
}

/**
 * An amended law goes on stating the commencement of its first version; that of the amendment stands in the amending decision, which
 * collections seldom have. Each line: title, adoption of the decision, the day that its last clause sets.
 */
const AMENDMENTS = `
民事诉讼法 2007-10-28 2008-04-01
民事诉讼法 2012-08-31 2013-01-01
民事诉讼法 2017-06-27 2017-07-01
民事诉讼法 2021-12-24 2022-01-01
民事诉讼法 2023-09-01 2024-01-01
行政诉讼法 2014-11-01 2015-05-01
行政诉讼法 2017-06-27 2017-07-01
刑事诉讼法 2012-03-14 2013-01-01
刑事诉讼法 2018-10-26 2018-10-26
行政复议法 2017-09-01 2018-01-01
仲裁法 2017-09-01 2018-01-01
行政处罚法 2017-09-01 2018-01-01
立法法 2015-03-15 2015-03-15
立法法 2023-03-13 2023-03-15
安全生产法 2014-08-31 2014-12-01
安全生产法 2021-06-10 2021-09-01
宪法 2018-03-11 2018-03-11
`;

export const KNOWN_COMMENCEMENTS: readonly Commencement[] = AMENDMENTS.trim()
  .split('\n')
  .map((line) => {
    const [name, date, from] = line.split(' ') as [string, string, string];
    return { title: `中华人民共和国${name}`, date, from };
  });
