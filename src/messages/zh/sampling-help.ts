/** What the commands take that draw a sample and read it back, write letters, and look for change. */
export const samplingHelp: Readonly<Record<string, string>> = {
  'help/sample': `duecourse sample FINDINGS --n 200 --by rule --out sheet.xlsx

随机抽取发现，写成工作表，由人逐条说明是否正确：登记所载经过、规则原句、期限届满日如何算出，以及待填的栏目。
用 duecourse score 读回。

  FINDINGS            check --format json 写出的文件，或一次运行的文件夹
  --check NAME        一次运行含有几项检查时，指明哪一项
  --n N               抽取多少条发现（200）
  --by rule           按各规则的比例抽取，每条规则至少 5 条
  --seed S            决定抽取结果的字母或数字；不给出时由发现本身决定
  --blind             不显示程序结论，并打乱各行
  --clean N           另抽 N 件没有发现的案件，以查遗漏（需要日志）
  --out FILE          工作表，.xlsx 或 .csv；旁边的 FILE.sample.json 记明抽取情况
  --log LOG, --law LAW, --bind FILE   不在 FINDINGS 旁边时指明；--clean 和没有证据的发现需要它们
  --log-format, --columns, --dates, --encoding, --delimiter, --object-type, --sheet, --max-bytes   如何读取日志：duecourse info --help

种子和发现相同，抽样就相同；较大的样本包含较小的。已遮蔽的保持遮蔽。

  duecourse sample findings.json --n 200 --by rule --out sheet.xlsx
  duecourse sample findings.json --n 200 --by rule --blind --clean 100 --log log.csv --out sheet.xlsx
`,
  'help/score': `duecourse score SHEET

读回填好的工作表，说明检查结果可信到什么程度：各规则及总体的准确率；核查了没有发现的案件时还有查全率，均附 95% 置信区间。
表中只要有一处错误，就什么也不采用：每处错误都指明所在行。

  SHEET               duecourse sample 的工作表，已填好：.xlsx 或 .csv
  --sample FILE       抽取情况（默认：SHEET.sample.json）
  --out FILE          把结果存为 JSON，用 duecourse report FINDINGS --score FILE 显示
  --format FORMAT     table（默认）或 json

  duecourse score sheet.xlsx --out score.json
  duecourse report findings.json --score score.json --format html --out report.html
`,
};
