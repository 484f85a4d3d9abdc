/** What is said by the tools for whoever reads, writes and checks laws. */
export const lawToolsMessages: Readonly<Record<string, string>> = {
  'explain/kicker': '以句子表述的法律',
  'explain/counting': '日期如何计算',
  'help/explain': `duecourse explain LAW [RULE...]

以句子表述一部法律，供法律工作者与原文对照：逐条列出要旨、用语和期限的含义、每条规则的句子及其出处、
日期如何计算、所作的假定，以及对条文未定之处的理解。

  LAW                 法律的编号（见 duecourse laws list）或 .law.md 文件的路径
  RULE...             仅这些规则，连同其所依据的用语和期限
  --format FORMAT     text（默认）、md、html，或供程序使用的 json
  --out PATH          写入仅本人可读的文件，而非标准输出
  --lang LANGUAGE     en、zh 或 it

  duecourse explain it/highway-code-fines --lang zh
  duecourse explain cn/petition-work finish review --lang zh
  duecourse explain my.law.md --format html --out my-law.html
`,
};
