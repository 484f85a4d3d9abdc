/** Words for the faults of CSV files. */
export const csvMessages: Readonly<Record<string, string>> = {
  'csv/no-header': '文件没有列名行。请在第一行写上各列的名称。',
  'csv/ragged-row':
    '本行有 {found} 个字段，而表头有 {expected} 个。请更正本行，使分隔符与表头一样多；含有分隔符或换行的字段必须加引号。（若整个文件都省略行末空格子，或行末都多出空字段，且数值不可能错列，则照读。）',
  'csv/after-quote': '字段的右引号与分隔符之间还有内容。属于文本的引号请写两个，或指定正确的分隔符。',
  'csv/unclosed-quote': '本行开始的引号没有闭合。请补上右引号。',
  'csv/field-too-long': '从本行开始的一条记录超过 {limit} 字节。可能缺少引号；如确属需要，请提高上限。',
  'csv/not-utf8': '此处的字节不是 UTF-8。请用 --encoding 指明文件编码，例如 `gb18030`。',
  'csv/wrong-encoding': '此处的字节不是 {encoding}。请给出正确的 `encoding`。',
  'csv/unknown-encoding': '不认识编码“{encoding}”。请使用 `utf-8`、`gb18030` 等名称。',
  'csv/bad-delimiter': '分隔符应为一个 ASCII 字符，而不是“{delimiter}”。请使用逗号、分号、制表符或竖线。',
  'csv/not-of-type': '{column} 列中的“{value}”不是 {type}。请更正，或不指定该列的类型。',
};
