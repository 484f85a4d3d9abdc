/** 法律文件与法律原文的对照。 */
export const libraryMessages: Readonly<Record<string, string>> = {
  'library/no-articles': '此文本中没有找到条文。应为法律原文，每条以其条号开头另起一行：第一条 ……。',
  'library/against-one': '--against 只用于一部法律：duecourse laws check LAW --against TEXT。',
  'library/article': '法律文件没有对应本条的标题：{text}',
  'library/paragraph': '没有释义要点对应本款：{text}',
  'library/item': '没有释义要点对应本项：{text}',
  'library/sentence': '没有释义要点对应本句：{text}',
  'library/number': '主张本句的规则中没有“{text}”，也没有说明理由',
  'library/modal': '“{text}”没有规则主张，也没有说明理由',
  'library/no-such-place': '本条没有 {text} 这一处：请更正 `covers`',
  'library/article-nowhere': '法律文件有此条，法条文本没有：{text}；文本是否完整、版本是否一致？',
  'library/unclaimed-point': '没有规则或理由回应这一点：{text}',
  'library/not-plain': '这是 {format} 格式的文件，其中的行、列无从查找。请把文本另存为纯文本，每条各占一行。',
  'library/in-paragraph': '第{n}款',
  'library/in-item': '第{n}项',
  'library/in-sentence': '第{n}句',
  'library/against':
    '条：{articles}，句：{sentences}，数字：{numbers}，应当、不得、可以等：{modals}。未被主张：{lost} 处，{lostNumbers} 个数字，{lostModals} 个用词。',
};
