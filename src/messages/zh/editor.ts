/** Words of the language server, and its help, in Chinese. */
export const editorMessages: Readonly<Record<string, string>> = {
  'editor/kind-event': '事件',
  'editor/kind-attribute': '属性',
  'editor/kind-fact': '事实',
  'editor/kind-table': '表',
  'editor/kind-clock': '期间',
  'editor/kind-reading': '解读',
  'editor/kind-option': '选项',
  'editor/kind-rule': '规则',
  'editor/kind-variable': '逐一的名称',
  'editor/kind-assumption': '假定',
  'editor/kind-row': '事实表的行',
  'editor/kind-cause': '合并计数',
  'editor/point': '第 {number} 点',
  'editor/by-office': '由机关作出',
  'editor/by-party': '由当事人作出',
  'editor/once': '一案至多一次',
  'editor/judges': '记录对下列问题的回答：{text}',
  'editor/gives': '取值：{type}',
  'editor/carried-by': '由 {events} 带有',
  'editor/not-sound': '文本没有错误后，才显示其含义。',
  'editor/first-here': '首次声明于此。',
  'editor/write': '改写为 {text}',
  'editor/too-large': '此文本超过 20 MB，未读取。请把法律分成几个文件。',
  'editor/rename-broken': '未改名：第 {line} 行的声明无法读取，其中可能用到该名称。请先改正。',
  'editor/rename-form': '“{name}”不能作名称。请用连字符连接的小写词，例如 notice-served；语言的词不能作名称。',
  'editor/rename-taken': '未改名：第 {line} 行已声明“{name}”。请另选名称。',
  'editor/rename-changes': '未改名：改为“{name}”后，法律的含义会改变。请另选名称。',
  'help/language-server': `duecourse language-server [--stdio]

在标准输入和输出上与编辑器以语言服务器协议（LSP）通信：随写随报错误、补全、每条规则的句子、定义、用处、
全文改名、大纲、通常格式。由编辑器启动。

  --stdio             许多编辑器会加上；没有别的方式

消息用编辑器的语言，否则用 --lang 的语言。编辑器的设置见 docs/editor.md。

例：
  duecourse language-server --stdio

Helix 的 languages.toml：
  [language-server.duecourse]
  command = "duecourse"
  args = ["language-server", "--stdio"]
`,
};
