/** 一案一行的表格、描述它们的绑定，以及其中异常情况的用语。 */
export const registerMessages: Readonly<Record<string, string>> = {
  'binding/no-case': '请写明表格中哪一列是案件编号：`case: 列名`。',
  'binding/no-event-column': '请写明表格中哪一列是 {event} 的日期：`column: 列名`。',
  'binding/other-rows':
    '表 {table} 每案有多行，无法确定其中哪一行属于这个事件。请从一案一行的表中取值，或把该事件绑定到 {table}。',
  'binding/unknown-table': '`tables:` 下没有表“{table}”。[您是想写“{hint}”吗？][现有：{known}。]',
  'binding/column-differs': '列“{column}”绑定了两次，而 `dates`、`empty` 或 `separator` 不同。请在两处写得一致。',
  'binding/no-table-name': '每个表都要有名称，供事件引用：`name: 名称`。',
  'binding/no-table-place': '请写明表“{table}”在哪里：`file: 文件名`，或同一工作簿的 `sheet: 工作表名`。',
  'binding/table-twice': '有两个表都叫“{table}”。请各取一个名称。',
  'binding/tables-of-log': '`tables:` 只用于 `source: { kind: table }`。请加上它，或删去这些表。',
  'binding/file-elsewhere': '“{file}”不在日志所在的文件夹内。请把文件放到日志旁边，只写文件名。',
  'binding/whole-number': '“{key}”应为 {least} 到 {most} 的整数，不能是“{value}”。',
  'binding/attribute-differs':
    '{event} 的各列对 {attribute} 的读法不同。请为它们写相同的 `codes`、`otherwise`、`unit` 和 `separator`。',
  'register/no-such-column': '表 {table} 没有列“{column}”。现有的列：{columns}。',
  'register/column-twice': '表 {table} 有两列都叫“{column}”，无法判断指哪一列。请在文件中改名。',
  'register/case-twice':
    '这一行的案件编号与第 {line} 行相同，内容却不同。请更正编号；如果这些行同属一案，请在 `source:` 下写 `duplicates: merge`。',
  'register/dates-disagree':
    '列 {column} 中的日期有两种写法：“{value}”中日与月的先后，与第 {line} 行的“{example}”不同。请在绑定中写 `dates: dmy` 或 `dates: mdy`；不符合的日期将视为时间不明。',
  'register/orders-contradict':
    '{other} 列与 {column} 列相互矛盾：{other} 中的“{example}”只能是 {otherOrder}，{column} 中的“{value}”只能是 {order}，因此其中其他日期可能指两个不同的日子。请在绑定中为每一列写明 `dates: dmy` 或 `dates: mdy`，或更正文件。',
  'register/dates-unclear':
    '列 {column} 中没有一个日期能说明日在前还是月在前，例如“{value}”。请在绑定中写 `dates: dmy` 或 `dates: mdy`（或 `ymd`）。',
  'register/short-years':
    '列 {column} 中的日期“{value}”只有两位年份。请在绑定的 `source:` 下写明从哪一年起算：`years-from: 1950` 表示 50 为 1950 年，49 为 2049 年。',
  'register/day-systems':
    '各工作簿的日期起点不一，有 1900 年也有 1904 年，因此列 {column} 中的数字所指日期不同。请写 `dates: excel-1904`，或在工作簿中把这些单元格设为日期格式。',
  'register/day-numbers':
    '列 {column} 中是“{value}”这样的数字而不是日期（{filled} 个单元格中有 {count} 个）。如果它们是电子表格的日期序号，请在绑定中写 `dates: excel`（或 `excel-1904`）。',
  'register/epoch-numbers':
    '列 {column} 中是“{value}”这样的数字而不是日期（{filled} 个单元格中有 {count} 个）。如果它们是自 1970 年起（UTC）的秒数或毫秒数，请在绑定中写 `dates: {format}`。',
  'register/no-dates':
    '列 {column} 的多数单元格不是日期（{filled} 个中有 {count} 个，第一个为“{value}”）。请改用另一列；或在 `empty:` 下列出表示“未发生”的文字，并用 `dates:` 写明日期的写法。',
  'register/no-file': '{folder} 中没有本绑定需要的文件“{pattern}”。请把它放在那里，或更正 `file:`。',
  'register/no-rows': '表头之下没有任何行。请给出含有案件的文件。',
  'register/no-header': '第 {row} 行没有列名。请更正绑定中的 `header:`，或删去它。',
  'register/no-table':
    '{format} 文件不是一案一行的表格。请给出 CSV、TSV、Excel、JSON lines 或 Parquet，或在绑定中写 `kind: log`。',
  'oddity/rows-cut-short': '{count} 行没有写到最后几列，缺的格子按空处理（第一处：第 {subject} 行）。',
  'oddity/rows-with-empty-ends':
    '{count} 行在最后一列之后还有分隔符，其间没有内容，已略去（第一处：第 {subject} 行）。',
  'oddity/row-of-totals': '{count} 行是合计（案号一格写着“合计”之类，且没有日期），已略去（第一处：{subject}）。',
  'oddity/time-in-two-columns': '时间分在日期和时刻两列中：{subject}。如时间在别的列，请写 --columns time=列名。',
  'oddity/encoding-taken': '文件不是 UTF-8，按 {subject} 读取。如有不对，请用 --encoding 指定编码。',
  'oddity/register-row-repeated': '{count} 行与另一行各列完全相同，只计一次（第一处：{subject}）。',
  'oddity/register-rows-merged': '{count} 行的案件编号与前面的行相同，视为同一案的各部分（第一处：{subject}）。',
  'oddity/row-without-case': '{count} 行没有案件编号，已略去（第一处：{subject}）。',
  'oddity/dangling-row': '其他表中有 {count} 行的案件编号不在第一张表中，已略去（第一处：{subject}）。',
  'oddity/value-in-several-rows': '有 {count} 次同一案的多行在一列中都有值，以最后一个为准（第一列：{subject}）。',
  'oddity/dates-day-first':
    '{count} 列的日期是日在月前，这由列中其他日期可知（第一列：{subject}）。如有不对，请在绑定中写 `dates: mdy`。',
  'oddity/dates-as-others':
    '{count} 列中没有日期能表明日在前还是月在前；已按表中其他列的顺序读取（第一列：{subject}）。如有不对，请在绑定的该事件下写 `dates: dmy` 或 `dates: mdy`。',
  'oddity/dates-month-first':
    '{count} 列的日期是月在日前，这由列中其他日期可知（第一列：{subject}）。如有不对，请在绑定中写 `dates: dmy`。',
  'oddity/dates-year-first':
    '{count} 列的日期以两位年份开头，这由列中其他日期可知（第一列：{subject}）。如有不对，请在绑定中写 `dates:`。',
  'oddity/short-years': '{count} 个日期只有两位年份，按 {subject} 年理解。',
  'oddity/cell-no-date':
    '{count} 个单元格的文字不是日期（第一处：{subject}）。它们视为已办而时间不明；请在 `empty:` 下列出表示“未发生”的文字。',
  'oddity/cell-several-dates':
    '{count} 个单元格含有多个日期（第一处：{subject}）。它们视为已办而时间不明；请在绑定中写 `separator:`，使每个日期成为一个事件。',
  'oddity/date-coarser-than-day': '{count} 个单元格只有月份或年份（第一处：{subject}）。它们视为已办而时间不明。',
  'info/table': '{name}：{rows} 行 {columns} 列的表格，没有事件日志所需的列',
  'info/table-form': '[编码：{encoding}。][分隔符：{delimiter}。][工作表：{sheet}。][其他工作表：{others}。]',
  'info/column': '列',
  'info/looks': '看似',
  'info/dates': '日期写法',
  'info/looks-date': '日期',
  'info/looks-number': '数字',
  'info/looks-text': '文字',
  'info/looks-empty': '空',
  'info/dates-disagree': '两种顺序',
  'info/dates-short': '两位年份',
  'info/table-next':
    '如果每行是一个案件，请写一个绑定：`source: { kind: table, case: 列名 }`，并说明哪一列日期是哪个事件：docs/bindings.md。',
  'binding/due-no-dates': '{log} 的列“{column}”并非全是日期，无法与到期日比较。请改用另一列，或更正其中的值。',
  'report/recorded-due':
    '登记簿自记的 {rule} 到期日（{column}）：与法律一致 {equal}，早于法律 {earlier}，晚于法律 {later}，缺失 {missing}；无法比较 {unsettled}。',
  'story/recorded-equal': '登记簿自记的到期日与此相同。',
  'story/recorded-earlier': '登记簿自记的到期日为 {day}，比法律规定早{amount}。',
  'story/recorded-later': '登记簿自记的到期日为 {day}，比法律规定晚{amount}。',
  'oddity/file-of-no-table': '文件夹中有 {count} 个文件不属于绑定中的任何表，未读取（首个：{subject}）。',
};
