/** Words for the faults and oddities of Excel workbooks. */
export const excelMessages: Readonly<Record<string, string>> = {
  'excel/no-zip': '该文件不是可读取的工作簿。2007 年以前的 .xls 和带密码的工作簿，请另存为不带密码的 .xlsx。',
  'excel/cut-off': '工作簿没有结尾：文件被截断，例如复制或下载中断。请重新获取该文件。',
  'excel/encrypted': '工作簿有密码保护。请另存为不带密码的文件。',
  'excel/damaged': '工作簿的部件 {part} 已损坏。请用电子表格程序打开并重新保存。',
  'excel/part-missing': '工作簿缺少部件 {part}。请用电子表格程序打开并重新保存。',
  'excel/no-workbook': '该文件是 zip，但不是工作簿。请给出 .xlsx 文件，或先解压。',
  'excel/too-many-parts': '该文件有超过 {limit} 个部件，不像工作簿。请把工作表导出为 CSV。',
  'excel/too-large': '工作簿的部件 {part} 解压后超过 {limit} 字节。请把工作表导出为 CSV。',
  'excel/no-sheet': '工作簿没有工作表。请给出含事件表的工作簿。',
  'excel/no-such-sheet': '没有工作表“{sheet}”。现有工作表：{sheets}。',
  'excel/empty-sheet': '工作表“{sheet}”在表头之下没有数据行。请用选项 `sheet` 指定另一个。',
  'excel/too-many-rows': '工作表超过 {limit} 行。请导出为 CSV：读取更快，且不限行数。',
  'excel/bad-sheet': '第 {row} 行的 {what}“{found}”无效。请用电子表格程序打开并重新保存。',
  'oddity/error-cell': '有 {count} 个单元格是错误值，无法读取（首个：{example}）。请在电子表格程序中更正公式。',
  'oddity/formula-without-value':
    '有 {count} 个公式没有保存结果，无法读取（首个：{example}）。请用电子表格程序保存一次以算出结果。',
  'oddity/serial-without-date': '有 {count} 个显示为日期的数字不对应任何一天，已保留为数字（首个：{example}）。',
  'oddity/sheets-read': '{count} 个列相同的工作表按一张表读取：{subject}。如只读其一，请用 --sheet 指明。',
  'oddity/sheets-not-read': '工作簿中有 {count} 个工作表的列与该表不同，未读取：{subject}。可用 --sheet 指明工作表。',
  'oddity/rows-above-header': '表头之上的 {count} 行未读取。',
};
