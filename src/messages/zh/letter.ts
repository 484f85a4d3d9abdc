/** Words of letters to offices, and of the forms in which they reply. */
export const letterMessages: Readonly<Record<string, string>> = {
  'letter/template': `# 关于案件办理情况的核查函

{{sender}}
致：{{office}}
日期：{{date}}

我们将截至 {{at}} 的登记簿与下列法律逐条核对：{{law}}。按登记所载日期，贵单位有 {{cases}} 件案件似有未依法办理之处（共 {{findings}} 项）。登记可能有误，迟延也可能另有登记未载明的正当理由。因此，在据此作出任何处理之前，请贵单位逐件核实。

同类问题合并列出：每条规则一项建议，并附所涉案件清单。每件案件的事实、期限如何计算以及答复栏，见函末“逐案情况”。

{{recommendations}}

## 请贵单位答复的事项和期限

- 逐件核实，说明所列情况属实、属实但有正当理由、不属实，还是登记有误。
- 除属实外，请写明理由，并注明可资证明的文书。
- 对尚未办理的，说明如何办理、何时办结。

请于 {{reply-by}} 前（自本函之日起 {{reply-within}}内）答复。
期限依据：{{reply-under}}
建议填写所附表格 {{form}}，一案一行，填好后发回；也可以填写函末各案的答复栏。

{{reply-working}}

## 核查依据

{{basis}}

## 逐案情况

{{each-case}}
`,
  'letter/title': '关于案件办理情况的核查函：{office}',
  'letter/foot': '{office}，{date}',
  'letter/rule': '{n}. {heading}',
  'letter/law-says': '法律规定：{text}',
  'letter/duty': '按登记所载，下列 {shown} 件未按期办理或尚未办理：',
  'letter/guard': '按登记所载，下列 {shown} 件的办理不符合法定条件：',
  'letter/we-recommend': '就上述各案，一并建议：',
  'letter/do-now': '对尚未办理的 {shown} 件，立即办理，并告知办理日期。',
  'letter/say-why': '说明原因；数案原因相同的，可以一并说明。',
  'letter/no-more': '说明将采取什么措施，防止再次发生。',
  'letter/as-checked': '核查所用规则（{rule}）：{sentence}',
  'letter/column-number': '序号',
  'letter/column-case': '案件',
  'letter/column-act': '起因',
  'letter/column-due': '届满日',
  'letter/column-happened': '办理情况',
  'letter/done-after': '届满日后 {amount}方才办理',
  'letter/done-early': '提前 {amount}办理',
  'letter/not-so': '不符合法定条件',
  'letter/not-done': '至 {at} 尚未办理\n{verdict}',
  'letter/one-case': '{n}  案件 {case}（{id}）',
  'letter/facts': '登记所载',
  'letter/article': '条文',
  'letter/working': '期限如何计算',
  'letter/finding': '核查结果',
  'letter/asked': '请答复',
  'letter/asked-late': '请说明迟延的原因和已采取的措施。',
  'letter/asked-overdue': '请立即办理并告知日期；认为无须办理的，请说明理由。',
  'letter/asked-breach': '请说明如此办理的依据；可以补正的，请予补正。',
  'letter/answer': '贵单位答复',
  'letter/answer-accepted': '属实',
  'letter/answer-explained': '属实，但有正当理由',
  'letter/answer-disputed': '不属实',
  'letter/answer-data-error': '登记有误',
  'letter/explanation': '理由及证明文书',
  'letter/signed': '日期、经办人、单位（盖章）',
  'letter/counted-by': '按下列日历计算：{calendar}',
  'letter/no-law-sets': '该期限由本函提出，并不表示法律有此规定。',
  'letter/period-days': '{n} 日',
  'letter/period-working-days': '{n} 个工作日',
  'letter/period-months': '{n} 个月',
  'letter/basis-check':
    '登记簿：{log}，截至 {at}。法律：{law}（{source}）。由 duecourse {program} 仅按登记日期核对得出。',
  'letter/basis-draft': '该法律文本的规则化属草稿解读，尚未经有权机关审阅。',
  'letter/basis-masked': '可能指向个人的内容均已遮蔽。案件可凭贵单位登记簿中的编号或向我们查询。',
  'letter/basis-hash': '法律文件哈希 {law}，发现哈希 {findings}。',
  'letter/written':
    '{letter}：致 {office}，{rules} 条规则，{findings} 项，请于 {by} 前答复。答复表：{form}。读回：duecourse reply {form}',
  'letter/ending': '信函只能是 Word 文档或网页。文件名请以 .docx 或 .html 结尾；不写 --out 则两种都写出。',
  'letter/needs-out': '请用 --out 指明模板写到哪里。',
  'letter/needs-office': '请用 --office 指明单位。现有：{known}。',
  'letter/unknown-office': '没有发现涉及单位“{office}”。[是否指“{near}”？]现有：{known}。',
  'letter/no-offices':
    '这些发现没有单位。请在对应文件中指明单位所在的列，并声明可以显示（`safe-to-show: ["{example}"]`，写该列的名称），然后重新检查。',
  'letter/nothing': '没有需要 {office} 答复的发现。',
  'letter/bad-period': '“{value}”不是期间。请写 --within "15 working days"、"30 days" 或 "2 months"。',
  'letter/no-calendar':
    '无法计算“{value}”的届满日：没有 {law} 的日历，或者日历不含这些日子。请用 --law 指明法律，或给出以日计的期间。',
  'letter/template-too-long': '模板最多 {limit} 个字符。',
  'letter/template-active': '模板是带字段的纯文本：“{text}”可能是 HTML、脚本或逻辑。请删去。',
  'letter/template-field': '没有字段“{field}”。现有：{known}。',
  'letter/template-part': '{field} 是多行的部分，请让它独占一行。',
  'letter/template-braces': '这些花括号中没有字段。字段写作 {field}，别处不用花括号。',
  'letter/template-without': '模板中没有 {{{field}}} 一行，信函将没有内容。请加上。',
  'reply/name': '答复',
  'reply/column-row': '编号',
  'reply/column-case': '案件',
  'reply/column-article': '条文',
  'reply/column-finding': '核查结果',
  'reply/column-answer': '答复',
  'reply/column-explanation': '理由',
  'reply/column-evidence': '证明文书',
  'reply/column-day': '日期（2026-03-01）',
  'reply/column-by': '答复人',
  'reply/word-accepted': '属实',
  'reply/word-explained': '有理由',
  'reply/word-disputed': '不属实',
  'reply/word-data-error': '登记有误',
  'reply/help-answer':
    '“答复”一栏填：属实；有理由（属实，但有正当理由）；不属实；登记有误。除“属实”外都要写明理由。暂不答复的留空。',
  'reply/help-rows': '各行及其内容请保持原样。不要写公式。日期写作 2026-03-01。',
  'reply/no-letter': '这不是 duecourse letter 在答复表旁边写出的文件。',
  'reply/needs-letter': '不知道所问事项：{name} 不在答复表旁边。请放回，或用 --letter 指明。',
  'reply/no-answer': '第 {row} 行：{id} 有理由而没有答复。请填“属实”“有理由”“不属实”或“登记有误”。',
  'reply/unknown-answer': '第 {row} 行：{id} 的“{word}”不是答复。请填“属实”“有理由”“不属实”或“登记有误”。',
  'reply/no-explanation': '第 {row} 行：{id} 答复“{word}”而没有理由。请写明理由。',
  'reply/bad-day': '第 {row} 行：{id} 的“{word}”不是日期。请写作 2026-03-01。',
  'reply/read': '已记入 {office} 的 {answers} 项答复[，{known} 项此前已照此记入][，另有 {open} 项尚未答复]。',
};
