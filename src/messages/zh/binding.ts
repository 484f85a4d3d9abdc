/** 绑定文件错误的说明，以及透过绑定看日志时的异常情况。 */
export const bindingMessages: Readonly<Record<string, string>> = {
  'binding/several-documents':
    '这不是绑定：其中有多个 YAML 文档。给出的可能是法律文件；绑定是一个含 `law:` 和 `events:` 的映射。',
  'binding/yaml': 'YAML 无效：{problem}。请修改文件。',
  'binding/no-map': '绑定文件应由 `键: 值` 组成，至少要有 `law:` 和 `events:`。',
  'binding/type': '“{key}”应为：{wanted}。',
  'binding/unknown-key': '此处没有“{key}”。可用：{known}。',
  'binding/one-of': '“{key}”不能是“{value}”。可用：{options}。',
  'binding/date': '“{value}”不是日期。请写成 2013-06-18 的形式。',
  'binding/unknown-zone': '没有时区“{zone}”。请使用 IANA 名称，例如 Europe/Rome。',
  'binding/other-law':
    '此绑定属于法律 {law}，而要检查的是 {wanted}。请用 --bind 给出该法的绑定，或拟一份：`duecourse bind LOG {wanted} --out FILE`。',
  'binding/no-events': '绑定应说明哪些活动对应哪些事件。请在 `events:` 下至少写一项。',
  'binding/unknown-event': '法律 {law} 没有事件“{event}”。[是否指“{hint}”？]其事件见 `duecourse explain {law}`。',
  'binding/unknown-attribute': '{of} 没有属性“{attribute}”。[是否指“{hint}”？]',
  'binding/unknown-rule': '法律 {law} 没有规则“{rule}”。[是否指“{hint}”？]',
  'binding/no-activity': '请说明日志中哪个活动对应事件 {event}：`activity: 名称`。',
  'binding/no-column': '请说明日志中哪一列是 {attribute}：`column: 名称`。',
  'binding/value': '“{value}”不是 {type} 类型的值。日期写作 2013-06-18，真假写作 true 或 false，数字写作 12.5。',
  'binding/word-unknown': '在本法中 {attribute} 不会是“{word}”。[是否指“{hint}”？]它的词：{words}。',
  'binding/never-but-bound': '事件 {event} 既对应一个活动，又声明从不发生。请删去其一。',
  'binding/unknown-column': '{log} 没有列“{column}”。[是否指“{near}”？]其列：{columns}。',
  'binding/activity-spelling': '{event} 的活动“{activity}”在日志中写作“{near}”。请在绑定中照此书写。',
  'log/bad-time': '无法读取时间“{value}”。请写成 2013-06-18 或 2013-06-18T10:30+02:00。',
  'oddity/binding-at-hand':
    '程序自带的绑定 {subject} 可以对应 {count} 个否则无处对应的事件：请加上 --bind {subject} 重新检查。',
  'oddity/bound-activity-absent':
    '日志中没有其活动的事件：{count} 个（{subject}）。如果它们以别的名称记录，则关于其未发生的结论是错误的。',
  'oddity/safe-column-absent': '声明可明示而日志中没有的列：{count} 个（{subject}）。请在绑定中更正名称或删去。',
  'oddity/date-column-not-bound': '没有事件使用的日期列：{subject}。',
  'oddity/activity-not-bound': '有 {count} 个事件的活动未被绑定，已略去（{example}）。',
  'oddity/time-after-run':
    '{count} 个事件的日期晚于本次运行之日，不可能发生（首例：{example}）。按无时间的事件处理，取决于它们的结果为无法判定。请在来源中更正日期。',
  'oddity/time-before-1000':
    '{count} 个事件的日期早于公元1000年，不可能发生（首例：{example}）。按无时间的事件处理，取决于它们的结果为无法判定。请在来源中更正日期。',
  'oddity/once-event-repeated': '{count} 个事件在同一案件中重复出现，而法律规定只发生一次（首例：{example}）。',
  'oddity/code-without-meaning':
    '{count} 个值虽有记录，但不在绑定的代码表中，可能是任何意思，取决于它们的事项均无法判定（首例所在列：{example}）。请补上代码；表示没有内容的代码写作“代码: ~”。',
  'oddity/word-unknown':
    '{count} 个值虽有记录，但不是本法认识的词，可能是任何意思，取决于它们的事项均无法判定（首例所在列：{example}）。`duecourse readiness` 列出这些值；请在绑定的 codes 下说明各是哪个词。',
  'oddity/value-not-of-type':
    '{count} 个值虽有记录，但无法按法律要求的类型读取，取决于它们的事项均无法判定（首例所在列：{example}）。',
};
