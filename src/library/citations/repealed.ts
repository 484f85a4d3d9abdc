/** A document that another one put out of force, as its last articles say. */
export interface Repeal {
  readonly title: string;
  /** First day no longer in force. */
  readonly day: string;
  readonly by: string;
}

const CIVIL_CODE = ['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'];

/**
 * Repeals that the collections at hand lean on and whose repealing text is often not among them: Civil Code of the PRC, art. 1260;
 * State Council Order 752 of 2022 on the Regulations on Letters and Visits. What the collection itself says is read from its texts.
 */
export const KNOWN_REPEALS: readonly Repeal[] = [
  ...CIVIL_CODE.map((name) => ({ title: `中华人民共和国${name}`, day: '2021-01-01', by: '中华人民共和国民法典' })),
  { title: '信访条例', day: '2022-05-01', by: '国务院令第752号' },
];
