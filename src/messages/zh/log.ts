/** Words for opening and writing logs of any format, and for the oddities of tables. */
export const logMessages: Readonly<Record<string, string>> = {
  'log/not-found': '没有这个文件。请检查路径。',
  'log/cannot-read': '无法读取文件（{reason}）。请检查权限。',
  'log/is-a-folder': '这是一个文件夹。请给出其中的日志文件。',
  'log/is-report': '这是 duecourse 写出的报告，不是日志。请用 `duecourse report` 查看，或给出它所依据的日志。',
  'log/empty-file': '文件是空的。请给出事件日志。',
  'log/other-spreadsheet':
    '这是 LibreOffice、OpenOffice 或 Numbers 的电子表格，不能直接读取。请在该程序中打开，另存为 .xlsx 或 UTF-8 的 CSV，再给出该文件。',
  'log/is-page':
    '无论文件名如何，这其实是网页（有些系统“导出 Excel”即是如此）。请用电子表格程序打开，确认前导零和日期没有变化，另存为 .xlsx，再给出该文件。',
  'log/unknown-format':
    '从内容和扩展名（{extension}）都看不出文件格式。请使用 XES、CSV、JSON lines、Excel、OCEL、Arrow 或 Parquet，或指明格式。',
  'log/zipped': '不能读取内含 {format} 的 gzip 文件。请先解压。',
  'log/unknown-extension':
    '扩展名 {extension} 没有说明写成何种格式。请使用 .xes、.csv、.tsv（可加 .gz）、.arrow、.feather 或 .parquet。',
  'log/cannot-write': '无法写入文件（{reason}）。请确认文件夹 {folder} 存在且可写。',
  'log/no-such-column': '没有名为“{column}”的列（用作 {role}）。现有各列：{columns}。',
  'log/no-header-row':
    '表格第一行似乎是数据，而不是 {count} 列的列名，此处不予显示。请在其上加一行列名，例如 `case,activity,time`。',
  'log/roles-not-found':
    '无法确定下列角色的列：{missing}。现有各列：{columns}。请用 --columns 指明，例如 `--columns case=A activity=B time=C`。如果每行是一个案件、每个日期一列，请写 `kind: table` 的绑定（duecourse info 可显示各列）。',
  'log/case-id-missing': '第 {row} 行的 {column} 列没有案件编号。请补上，或删除该行。',
  'log/times-unreadable':
    '{column} 列的多数值不是时间（{count} 个，例如“{example}”）。请把年份写在前面，用 --dates 指明日期顺序，或另选时间列。',
  'log/dates-unclear':
    '{column} 列中没有日期能表明日在前还是月在前，例如“{value}”。请用 --dates dmy 或 --dates mdy 指明。',
  'log/dates-disagree':
    '{column} 列的日期有两种写法：“{value}”中日和月的顺序与“{example}”不同。请用 --dates dmy 或 --dates mdy 指明以哪种为准；不符合的视为时间不明。',
  'log/times-day-numbers':
    '{column} 列中是“{example}”之类的数字而不是时间（{count} 个）。如果是电子表格的日期序号，请在表格中把该列设为日期格式后重新保存。',
  'log/times-short-years':
    '{column} 列的时间只有两位年份（例如“{example}”），无法确定世纪。请用 --years-from 1950 指明从哪一年算起（50 即 1950，49 即 2049），或在绑定的 `source:` 下写 `years-from: 1950`。',
  'log/not-of-type': '{column} 列中的“{value}”不是 {type}。请更正，或不指定该列的类型。',
  'oddity/case-attribute-varies':
    '{count} 个名为 case:… 的列在同一案件内有变化，因此作为事件属性（第一个：{example}）。',
  'oddity/column-not-read': '{count} 列的类型不适用于日志，已略去（第一个：{example}）。',
  'oddity/duplicate-column': '{count} 列与其他列同名（第一个：{example}）。',
  'oddity/large-integers-as-text': '{count} 列含有超过 2^53 的整数，已按文本保存（第一个：{example}）。',
  'oddity/row-without-event': '{count} 行只写了案件；它们是没有事件的案件，不是事件。',
  'oddity/times-day-first':
    '{count} 列时间是日在月前，这由列中其他日期可知（第一列：{subject}）。如有不对，请写 --dates mdy。',
  'oddity/times-year-first':
    '{count} 列时间是两位年份在前，这由列中其他日期可知（第一列：{subject}）。如有不对，请写 --dates dmy 或 --dates mdy。',
  'oddity/times-month-first':
    '{count} 列时间是月在日前，这由列中其他日期可知（第一列：{subject}）。如有不对，请写 --dates dmy。',
  'oddity/time-finer-than-millisecond': '{count} 个时间精于毫秒，已截断（首见于：{example}）。',
  'oddity/time-unreadable': '{count} 个时间无法读取，视为缺失（第一个：{example}）。',
};
