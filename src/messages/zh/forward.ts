/** Words for where a matter stands, and for what falls due when. */
export const forwardMessages: Readonly<Record<string, string>> = {
  'standing/title': '[{matter}：]{title}（{law}）下的办理状况',
  'standing/at': '截至{at}，以已有记录为准。',
  'standing/dues': '待办事项',
  'standing/no-dues': '现有记录中没有尚未履行的事项。',
  'standing/due': '{when}：{who}应当办理{acts}',
  'standing/since': '起因：{event}（{article}，规则 {rule}）',
  'standing/why-open': '具体哪一天取决于尚不清楚的情况：{reasons}。',
  'standing/if-not-deemed': '逾期未办：{day}视为{event}。',
  'standing/if-not-opens': '逾期未办：当事人即可{acts}。',
  'standing/when-left': '最迟{day}（还剩{amount}）',
  'standing/when-today': '今天（{day}）是最后一天',
  'standing/when-overdue': '已逾期{amount}，最后一天为{day}',
  'standing/when-passed': '最后一天为{day}，已过{amount}',
  'standing/when-paused': '期限中止，不早于{day}届满',
  'standing/when-between': '{day}（尚不能确定是哪一天），至少还剩{amount}',
  'standing/when-range': '{range}',
  'standing/when-not-begun': '期限尚未起算',
  'standing/when-perhaps': '或许[须在{day}之前]，是否应办无法认定',
  'standing/when-perhaps-range': '或许（届满日：{range}），是否应办无法认定',
  'standing/when-promptly': '及时办理，法律未定天数[（已过{days}）]',
  'standing/when-unset': '法律未定期限[（已过{days}）]',
  'standing/flags': '已作出但不符合规定、或无法认定是否符合规定的行为',
  'standing/flag': '{event}：{verdict}[，最后一天为{due}][，{late}]',
  'standing/by-rule': '{sentence}规则 {rule}。',
  'standing/remedies': '当事人可以做什么、最迟何时',
  'standing/remedy-open': '{act}：现在可以[，最迟{until}][；向{body}提出]',
  'standing/remedy-depends': '{act}：现在可以[，最迟{until}]，以其内容符合要求为限[；向{body}提出]',
  'standing/remedy-later': '{act}：自{from}起可以[；向{body}提出]',
  'standing/remedy-not-begun': '{act}：期限尚未起算[；向{body}提出]',
  'standing/remedy-unknown': '{act}：现在是否可以，无法认定[，无论如何不晚于{until}][；向{body}提出]',
  'standing/remedy-for-review': '{act}：现在是否可以，须由人判断[，无论如何不晚于{until}][；向{body}提出]',
  'standing/open': '现在可以作出的其他行为',
  'standing/closed': '现在不能作出的行为',
  'standing/free': '本法没有规则限制的行为',
  'standing/act-open': '{act}（{by}）：可以',
  'standing/act-until': '{act}（{by}）：可以，最迟{until}',
  'standing/act-later': '{act}（{by}）：不早于{from}',
  'standing/act-not-begun': '{act}（{by}）：期限尚未起算',
  'standing/act-too-late': '{act}（{by}）：已过期限',
  'standing/act-barred': '{act}（{by}）：不可以',
  'standing/act-depends': '{act}（{by}）：取决于其自身内容',
  'standing/act-unknown': '{act}（{by}）：是否可以，无法认定',
  'standing/act-for-review': '{act}（{by}）：须由人判断',
  'standing/by-office': '机关',
  'standing/by-party': '当事人',
  'standing/because': '原因：{reasons}（{article}，规则 {rule}）',
  'standing/not-met': '{text}[：{event}]',
  'standing/not-known': '不清楚是否符合：{text}',
  'standing/depends': '须符合：{text}',
  'standing/waits': '期限据以起算的事件尚未发生（{text}）',
  'standing/never': '法律一律不允许',
  'standing/left-out': '另有{n}种行为：没有规则限制，或取决于其自身内容（--all 全部列出）。',
  'standing/judge': '须由人判断：{text}',
  'standing/passed': '最后一天为{day}，已过',
  'standing/join': '；',
  'standing/clocks': '期限',
  'standing/clock-running': '{clock}：进行中，至{due}届满[，还剩{left}][；自{event}起算]（{article}）',
  'standing/clock-paused': '{clock}：已中止，不早于{due}届满[；自{event}起算]（{article}）',
  'standing/clock-run-out': '{clock}：已于{due}届满[；自{event}起算]（{article}）',
  'standing/clock-ended': '{clock}：已终止[，因{ended}]（{article}）',
  'standing/clock-served': '{clock}：所限事项已办结[；自{event}起算]（{article}）',
  'standing/clock-unknown': '{clock}：状态无法认定（{article}）',
  'standing/provisional': '以上有日期落在或越过尚未公布放假安排的年份，为暂定日期。',
  'standing/across': '跨案件的规则未列入：{rules}。',
  'standing/draft': '草拟解读：本法的编码未经任何人审核，其含义由人判断。',
  'standing/name': '“{name}”',
  'standing/or': '或',
  'standing/and': '和',
  'standing/comma': '、',
  'due/title': '{title}（{law}）：各项期限',
  'due/none': '所给事件没有引起任何期限。',
  'due/duty': '{due}：{who}应当办理{acts}的最后一天（{article}，规则 {rule}）[——{verdict}]',
  'due/why-owed': '是否应当办理取决于尚不清楚的内容：{reasons}。',
  'due/clock': '{due}：期限 {clock} 届满（{article}）',
  'due/act-until': '{due}：{act}的最后一天（{article}，规则 {rule}）',
  'due/act-from': '{due}：可以{act}的第一天（{article}，规则 {rule}）',
  'whatif/title': '假设{events}，会有什么变化',
  'whatif/nothing': '没有变化。',
  'whatif/new-due': '新增待办：{text}',
  'whatif/gone-due': '不再待办：{text}',
  'whatif/moved-due': '{who}办理{acts}：{before} → {after}',
  'whatif/act': '{act}：{before} → {after}',
  'whatif/clock': '期限 {clock}：{before} → {after}',
  'whatif/new-flag': '不符合规定或无法认定：{text}',
  'whatif/before': '之前',
  'whatif/after': '之后',
  'whatif/state-open': '可以[，最迟{until}]',
  'whatif/state-depends': '取决于其自身内容[，最迟{until}]',
  'whatif/state-later': '自{from}起可以',
  'whatif/state-not-begun': '期限尚未起算',
  'whatif/state-too-late': '已过期限',
  'whatif/state-barred': '不可以',
  'whatif/state-for-review': '须由人判断',
  'whatif/state-unknown': '无法认定',
  'whatif/state-done': '已作出',
  'whatif/clock-none': '未起算',
  'whatif/clock-running': '进行中，至{due}',
  'whatif/clock-paused': '已中止，不早于{due}',
  'whatif/clock-run-out': '已于{due}届满',
  'whatif/clock-ended': '已终止',
  'whatif/clock-served': '所限事项已办结',
  'whatif/clock-unknown': '无法认定',
  'readings/title': '若对法律作另一种理解（{reading}：{option}）',
  'recompute/title': '{law}：日期有变动的未结案件（日历 {old} → {new}）',
  'recompute/none': '没有未结案件的日期变动。',
  'recompute/line': '{case}：{what}：{before} → {after}',
  'recompute/count': '共{all}件，其中{cases}件有{n}个日期变动。',
  'recompute/duty': '办理{acts}（{article}，规则 {rule}）',
  'recompute/act': '{act}的最后一天',
  'recompute/opens': '可以{act}的第一天',
  'recompute/clock': '期限 {clock}',
  'ics/due': '{acts}（{article}）',
  'ics/act': '最后一天：{act}（{article}）',
  'ics/draft': '法律的草拟解读，其含义由人判断。',
  'ics/name': '{title}：期限',
  'matter/no-events':
    '案件没有任何事件，因此什么也没有开始。请在 events 之下每行写一个事件及其日期，例如：- 2026-03-02 名称。',
  'matter/too-many': '一个案件最多有{most}个事件。多个案件的记录是日志：请用 --case ID 指明其中一件。',
  'matter/unknown-event': '{law} 中没有事件“{event}”。[是否指 {near}？]duecourse explain {law} 列出全部事件。',
  'matter/bad-time': '“{value}”不是存在的日期。日期写作 2026-03-02，时刻写作 2026-03-02T10:30。',
  'matter/unknown-attribute': '[事件 {event} ]没有属性“{name}”。[是否指 {near}？][可用的有：{known}。]',
  'matter/word-unknown': '在本法中 {name} 不会是“{word}”。[是否指“{near}”？]它的词：{words}。',
  'matter/bad-value': '“{value}”不能作为 {name} 的值。写法如：{example}。',
  'matter/undated': '{event} 没有日期：凡取决于其日期的，均无法认定。',
  'matter/out-of-order': '{day} 的 {event} 写在 {before} 的 {after} 之后。按日期先后处理。',
  'matter/repeated': '{event} 在一个案件中只发生一次，此处再次出现：以第一次为准。',
  'matter/after-at': '{day} 的 {event} 晚于所问的日期 {at}：暂不计入。',
  'matter/no-start': '这里没有任何事件引起期限或义务。{law} 中能引起的事件有：{starts}。',
  'matter/bad-yaml': '无法读取：{problem}。',
  'matter/no-fields': '案件应写成事件列表，或含有这些字段：matter、law、at、events。',
  'matter/unknown-field': '案件没有字段“{field}”。可用的有：{known}。',
  'matter/field-form': '“{field}”写法不对：events、not-recorded、never-happens 是列表，assume 为每个名称给出一个值。',
  'matter/event-form': '事件写作 { date: 2026-03-02, event: 名称 }，或 2026-03-02 名称。',
  'matter/value-form': '此处应为单个值，或单个值的列表。',
  'matter/no-column': '表格没有“{column}”列。第一行写列名：date、event、by、of 以及各属性。',
  'matter/too-many-cells': '这一行的单元格多于列数（{columns}）。',
  'matter/open-quote': '由此开始的引号没有结束。',
  'matter/word-form': '“{word}”不是 EVENT=DATE。事件之后可以写它的属性：NAME=VALUE。',
  'matter/too-large': '这个文件（{size} 字节）对一个案件来说太大。',
  'matter/form': '案件应为 .yaml、.json 或 .csv 文件。多个案件的日志，请用 --case ID 指明其中一件。',
  'matter/no-time': '询问哪一天的情况？请用 --at DAY 指明，或在案件中写 at: DAY。',
  'matter/no-law': '依据哪部法律？请用 --law LAW 指明，或在案件中写 law: ID。',
  'matter/bad-reading': '“{value}”不是 {law} 的一种理解。[可选：{known}。]',
  'recompute/calendar-form':
    '--calendar 要两个日历 OLD,NEW：各为含 calendar.yaml 和 calendar.csv 的文件夹、一个日期（当时所知的日历）或 now。',
  'recompute/no-calendar': '{law} 不按日历计算：日历变动不影响其日期。',
  'help/standing': `duecourse standing MATTER --law LAW
duecourse standing LOG --case ID --law LAW

说明一个案件的办理状况：谁最迟何时应办什么；当事人可以做什么、最迟何时；哪些行为现在可以、哪些不可以及其原因；
哪些期限在进行、哪些中止。迟来或次序颠倒的事件不会被拒绝，而是照样记入并予以说明。

  MATTER              事件文件，.yaml、.json 或 .csv：
                        matter: 2026-17
                        events:
                          - 2026-03-02 petition-received
                          - { date: 2026-03-09, event: petition-accepted, category: residual }
                      事件也可以用法律中的名称书写，如“受理”；
                      CSV 的第一行为 date,event,by,of 及各属性，以下每行一个事件
  --law LAW           法律的编号或路径；不写则用案件所写的
  --at DATE           截至这一天或时刻；不写则为今天（日志：其最后一个事件）
  --case ID           日志中的一件；--bind FILE 及读取日志的选项与 check 相同
  --reading NAME=OPTION...   采用这种理解，而不是法律文件假定的那种
  --readings          在其他每一种理解之下会有什么不同
  --working           每个日期如何得出：计入、跳过（哪个假日）、中止、延长、顺延
  --all               列出全部行为，包括没有规则限制的
  --format text|json|ics     json 供程序使用；ics 供日历使用：待办事项和当事人的最后一天
  --out PATH          写入该文件
  --show-persons      明文显示案件名称

  duecourse standing matter.yaml --law cn/petition-work --at 2026-03-10 --lang zh
  duecourse standing matter.yaml --law cn/petition-work --format ics --out due.ics
  duecourse standing fines.xes.gz --case A100 --law it/highway-code-fines --bind it/road-traffic-fines --working
`,
  'help/due': `duecourse due LAW EVENT=DATE...

计算所给事件引起的每一个期限：依据哪一条，哪一天到期。

  EVENT=DATE          法律中的事件及其日期；其后可以写它的属性：NAME=VALUE
  --working           每一天如何计算：计入、跳过（哪个假日、哪个通知）、中止、延长、顺延
  --at DATE           截至这一天；不写则为最后一个事件之日
  --reading NAME=OPTION...   采用法律的这种理解
  --format text|json
  --out PATH          写入该文件

  duecourse due it/highway-code-fines fine-created=2026-01-08 fine-notified=2026-03-20 --working
  duecourse due cn/petition-work petition-received=2026-02-13 receiver=petition-department category=residual --working
`,
  'help/whatif': `duecourse whatif MATTER EVENT=DATE... --law LAW

如果再发生某事，会有什么变化：先列变化，再列之前和之后的办理状况。

  MATTER, --law, --at, --case, --reading, --working, --all, --out, --show-persons   与 standing 相同
  EVENT=DATE          假设发生的事件；其后可以写它的属性：NAME=VALUE
  --format text|json

两者截至同一天：--at，或今天，或较晚的最后一个事件之日。

  duecourse whatif matter.yaml petition-accepted=2026-03-12 category=residual --law cn/petition-work
`,
  'help/recompute': `duecourse recompute LOG|MATTER... --law LAW --calendar OLD,NEW

日历变动后（例如假日公布较晚）：列出日期有变动的未结案件，原日期和新日期。

  LOG, MATTER...      一个事件日志，或若干案件文件
  --calendar OLD,NEW  两个日历，各为含 calendar.yaml 和 calendar.csv 的文件夹、一个日期（该法日历当时所知的样子）
                      或 now（现在所知的样子）
  --law, --bind, --at, --out, --show-persons   与 check 和 standing 相同
  --format text|json|csv

有日期变动时退出码为 1。

  duecourse recompute matters/*.yaml --law cn/petition-work --calendar 2025-10-01,now
  duecourse recompute log.csv --law uk/foia --calendar old-calendar,new-calendar --format csv
`,
};
