/** 比较运行的用语。 */
export const diffMessages: Readonly<Record<string, string>> = {
  'diff/kicker': '督查',
  'diff/title': '两次运行之间的变化',
  'diff/lead': '从 {then} 到 {now}',
  'diff/then': '原先',
  'diff/now': '现在',
  'diff/check': '{name}（{law}）：原先发现 {then} 条，现在 {now} 条；新增 {new}，改变 {changed}，消失 {gone}',
  'diff/input': '{input}：原先 {then}，现在 {now}',
  'diff/register': '登记表',
  'diff/law': '法律',
  'diff/calendar': '日历',
  'diff/binding': '绑定',
  'diff/reading': '解读',
  'diff/at': '检查时点',
  'diff/options': '检查范围',
  'diff/program': '程序',
  'diff/other-key': '两次的假名所用密钥不同，无法判断哪些案件是新增或消失的。',
  'diff/only-then': '检查 {name} 只在原先那次做过。',
  'diff/only-now': '检查 {name} 只在现在这次做过。',
  'diff/new': '新增',
  'diff/changed': '改变',
  'diff/gone': '消失',
  'diff/by-why': '原因',
  'diff/by-why-note': '指现在与原先不同、且与该发现有关的因素。列出多项时，仅凭两次运行无法断定是哪一项。',
  'diff/by-rule': '规则',
  'diff/by-office': '机关',
  'diff/changes': '新增、改变和消失的发现',
  'diff/more': '只列前 {shown} 条，共 {n} 条；全部见 --format csv 或 json。',
  'diff/more-at-terminal': '……只列前 {shown} 条；更多见 --format csv、json、md 或 html。',
  'diff/column-change': '变化',
  'diff/column-rule': '规则',
  'diff/column-case': '案件',
  'diff/column-then': '原先',
  'diff/column-now': '现在',
  'diff/column-why': '原因',
  'diff/column-id': '发现编号',
  'diff/said': '{verdict}[，期限 {due}][，{late}][（{note}）]',
  'diff/or': '或',
  'diff/behind': '数字',
  'diff/why-case-new': '登记表新增案件',
  'diff/why-case-gone': '登记表不再有此案件',
  'diff/why-events': '案件中的事件有变',
  'diff/why-trigger': '引发事件的时间不同',
  'diff/why-other-cases': '其他案件',
  'diff/why-law': '法律',
  'diff/why-calendar': '日历',
  'diff/why-binding': '绑定',
  'diff/why-reading': '采用另一解读',
  'diff/why-at': '检查时点',
  'diff/why-options': '检查范围',
  'diff/why-program': '程序版本',
  'diff/why-unknown': '不明',
  'trend/title': '历次运行的发现',
  'trend/lead': '{name}（{law}），{runs} 次运行',
  'trend/all': '全部规则',
  'trend/cell': '{adverse}[（{share}）]',
  'trend/by-rule': '各规则的不利判定',
  'trend/by-office': '各机关的不利判定',
  'trend/note': '括号内为其在已有定论的事项中的比例。每次运行都检查整个登记表，此前已发现的也计算在内。',
  'trend/office-note': '各机关办理的事项不同；数字只提示应查看之处，不代表机关的优劣。',
  'help/diff': `duecourse diff 运行 运行

两次运行之间哪些发现是新增、消失或改变的，以及原因：案件中的事件、法律、日历、绑定、所采解读、检查时点或程序版本。
发现以编号识别，编号在各次运行中不变。

  运行                运行的文件夹、编号或 last
  --check 名称        只看一项检查
  --only 规则...      只看这些规则
  --format 形式       table（默认）、json、md、csv，或带图的 html
  --out 路径          写到该处
  --runs 文件夹       运行所在之处；否则依 duecourse.yaml，再否则为 runs
  --config 文件       另一个 duecourse.yaml

  duecourse diff 2026-10-01T060000Z last
  duecourse diff runs/2026-10-01T060000Z runs/2026-11-01T060000Z --format html --out 变化.html
  duecourse diff 2026-10-01T060000Z last --format csv --only late-notice
`,
  'help/trend': `duecourse trend [运行...]

一项检查在多次运行中的不利判定，按规则和（在可显示时）按机关列出，有表有图。

  运行...             各次运行，旧的在前；不写则取最近 12 次
  --last N            最近 N 次
  --check 名称        有几项检查时指明哪一项
  --format 形式       table（默认）、json、md、csv，或带图的 html
  --out 路径          写到该处
  --runs 文件夹       运行所在之处；否则依 duecourse.yaml，再否则为 runs
  --config 文件       另一个 duecourse.yaml

  duecourse trend
  duecourse trend --last 24 --format html --out 走势.html
`,
};
