/** Words for the faults of clocks, deemed events, tables, windows and priority. `[...]` is left out where a value in it is missing. */
export const clockMessages: Readonly<Record<string, string>> = {
  'law/unknown-clock':
    'There is no clock `{name}`.[ Did you mean `{near}`?] Declare it: `clock {name}: 30 days after EVENT`.',
  'law/duplicate-clock':
    'The clock `{name}` already stands in line {line}. Give one of them another name, or limit both with `from` and `until` as versions.',
  'law/cyclic-clock':
    'The clock `{name}` would have to be known before itself: {cycle}. Start one of them at an event.',
  'law/cyclic-deem': '`{name}` is deemed at once from itself. Let a clock stand between, or change the condition.',
  'law/deem-key': 'What is deemed belongs to a case: begin the key with `case`, as in `per case and document`.',
  'law/clock-wanted': 'Before `is running`, `is paused`, `has begun` and `has run out` stands the name of a clock.',
  'law/keeps-not-restart': 'Only a restart can keep extensions. Remove `keeping extensions` here.',
  'law/limit-number': 'A number of times is whole.',
  'law/limit-of-length':
    'Only pauses and extensions have a length that can be limited. Write `at most N times` here, or remove it.',
  'law/duplicate-table': 'The table `{name}` already stands in line {line}. Add its rows there.',
  'law/table-type': 'A table gives `number` or `money`, not `{found}`.',
  'law/table-order': 'The rows of `{name}` must follow one another by day, each day once.',
  'law/table-keys': 'This value is for {found} texts, but the table tells {wanted} apart after `for`.',
  'law/table-repeats': 'This row already has a value for the same texts. Remove one.',
  'law/table-arguments':
    '`{name}` takes {wanted} texts, and after them a point if the row of another day is meant; here are {found}.',
  'law/table-key-type': 'The rows of `{name}` are told apart by texts, not by values of type {type}.',
  'law/window-hours': 'A window is counted in days. Write days, weeks, months or years.',
  'law/unknown-counting':
    'There is no option `{name}`.[ Did you mean `{near}`?] The options are listed in the page of the language.',
  'law/options-list': '`options` is a list: `options: [start-day-counts]`.',
  'law/options-clash': 'These options exclude each other: {names}. Keep one.',
  'law/no-time-between': 'Between a time and itself there is nothing. Write two times.',
  'law/no-such-time': '`{found}` is no time of day. Write `22:00`.',
  'law/variable-taken': '`{name}` already means something here. Choose another word after `all` or `any`.',
  'law/sum-of-choices':
    'Lengths are added by unit, and the longer or shorter of two is only known once they are counted out. Write the sum inside: `longer of sum of A and B and sum of A and C`.',
  'law/explained-without-limit':
    'A duty without a number is never late, so nothing can explain that. Remove `explained by`, or add `within`.',
  'law/calendar-period':
    '`{found}` is no calendar period.[ Did you mean `{near}`?] Write `month`, `quarter`, `half-year` or `year`.',
  'law/recurring-without-limit':
    "A duty that recurs says within what length of the period's end: `every quarter, office must ACT within 15 days`.",
  'law/recurring-plain':
    'A duty that recurs takes no `unless`, `explained by` or `promptly`. Write what else will do as another act: `must A or B`.',
  'law/recurring-discharge':
    '`discharges period ATTRIBUTE` is for duties that recur, and names a date attribute of their acts.',
  'law/unknown-rule': 'There is no rule `{name}` to go before.[ Did you mean `{near}`?]',
  'law/overrides-itself': '`{name}` cannot be overridden here: it is this rule, or goes before it.',
  'law/overrides-key': '`{name}` is kept for another key. Give both rules the same `per`.',
  'law/syntax-clock':
    'Found `{found}` where {expected} should follow. A clock reads: `clock NAME: 60 days after EVENT paused from EVENT until EVENT extended by 30 days on EVENT, once`.',
  'law/unexpected-clock':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A clock reads: `clock NAME: 60 days after EVENT paused from EVENT until EVENT extended by 30 days on EVENT, once`.',
  'law/unfinished-clock': 'The clock ends too early: after `{found}` there should follow {expected}.',
  'law/syntax-deem':
    'Found `{found}` where {expected} should follow. It reads: `deem EVENT when CLOCK runs out unless EVENT`, or `deem EVENT when CONDITION first holds`.',
  'law/unexpected-deem':
    '`{found}` does not belong here.[ Did you mean `{near}`?] It reads: `deem EVENT when CLOCK runs out unless EVENT`, or `deem EVENT when CONDITION first holds`.',
  'law/unfinished-deem': 'The deemed event ends too early: after `{found}` there should follow {expected}.',
  'law/syntax-table':
    'Found `{found}` where {expected} should follow. A table reads: `table NAME for KEY gives number: from 2024-01-01: "north" 30, otherwise 60`.',
  'law/unexpected-table':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A table reads: `table NAME for KEY gives number: from 2024-01-01: "north" 30, otherwise 60`.',
  'law/unfinished-table': 'The table ends too early: after `{found}` there should follow {expected}.',
  'law/wording-sort':
    'What is worded is a `rule`, a `term`, an `option`, an `assumption` or a `value`, not a `{found}`.[ Did you mean `{near}`?]',
  'law/wording-unknown': 'There is no {sort} `{name}` to give words to.[ Did you mean `{near}`?]',
  'law/wording-name': 'A {sort} is named without quotes: `wording {sort} NAME en "TEXT"`.',
  'law/wording-value': 'A value is a text in quotes: `wording value "{name}" en "TEXT"`.',
  'law/duplicate-wording': '`{name}` is worded already. Put all languages into one declaration.',
  'law/syntax-wording':
    'Found `{found}` where {expected} should follow. A wording reads: `wording rule NAME en "TEXT" zh "TEXT"`.',
  'law/unexpected-wording':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A wording reads: `wording rule NAME en "TEXT" zh "TEXT"`.',
  'law/unfinished-wording': 'The wording ends too early: after `{found}` there should follow {expected}.',
};
