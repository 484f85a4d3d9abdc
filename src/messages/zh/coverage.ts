/** 法律对事实表各行的编码情况。 */
export const coverageMessages: Readonly<Record<string, string>> = {
  'coverage/law': '法律',
  'coverage/rows': '行',
  'coverage/encoded': '已编码',
  'coverage/reached': '示例有守有违',
  'coverage/reason-1': '涉及个人行为',
  'coverage/reason-2': '统计个人',
  'coverage/reason-3': '定义用语',
  'coverage/reason-4': '无可观察的行为',
  'coverage/reason-5': '已被取代',
  'coverage/lacks': '{law} {row}：{what}',
  'coverage/no-kept': '没有示例遵守它',
  'coverage/no-both': '没有示例违反另一示例所遵守的那条规则',
  'coverage/no-broken': '没有示例违反它',
  'coverage/other-reason': '{law} {row}：未编码，理由不在五种之内：{reason}',
  'coverage/missing': '没有着落：{rows}。',
  'coverage/elsewhere':
    '其他各行：{time} 行由日历和期间计算规则承载，{fragments} 行由测试用的法律片段承载，{none} 行未编码。',
  'coverage/lacks-part': '日历 {calendar}，{row}：没有 {parts}',
  'coverage/unmarked': '来自记忆或转述，却未注明 `source: to be confirmed`：{rows}。',
};
