/** What the commands take that draw a sample and read it back, write letters, and look for change. */
export const samplingHelp: Readonly<Record<string, string>> = {
  'help/sample': `duecourse sample [FINDINGS] --n 200 --by rule [--out sheet.xlsx]

随机抽取发现，写成工作表，由人逐条说明是否正确：登记所载经过、规则原句、期限届满日如何算出，以及待填的栏目。
用 duecourse score 读回。

  FINDINGS            check --format json 写出的文件，或一次运行：文件夹、编号或 last（默认 last）
  --check NAME        一次运行含有几项检查时，指明哪一项
  --n N               抽取多少条发现（200）
  --by rule           按各规则的比例抽取，每条规则至少 5 条
  --seed S            决定抽取结果的字母或数字；不给出时由发现本身决定
  --blind             不显示程序结论，并打乱各行
  --clean N           另抽 N 件没有发现的案件，以查遗漏（需要日志）
  --force             覆盖已有的工作表
  --runs FOLDER, --config FILE   运行在哪里，以及运行所依据的配置
  --out FILE          工作表，.xlsx 或 .csv（默认 sample.xlsx）；旁边的 FILE.sample.json 记明抽取情况
  --log LOG, --law LAW, --bind FILE   duecourse.yaml 未写明、也不在 FINDINGS 旁边时指明；--clean 和没有证据的发现需要它们
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   如何读取日志：duecourse info --help

种子和发现相同，抽样就相同；较大的样本包含较小的。已遮蔽的保持遮蔽。

  duecourse sample --n 200 --by rule
  duecourse sample findings.json --n 200 --by rule --blind --clean 100 --log log.csv --out sheet.xlsx
`,
  'help/score': `duecourse score SHEET

读回填好的工作表，说明检查结果可信到什么程度：各规则及总体的准确率；核查了没有发现的案件时还有查全率，均附 95% 置信区间。
表中只要有一处错误，就什么也不采用：每处错误都指明所在行。

  SHEET               duecourse sample 的工作表，已填好：.xlsx 或 .csv
  --sample FILE       抽取情况（默认：SHEET.sample.json）
  --out FILE          把结果存为 JSON：用 duecourse report FINDINGS --score FILE 显示；在 duecourse.yaml 中写 score: FILE，
                      以后每次运行都会载明
  --format FORMAT     table（默认）或 json

  duecourse score sheet.xlsx --out score.json
  duecourse report findings.json --score score.json --format html --out report.html
`,
  'help/letter': `duecourse letter --office X [--from FINDINGS] [--out letter.docx]

把涉及一个单位的发现写成可以答复的信函：每条规则一项建议并附案件清单，然后逐案列出事实、条文、期限如何计算、要求和答复栏。
已有说明了结的发现不列入，当事人逾期的行为也不列入。

  --office X          单位，与发现中的名称一致
  --from FINDINGS     check --format json 写出的文件，或一次运行：文件夹、编号或 last（默认 last）
  --check NAME        一次运行含有几项检查时，指明哪一项
  --out FILE          .docx 或 .html（默认 letter-X.docx 和 letter-X.html）；旁边另有答复表和所问事项
  --force             覆盖已有的答复表
  --form FORM         答复表的格式：xlsx（默认）或 csv
  --only RULE...      只要这些规则
  --within PERIOD     答复期限："15 working days"（工作日）、"30 days"（默认）或 "2 months"，按该法的日历计算
  --under TEXT        该期限的依据，例如条文
  --date DATE         信函日期（今天）；--sender TEXT：发函单位
  --template FILE     自己的模板，带 {{字段}}；--write-template 把现有模板写到 --out，供修改
  --runs FOLDER, --config FILE   运行在哪里，以及 duecourse.yaml，其中 letters: 写明 sender、within、under、template
  --log LOG, --law LAW, --bind FILE   需要而找不到时指明
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   如何读取日志：duecourse info --help

  duecourse letter --office 甲区人社局 --lang zh
  duecourse letter --office 甲区人社局 --from findings.json --within "15 working days" --lang zh --out letter.docx
  duecourse letter --out mine.txt --write-template --lang zh
  duecourse letter --office 甲区人社局 --from findings.json --template mine.txt --lang zh --out letter.html
`,
  'help/reply': `duecourse reply FORM

读回单位填好的答复表，把每项答复记为该发现的说明：属实、有理由、不属实、登记有误。
表中只要有一处错误，就什么也不采用：每处错误都指明所在行。没有答复的行保持未答复。

  FORM                duecourse letter 的答复表，已填好：.xlsx 或 .csv
  --letter FILE       所问事项（默认：FORM.letter.json）
  --by TEXT           答复人（默认：该单位）
  --run RUN           所属的运行（默认：信函所依据的那次，否则最近一次）；含有几项检查时用 --check NAME
  --runs FOLDER, --config FILE   运行在哪里，同 duecourse note

  duecourse reply letter.reply.xlsx
  duecourse reply returned.csv --letter letter.reply.xlsx.letter.json --run 2026-01-09T083000Z
`,
  'help/hotspots': `duecourse hotspots [FINDINGS] --by office,rule

说明迟延、违反和案件在哪里增加：各单位、各规则或各类事项最近几个月的比率与此前相比，附所依据的数字和精确检验。
小的数字不显示。只涉及单位和事项，从不涉及个人。需要重新检查日志，因为仅凭发现不知道总数。

  FINDINGS            check --format json 写出的文件，或一次运行：文件夹、编号或 last（默认 last）
  --check NAME        一次运行含有几项检查时，指明哪一项
  --runs FOLDER, --config FILE   运行在哪里，以及运行所依据的配置
  --by NAME...        rule、office，以及对应文件声明可以显示的属性（默认：office 和 rule）
  --per PERIOD        month（默认）、quarter 或 year
  --recent N          最近多少期算作现在（3 个月、1 个季度或 1 年）
  --before N          与此前多少期相比（四倍）
  --least N           小于此数的不显示（5）
  --format FORMAT     table（默认）、json、csv，或带图的 html
  --out PATH          写入只有您可读的文件，而不是标准输出
  --log LOG, --law LAW, --bind FILE   不在 FINDINGS 旁边时指明
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   如何读取日志：duecourse info --help

  duecourse hotspots
  duecourse hotspots findings.json --log log.csv
  duecourse hotspots findings.json --by office,category --per quarter --format html --out hotspots.html
`,
};
