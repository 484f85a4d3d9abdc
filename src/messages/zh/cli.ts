/** 命令用语：帮助、进度，以及请求有误时的说明。 */
export const cliMessages: Readonly<Record<string, string>> = {
  'cli/no-room': '磁盘空间不足。请腾出空间，或写到别处。',
  'cli/no-right': '您无权在此读写（{problem}）。请更改权限，或另选位置。',
  'cli/over-input': '写到此处会覆盖正在读取的 {input}。未写入任何内容：请为输出指定另一个文件。',
  'cli/is-folder': '这是文件夹。请指定文件。',
  'cli/no-such-place': '没有这个文件或文件夹。请检查路径；要写入的文件夹须已存在。',
  'cli/error': '错误',
  'cli/warning': '警告',
  'cli/info': '提示',
  'cli/byte': '，第 {byte} 字节',
  'cli/our-fault':
    '这是 duecourse 自身的错误，与您的文件无关（{what}）。请连同所用命令一并报告；DUECOURSE_DEBUG=1 可显示更多信息。',
  'cli/system': '无法使用该文件（{problem}）。请检查路径、权限和磁盘空间。',
  'cli/unknown-command': '没有命令“{command}”。[是否指“{near}”？]参见 `duecourse --help`。',
  'cli/unknown-option':
    '此处没有选项 {option}。[是否指 {near}？]请用 --help 查看。[ 如果这是以短横线开头的名称，请放在最后，写在两个短横线之后：-- {name}。]',
  'cli/takes-no-value': '{option} 不带值。请删去等号之后的内容。',
  'cli/needs-value': '{option} 之后需要一个值：{option} 值。请用 --help 查看。',
  'cli/value-unknown': '{option} 不能是“{value}”。可用：{known}。',
  'cli/option-missing': '缺少 {option}。用法：{usage}。详见 --help。',
  'cli/operand-missing': '缺少 {operand}。用法：{usage}。详见 --help。',
  'cli/operand-extra': '多出一个词“{operand}”。用法：{usage}；含空格的名称请加引号。',
  'cli/unknown-law': '没有这个文件，也没有此编号的法律。[是否指“{near}”？]随程序提供的法律：{known}。',
  'cli/unknown-binding': '没有这个文件，也没有此编号的绑定。[是否指“{near}”？]随程序提供的绑定：{known}。',
  'cli/unknown-rule': '此法没有规则“{rule}”。[是否指“{near}”？]其规则：{known}。',
  'cli/no-calendar':
    '此法按日历“{calendar}”计算，而以下文件夹中都没有：{folders}。请放入 calendar.yaml 和 calendar.csv。',
  'cli/binary-to-terminal': '{format} 不是可在终端显示的文本。请用 --out 指定文件，或通过管道交给其他程序。',
  'cli/needs-findings': '{format} 是检查结果的表，而这里没有结果。请去掉 --summary，或改用 md、csv、xlsx。',
  'cli/empty-log': '日志中没有事件。请提供含有事件的日志。',
  'cli/nothing-bound':
    '日志中没有任何名称与 {law} 的事件相符，无可检查。请用 `duecourse bind LOG {law} --out FILE` 拟出绑定，再以 --bind 给出。[随程序提供的绑定：{bindings}。]',
  'cli/no-times': '日志中没有一个事件有时间，无法检查。请说明哪一列是时间。',
  'cli/bad-at': '“{value}”不是日期或时间。请写成 --at 2013-06-18 或 --at 2013-06-18T10:30+02:00。',
  'cli/at-needed-binding': '绑定称日志完整至 {day}，而该日在今天（{today}）之后。请用 --at 说明日志完整到何时。',
  'cli/at-future':
    '{day} 晚于今天（{today}）：没有日志能完整到那时，在此之前到期的事项也尚未迟延。请给出今天或更早的日子。',
  'cli/at-needed-future': '最后一个事件在 {day}，晚于今天（{today}），无法由日志得知其完整到何时。请用 --at 说明。',
  'cli/at-needed-stray':
    '最后一个事件（{day}）比前一个（{before}）晚 {days} 天，可能是笔误。请用 --at 说明日志完整到何时。',
  'cli/no-key': '无法在此建立化名密钥[（{reason}）]。请用 DUECOURSE_KEY_FILE 另指位置，例如 DUECOURSE_KEY_FILE=./key。',
  'cli/key-unreadable':
    '无法读取化名密钥（{reason}）。请给自己读取权限（对文件 `chmod 600`，对其文件夹 `chmod 700`），或用 DUECOURSE_KEY_FILE 另指一个。',
  'cli/bad-key': '这不是密钥：它有 {bytes} 字节，而应为 32 字节。请恢复原密钥；若删除，化名将全部更换。',
  'cli/unknown-case': '日志中没有案件“{case}”。请给出其编号，或报告中所示的化名（密钥不同，化名也不同）。',
  'cli/bad-number': '{option} 不能是“{value}”。请给出 {least} 到 {most} 之间的数。',
  'progress/reading': '读取',
  'progress/checking': '检查',
  'progress/writing': '写入',
  'progress/simulating': '模拟',
  'progress/mutating': '正在改动',
  'progress/rate': '每秒 {amount}',
  'progress/left': '剩余 {time}',
  'progress/events': '事件',
  'progress/cases': '案件',
  'progress/rows': '行',
  'simulate/exists': '此文件已存在，未写入任何内容。请用 --out 指定另一个日志，或加 --force 替换。',
  'simulate/no-clean-case': '找不到符合此法全部规则的案件，无法据此生成日志。请检查规则是否互相矛盾。',
  'simulate/no-breach': '找不到只违反一条规则而符合其余规则的案件。请不带违反地模拟：--breach-rate 0。',
  'simulate/across-cases': '此法有按机关跨案件的规则，或者所有规则都跨案件，无法模拟。请用规则针对单个案件的法律模拟。',
  'simulate/written':
    '{log}：{cases} 个案件，{events} 个事件，{planted} 处预设违反。预设内容见 {log}.truth.json，绑定见 {log}.bind.yaml。',
  'simulate/unbroken': '未在任何案件中违反（找不到单独违反它们的案件）：{rules}。',
  'convert/written': '{log}：{cases} 个案件，{events} 个事件。',
  'convert/types': 'CSV 不保存这些类型：{types}。',
  'demo/written': '已写入：{files}。',
  'demo/next': '接下来可以试试：',
  'demo/not-empty': '此文件夹不为空，未写入任何内容。请用 --out 另指文件夹，或加上 --force。',
  'demo/no-folder': '这是一个文件。请用 --out 指定文件夹。',
  'help/start': `duecourse：法律写一次，即可据以检查案件记录。

  duecourse demo --out duecourse-demo    写出一个示例并检查
  duecourse laws list                    随程序提供的法律
  duecourse --help                       全部命令
`,
  help: `duecourse：法律写一次，即可据以检查案件记录。

  duecourse demo                             示例日志、法律和绑定，以及检查结果
  duecourse check LOG --law LAW              用一部法律的全部规则检查日志中的每个案件
  duecourse report FINDINGS                  把保存的报告转成表格、工作簿、概要等格式
  duecourse verify RECEIPT                   重做一次检查：相同，或何处不同
  duecourse sample FINDINGS --out SHEET      随机抽取发现，写成人工核查的工作表
  duecourse score SHEET                      读回工作表，说明发现可信到什么程度
  duecourse run                              做完 duecourse.yaml 的各项检查，放入带日期的文件夹
  duecourse diff 运行 运行                   两次运行之间的新增、消失和改变，以及原因
  duecourse trend                            多次运行中各规则、各机关的发现
  duecourse note 发现... --as 状态           发现的处理情况
  duecourse notes verify | list              备注是否完好；备注的内容
  duecourse letter --office X --out FILE     把发现写成致单位的信函，附答复表
  duecourse reply FORM                       把单位的答复记为说明
  duecourse hotspots FINDINGS                迟延、违反和案件在哪些单位、规则或类别中增加
  duecourse explain-case LOG CASE --law LAW  讲解一个案件：事件、规则、期限及其计算
  duecourse standing MATTER --law LAW        一个案件：应办什么、最迟何时、现在可以做什么及其原因
  duecourse due LAW EVENT=DATE...            事件引起的每个期限及其计算
  duecourse whatif MATTER EVENT=DATE...      如果再发生某事，会有什么变化
  duecourse recompute MATTER... --law LAW    日历变动后，日期有变动的未结案件
  duecourse readiness LOG --law LAW          在指责任何人之前，记录究竟能说明什么
  duecourse laws list                        随程序提供的法律
  duecourse explain LAW [RULE...]            一部法律的条文，规则以句子表示
  duecourse compare LAW LAW LOG...           一项修正对实际日志的影响
  duecourse laws check FILE...               法律文件中的错误及其位置
  duecourse laws test [FILE...]              运行法律中的示例
  duecourse library add|list|show|diff        法律文本：版本、条文与变动
  duecourse info LOG                         日志的内容
  duecourse bind LOG LAW                     按名称相似度拟出绑定初稿
  duecourse convert IN OUT                   把日志转换成另一种格式
  duecourse simulate LAW --out LOG           由法律生成日志，其中预设若干违反
  duecourse language-server                  在编辑器中写法律：错误、补全、句子
  duecourse completion SHELL                 bash、zsh 或 fish 的命令补全

每个命令都可加 --help 查看用法和例子；--lang en、zh 或 it 选择语言。
duecourse --version

  duecourse simulate it/highway-code-fines --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'help/check': `duecourse check LOG... --law LAW

按检查时点的情况，用一部法律的每条规则检查日志中的每个案件。

  LOG                 事件日志：XES、CSV、JSON lines、Excel、OCEL、Parquet 或 Arrow IPC；
                      可以是一个或多个文件、文件夹，或以 - 表示标准输入；
                      绑定如有说明，也可以是一案一行的表格
  --law LAW           法律编号（见 duecourse laws list）或 .law.md 文件的路径
  --bind FILE         日志中哪些名称是法律的事件：文件，或随程序提供的绑定编号。
                      不给时：日志旁的 LOG.bind.yaml，否则 NAME.law.md 旁的 NAME.bind.yaml，
                      再否则按名称对应
  --at DATE           日志完整到何时；否则依绑定，再否则取最后一个事件
  --format FORMAT     table（默认）、md、json、jsonl、csv、html、xlsx、parquet 或 arrow
  --out PATH          写入只有您本人可读的文件，而不写到标准输出
  --baseline 运行     只列自该次运行以来新增或改变、尚未备注的不利发现（文件夹、编号或 last；--check 指明检查，--runs、--config 指明运行所在）
  --receipt PATH      另写一份回执：结果的依据和所得，均为哈希，供 duecourse verify 使用
  --summary           不列逐项结论
  --only RULE...      只检查这些规则
  --verdict V...      列出这些结论（默认：不利、无法判定、待人工判断）
  --fail-on V...      出现这些结论之一则以 1 退出，例如 late,breach 或 adverse
  --readings          另按法律未定的每种解读统计不利结论
  --show-persons      不作遮蔽；输出会注明
  --suspect-share X   不利比例（占已判定者）超过此值时，把规则标为可疑（默认 0.2）
  --evidence N        json 和 xlsx 至多附上多少项结论的案件与计算（默认 20000）
  --threads N         用 N 个线程判定（默认一个；事件数以百万计时每核一个）
  --log-format、--columns、--dates、--encoding、--delimiter、--object-type、--sheet、--max-bytes   日志读法，见 duecourse info --help

列表一直延续到下一个选项，也可用逗号分隔。
退出码：0 已检查，1 符合 --fail-on，2 输入有误，3 程序自身错误。

  duecourse check fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse check log.csv --law my.law.md --format xlsx --out findings.xlsx
  duecourse check log.csv --law my.law.md --format html --out report.html
  duecourse check log.csv --law my.law.md --fail-on late,breach --summary
`,
  'help/readiness': `duecourse readiness LOG... --law LAW

在指责任何人之前，说明记录究竟能告诉我们什么：每条规则可判定的比例；记录缺少什么、有多少实例取决于此、该做
什么；不利结论看起来像是规则、绑定或数据有误的规则；重复录入、不可能的日期、录入堆积的日子，以及从行为到录入
的时间。不指明任何案件。

  --law LAW           法律的编号（见 duecourse laws list）或 .law.md 文件的路径
  --bind FILE         同 duecourse check
  --at DATE           日志完整到何时；否则按绑定，再否则取最后一个事件
  --only RULE...      只看这些规则
  --suspect-share X   不利比例（占已判定者）超过此值的规则视为可疑（默认 0.2）
  --format json       供程序使用
  --out PATH          写入只有您能读取的文件，而不是标准输出
  --log-format、--columns、--dates、--encoding、--delimiter、--object-type、--sheet、--max-bytes   日志的读法：duecourse info --help

  duecourse readiness fines.xes.gz --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse readiness log.csv --law my.law.md --at 2024-06-30 --format json
`,
  'help/report': `duecourse report FINDINGS --format FORMAT

把 check --format json 保存的报告转成其他格式，不需要日志，也不重新检查。

  FINDINGS            check --format json 写出的文件，或一次运行：文件夹、编号或 last
  --check NAME        一次运行中的哪一项检查；--runs FOLDER、--config FILE：运行在哪里
  --format FORMAT     table（默认）、md、json、jsonl、csv、html、xlsx、parquet 或 arrow
  --out PATH          写入只有您本人可读的文件，而不写到标准输出
  --only RULE...      只要这些规则
  --verdict V...      在已保存的结果中只要这些结论
  --readings          用于 table：列出法律留待解读之处各解读下的不利结论
  --score FILE        注明发现可信到什么程度，取自 duecourse score 保存的结果
  --lang LANGUAGE     en、zh 或 it

文件中已遮蔽的内容仍然遮蔽。结果在检查之后被改动过的文件照样显示，并予以说明。

  duecourse check log.csv --law my.law.md --format json --out findings.json
  duecourse report findings.json --format html --out report.html
  duecourse report findings.json --format xlsx --out findings.xlsx
  duecourse report findings.json --format md --lang zh
`,
  'help/verify': `duecourse verify RECEIPT [--log LOG]

重做他人做过的检查，并说明结果是否相同；若不同，指出何处不同：法律、日历、绑定、日志还是程序，
以及哪些结果是新增、消失或变化的。

  RECEIPT             check --receipt 或 check --format json 写出的文件；或单项结果（explain-case --export），
                      依其所带法律，仅凭其证据重新判断
  --log LOG           日志；有多个时逐一给出。不给时：回执旁以回执所记名称的文件
  --law LAW           法律；不给时：回执旁哈希相符的文件，其次随程序提供的同名法律，或回执旁的文件
  --bind FILE         绑定；不给时：随程序提供的同名绑定，或回执旁的文件
  --receipt RECEIPT   单项结果：整次检查的这份回执是否载有它
  --format FORMAT     table（默认）或 json
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   日志的读法与当时不同时

退出码：0 相同，1 不同，2 输入有误。另一版本的程序得出同样的结果，视为相同。

  duecourse check log.csv --law my.law.md --receipt receipt.json
  duecourse verify receipt.json
  duecourse verify finding.json --receipt receipt.json
  duecourse verify findings.json --log copies/log.csv --format json
`,
  'help/explain-case': `duecourse explain-case LOG CASE --law LAW

讲解一个案件：其事件，以句子表示的每条规则，每项结论及其期限和完整的计算：
每段计入的日子，不计入的日子及其依据，以及顺延到何日。

  LOG                 事件日志
  CASE                案件编号，或报告中所示的化名
  --law LAW           法律编号或路径
  --bind FILE、--at DATE、--only RULE...、--out PATH、--show-persons   同 check
  --export ID         改为把此案的一项结果单独写成 JSON：遮蔽后的证据和法律文本；供 duecourse verify 使用
  --reveal NAME...    与 --export 同用：公开这些属性（或 actor、role、office），规则须知其值而绑定将其遮蔽

  duecourse explain-case fines.xes.gz A100 --law it/highway-code-fines --bind it/road-traffic-fines
  duecourse explain-case log.csv case-abc --law my.law.md --export 0123456789abcdef --out finding.json
`,
  'help/laws': `duecourse laws list | check FILE... | test [FILE...] | mutate FILE... | coverage [LAW...]

  list                随程序提供的法律
  check FILE...       指出何处有误、如何修改；法律不能载入时退出码为 2
  check LAW --against TEXT
                      对照法律原文（中文），列出法律文件没有交代的条、款、项、数字和应当、不得、可以；
                      有遗漏时退出码为 1
  test [FILE...]      用两种引擎运行示例，并说明共有多少；不写 FILE 则为随程序提供的全部法律；有示例未通过时退出码为 1
  mutate FILE...      逐一改动每个数字、单位、事件、方向和条件，列出没有示例能发现的改动
  coverage [LAW...]   事实表的哪些行已编码，其余为何没有；有遗漏时退出码为 1
  --format json       供程序使用

  duecourse laws check my.law.md
  duecourse laws check cn/petition-work --against petition-work-regulations.md
  duecourse laws test my.law.md
`,
  'help/info': `duecourse info LOG...

说明日志的内容：案件、事件、活动、时间及其精度、属性、异常情况。
显示活动和列的名称，不显示值。

  --format json       供程序使用
  --bind FILE         说明一案一行表格读法的绑定（不给时为 LOG.bind.yaml）；
                      其法律不随程序提供时，另给 --law LAW

无法从文件得知时，日志的读法（凡读日志的命令皆可用）：
  --log-format F      xes、csv、jsonl、excel、ocel、arrow 或 parquet
  --columns R=NAME... 表中哪一列是 case、activity、time（分在两列时写 Date+Clock）、resource、lifecycle
  --dates ORDER       ymd、dmy 或 mdy，用于 03/04/2011 这样的日期
  --years-from 年     用于两位年份：1950 表示 50 即 1950 年，49 即 2049 年
  --encoding NAME     非 UTF-8 表格的编码，例如 gb18030
  --delimiter C       表格的分隔符，例如 ";" 或 tab
  --object-type T     以对象为中心的日志（OCEL）中作为案件的对象类型
  --sheet NAME        只读工作簿中的这一个工作表
  --max-bytes N       压缩文件解压后的最大字节数

  duecourse info fines.xes.gz
  duecourse info log.csv --columns case=File time=Received activity=Step --dates dmy
`,
  'help/bind': `duecourse bind LOG LAW

拟出绑定初稿：日志中的哪些名称和列是法律的哪些事件和属性，依据是跨语言的名称相似度、类型与值，
以及时间先后。有把握的予以采用；没有把握的写在注释中，附把握程度和次选，不起作用。两边各有
哪些没有对应，都会说明。不会把任何列列为可明示。使用前请逐行核对。

  LOG                 事件日志
  LAW                 法律编号或路径
  --out FILE          写到何处，例如 LOG.bind.yaml，check 会在那里找到；不给则写到标准输出
  --force             覆盖已有文件
  --format FORMAT     yaml（默认），或供程序使用的 json
  --log-format、--columns、--dates、--encoding、--delimiter、--object-type、--sheet、--max-bytes   日志读法，见 duecourse info --help

在终端上会就没有把握的名称逐一询问；否则不询问。
退出码：0 已有对应，1 全无对应，2 输入有误。

  duecourse bind cases.csv it/highway-code-fines --out cases.csv.bind.yaml
  duecourse bind cases.csv my.law.md | less
`,
  'help/demo': `duecourse demo [--out FOLDER]

把一个示例写入当前文件夹（须为空）：一份市政申请的日志、一部小法律和二者的绑定。随后加以检查，
并提示接下来可以做什么。

  --out FOLDER        写入此文件夹；不存在则新建
  --force             文件夹不为空也写入；同名文件会被替换

  duecourse demo --out duecourse-demo
`,
  'help/completion': `duecourse completion bash | zsh | fish

输出脚本，使 shell 能够补全命令、选项及其值：法律、绑定、格式，以及所选法律的规则。

  duecourse completion bash >> ~/.bashrc
  duecourse completion zsh > ~/.zsh/completions/_duecourse     （$fpath 中的文件夹）
  duecourse completion fish > ~/.config/fish/completions/duecourse.fish
`,
  'help/convert': `duecourse convert IN OUT

把日志写成另一种格式，由扩展名决定：.xes、.csv、.tsv（均可加 .gz）、.arrow 或 .parquet。
.arrow 文件读取最快。

  --bind FILE、--law LAW、--dates、--encoding 等：日志的读法，见 duecourse info --help

  duecourse convert fines.xes.gz fines.arrow
`,
  'help/simulate': `duecourse simulate LAW --cases N --seed S --out LOG

由法律生成日志：多数案件符合全部规则，一部分恰好违反一条。旁边的 LOG.truth.json 说明
何处预设了什么，LOG.bind.yaml 是其绑定。同一种子生成同一日志。

  LAW                 法律编号或路径
  --cases N           案件数（1000）
  --seed S            一个整数（1）
  --breach-rate R     含预设违反的案件比例，0 到 1（0.1）
  --out LOG           写到何处；扩展名决定格式
  --force             覆盖已有文件

  duecourse simulate it/highway-code-fines --cases 2000 --seed 7 --out demo.xes
  duecourse check demo.xes --law it/highway-code-fines
`,
  'cli/at-before-log':
    '到 {at} 还没有任何事件：本法所知的第一个事件在 {first}，因此没有可检查的。请用 --at 给出此后的日期。',
  'cli/ending': '文件名以 {ending} 结尾，而要写出的是 {format}。[请写 --format {told}；]或给出以 {own} 结尾的文件名。',
};
