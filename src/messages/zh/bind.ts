/** `duecourse bind` 的用语：所写绑定中的注释，以及有关说明。 */
export const bindMessages: Readonly<Record<string, string>> = {
  'bind/head':
    '按名称相似度拟出的绑定初稿。使用前请逐行核对：对应有误，结论即有误。\n数字为 0 到 1 的把握程度，其后为次选；没有把握的写在注释中，不起作用。',
  'bind/zone': '不带时差的时间按法律所定时区读取；可在此另行指定',
  'bind/days': '所有时间均为零点，来源似乎只记日期',
  'bind/ties': '有 {count} 个相邻事件时间相同；如文件中的先后可信，请写 `source`',
  'bind/first': '最早的事件；如更早的案件在日志中不完整，请取消注释',
  'bind/last': '最后的事件；如日志完整至该日，请取消注释',
  'bind/no-case': '没有一列能区分各行；请指定案件编号所在的列',
  'bind/case-twice': '有的行编号相同：请改用其他列，或合并这些行',
  'bind/order-open': '必须说明，否则无法读取：{columns}',
  'bind/short-years': '必须说明：年份只有两位；1950 表示 50 读作 1950，49 读作 2049',
  'bind/empty': '表示未发生的文字',
  'bind/other-texts': '日期列中有 {count} 个单元格是其他文字；表示未发生的请列入 `empty`',
  'bind/until': '表格完整至何日；请在此或用 --at 写明：最后一个事件如疑为笔误，不予采信',
  'bind/no-events': '没有名称与此法的事件足够相似',
  'bind/unsure-events': '没有把握。正确的请取消注释，或改写为其他名称。',
  'bind/unsure': '没有把握',
  'bind/next': '次选：{list}',
  'bind/other-values': '此列另有 {count} 个值尚无含义，取决于它们的事项无法判定；duecourse readiness 会列出',
  'bind/asked': '规则所问的值：{values}',
  'bind/no-column': '未找到对应的列：{names}',
  'bind/labels-left': '日志中没有对应事件的名称（{count} 个），不参与检查。',
  'bind/events-left':
    '法律中没有对应名称的事件（{count} 个），视为未记录：以其为据的规则无法判定或不可检查。\n只有此来源中不可能发生的，才列入 `never-happens:`。',
  'bind/made-of': '法律由 {events} 推定此事件：如来源不另行记录，请列入 never-happens，否则视为未记录',
  'bind/no-who': '未找到对应的列',
  'bind/due':
    '来源似乎自行记有到期日；均未采用。如属某条规则的到期日，请在该规则下取消注释，检查时会与法定到期日比较。',
  'bind/safe': '输出中可以明示的列，例如 `case`、`amount`；其余一律遮蔽。请勿列入涉及个人的列。',
  'bind/placed':
    '{labels} 个名称中已对应 {sure} 个，另有 {unsure} 个没有把握，{left} 个没有对应事件；{law} 有 {events} 个事件没有对应名称。',
  'bind/covered': '已对应的名称占日志事件的 {share}。',
  'bind/hardly-fits':
    '此日志与 {law} 所规定的事项几乎无关：几乎无法对应。请确认所选法律是否正确（`duecourse laws list`），或手工编写绑定。',
  'bind/written': '已写入 {file}。请核对并修改没有把握之处，然后：',
  'bind/at': '“日期”指日志完整至哪一天，例如 2024-12-31；不写 --at 时，如最后一个事件可信，则以其为准。',
  'bind/day': '日期',
  'bind/exists': '该文件已存在，不予覆盖。请用 --out 另指文件，或加上 --force。',
  'bind/which': '{label}（{count} 个事件）是哪个事件？',
  'bind/none-of-these': '都不是',
  'bind/ask-number': '输入编号，或按回车跳过：',
};
