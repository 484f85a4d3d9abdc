/** Words for the faults and oddities of JSON lines. */
export const jsonlMessages: Readonly<Record<string, string>> = {
  'jsonl/not-json': '本行从此处起不是 JSON。请每行写一个对象。',
  'jsonl/line-ends-early': '本行的对象没有写完。请把每个对象写在一行内并闭合。',
  'jsonl/several-lists':
    '文件是一个对象，其中有多个对象列表（{lists}），哪一个是各行数据，不作猜测。请只留下所需的一个，写成数组或 JSON lines。',
  'jsonl/not-an-object':
    '本行不是对象。请每行写一个事件对象，例如 {"case": "A1", "activity": "受理", "time": "2024-03-01"}。',
  'jsonl/array-ends-early': '文件开头的列表没有以 `]` 结束。文件不完整，请重新导出。',
  'jsonl/line-too-long': '本行超过 {limit} 个字符。请每行写一个对象。',
  'oddity/large-numbers-as-text': '有 {count} 个整数超过 2^53，已保留为文本（首个：{example}）。',
  'oddity/nested-as-text': '有 {count} 个值是对象的列表或嵌套过深，已保留为文本（首个在：{example}）。',
};
