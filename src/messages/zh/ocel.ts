/** Words for the faults and oddities of object-centric logs and of SQLite files. */
export const ocelMessages: Readonly<Record<string, string>> = {
  'ocel/choose-type':
    '以对象为中心的日志没有自己的案件。请用 `--object-type` 指明哪类对象是案件。各类型及对象数：{types}。',
  'ocel/no-such-type': '没有对象类型“{type}”。各类型及对象数：{types}。',
  'ocel/type-without-objects': '对象类型“{type}”有声明，但没有对象。各类型及对象数：{types}。',
  'ocel/no-log':
    '这不是以对象为中心的日志：没有 OCEL 2.0 的事件和对象。请给出 JSON、XML 或 SQLite 格式的 OCEL 2.0 文件。',
  'ocel/version-1': '这是 OCEL 1.0。请转换为 OCEL 2.0。',
  'ocel/not-an-object': '文件是 JSON，但不是含事件和对象的对象。请给出 OCEL 2.0 文件；每行一个事件的文件请用 .jsonl。',
  'ocel/not-json': '文件从此处起不是 JSON（“{found}”）。可能被截断，请重新导出。',
  'ocel/not-utf8': '文件不是 JSON 所要求的 UTF-8。请重新导出。',
  'ocel/bad-shape': '{where} 处应为 {expected}。请更正文件或重新导出。',
  'ocel/too-large': '文件超过 {limit} 字节，无法一次装入内存。请改用 XML 格式的 OCEL，或只取日志的一部分。',
  'sqlite/damaged': '数据库第 {page} 页已损坏。请重新导出。',
  'sqlite/too-many-tables': '数据库有超过 {limit} 个表。请给出 OCEL 2.0 日志。',
  'sqlite/unfinished': '数据库还有未写入的更改（{beside}）。请关闭正在写入的程序后重试。',
  'sqlite/no-table': '数据库没有可读取的表 {table}（视图和虚拟表不读取）。请重新导出为 OCEL 2.0。',
  'sqlite/no-column': '表 {table} 没有列 {column}。请重新导出为 OCEL 2.0。',
  'oddity/ocel-dangling-event-object':
    '有 {count} 个事件链接指向文件中没有的对象（首个：{example}）；其编号保留在列 ocel:(not in the log) 中。',
  'oddity/ocel-dangling-object-object':
    '有 {count} 个对象间链接指向文件中没有的对象（首个：{example}）；其编号保留在列 ocel:(not in the log) 中。',
  'oddity/ocel-type-unused': '有 {count} 个声明的类型没有事件或对象（首个：{example}）。',
  'oddity/ocel-duplicate-object': '有 {count} 个对象与其他对象编号相同，未读取（首个：{example}）。',
  'oddity/ocel-event-in-several-cases': '有 {count} 个事件涉及多个所选类型的对象，分别列入各自的案件。',
  'oddity/ocel-event-without-case': '有 {count} 个事件不涉及所选类型的对象，不在任何案件中。',
  'oddity/ocel-attribute-changes':
    '对象的属性发生了 {count} 次变更（{example}）：案件取最新值，各事件在 ocel:case:… 下取其时的值。',
  'oddity/ocel-initial-state':
    '有 {count} 个对象的值标为 1970 年 1 月 1 日（{example}）：这不是日期，而是 OCEL 表示“自始”的方式。',
  'oddity/ocel-times-without-offset':
    '有 {count} 个时间没有时区偏移，按当地时间读取。OCEL 在 SQLite 中写当地时间，在 JSON 中多写 UTC，因此同一日志的两种编码可能相差一个偏移，规范的示例即相差一小时。',
};
