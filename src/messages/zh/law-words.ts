/** Words for the faults of the words that attributes may be. `[...]` is left out where a value in it is missing. */
export const wordMessages: Readonly<Record<string, string>> = {
  'law/words-type': '只有文本和列表才有词表，而 `{name}` 是 {type}。请删去这些词。',
  'law/words-differ': '`{name}` 的词表与第 {line} 行所写不同。请只写一次，其他声明处写 `text` 或 `list`。',
  'law/word-form': '词不能为空，前后不能有空格。请更正。',
  'law/words-alike': '`{word}` 与 `{other}` 写法相同：大小写、全角半角和前后空格不足以区分。请删去其一，或另选一词。',
  'law/words-undeclared':
    '规则把 `{name}` 与词语比较，却没有说明它可以是哪些词：写错的词或外来的词会被当作另一个词。请写出它的全部词，包括规则没有提到的：`{name}: {words} | ...`；如果可以是任何文本，请写 `{name}: any {type}`。',
  'law/word-unknown':
    '`{name}` 不会是“{word}”。[是否指“{near}”？]它的词：{words}。请更正，或在声明 `{name}` 处补上此词。',
  'example/word-unknown': '`{name}` 不会是“{word}”。[是否指“{near}”？]它的词：{words}。请更正；无法读取的值写 `?`。',
  'law/roles-undeclared':
    '规则把 `role` 与词语比较，而文件头没有说明有哪些职务：写错的词或外来的词会被当作另一个。请在文件头用列表 `roles` 写出全部职务，包括规则没有提到的：{words} 等。',
  'law/who-word':
    '`{name}` 与“{word}”比较，而法律无从知道数据源怎样书写 {name}：写法不同就会被当作另一个。请与已有记录比较（`actors(...)`、`offices(...)`），或用 `role` 并在文件头写列表 `roles`，或给事件加一个有词表的文本属性，由绑定从同一列读取。',
  'law/roles-list': '`roles` 是方括号中以逗号分隔的一个或多个词，如 "head"、"clerk"、"other"。请这样写。',
};
