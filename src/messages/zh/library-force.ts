/** How a version of a law stands on a day. */
export const libraryForce: Readonly<Record<string, string>> = {
  'library/force-in-force': '自 {since} 起施行[（{how}）][，{until} 起不再适用（{untilHow}）]',
  'library/force-by-decision': '据修改决定',
  'library/force-by-known': '据修改决定，该决定不在库中',
  'library/force-by-memory': '凭记忆，有待核实',
  'library/force-by-assumed': '以通过日期代之：文本未载明施行日期',
  'library/force-not-yet': '尚未施行：自 {from} 起施行[（{how}）]',
  'library/force-superseded': '已失效：自 {since} 起由 {by} 文本取代[（{how}）]',
  'library/force-repealed': '已废止：自 {since} 起被{by}废止[（{how}）]',
  'library/force-ended': '自 {since} 起失效',
  'library/force-undated': '是否有效不明：没有任何日期（添加时用 --date 或 --from）',
  'library/force-assumed-after':
    '{date} 文本未载明施行日期，以通过日期代之；此后一段时间内可能仍适用 {before} 文本。修改决定所定日期可在添加时给出：--from 日期。',
  'library/force-later': '另有后来的文本：{date}，{force}。',
  'library/before-oldest':
    '{on} 时，库中没有 {id} 的有效文本。最早的文本为 {oldest}，自 {from} 起施行；此前适用的文本不在库中。用 --date {oldest} 显示该文本。',
  'library/no-force-on': '{on} 时，{id} 没有有效文本。{last} 文本：{force}。用 --date {last} 显示。',
  'library/no-day-known':
    '{id} 没有任何日期，无法说明 {on} 时有效的文本。不用 --on 即可显示；添加时可用 --date 给出日期。',
  'library/column-force': '效力',
  'library/stands-in-force': '{since} 起{mark}',
  'library/stands-not-yet': '{from} 起施行{mark}',
  'library/stands-superseded': '{since} 被取代{mark}',
  'library/stands-repealed': '{since} 废止{mark}',
  'library/stands-ended': '{since} 失效',
  'library/stands-undated': '日期不明',
  'library/stands-no-law': '',
  'library/list-assumed': '？ 文本未载明施行日期，以通过日期代之。',
  'library/list-memory': '* 凭记忆，有待核实。',
  'library/search-not-in-force': '［{force}］',
  'library/cite-not-in-force': '{id}，{date} 文本：{force}。',
  'library/history-of': '{id}，自 {date} 文本起追溯',
  'library/history-namesake':
    '{version} 文本的{number}是另一条：在 {asked} 文本中为{now}。由该条追溯：--date {version}。',
  'library/history-namesake-gone':
    '{version} 文本的{number}是另一条，{asked} 文本中已无此条。由该条追溯：--date {version}。',
  'library/side-corrected': '{by} 于 {day} 更正：{reason}。',
  'library/side-machine': '机器对齐：“{words}”。',
  'library/side-machine-none': '机器对齐：无对应。',
  'library/side-stale': '更正之后文字已有变动。',
  'library/align-place':
    '{language} 文本中没有唯一的句子 {place}。[以此结尾的有：{found}。][编号形如 {first}：]用 duecourse library side 文件 条文 --places 显示。',
  'library/align-what':
    '更正须写明句子、对应的句子（或 none）、由谁更正及理由：duecourse library align DOC PLACE COUNTERPART --by NAME --reason TEXT。多个句子用 + 连接。别的文库的更正单独用 --from FILE 导入。',
  'library/align-count': '与机器对齐结果并存的更正：{count} 项。',
  'library/align-added':
    '新增更正 {added} 条，已有 {unchanged} 条。[新增的更正中有 {elsewhere} 条所属的文件本库没有。]',
  'library/side-gone': '有 {gone} 条更正所针对的句子在现有文本中已不存在，可用 duecourse library align {id} 查看。',
  'library/corrections-column':
    '首行没有“{column}”一列。此类文件由 duecourse library align --format csv 写出，各列为：{known}',
  'library/corrections-empty': '“{column}”一格为空。',
  'library/corrections-day': '“{column}”一格不是日历上的日期。请写成 YYYY-MM-DD。',
  'library/corrections-long': '“{column}”一格超过 {most} 个字符。',
  'library/corrections-places':
    '“{column}”一格须为句子的编号，如 art_41__para_1__sent_2，多个用空格隔开。duecourse library side DOC --places 会显示编号。',
  'library/corrections-too-large': '文件超过 {most} MB，不像更正清单。是否选错了文件？',
};
