import { clockMessages } from './law-clocks.js';
import { reviewMessages } from './law-review.js';
import { wordMessages } from './law-words.js';

/** 法律文件的错误说明。方括号中的部分，缺少其中任一数值时不显示。 */
export const lawMessages: Readonly<Record<string, string>> = {
  // 文件
  'law/no-such-file': '没有这个文件。请检查路径，或用 `duecourse laws list` 查看已有的法律。',
  'law/unreadable-file': '文件无法读取（{why}）。请检查权限，并确认它不是文件夹。',
  'law/not-utf8': '从这个字节起不是 UTF-8 文本。请另存为 UTF-8。',
  'law/no-front-matter': '法律文件以两行 `---` 之间的 YAML 开头，至少写明 `law:` 和 `title:`。请补上。',
  'law/front-matter-unclosed': '文件头没有结束。请在第一个标题之前加一行 `---`。',
  'law/front-matter-form': '文件头应为若干行 `键: 值`，至少写明 `law: cn/my-law` 和 `title: { zh: "…" }`。',
  'law/front-matter-lacks': '文件头缺少 `{name}:`。请补上。',
  'law/front-matter-missing': '文件头没有写 `{name}:`。请补上，以便结论说明其依据。',
  'law/front-matter-text': '`{name}` 在这里应为文字。若含有 `:` 或 `#` 等符号，请加引号。',
  'law/front-matter-map': '`{name}` 应写成花括号中的成对内容，如 `{ zh: "…" }`。',
  'law/yaml': '这不是正确的 YAML：{why}。请在此处改正；含 `:` 或 `#` 等符号的文字须加引号。',
  'law/unknown-key': '这里没有名为 `{name}` 的项。[是否指 `{near}`？]请改正或删除，否则它会被忽略。',
  'law/law-id': '`{found}` 不能作为法律的名称。请用法域加小写词，以连字符相连：`cn/petition-work`。',
  'law/no-zone': '这部法律既没有日历也没有 `zone`。请写明 `zone: Asia/Shanghai` 之类，以确定一日何时开始。',
  'law/unknown-zone': '没有名为 `{found}` 的时区。请用 IANA 名称，如 `Asia/Shanghai`。',
  'law/yes-or-no': '`{name}` 只能是 `yes` 或 `no`，不能是 `{found}`。',
  'law/review-form': '审阅应为 `none`，或者写全 `by`、`role`、`on`（日期）和 `text`（所审文本的哈希）。',
  'law/unclosed-fence': '这个代码块没有结束。请在最后一行之后加一行 {marks}。',
  'law/fence-kind': '`{found}` 代码块只作说明，不会执行。若指规则或示例，请写 `{near}`。',
  'law/rules-without-article': '这些规则不属于任何条文。请在其上方写二级标题（`## 第一条 …`）。',
  'law/example-without-article': '这个示例不属于任何条文。请在其上方写二级标题（`## 第一条 …`）。',

  // 释义与覆盖
  'law/point-number': '这一点编号为 {found}，但它是本条的第 {expected} 点。请按 1、2、3 编号，以便规则引用。',
  'law/gloss-not-numbered': '本条不止一点。请逐点编号（`1. - zh: …`），各语言缩进写在其下。',
  'law/gloss-repeated': '这一点已有 `{language}` 文字。若是另一点，请编号（`1. - zh: …`）；否则删去一处。',
  'law/bad-row': '“{written}”不是行的编号（例如 `XF-35`）。编号之间用逗号分隔。',
  'law/bad-covers':
    '位置应写作 `1`（款）、`1(2)`（项）、`1.3`（句）、`2-4`（连续几款），以逗号分隔；`{written}` 不是位置。',
  'law/not-encoded-why': '请说明原因：`not encoded: 涉及个人行为`。',
  'law/no-gloss': '{article} 有规则而没有释义。请在规则上方用列表写明其含义：`- zh: …`。',
  'law/hole':
    '没有规则表达 {article} 的第 {number} 点。请写一条带 `point {number}` 的规则，或在该点之下写 `- not encoded: 原因`。',
  'law/no-such-point': '{article} 没有第 {number} 点，最后一点是第 {last} 点。请改正编号，或在释义中补上该点。',
  'law/claims-no-point': '{article} 有 {last} 点。请写明 `{name}` 表达其中哪一点：`{name} point 1`。',
  'law/claimed-yet-not-encoded': '{article} 的第 {number} 点标为不编码，`{name}` 却声称表达它。请去掉其一。',
  'law/event-untranslated': '事件 `{name}` 没有 {languages} 文字。请补上，否则显示其名称。',
  'law/gloss-untranslated': '{name} 点没有 {languages} 文字。请补上，以便用各种语言显示。',

  // 符号与形式
  'law/unexpected-character': '符号 `{found}` 在规则中没有意义。请删去。',
  'law/hash-comment': '注释以 `//` 开头，而不是 `#`。请改为 `//`。',
  'law/foreign-sign': '符号 `{found}` 看似 `{use}`，其实不是。请写 `{use}`。',
  'law/unclosed-text': '这段文字在本行没有结束的引号。请在结尾加 `"`。',
  'law/date-form': '`{found}` 不是日期。请写年、月、日：`2010-08-13`。（减号两侧要有空格。）',
  'law/no-such-date': '日历中没有 {found} 这一天。请检查月和日。',
  'law/money-form': '`{found}` 不是金额。小数至多两位：`12.50 money`。',
  'law/name-form': '名称由小写词以连字符相连。[请写 `{use}`，不写 `{name}`。]',
  'law/reserved-word': '`{found}` 是语言的保留词，不能作名称。请另取一个。',
  'law/unknown-declaration':
    '`{found}` 不能开始一个声明。[是否指 `{near}`？]声明以 `event`、`reading`、`table`、`fact`、`clock`、`deem`、`duty`、`guard` 或 `wording` 开始。',
  'law/syntax-event':
    '此处是 `{found}`，而应当是 {expected}。事件写作：`event 名称 by office|party once zh "文字" (属性: 类型)`。',
  'law/syntax-reading':
    '此处是 `{found}`，而应当是 {expected}。理解写作：`reading 名称: 选项 "文字" assumed | 选项 "文字"`。',
  'law/syntax-fact': '此处是 `{found}`，而应当是 {expected}。事实写作：`fact 名称 = sum(payment.paid) - 10`。',
  'law/syntax-duty':
    '此处是 `{found}`，而应当是 {expected}。义务写作：`duty 名称: after 起因, office must 行为 within 30 days unless 行为`。',
  'law/syntax-guard':
    '此处是 `{found}`，而应当是 {expected}。限制写作：`guard 名称: 行为 only within 30 days of 事件`、`行为 only if 条件`、`not both 行为 and 行为` 或 `行为 never`。',
  'law/unexpected-event':
    '`{found}` 不应出现在这里。[是否指 `{near}`？]事件写作：`event 名称 by office|party once zh "文字" (属性: 类型)`。',
  'law/unexpected-reading':
    '`{found}` 不应出现在这里。[是否指 `{near}`？]理解写作：`reading 名称: 选项 "文字" assumed | 选项 "文字"`。',
  'law/unexpected-fact':
    '`{found}` 不应出现在这里。[是否指 `{near}`？]事实写作：`fact 名称 = sum(payment.paid) - 10`。',
  'law/unexpected-duty':
    '`{found}` 不应出现在这里。[是否指 `{near}`？]义务依次写作：`duty 名称: after 起因, office must 行为 within 30 days unless 行为`。',
  'law/unexpected-guard':
    '`{found}` 不应出现在这里。[是否指 `{near}`？]限制依次写作：`guard 名称: 行为 only within 30 days of 事件 if 条件`。',
  'law/unfinished-event': '事件没有写完：`{found}` 之后应有 {expected}。',
  'law/unfinished-reading': '理解没有写完：`{found}` 之后应有 {expected}。',
  'law/unfinished-fact': '事实没有写完：`{found}` 之后应有 {expected}。',
  'law/unfinished-duty': '义务没有写完：`{found}` 之后应有 {expected}。',
  'law/unfinished-guard': '限制没有写完：`{found}` 之后应有 {expected}。',
  'law/after-without-length':
    '`after` 需要期间：`only after 10 days from 事件`。若只要求事件已发生，请写 `only if 事件`；若要求晚于某日，请写 `only from day 1 after 事件`。',
  'law/or-in-where': '`where` 之后用 `and`；其后的 `or` 引出下一个事件。请把整个条件放进括号：`where (A or B)`。',
  'law/or-needs-brackets': '供选择的事件请放进括号：`first (A or B)`、`(A or B) never`。',
  'law/or-after-only': '`only` 之后的条件以 `and` 相连。若可任选其一，请写 `only if A or B`。',
  'law/double-equals': '只写一个 `=`。',
  'law/too-deep': '嵌套过深：括号至多同时打开 {most} 层。请把其中一部分定义为事实，或拆分规则。',
  'law/unreadable-rules': '这些规则无法读取，原因不明。请连同文件一并报告。',

  // 名称
  'law/unknown-event': '没有事件 `{name}`。[是否指 `{near}`？]请声明：`event {name} by office`。',
  'law/unknown-attribute': '没有事件带有属性 `{name}`。[是否指 `{near}`？]请在事件后的括号中声明：`({name}: number)`。',
  'law/unknown-name': '`{name}` 既不是属性也不是事实。[是否指 `{near}`？]文字要加引号：`"{name}"`。',
  'law/unknown-condition': '`{name}` 既不是可能已发生的事件，也不是布尔属性或事实。[是否指 `{near}`？]',
  'law/unknown-point': '`{name}` 既不是事件也不是日期。[是否指 `{near}`？]请声明该事件，或写出日期：`2024-01-31`。',
  'law/unknown-reading':
    '没有名为 `{name}` 的理解。[是否指 `{near}`？]请声明：`reading {name}: 选项 "文字" assumed | …`。',
  'law/unknown-option': '理解 `{reading}` 没有选项 `{name}`。[是否指 `{near}`？]其选项有：{options}。',
  'law/unknown-function':
    '没有函数 `{name}`。[是否指 `{near}`？]可用 count、sum、first、last、min、max、distinct、size、days，以及 `in` 之后的 actors、offices、values。',
  'law/unknown-type': '没有类型 `{found}`。[是否指 `{near}`？]可用 text、number、money、date、boolean、list。',
  'law/unknown-unit':
    '`{found}` 不是时间单位。[是否指 `{near}`？]可用 minutes、hours、days、working days、weeks、months、years。',
  'law/unknown-side': '事件只能是 `by office`、`by party`，或者（仅由法律产生时）`by law`，不能是 `by {found}`。',
  'law/never-deemed':
    '`{event}` 声明为 `by law`，但没有 `deem` 使其发生。请写 `deem {event} when ...`，或者改为 `by office` 或 `by party`。',
  'law/unknown-bearer': '义务的承担者是 `office`、`party`，或引号中的名称。若这就是名称，请写 `"{found}"`。',
  'law/duplicate-event': '事件 `{name}` 已在第 {line} 行声明。请删去或改名。',
  'law/duplicate-attribute': '属性 `{name}` 在此出现两次。请删去一处。',
  'law/duplicate-fact':
    '事实 `{name}` 已在第 {line} 行定义，且两者会同时成立。请改名，或分别置于同一理解的不同选项之下（`under`）。',
  'law/duplicate-reading': '理解 `{name}` 已在第 {line} 行声明。请改名。',
  'law/duplicate-option': '该理解已有选项 `{name}`。请改名。',
  'law/duplicate-rule':
    '第 {line} 行已有规则 `{name}`。请改名；同一规则的各版本写在同一条文之下，并注明 `from` 和 `until`。',
  'law/duplicate-translation': '已有 `{language}` 文字。请删去一处。',
  'law/duplicate-head': '`{name}` 在此出现两次。请保留一处。',
  'law/head-not-here': '事实不带 `{name}`。请删去。',
  'law/language-tag': '`{found}` 不是语言。请在文字前写短代码，如 `en`、`zh`、`it`。',
  'law/name-clash': '`{name}` 在第 {line} 行另有所指。请改名：事件、属性和事实共用一套名称，一词一义。',
  'law/attribute-name-taken':
    '`{name}` 始终指事件自带的 {name}，不能作属性名。请另取名称；actor、role、office 为事件所自带。',
  'law/attribute-type-conflict': '`{name}` 在此为 {type}，在第 {line} 行为 {first}。请统一类型，或改名。',
  'law/fact-type-conflict': '`{name}` 在一种理解下为 {type}，在另一种理解下为 {first}。请统一类型。',

  // 理解与版本
  'law/reading-none-assumed': '理解 `{name}` 没有写明采用哪个选项。请在其一的文字后写 `assumed`。',
  'law/reading-many-assumed': '理解 `{name}` 采用了不止一个选项。请只留一个 `assumed`。',
  'law/reading-one-option': '理解 `{name}` 只有一个选项，并无歧义。请补上另一个，或删去这一理解。',
  'law/versions-overlap':
    '`{name}` 的这一版本与第 {line} 行的版本在 {days} 都会适用。请让旧版本以 `until` 止于新版本开始的前一日。',
  'law/version-kind': '第 {line} 行的 `{name}` 是另一类规则。同一规则的各版本须属同类：请改名。',
  'law/empty-span': '结束早于开始。请对调两个日期。',

  // 事件、时点与模式
  'law/which-event': '`{name}` 可能发生多次。请写 `first {name}` 或 `latest {name}`，或声明为 `once`。',
  'law/which-trigger':
    '`{name}` 可能发生多次。请写 `first {name}`、`latest {name}` 或 `each {name}`，或声明为 `once`。',
  'law/which-of-several': '其中不止一个事件可能发生。请写 `first ({name})` 或 `latest ({name})`。',
  'law/which-of-several-trigger':
    '其中不止一个事件可能发生。请写 `first ({name})`、`latest ({name})` 或 `each ({name})`。',
  'law/which-in-condition': '条件只问是否已经发生：请去掉 `{which}`，写 `{name}`。',
  'law/each-outside-trigger': '`each` 只能用于义务的起因，即 `after` 之后。此处请写 `first` 或 `latest`。',
  'law/attribute-not-carried':
    '{events} 不带 `{name}`，带它的是 {carriers}。请给事件加上该属性，或用 `last({name})` 回看。',
  'law/attribute-not-always': '{events} 不带 `{name}`，对它而言条件为未知。请逐个事件写规则，或加上该属性。',
  'law/fact-bare-attribute':
    '事实没有可供取 `{name}` 的事件。请写明取哪一个：`last({name})`、`first({name})`、`sum({name})`（带它的是 {carriers}）。',
  'law/fact-without-event': '事实没有可供取 `{name}` 的事件。请把条件写进限制。',
  'law/where-looks-back':
    '`{name}` 要回看全案，而 `where` 只看所附的事件。只有义务的起因和限制的行为可以回看；请把条件移到那里，或移到 `if` 之后。',
  'law/where-without-event': '`where` 写在事件之后。请紧接事件书写，或改用 `and`。',
  'law/window-without-event':
    '时间窗口写在事件之后：`EVENT since POINT`、`EVENT in the last 30 days`。请紧接事件书写。',
  'law/where-outside': '请把条件写进括号：`{name}(事件.属性 where …)`。',
  'law/unreachable-alternative': '`{name}` 之前已无条件出现，这一处永远不起作用。请删去。',
  'law/no-needs-event': '`no` 问的是事件尚未发生。否定其他条件请用 `not`。',
  'law/not-both-if': '`not both` 不带 `if`。请把条件写在事件上：`not both A where … and B`。',
  'law/not-both-same': '两边相同，则每个这样的事件都会违反。请写两个不同的事件。',
  'law/never-contradicts': '义务 `{name}` 要求的行为为 `{guard}` 所一律禁止。请给 `{guard}` 加上 `if`，或删去其一。',
  'law/constant-guard': '此条件恒定不变，限制没有内容。若禁止该行为，请写 `never`。',
  'law/bearer-side': '义务由 {bearer} 承担，其行为却声明为 `by {side}`。请改正其一。',

  // 分组与履行
  'law/key-not-carried': '规则按 `{name}` 分组，而 {events} 不带它。请给事件加上该属性，或从 `per` 中去掉。',
  'law/key-repeats': '`{name}` 在此出现两次。请删去一处。',
  'law/key-type': '`{name}` 为 {type}，不能用于分组。请用文字、数字或日期。',
  'law/key-names-persons':
    '`{name}` 似乎指人。跨案规则可按机关或事物分组，不得按人。若只在各案之内，请写 `per case and {name}`。',
  'law/same-not-carried': '`same {name}` 比较起因与行为，而 {events} 不带它。请加上该属性，或另选一个。',
  'law/same-without-attribute': '请写明何者须相同：`discharges same document`。',
  'law/discharge-attributes': '`discharges {mode}` 不带属性。请写 `discharges same …`，或去掉属性。',

  // 期间与时点
  'law/period-zero': '零期间没有意义。请写明长度；若指“当日”，请写 `only by 事件`。',
  'law/period-not-whole': '`{found}` 不是整数。请用更小的单位；半个月写作 `half a month`。',
  'law/period-too-long': '没有超过一千年的期间。请检查数字。',
  'law/working-unit': '`{found}`：只有日可以是工作日。请写 `working days`。',
  'law/working-days-without-calendar': '工作日需要日历。请在文件头加 `calendar:`，或改用 `days`。',
  'law/rolled-without-calendar': '顺延至下一工作日需要日历。请在文件头加 `calendar:`，或删去此项。',
  'law/hours-with-days': '小时按时钟计算，日按日历计算，不能混用。请只用一种。',
  'law/attribute-in-sum': '`{name}` 不能参与相加。请让该属性单独作为长度：`within {name}`。',
  'law/length-attribute-type': '长度须为数字，而 `{name}` 为 {type}。',
  'law/unreachable-length': '条件恒定不变，这个长度永远用不到。请删去。',
  'law/day-number': '日从 1 数起，且为整数：`from day 60 after 事件`。',
  'law/not-a-point': '此处应为时点：事件、日期，或二者加减一个期间。',
  'law/point-type': '此处应为时点，却是 {type} 类型。',
  'law/shift-without-unit': '`{found}` 缺单位。请写 `{found} days`。',
  'law/shift-by-period': '时点只能加减期间：`+ 30 days`。',
  'law/time-test-place':
    '此处不能作时间判断，因为没有可判断的行为。限制中请写在 `only` 或 `if` 之后；若前面有 `where`，请用括号结束它。',

  // 值与条件
  'law/compare-types': '{left} 与 {right} 不能比较。只能比较同类值；金额写作 `12.50 money`。',
  'law/compare-order': '`{operator}` 不适用于 {type}。请用 `=` 或 `!=`。',
  'law/compare-list': '列表不能整体比较。请用 `X is in 列表` 或 `size(列表)`。',
  'law/arithmetic-type': '`{operator}` 用于数字和金额，不用于 {type}。',
  'law/money-arithmetic': '{left} `{operator}` {right} 没有意义。金额可与金额相加减，可乘以或除以数字。',
  'law/date-arithmetic': '日期不能相加减。请用期间移动时点（`only by 事件 + 30 days`），或用 `days(时点, 时点)` 计日。',
  'law/division-by-zero': '除数为零。请改正。',
  'law/not-a-condition': '此处应为条件，却是 {type} 类型。请与某值比较：`… > 0`。',
  'law/condition-not-a-value': '此处应为值，却是条件。请把条件写在 `if` 或 `where` 之后。',
  'law/period-not-a-value': '期间不是值。请用 `days(时点, 时点)` 计日，再与数字比较。',
  'law/point-not-a-value': '时点不是值。请用 `days(时点, 时点)` 计日，或用 `last(事件.属性)` 取日期。',
  'law/event-not-a-value': '`{name}` 是事件，不是值。请写 `count({name})`，或取其属性：`last({name}.属性)`。',
  'law/feature-alone': '带有 `{name}` 的事件可能不止一个。请写明：`last({name})`、`first({name})`、`sum({name})`。',
  'law/feature-wanted': '`{name}` 需要属性：`{name}(事件.属性)`。',
  'law/count-of-events': '括号中应为事件：`事件`、`事件 where …` 或 `(事件 or 事件)`。',
  'law/aggregate-type': '`{name}` 不能用于 {type}。请改用其他类型的属性，或计数：`count(事件 where …)`。',
  'law/argument-count': '括号中的项数不对：`{name}` 需要 {wanted} 项，现有 {found} 项。',
  'law/size-of-list': '`size` 数的是当前事件的列表属性，而这里为 {type}。数事件请用 `count(事件)`。',
  'law/fact-of-lists': '`{name}` 将成为列表。事实只能是文字、数字、金额、日期或布尔值。',
  'law/cyclic-fact': '`{name}` 依赖自身：{cycle}。请断开循环。',
  'law/set-not-a-value': '集合不是值。请写 `X is in …`。',
  'law/not-a-set': '`in` 之后应为 `actors(事件)`、`offices(事件)`、`values(事件.属性)`、`{ "a", "b" }` 或列表属性。',
  'law/set-type': '集合中为 {right}，所找的却是 {left}。请统一类型。',
  'law/set-literal': '花括号中只写值：加引号的文字、数字、金额、日期。',
  'law/set-repeats': '该值已在集合中。请删去一处。',
  'law/empty-set': '空集合中没有任何值。请在花括号中写值。',
  'law/member-type':
    '{type} 不能在集合中查找。只有 text、number、money 或 date 可以；对列表请问它含有什么：`X is in LIST`。',

  // 示例
  'example/no-events': '示例没有事件。请逐行书写：`2011-01-11 事件 (属性: 值)`。',
  'example/no-title': '示例没有标题。请写 `title: …`，以便失败时指明。',
  'example/unknown-key':
    '示例没有 `{name}:` 行。[是否指 `{near}:`？]可用 title、at、order、not recorded、never happens、assume、reading、expect；事件行以日期开头。',
  'example/repeated-key': '`{name}:` 已经出现。请保留一处。',
  'example/time-form':
    '`{found}` 不是时间。请写日 `2011-01-11`、分 `2011-01-11T10:30`、时刻 `2011-01-11T10:30:00+08:00`，事件也可写 `undated`。',
  'example/event-wanted': '此处应为事件。',
  'example/no-such-attribute': '{events} 不带 `{name}`。[是否指 `{near}`？][它带有：{carries}。]',
  'example/colon-wanted': '请写 `{name}: 值`。',
  'example/value-missing': '`{name}` 需要 {type} 类型的值。',
  'example/value-type':
    '`{name}` 为 {type} 类型[，`{found}` 不是]。数字写 `12`，金额写 `35.00`，日期写 `2011-01-11`，文字加引号，列表写 `{"a", "b"}`，布尔值写 true 或 false。',
  'example/values-unclosed': '此处应为逗号或右括号。',
  'example/list-unclosed': '列表 `{name}` 没有结束。请写 `{"a", "b"}`。',
  'example/quotes-wanted': '`{name}` 之后应为引号中的名称：`{name} "…"`。',
  'example/too-much':
    '本行应在 `{found}` 之前结束。属性写在事件后的括号中，其后依次为 `by "经办人"`、`of "机关"`、`as "身份"`。',
  'example/order': '`order:` 为 `none`（同日事件无先后）或 `lines`，不能是 `{found}`。',
  'example/assume-form': '请写属性及其值：`assume: abroad false`。',
  'example/reading-form': '请写理解及其选项：`reading: 名称.选项`。',
  'example/expect-form': '请写 `expect: 结论 规则`，需要时再写 `, due 2011-04-11` 和 `, by 1 day`。',
  'example/unknown-verdict':
    '没有结论 `{found}`。[是否指 `{near}`？]请按语言说明页所列书写，如 `met`、`late`、`overdue`、`lawful`、`breach`。',
  'example/unknown-rule': '没有规则 `{name}`。[是否指 `{near}`？]请写出本法中的一项 duty 或 guard。',
  'example/verdict-of-other-kind': '`{name}` 是 {kind}，不可能为 `{found}`。可能的结论有：{verdicts}。',
  ...clockMessages,
  ...wordMessages,
  ...reviewMessages,
};
