import { clockMessages } from './law-clocks.js';
import { reviewMessages } from './law-review.js';
import { wordMessages } from './law-words.js';

/** Words for the faults of law files. `[...]` is left out where a value in it is missing. */
export const lawMessages: Readonly<Record<string, string>> = {
  // The file
  'law/no-such-file': 'There is no such file. Check the path, or list the laws with `duecourse laws list`.',
  'law/unreadable-file': 'The file cannot be read ({why}). Check its permissions and that it is no folder.',
  'law/not-utf8': 'The file is not UTF-8 text from this byte on. Save it as UTF-8.',
  'law/no-front-matter':
    'A law begins with front matter: YAML between two lines of `---`, with `law:` and `title:` at least. Add it.',
  'law/front-matter-unclosed': 'The front matter has no end. Close it with a line of `---` before the first heading.',
  'law/front-matter-form':
    'The front matter must be lines of `key: value`. Write `law: it/my-law` and `title: { en: "My law" }` at least.',
  'law/front-matter-lacks': 'The front matter lacks `{name}:`. Add it.',
  'law/front-matter-missing': 'The front matter says no `{name}:`. Add it, so that a finding can say what it rests on.',
  'law/front-matter-text': '`{name}` must be a text here. Write one, in quotes if it has signs such as `:` or `#`.',
  'law/front-matter-map': '`{name}` must be pairs in braces, such as `{ en: "..." }`.',
  'law/yaml': 'This is no valid YAML: {why}. Correct it there; a text with signs such as `:` or `#` stands in quotes.',
  'law/unknown-key':
    'Nothing is called `{name}` here.[ Did you mean `{near}`?] Correct or remove it: an unknown key would be ignored.',
  'law/law-id':
    '`{found}` cannot name a law. Use lower-case words with hyphens, after the jurisdiction: `it/highway-code-fines`.',
  'law/no-zone':
    'The law has neither a calendar nor a `zone`. Add `zone: Europe/Rome` or the like, so that it is known when a day begins.',
  'law/unknown-zone': 'There is no time zone `{found}`. Use an IANA name such as `Europe/Rome`.',
  'law/yes-or-no': '`{name}` is `yes` or `no`, not `{found}`.',
  'law/review-form':
    'A review is `none`, or says all of `by`, `role`, `on` (a day) and `text` (the hash that was reviewed).',
  'law/unclosed-fence': 'This block is never closed. Add a line of {marks} after its last line.',
  'law/fence-kind':
    'Blocks of kind `{found}` are prose and are not run. Write `{near}` if rules or an example are meant.',
  'law/rules-without-article':
    'These rules stand under no article. Put a heading of level 2 (`## Art. 1 ...`) above them.',
  'law/example-without-article':
    'This example stands under no article. Put a heading of level 2 (`## Art. 1 ...`) above it.',

  // The gloss and its coverage
  'law/point-number':
    'This point has number {found} but is number {expected} of its article. Number the points 1, 2, 3, so that rules can name them.',
  'law/gloss-not-numbered':
    'This article has more than one point. Number each (`1. - en: ...`), with its languages indented below it.',
  'law/gloss-repeated':
    'This point already has a text in `{language}`. Number the points (`1. - en: ...`) if this is another one, or remove one text.',
  'law/bad-row': '"{written}" is no id of a row, such as `XF-35`. Separate ids with commas.',
  'law/bad-covers':
    'Places are written `1` (a paragraph), `1(2)` (an item), `1.3` (a sentence), `2-4` (several), with commas between; `{written}` is none.',
  'law/not-encoded-why': 'Say why: `not encoded: concerns the conduct of persons`.',
  'law/no-gloss': '{article} has rules but no gloss. Say in a list above them what the article means: `- en: ...`.',
  'law/hole':
    'No rule says point {number} of {article}. Write a rule with `point {number}`, or add `- not encoded: why` below the point.',
  'law/no-such-point':
    '{article} has no point {number}; its last is {last}. Correct the number, or add the point to the gloss.',
  'law/claims-no-point': '{article} has {last} points. Say which of them `{name}` encodes: `{name} point 1`.',
  'law/claimed-yet-not-encoded':
    'Point {number} of {article} is marked as not encoded, yet `{name}` claims it. Remove one of the two.',
  'law/event-untranslated': 'The event `{name}` has no text in {languages}. Add it, or its name is shown instead.',
  'law/gloss-untranslated':
    'Point {name} has no text in {languages}. Add it to show this point in every language of the law.',

  // Signs and shapes
  'law/unexpected-character': 'The sign `{found}` has no meaning in rules. Remove it.',
  'law/hash-comment': 'A comment begins with `//`, not with `#`. Write `//`.',
  'law/foreign-sign': 'The sign `{found}` looks like `{use}` but is another one. Write `{use}`.',
  'law/unclosed-text': 'This text has no closing quote on its line. Add `"` where it ends.',
  'law/date-form': '`{found}` is no date. Write year, month and day: `2010-08-13`. (A minus needs spaces around it.)',
  'law/no-such-date': 'There is no day {found} in the calendar. Check the month and the day.',
  'law/money-form': '`{found}` is no amount of money. Write at most two decimals: `12.50 money`.',
  'law/name-form': 'A name is lower-case words joined by hyphens.[ Write `{use}` instead of `{name}`.]',
  'law/reserved-word': '`{found}` is a word of the language and cannot be a name. Choose another.',
  'law/unknown-declaration':
    '`{found}` begins no declaration.[ Did you mean `{near}`?] A declaration begins with `event`, `reading`, `table`, `fact`, `clock`, `deem`, `duty`, `guard` or `wording`.',
  'law/syntax-event':
    'Found `{found}` where {expected} should follow. An event reads: `event NAME by office|party once en "text" (attribute: type)`.',
  'law/syntax-reading':
    'Found `{found}` where {expected} should follow. A reading reads: `reading NAME: OPTION "text" assumed | OPTION "text"`.',
  'law/syntax-fact':
    'Found `{found}` where {expected} should follow. A fact reads: `fact NAME = sum(payment.paid) - 10`.',
  'law/syntax-duty':
    'Found `{found}` where {expected} should follow. A duty reads: `duty NAME: after TRIGGER, office must ACT within 30 days unless ACT`.',
  'law/syntax-guard':
    'Found `{found}` where {expected} should follow. A guard reads: `guard NAME: ACT only within 30 days of EVENT`, `ACT only if CONDITION`, `not both ACT and ACT` or `ACT never`.',
  'law/unexpected-event':
    '`{found}` does not belong here.[ Did you mean `{near}`?] An event reads: `event NAME by office|party once en "text" (attribute: type)`.',
  'law/unexpected-reading':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A reading reads: `reading NAME: OPTION "text" assumed | OPTION "text"`.',
  'law/unexpected-fact':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A fact reads: `fact NAME = sum(payment.paid) - 10`.',
  'law/unexpected-duty':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A duty reads: `duty NAME: after TRIGGER, office must ACT within 30 days unless ACT`, in this order.',
  'law/unexpected-guard':
    '`{found}` does not belong here.[ Did you mean `{near}`?] A guard reads: `guard NAME: ACT only within 30 days of EVENT if CONDITION`, in this order.',
  'law/unfinished-event': 'The event ends too early: after `{found}` there should follow {expected}.',
  'law/unfinished-reading': 'The reading ends too early: after `{found}` there should follow {expected}.',
  'law/unfinished-fact': 'The fact ends too early: after `{found}` there should follow {expected}.',
  'law/unfinished-duty': 'The duty ends too early: after `{found}` there should follow {expected}.',
  'law/unfinished-guard': 'The guard ends too early: after `{found}` there should follow {expected}.',
  'law/after-without-length':
    '`after` needs a length: `only after 10 days from EVENT`. If the event must only have happened, write `only if EVENT`; if it must be later than a day, `only from day 1 after EVENT`.',

  'law/or-in-where':
    'A `where` takes `and`; an `or` after it begins the next event. Put the whole condition in brackets: `where (A or B)`.',
  'law/or-needs-brackets': 'Put brackets round events to choose from: `first (A or B)`, `(A or B) never`.',
  'law/too-deep':
    'This is nested too deeply: at most {most} brackets may be open at once. Define parts of it as facts, or split the rule.',
  'law/unreadable-rules': 'These rules cannot be read, and it is not known why. Please report it, with the file.',
  'law/double-equals': 'Write one `=`.',
  'law/or-after-only': 'Tests after `only` are joined by `and`. For a choice write `only if A or B`.',

  // Names
  'law/unknown-event': 'There is no event `{name}`.[ Did you mean `{near}`?] Declare it: `event {name} by office`.',
  'law/unknown-attribute':
    'No event carries an attribute `{name}`.[ Did you mean `{near}`?] Declare it in brackets after an event: `({name}: number)`.',
  'law/unknown-name':
    '`{name}` is neither an attribute nor a fact.[ Did you mean `{near}`?] A text stands in quotes: `"{name}"`.',
  'law/unknown-condition':
    '`{name}` is neither an event that may have happened, nor a boolean attribute, nor a fact.[ Did you mean `{near}`?]',
  'law/unknown-point':
    '`{name}` is neither an event nor a date.[ Did you mean `{near}`?] Declare the event, or write a date: `2024-01-31`.',
  'law/unknown-reading':
    'There is no reading `{name}`.[ Did you mean `{near}`?] Declare it: `reading {name}: option "text" assumed | ...`.',
  'law/unknown-option':
    'The reading `{reading}` has no option `{name}`.[ Did you mean `{near}`?] Its options are: {options}.',
  'law/unknown-function':
    'There is no function `{name}`.[ Did you mean `{near}`?] There are count, sum, first, last, min, max, distinct, size, days, and after `in`: actors, offices, values.',
  'law/unknown-type':
    'There is no type `{found}`.[ Did you mean `{near}`?] Use text, number, money, date, boolean or list.',
  'law/unknown-unit':
    '`{found}` is no unit of time.[ Did you mean `{near}`?] Use minutes, hours, days, working days, weeks, months or years.',
  'law/unknown-side':
    'An event is `by office`, `by party` or, where the law alone brings it about, `by law`, not `by {found}`.',
  'law/never-deemed':
    '`{event}` happens `by law`, but no `deem` brings it about. Write `deem {event} when ...`, or say `by office` or `by party`.',
  'law/unknown-bearer':
    'The bearer of a duty is `office`, `party`, or a name in quotes. Write `"{found}"` if this is its name.',
  'law/duplicate-event': 'The event `{name}` is declared already in line {line}. Remove one of the two, or rename it.',
  'law/duplicate-attribute': 'The attribute `{name}` stands here twice. Remove one.',
  'law/duplicate-fact':
    'The fact `{name}` is defined already in line {line} and both would hold. Rename one, or put them `under` different options of one reading.',
  'law/duplicate-reading': 'The reading `{name}` is declared already in line {line}. Rename one of the two.',
  'law/duplicate-option': 'This reading already has an option `{name}`. Rename one.',
  'law/duplicate-rule':
    'A rule `{name}` stands already in line {line}. Rename one; versions of one rule stand under one article and say `from` and `until`.',
  'law/duplicate-translation': 'There is a text in `{language}` already. Remove one.',
  'law/duplicate-head': '`{name}` stands here twice. Keep one.',
  'law/head-not-here': 'A fact takes no `{name}`. Remove it.',
  'law/language-tag': '`{found}` is no language. Write a short code such as `en`, `zh` or `it` before the text.',
  'law/name-clash':
    '`{name}` means something else in line {line}. Rename one: events, attributes and facts share one set of names, so that a word means one thing.',
  'law/attribute-name-taken':
    '`{name}` always stands for the {name} of an event and cannot be an attribute. Choose another name; events carry actor, role and office by themselves.',
  'law/attribute-type-conflict':
    '`{name}` is {type} here but {first} in line {line}. Give both one type, or rename one.',
  'law/fact-type-conflict': '`{name}` is {type} under one reading and {first} under another. Give both one type.',

  // Readings and versions
  'law/reading-none-assumed':
    'The reading `{name}` does not say which option is assumed. Write `assumed` after the text of one.',
  'law/reading-many-assumed': 'The reading `{name}` assumes more than one option. Leave `assumed` at one of them.',
  'law/reading-one-option':
    'The reading `{name}` has one option, so nothing is left open. Add the other, or remove the reading.',
  'law/versions-overlap':
    'This version of `{name}` and the one in line {line} would both answer for {days}. End the older with `until` on the day before the newer begins.',
  'law/version-kind':
    '`{name}` is another kind of rule in line {line}. Versions of one rule are of one kind: rename one.',
  'law/empty-span': 'This ends before it begins. Swap the two days.',

  // Events, anchors and patterns
  'law/which-event':
    '`{name}` may happen more than once. Write `first {name}` or `latest {name}`, or declare it `once`.',
  'law/which-trigger':
    '`{name}` may happen more than once. Write `first {name}`, `latest {name}` or `each {name}`, or declare it `once`.',
  'law/which-of-several': 'Several of these events may happen. Write `first ({name})` or `latest ({name})`.',
  'law/which-of-several-trigger':
    'Several of these events may happen. Write `first ({name})`, `latest ({name})` or `each ({name})`.',
  'law/which-in-condition': 'A condition asks whether something has happened: leave out `{which}` and write `{name}`.',
  'law/each-outside-trigger':
    '`each` stands only after `after`, in the trigger of a duty. Write `first` or `latest` here.',
  'law/attribute-not-carried':
    '`{name}` is not carried by {events}, but by {carriers}. Add it to the event, or look back with `last({name})`.',
  'law/attribute-not-always':
    '`{name}` is not carried by {events}, so the condition is unknown for it. Write a rule for each event, or add the attribute.',
  'law/fact-bare-attribute':
    'A fact has no event at hand to take `{name}` from. Say which: `last({name})`, `first({name})`, `sum({name})` (carried by {carriers}).',
  'law/fact-without-event': 'A fact has no event at hand to take `{name}` from. Put the condition into the guard.',
  'law/where-looks-back':
    '`{name}` looks back over the case, but a `where` sees only the event that it stands with. Only the trigger of a duty and the act of a guard may look back; move the condition there, or to `if`.',
  'law/where-without-event': '`where` stands after an event. Put it directly after one, or use `and`.',
  'law/window-without-event':
    'A window of time stands after an event: `EVENT since POINT`, `EVENT in the last 30 days`. Put it directly after one.',
  'law/where-outside': 'Put the condition inside the brackets: `{name}(EVENT.ATTRIBUTE where ...)`.',
  'law/unreachable-alternative':
    '`{name}` stands already before, without a condition, so this one never counts. Remove it.',
  'law/no-needs-event': '`no` asks whether an event has not happened. Write `not` to deny another condition.',
  'law/not-both-if': '`not both` takes no `if`. Put the condition on its events: `not both A where ... and B`.',
  'law/not-both-same': 'Both sides are the same, so every such event would break this. Name two different ones.',
  'law/never-contradicts':
    'The duty `{name}` asks for what `{guard}` never allows. Give `{guard}` an `if`, or remove one of the two.',
  'law/constant-guard': 'This is always the same, so the guard says nothing. Write `never` if the act is forbidden.',
  'law/bearer-side': 'The duty is of the {bearer}, but its act is declared `by {side}`. Correct one of the two.',

  // Keys and discharge
  'law/key-not-carried':
    '`{name}`, by which the rule is kept, is not carried by {events}. Add the attribute to the event, or leave it out of `per`.',
  'law/key-repeats': '`{name}` stands here twice. Remove one.',
  'law/key-type': '`{name}` is {type} and cannot be a key. Use a text, number or date.',
  'law/key-names-persons':
    '`{name}` seems to name a person. A rule across cases may be kept per office or thing, never per person. Write `per case and {name}` if each case is meant by itself.',
  'law/same-not-carried':
    '`same {name}` compares trigger and act, but `{name}` is not carried by {events}. Add the attribute, or choose another.',
  'law/same-without-attribute': 'Say what must be the same: `discharges same document`.',
  'law/discharge-attributes':
    '`discharges {mode}` takes no attribute. Write `discharges same ...`, or leave the names out.',

  // Periods and points
  'law/period-zero': 'A period of zero says nothing. Give it a length; for "on the same day" write `only by EVENT`.',
  'law/period-not-whole':
    '`{found}` is no whole number of its unit. Use a smaller unit; half a month is `half a month`.',
  'law/period-too-long': 'No period is longer than a thousand years. Check the number.',
  'law/working-unit': '`{found}`: only days can be working days. Write `working days`.',
  'law/working-days-without-calendar':
    'Working days need a calendar. Add `calendar:` to the front matter, or count `days`.',
  'law/rolled-without-calendar':
    'Rolling to the next working day needs a calendar. Add `calendar:` to the front matter, or remove this.',
  'law/hours-with-days': 'Hours run by the clock and days by the calendar; they cannot be mixed. Use one of them.',
  'law/attribute-in-sum': '`{name}` cannot stand in a sum. Let the attribute be the whole length: `within {name}`.',
  'law/length-attribute-type': 'A length takes a number; `{name}` is {type}.',
  'law/unreachable-length': 'The condition is always the same, so this length is never used. Remove it.',
  'law/day-number': 'Days are counted from 1. Write a whole number: `from day 60 after EVENT`.',
  'law/not-a-point': 'A point in time should stand here: an event, a date, or one of them plus or minus a period.',
  'law/point-type': 'A point in time should stand here, but this is of type {type}.',
  'law/shift-without-unit': '`{found}` of what? Write a unit: `{found} days`.',
  'law/shift-by-period': 'Only a period can be added to a point: `+ 30 days`.',
  'law/time-test-place':
    'A test of time cannot stand here: there is no act whose day could be tested. In a guard put it after `only` or `if`; end a `where` before it with brackets.',

  // Values and conditions
  'law/compare-types':
    '{left} cannot be compared with {right}. Compare values of one type; money is written `12.50 money`.',
  'law/compare-order': '`{operator}` has no meaning for {type}. Use `=` or `!=`.',
  'law/compare-list': 'A list is not compared as a whole. Use `X is in LIST` or `size(LIST)`.',
  'law/arithmetic-type': '`{operator}` works on numbers and money, not on {type}.',
  'law/money-arithmetic':
    '{left} `{operator}` {right} has no meaning. Money is added to money, and multiplied with or divided by a number.',
  'law/date-arithmetic':
    'Dates are not added up. Move a point by a period (`only by EVENT + 30 days`), or count with `days(POINT, POINT)`.',
  'law/division-by-zero': 'This divides by zero. Correct the number.',
  'law/not-a-condition':
    'A condition should stand here, but this is of type {type}. Compare it with something: `... > 0`.',
  'law/condition-not-a-value':
    'A value should stand here, but this is a condition. Put the condition after `if` or `where`.',
  'law/period-not-a-value':
    'A period is no value. Count days with `days(POINT, POINT)` and compare them with a number.',
  'law/point-not-a-value':
    'A point in time is no value. Count days with `days(POINT, POINT)`, or take a date with `last(EVENT.ATTRIBUTE)`.',
  'law/event-not-a-value':
    '`{name}` is an event, not a value. Write `count({name})`, or one of its attributes: `last({name}.ATTRIBUTE)`.',
  'law/feature-alone': 'Several events may carry `{name}`. Say which: `last({name})`, `first({name})`, `sum({name})`.',
  'law/feature-wanted': '`{name}` takes an attribute: `{name}(EVENT.ATTRIBUTE)`.',
  'law/count-of-events': 'Events should stand in these brackets: `EVENT`, `EVENT where ...` or `(EVENT or EVENT)`.',
  'law/aggregate-type':
    '`{name}` cannot be taken of {type}. Take it of an attribute of another type, or count: `count(EVENT where ...)`.',
  'law/argument-count': 'The wrong number of things stands in the brackets: `{name}` takes {wanted}, not {found}.',
  'law/size-of-list':
    '`size` counts a list attribute of the event at hand, but this is of type {type}. For events write `count(EVENT)`.',
  'law/fact-of-lists': '`{name}` would be a list. A fact is a text, number, money, date or boolean.',
  'law/cyclic-fact': '`{name}` rests on itself: {cycle}. Break the circle.',
  'law/set-not-a-value': 'A set is no value. Write `X is in ...`.',
  'law/not-a-set':
    'After `in` there should follow actors(EVENT), offices(EVENT), values(EVENT.ATTRIBUTE), { "a", "b" } or a list attribute.',
  'law/set-type': 'The set holds {right}, but {left} is looked for in it. Use one type.',
  'law/set-literal': 'Only written values stand in braces: texts in quotes, numbers, money, dates.',
  'law/set-repeats': 'This value stands in the set already. Remove one.',
  'law/empty-set': 'Nothing is in an empty set. Write values between the braces.',
  'law/member-type':
    'A {type} cannot be looked for in a set. Only a text, number, money or date can; ask of a list what it holds: `X is in LIST`.',

  // Examples
  'example/no-events': 'The example has no event. Write one a line: `2011-01-11 EVENT (attribute: value)`.',
  'example/no-title': 'The example has no title. Add `title: ...`, so that a failure can name it.',
  'example/unknown-key':
    'An example has no line `{name}:`.[ Did you mean `{near}:`?] There are title, at, order, not recorded, never happens, assume, reading and expect; an event begins with its day.',
  'example/repeated-key': '`{name}:` stands here already. Keep one.',
  'example/time-form':
    '`{found}` is no time. Write a day `2011-01-11`, a minute `2011-01-11T10:30`, an instant `2011-01-11T10:30:00+02:00`, or `undated` for an event.',
  'example/event-wanted': 'An event should stand here.',
  'example/no-such-attribute': '{events} carries no `{name}`.[ Did you mean `{near}`?][ It carries: {carries}.]',
  'example/colon-wanted': 'Write `{name}: VALUE`.',
  'example/value-missing': '`{name}` needs a value of type {type}.',
  'example/value-type':
    '`{name}` is {type}[, and `{found}` is none]. Write numbers as `12`, money as `35.00`, dates as `2011-01-11`, texts in quotes, lists as `{"a", "b"}`, booleans as true or false.',
  'example/values-unclosed': 'A comma or a closing bracket should stand here.',
  'example/list-unclosed': 'The list `{name}` is not closed. Write `{"a", "b"}`.',
  'example/quotes-wanted': 'After `{name}` a name in quotes should follow: `{name} "..."`.',
  'example/too-much':
    'The line should end before `{found}`. Attributes stand in brackets directly after the event; then `by "actor"`, `of "office"`, `as "role"`.',
  'example/order': '`order:` is `none` (events of one day have no order) or `lines`, not `{found}`.',
  'example/assume-form': 'Write an attribute and its value: `assume: abroad false`.',
  'example/reading-form': 'Write a reading and its option: `reading: NAME.OPTION`.',
  'example/expect-form': 'Write `expect: VERDICT RULE`, then if wanted `, due 2011-04-11` and `, by 1 day`.',
  'example/unknown-verdict':
    'There is no verdict `{found}`.[ Did you mean `{near}`?] Write one as the page of the language lists them, such as `met`, `late`, `overdue`, `lawful` or `breach`.',
  'example/unknown-rule': 'There is no rule `{name}`.[ Did you mean `{near}`?] Name a duty or guard of this law.',
  'example/verdict-of-other-kind': '`{name}` is a {kind} and can never be `{found}`. It can be: {verdicts}.',
  ...clockMessages,
  ...wordMessages,
  ...reviewMessages,
};
