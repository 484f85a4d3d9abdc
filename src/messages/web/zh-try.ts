/** 试写法律的页面所用文字。 */
export const tryMessages = {
  'try/title': '试写一部法律',
  'try/about': '修改法律或案件，即可看到案件目前的状况。一切都在本机完成。',
  'try/law': '法律',
  'try/matter': '案件',
  'try/told': '错误与疑点',
  'try/standing': '案件目前的状况',
  'try/rules': '各规则的文字表述',
  'try/good': '没有。法律中的 {all} 个示例全部通过。',
  'try/not-read': '尚不能读取。',
  'try/example-fails': '法律中有示例未通过：[{title}]',
  'try/error': '错误：',
  'try/warning': '警告：',
  'try/info': '提示：',
  'try/broken': '程序本身出错（{what}）。',
} as const;
