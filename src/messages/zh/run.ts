/** 运行记录及其配置的用语。 */
export const runMessages: Readonly<Record<string, string>> = {
  'run/no-run': '这个文件夹不是一次运行。请给出运行的文件夹、编号或 `last`；运行由 `duecourse run` 产生。',
  'run/none': '这里还没有运行。请先执行 `duecourse run`。',
  'run/unknown': '没有这次运行。[{runs} 中最近的有：{known}。]请给出运行的文件夹、编号或 `last`。',
  'run/version': '这次运行的版本是 {version}，本程序只认得版本 {known}。请用写下它的程序，或重新运行。',
  'run/shape': '{where} 应当是{wanted}。文件不是本程序写的，或者被改动过。',
  'run/no-check': '这次运行没有这项检查[（{name}）]。已有：{known}。请用 --check 指明。',
  'run/no-list':
    '这项检查的发现超过一百万条，回执没有逐条列出，无法比较。请在 duecourse.yaml 中用 only 减少每次检查的规则。',
  'run/baseline': '自 {run} 以来：新增或改变且尚未备注的不利发现 {n} 条[（{rules}）]。',
  'run/other-law': '这次运行的检查 {name} 针对 {law}，而不是 {wanted}。请换一次运行，或用 --check 指明另一项检查。',
  'run/waiting': '进程 {pid} 自 {since} 起正在运行，等待其完成。',
  'run/unchanged': '{id}：此后没有变化，未产生新的运行（发现 {findings} 条，不利 {adverse} 条，未备注 {unnoted} 条）。',
  'run/line':
    '{id}：检查 {checks} 项，发现 {findings} 条，不利 {adverse} 条[，新增 {new}，消失 {gone}，改变 {changed}]，未备注 {unnoted} 条。',
  'run/column-check': '检查',
  'run/column-at': '检查时点',
  'run/column-findings': '发现',
  'run/column-adverse': '不利',
  'run/column-new': '新增',
  'run/column-gone': '消失',
  'run/column-changed': '改变',
  'run/column-unnoted': '未备注',
  'run/go-on': '全部结果在 {folder}。[自 {previous} 以来的变化及原因：duecourse diff {previous} last]',
  'lock/held':
    '另一进程正在此处工作：{host} 上的 {pid}，自 {since}。请等它完成，或用 --wait 秒数 多等一会儿。如果那台机器已不在，请删除 .lock-run 或 .lock-notes 文件夹中它的文件。',
  'config/none': '没有这个文件。运行要检查什么写在 {name} 中；写法见 `duecourse run --help`。',
  'config/too-large': '这个文件太大，不像是说明检查内容的文件。',
  'config/yaml': '这不是 YAML：{problem}。',
  'config/no-map': '此处应为名称和值，例如 `checks:`。',
  'config/no-checks': '`checks:` 下至少应有一项检查，其名称之下写 `register:` 和 `law:`。',
  'config/bad-name':
    '“{name}”不能作检查的名称，因为文件夹以它命名。请用字母、汉字、数字、点、连字符和下划线，至多 64 个。',
  'config/no-check': '{name} 之下应写 `register:` 和 `law:`。',
  'config/missing': '检查 {name} 缺少 `{key}:`，请补上。',
  'config/no-file': '没有这个文件或文件夹：{path}。路径从本文件所在的文件夹算起。',
  'config/unknown-key': '没有 `{key}` 这一项。[是否指 `{near}`？]此处可用：{known}。',
  'config/one-of': '`{key}` 不能是 {value}。可用：{known}。',
  'config/no-pairs': '`{key}` 之下应为名称和值，例如 `名称: 值`。',
  'config/bad-period': '“{value}”不是期间。请写 "15 working days"、"30 days" 或 "2 months"。',
  'config/no-value': '`{key}` 的值应为文字、数字或日期。',
  'cli/unknown-reading': '这部法律没有解读 {reading}。[是否指 {near}？]已有：{known}。',
  'help/run': `duecourse run [--config 文件]

把 duecourse.yaml 所列的各项检查全部做完，结果放入一个带日期的文件夹：发现、回执、供人阅读的报告，以及与上一次运行相比的变化。
自上次以来没有变化时只作说明，不建文件夹。无论何时中断，一次运行要么完整，要么不存在。

  --config 文件       检查什么；默认为本文件夹中的 duecourse.yaml
  --at 日期|today     检查时点，适用于全部检查，优先于文件中的写法
  --baseline 运行     供人阅读的报告只列自该次运行（文件夹、编号或 last）以来新增且尚未备注的发现
  --again             没有变化也再做一次
  --quiet             只输出一行
  --wait 秒数         等待正在进行的另一次运行（默认：说明情况并以 4 结束）
  --fail-on 条件...   有新的发现（new）或有未备注的不利发现（unnoted）时以 1 结束

退出码：0 完成或没有变化；1 满足 --fail-on；2 输入有误，未写入任何内容；3 程序自身的错误；4 另一次运行正在进行。

duecourse.yaml（路径从该文件所在的文件夹算起）：

  runs: runs                  # 运行放在哪里
  at: today                   # 或一个日期；不写则依绑定，否则取最后一个事件
  outputs: [html, xlsx]       # findings.json 之外的形式；不写则为 html
  lang: zh
  letters: { sender: "…", within: 15 working days, under: "Art. 9", template: letter.txt }   # 致各单位的信函，也可以写在某项检查之下
  checks:
    信访:                     # 自取的名称
      register: register.csv  # 一个文件、几个文件或一个文件夹
      law: cn/petition-work
      binding: register.csv.bind.yaml
      readings: {}            # 法律的解读各取哪一项
      only: []                # 规则；不写则全部
      read: { sheet: "2026" } # 怎样读登记表，用 check 的选项
      score: score.json       # duecourse score --out 写出的文件；有了以后，每份报告都会载明

  duecourse run
  duecourse run --quiet --fail-on new
  duecourse run --config /srv/inspection/duecourse.yaml --wait 600
  duecourse run --baseline last
`,
};
