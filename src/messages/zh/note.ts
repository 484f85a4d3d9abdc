/** 发现备注的用语。 */
export const noteMessages: Readonly<Record<string, string>> = {
  'note/accepted': '已认可',
  'note/disputed': '有异议',
  'note/data-error': '数据有误',
  'note/explained': '机关已说明',
  'note/withdrawn': '已撤回',
  'note/no-author': '备注须有作者：--by 姓名。',
  'note/no-reason': '对 {finding} 作“{as}”须写明理由：--reason 文字。日后看到备注的人应能知道原因。',
  'note/too-long':
    '对 {finding} 的备注太长：作者至多 200 字，理由和每项证据至多 10,000 字，证据至多 50 项。其余请写入文件，用 --evidence 指明。',
  'note/bad-day': '--{option} {day} 不是日期。请写成 2026-11-22。',
  'note/day-to-come': '{day} 尚未到来（目前最晚是 {today}）。--day 指作出决定的日子。',
  'note/until-before': '备注会在 {until} 失效，早于它自己的日期 {day}。',
  'note/too-large': '备注文件超过 {limit} MB。请把运行和备注归档，另起一个运行文件夹。',
  'note/touched': '备注与写入时不符（第 {line} 行）。`duecourse notes verify` 指明何处；请先从副本恢复，再作依据。',
  'note/in-several': '发现 {finding} 见于几项检查（{checks}）。请用 --check 名称 指明。',
  'note/unknown-finding': '运行 {run} 没有发现 {finding}。编号见报告；--run 可指定另一次运行。',
  'note/written': '备注 {n}：{finding} {state}。',
  'note/in-binding': '{file}：已添加 {n} 处更正。下次运行会在每份报告中计入。',
  'note/counts':
    '不利发现共 {adverse} 项，其中 {unnoted} 项待处理[；已备注：{states}][；备注已过期 {out} 项][；备注后已改变 {changed} 项]。',
  'page/note-holds': '备注 {n}（{day}）：{state}[，有效至 {until}]。',
  'page/note-run-out': '备注 {n}（{day}，{state}）已过期（{until}）。',
  'page/note-carried': '备注 {n}（{day}，{state}）沿自发现 {from}，其起始时间当时为 {time}。在此不作数：请重新查看。',
  'note/carried': '{state}（沿自 {from}，请重新查看）',
  'page/note-finding-changed': '备注 {n}（{day}，{state}）所针对的是此项发现改变之前的内容。',
  'column/note': '备注',
  'column/note-day': '备注日期',
  'note/because': '数据有误，备注 {n}',
  'note/not-data-error': '只有数据有误的发现才能写入绑定：--as data-error。',
  'note/one-binding': '这些发现属于几项检查，各有自己的绑定。请每次只备注一项检查的发现。',
  'note/no-such-check': '这个文件中已没有检查 {name}，无从得知其绑定。请用 --config 指定另一个文件。',
  'note/no-event-day': '发现 {finding} 所涉事件在登记表中没有日期，绑定无法指明它。--wrong other 改指与之对应的行为。',
  'note/no-such-case': '登记表现在没有案件 {case}，或者它的假名用的是另一密钥。',
  'note/no-binding': '这项检查没有绑定，按名称直接对应。请用 `duecourse bind` 生成一个，写在 `binding:` 之下。',
  'note/binding-ours': '这个绑定随程序提供。请复制到登记表旁，在 `binding:` 下写副本，再重新备注。',
  'note/binding-form': '这个绑定中的 `corrections:` 不是一行一项的列表。请改成那样，或手工添加。',
  'note/none': '没有可显示的备注。',
  'note/sound': '共 {n} 条备注，均与写入时一致，无一缺失[（{hash}）]。',
  'note/torn': '末尾有 {bytes} 字节是因断电或程序中断而未写完的备注，下一条备注会将其清除。凡提示已写入的都没有丢失。',
  'note/fault-changed': '{file}:{line}：这条备注在写入后被改动。',
  'note/fault-order': '{file}:{line}：这条备注与上一条不相接：有备注被抽去、插入或移动。',
  'note/fault-missing': '{file}：原有 {line} 条备注，最后的几条不见了。',
  'note/fault-no-head': '{file}：旁边的 notes.head.json 不见了，它记着备注的条数（此处有 {line} 条）。',
  'note/more-faults': '……另有 {n} 处。',
  'note/column-n': '编号',
  'note/column-finding': '发现编号',
  'note/column-check': '检查',
  'note/column-rule': '规则',
  'note/column-case': '案件',
  'note/column-as': '状态',
  'note/column-day': '日期',
  'note/column-until': '有效至',
  'note/column-by': '作者',
  'note/column-reason': '理由',
  'note/column-evidence': '证据',
  'oddity/event-corrected': '有 {count} 个事件按绑定的更正采用了与登记表不同的日期，或视为日期不明。',
  'oddity/event-not-happened': '有 {count} 个事件按绑定的说明并未发生，未予计入。',
  'oddity/correction-without-event': '绑定中有 {count} 处更正在登记表中找不到相应事件：登记表可能已改正，或该行有误。',
  'binding/correction-lacks': '一处更正须有 `{key}`：{ case, event, on, is, because }。',
  'binding/correction-day': '`{key}` 不能是 {value}。日期写成 2026-11-22；`is` 还可以是 unknown 或 not-happened。',
  'help/note': `duecourse note 发现... --as 状态 --by 作者 --reason 文字

记下发现的处理情况，写入运行旁边的 notes.jsonl：其中内容从不改动，每条都带有上一条的哈希，改动或缺失都会显露。以后的运行都带上这些备注。

  发现...             编号，见报告
  --as 状态           accepted（认可）、disputed（有异议）、data-error（数据有误）、explained（机关已说明）、withdrawn（撤回）
  --by 作者           谁说的
  --reason 文字       理由；只有认可可以不写
  --day 日期          作出决定的日子（今天）
  --evidence 文字...  依据：函件编号、文件名；用逗号分开
  --until 日期        有效至哪一天
  --run 运行          发现所在的运行（last）
  --check 名称        编号见于几项检查时指明哪一项
  --to-binding        与 data-error 同用：在该检查绑定的 corrections: 下加一行，下次运行即不受此误影响
  --wrong event|other 发现所涉两个事件中哪一个有误（event）
  --is 内容           正确的日期；unknown：发生过，日期不明；not-happened：没有发生（unknown）
  --runs 文件夹       运行所在之处；否则依 duecourse.yaml，再否则为 runs
  --config 文件       另一个 duecourse.yaml

  duecourse note 0123456789abcdef --as accepted --by "王敏"
  duecourse note 0123456789abcdef --as explained --by "王敏" --reason "5 月 2 日由专人送达" --evidence L-2026-117
  duecourse note 0123456789abcdef --as data-error --by "王敏" --reason "笔误：应为 5 月 2 日" --to-binding --is 2026-05-02
`,
  'help/notes': `duecourse notes verify|list

verify 检查每条备注是否与写入时一致、有无缺失，包括各次运行见过的备注。list 列出每项发现的最后一条备注。

  --all               list：列出全部备注，而不只是最后一条
  --as 状态...        list：只列这些状态
  --check 名称、--only 规则...   list：只列这项检查、这些规则的
  --format 形式       list：table（默认）、json 或 csv
  --out 路径          list：写到该处
  --runs 文件夹       运行所在之处；否则依 duecourse.yaml，再否则为 runs
  --config 文件       另一个 duecourse.yaml

verify 的退出码：0 完好，1 有改动或缺失。

  duecourse notes verify
  duecourse notes list --as disputed
  duecourse notes list --all --format csv --out 备注.csv
`,
};
