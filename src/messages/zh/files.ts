/** Words for folders, several files, standard input and XML. */
export const filesMessages: Readonly<Record<string, string>> = {
  'log/folder-without-logs': '该文件夹中没有日志扩展名的文件。请直接给出文件。',
  'log/stdin-twice': '标准输入只能读取一次。请只写一个 -。',
  'log/stdin-too-large': '标准输入超过 {limit} 字节。请直接给出文件，或提高上限。',
  'xml/malformed': 'XML 在此处有误[，部件 {part}]（{reason}）。请更正文件或重新导出。',
  'xml/doctype': 'XML 含有文档类型声明，可能定义无限膨胀的文本，不予读取。请去掉 DOCTYPE。',
  'xml/too-deep': '元素嵌套超过 {limit} 层。请重新导出文件。',
  'xml/too-long': '文本或标签超过 {limit} 个字符。请重新导出文件。',
  'xml/encoding': '字节与 XML 声明的编码不符[，部件 {part}]，或不认识该编码。请把文件存为 UTF-8。',
  'oddity/case-in-several-files': '有 {count} 个案件分布在多个文件中，已合并（首个：{example}）。',
  'oddity/case-attribute-differs': '后面的文件对案件的说法有 {count} 处不同，以后者为准（首个：{example}）。',
  'oddity/file-not-read': '文件夹中有 {count} 个文件的扩展名不属于日志，未读取（首个：{example}）。',
};
