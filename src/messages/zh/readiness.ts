export const readinessMessages: Readonly<Record<string, string>> = {
  'why/event': '来源未记录 {field}',
  'why/attribute': '来源未记录 {field}',
  'why/absent': '案件中没有 {field}',
  'why/value': '{field} 为空或无法读取',
  'why/order': '{field} 与另一事件时间相同，而来源不保证其先后',
  'why/time': '{field} 没有时间，或时间不够精确',
  'why/left-open': '案件始于日志之前',
  'why/calendar': '日历未覆盖到该日期',
  'why/value-unknown': '规则所需的某个值无从得知',
};
