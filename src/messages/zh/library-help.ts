/** `library` 命令的说明。 */
export const libraryHelp: Readonly<Record<string, string>> = {
  'help/library': `duecourse library add FILE... | list | show DOC [ARTICLE] | search WORD... | concordance TERM... | formulations PHRASE... | terms [WORD] | rules DOC [ARTICLE] | side DOC | cite DOC | citations DOC | review | directives DOC | history DOC ARTICLE | diff DOC DAY DAY | export DOC | remove DOC
       duecourse library commitments [DOC] | adopt DOC N.K | commitment ID

法律和政策文件的文本，按文件、版本、语言和条文存放。

  add FILE...         Markdown、纯文本、HTML、Word、含文字的 PDF 或 Akoma Ntoso；说明读出了什么、略去了什么、
                      何处存疑（附行号）；或全部添加，或一个不加
    --id, --title, --kind, --jurisdiction, --date, --from, --until, --in LANGUAGE, --standing, --issuer, --speaker
                      文本自身未说明或说明有误的事项；日期写作 YYYY-MM-DD
    --replace         替换同一版本、同一语言的文本
    --dry-run         只读取并说明，不添加；--all 全部说明
  list                文库目录；--on DAY 某日有效的文本
  show DOC [art. N]   全文或一条；--on DAY、--date DAY、--in LANGUAGE 指定版本和语言
  search 词...        含有全部词语、“短语”或词的一部分的条文；经词表也查另一种语言；
                      --law DOC、--in LANGUAGE、--kind、--rank、--on DAY、--all 全部版本、--limit N
  concordance 词...   列出词语出现的每一处及其上下文，各种语言的文本一并列出（词表中的另一种语言也查）；
                      --law、--in、--on、--all 全部版本、--limit 每种语言 N 行（20）、--format csv 或 json、--out FILE
  formulations 提法... 一种提法（或其几种说法）的沿革：首次与末次使用、按提法和文本计数、与之同现的词；
                      --glossary 并计词表中另一种语言的说法；--format html --out FILE 存为带图的一页；--format csv
  terms [词]          词表：两种语言的词、译文地位、出处；terms add FILE.csv 添加自己的词（列 zh、en、
                      source、standing），或全部添加，或一个不加；terms remove 词
  rules DOC [art. N]  以条文为依据的法律规则及其位置（show DOC art. N 末尾也列出）；rules DOC LAW#RULE 规则所依据的条文；
                      --findings FINDINGS 检查按这些规则得出的结论；--law LAW... 其他法律
  side DOC [art. N]   原文与译文逐句对照；--format html --out FILE 存为一页
  align DOC PLACE COUNTERPART
                      读者对句子对齐的更正，与机器结果并存：--by NAME --reason TEXT；side DOC --places 显示句子编号；
                      COUNTERPART 可为 none；align DOC 列出该文件的更正，align 列出全部；
                      --format csv --out FILE 导出，align --from FILE 在别的文库导入
  cite DOC [art. N]   引用格式：--style text、gbt7714、bluebook、bibtex 或 ris
  citations DOC [art. N]  条文引用什么、被现行文本的哪些条文引用；--on DAY、--all 全部版本
  review [DOC...]     指向已废止文件、不存在的条款或已改号条款的引用；有则退出码为 1；--on DAY、--all 全部版本
  directives DOC      政策文件中提出要求的句子：由谁、做什么、何时
  history DOC art. N  一条在各版本中的沿革，不论条号
  diff DOC DAY DAY    按条、按词比较两个版本：删去 [-词-]，新增 {+词+}；--format table 为新旧条号对照；
                      有不同时退出码为 1
  export DOC          --format akn（Akoma Ntoso 3.0）或 md，--out FILE
  commitments [DOC]   政策文件的落实情况：逐项列出要求及编号、由谁承诺、是否逾期；
                      --at DAY、--state STATE、--format csv；有逾期时退出码为 1
  adopt DOC N.K       由单位承诺第 N.K 项要求：--owner OFFICE --due DAY --by NAME，--measures TEXT、--rule LAW#RULE
  commitment ID       一项承诺及其沿革；--state open|in-progress|done|dropped、--owner、--due、--measures、--rule、
                      --evidence 作出修改：--by NAME、--reason TEXT、--day DAY
  remove DOC          --date DAY、--in LANGUAGE：只移除该文本
  --format json       供程序读取

文库位于 DUECOURSE_HOME 文件夹（未设时为系统的数据目录），或 DATABASE_URL 所指的 PostgreSQL 服务器。
需在命令旁安装 @electric-sql/pglite 或 pg；读取 PDF 需要 unpdf。

  duecourse library add constitution.md constitution.en.md civil-procedure.2021.md civil-procedure.md
  duecourse library add readout.txt --id cn/safe-china --date 2025-02-28 --title "平安中国"
  duecourse library show cn/civil-procedure --on 2022-05-01 第二百零五条
  duecourse library history civil-procedure 第二百零五条
  duecourse library diff civil-procedure 2021-12-24 2023-09-01 --format table
  duecourse library adopt safe-china 3.1 --owner "Letters Office" --due 2025-12-31 --by "A. Reader"
  duecourse library commitment 1 --state done --evidence "Register 4" --by "A. Reader"
  duecourse library search 信访
  duecourse library rules petition-work art. 23
  duecourse library concordance 信访 --limit 10
  duecourse library formulations 枫桥经验 "Fengqiao experience" --format html --out fengqiao.html
  duecourse library side constitution 第四十一条
  duecourse library citations legislation-law art. 99
  duecourse library review
`,
};
