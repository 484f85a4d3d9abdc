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
  'compare/title': '修正的影响',
  'compare/kicker': 'Duecourse · 两部法律，一份日志',
  'compare/laws': '法律',
  'compare/record': '日志',
  'compare/lead': '{before}（{beforeFile}）与 {after}（{afterFile}）对照',
  'compare/log': '{name}：{cases} 个案件，{events} 个事件，截至 {at}',
  'compare/total': '新成为不利：{newlyAdverse}。不再不利：{noLongerAdverse}。其他变化：{otherwise}。',
  'compare/same': '两部法律的规则相同：没有任何规则不同。',
  'compare/newlyAdverse': '新成为不利',
  'compare/noLongerAdverse': '不再不利',
  'compare/otherwise': '其他变化',
  'compare/by-rule': '规则',
  'compare/by-month': '月份',
  'compare/by-office': '机关',
  'compare/changes': '变化之处',
  'compare/renamed': '{after}（原为 {before}）',
  'compare/only-after': '{rule}（新增）',
  'compare/only-before': '{rule}（已删）',
  'compare/not-judged': '未判断',
  'compare/column-effect': '影响',
  'compare/column-rule': '规则',
  'compare/column-case': '案件',
  'compare/column-event': '事件',
  'compare/column-before': '依第一部法律',
  'compare/column-after': '依第二部法律',
  'compare/column-id': '编号',
  'compare/read-twice': '对照要读取日志两次，标准输入无法做到。请将其写入文件并指明该文件。',
  'help/compare': `duecourse compare LAW LAW LOG...

以两部法律（例如现行的和拟修改的）在同一时间判断一份日志，说明其差别的影响：每条规则有多少项新成为不利、不再不利
或者有其他变化，按月份和机关统计，并逐项列出。

  LAW LAW             修改前和修改后的法律：编号或 .law.md 文件的路径，例如改动了一个数字的副本
  LOG...              事件日志，同 duecourse check
  --bind FILE         绑定；两部法律的事件名称相同的，共用一份；须写明该法律的编号
  --bind-after FILE   第二部法律的绑定，需要另用时给出
  --at DATE           日志完整至何时；否则依绑定，再否则为最后一个事件
  --only RULE...      仅这些规则
  --rename 旧=新...    名称不同而实为一条的规则；内容相同的自动识别
  --format FORMAT     table（默认）、md、json、csv 或 html；csv 和 json 包含全部变化
  --out PATH          写入仅本人可读的文件，而非标准输出
  --show-persons      不作遮蔽
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   如何读取日志：duecourse info --help

  duecourse compare it/highway-code-fines sixty-days.law.md fines.xes.gz --bind it/road-traffic-fines
  duecourse compare old.law.md new.law.md log.csv --only serve late-notice --format html --out effect.html
`,
};
