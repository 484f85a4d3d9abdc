/** 日历与时区错误的说明。 */
export const timeMessages: Readonly<Record<string, string>> = {
  'calendar/bad-yaml': 'YAML 无效：{problem}。请修改文件。',
  'calendar/unknown-field': '日历没有“{field}”这一字段。可用字段：{known}。',
  'calendar/missing-field': '缺少字段“{field}”，请补上。',
  'calendar/bad-field': '字段“{field}”应为：{expected}。',
  'calendar/bad-span': '这一已知区间的终点早于起点，请对调两个日期。',
  'calendar/unsorted-spans': '第 {number} 个已知区间在上一区间结束之前开始。请排序，且不得重叠。',
  'calendar/bad-header': '首行应为“{expected}”。',
  'calendar/bad-row':
    '此行有误，请检查 {problem}。每行六个字段，字段内不得有逗号：日期、off 或 work、名称、依据，以及两个可为空的日期。',
  'calendar/day-not-known': '{day} 不在 calendar.yaml 所列的已知区间内。请扩展区间或删除此行。',
  'calendar/unsorted-day': '{day} 排在更晚的日期之后。请按日期排序。',
  'calendar/duplicate-day': '{day} 有两行同时有效。请保留一行，或注明各自的已知时段。',
  'calendar/cannot-read': '无法读取文件（{problem}）。日历是含有 calendar.yaml 和 calendar.csv 的文件夹。',
  'zone/unknown': '没有时区“{zone}”。请使用 IANA 名称，例如 Asia/Shanghai。',
};
