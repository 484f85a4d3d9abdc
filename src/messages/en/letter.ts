/** Words of letters to offices, and of the forms in which they reply. */
export const letterMessages: Readonly<Record<string, string>> = {
  'letter/template': `# Findings on the handling of cases: request for your reply

{{sender}}
To: {{office}}
Date: {{date}}

We have held the register as it stood on {{at}} against the following law: {{law}}. In {{cases}} of your cases it seems, by the dates that the register has, that something was not done as the law asks ({{findings}} findings). A register may be wrong, and a delay may have a good reason that it does not hold. So we ask you to look at each case before anything follows from it.

What belongs together is put together below: one recommendation for each rule, with the list of the cases behind it. The facts, the way in which each last day was counted, and a form for your reply stand at the end, case by case.

{{recommendations}}

## What we ask of you, and by when

- Look at each case and say whether the finding is right, explained, disputed, or an error in the register.
- Give the reason where you do not simply accept it, and name the document that shows it.
- Say what will be done about what is still open, and by when.

Please reply by {{reply-by}}, which is within {{reply-within}} of the date of this letter.
Set by: {{reply-under}}
The easiest way is the form {{form}}: fill in one row a case and send it back. The forms below serve as well.

{{reply-working}}

## What this rests on

{{basis}}

## The cases one by one

{{each-case}}
`,
  'letter/title': 'Findings on the handling of cases: {office}',
  'letter/foot': '{office}, {date}',
  'letter/rule': '{n}. {heading}',
  'letter/law-says': 'The law: {text}',
  'letter/duty': 'In {shown} {n:case|cases} this was, by the register, not done in time or not done at all:',
  'letter/guard':
    'In {shown} {n:case|cases}, by the register, something was done in a way that the law does not allow:',
  'letter/we-recommend': 'We recommend, for all of them together:',
  'letter/do-now': 'Do without further delay what is not done yet ({shown} {n:case|cases}), and tell us the day.',
  'letter/say-why':
    '{n:Say how it came about|Say how it came about, where several cases have one cause once for all of them}.',
  'letter/no-more': 'Say what you will change so that it does not come about again.',
  'letter/as-checked': 'As checked (rule {rule}): {sentence}',
  'letter/column-number': 'No.',
  'letter/column-case': 'Case',
  'letter/column-act': 'What set it off',
  'letter/column-due': 'Last day',
  'letter/column-happened': 'What happened',
  'letter/done-after': 'done {amount} after the last day',
  'letter/done-early': 'done {amount} too early',
  'letter/not-so': 'not as the law allows',
  'letter/not-done': 'not done by {at}\n{verdict}',
  'letter/one-case': '{n}  Case {case}  ({id})',
  'letter/facts': 'What the register says',
  'letter/article': 'Article',
  'letter/working': 'How the last day was counted',
  'letter/finding': 'Finding',
  'letter/asked': 'What is asked',
  'letter/asked-late': 'Say why it was late, and what was done about it.',
  'letter/asked-overdue': 'Do it without further delay and tell us the day, or say why it is not owed.',
  'letter/asked-breach': 'Say on what ground it was done so, and put right what can be put right.',
  'letter/answer': 'Your answer',
  'letter/answer-accepted': 'The finding is right',
  'letter/answer-explained': 'It is right, and there is a reason for it',
  'letter/answer-disputed': 'It is not right',
  'letter/answer-data-error': 'The register is wrong',
  'letter/explanation': 'Reason, and document that shows it',
  'letter/signed': 'Day, name and office',
  'letter/counted-by': 'Counted by the calendar: {calendar}',
  'letter/no-law-sets': 'This period is asked for by this letter; it does not claim that a law sets it.',
  'letter/period-days': '{n} {n:day|days}',
  'letter/period-working-days': '{n} working {n:day|days}',
  'letter/period-months': '{n} {n:month|months}',
  'letter/basis-check':
    'Register: {log}, as it stood on {at}. Law: {law} ({source}). Found by duecourse {program}, by the dates of the register alone.',
  'letter/basis-draft':
    'The law was written down as a draft reading, which nobody with authority over its text has reviewed.',
  'letter/basis-masked':
    'What could name a person is masked. You find a case by the number that stands for it in your own register or with us.',
  'letter/basis-hash': 'Hash of the law {law}, of the findings {findings}.',
  'letter/written':
    '{letter}: {findings} {findings:finding|findings} under {rules} {rules:rule|rules} for {office}, reply by {by}. The form for the reply: {form}. Read it back with: duecourse reply {form}',
  'letter/ending':
    'A letter is a Word document or a page. Name a file that ends in .docx or .html, or leave --out away for both.',
  'letter/needs-out': 'Say with --out where the template goes.',
  'letter/needs-office': 'Say with --office to which office. There are: {known}.',
  'letter/unknown-office': 'No finding concerns an office "{office}".[ Did you mean "{near}"?] There are: {known}.',
  'letter/no-offices':
    'These findings name no office. The binding must name the column of the office, and declare it safe to show (`safe-to-show: ["{example}"]`, with the name of that column); then check again.',
  'letter/nothing': 'Nothing was found that {office} should answer for.',
  'letter/bad-period': '"{value}" is no period. Write --within "15 working days", "30 days" or "2 months".',
  'letter/no-calendar':
    'Within "{value}" no last day can be counted: the calendar of {law} is not there or does not know these days. Name the law with --law, or give a period in days.',
  'letter/template-too-long': 'A template has at most {limit} characters.',
  'letter/template-active':
    'A template is plain text with fields: "{text}" could be HTML, script or logic. Take it out; a "<" before a letter can be written in words.',
  'letter/template-field': 'There is no field "{field}". There are: {known}.',
  'letter/template-part': '{field} is a part of several lines: let it stand alone on its line.',
  'letter/template-braces': 'These braces hold no field. Write a field as {field}, and no braces elsewhere.',
  'letter/template-without': 'The template has no line {{{field}}}, so that the letter would say nothing. Put it in.',
  'reply/name': 'Reply',
  'reply/column-row': 'Number',
  'reply/column-case': 'Case',
  'reply/column-article': 'Article',
  'reply/column-finding': 'Finding',
  'reply/column-answer': 'Your answer',
  'reply/column-explanation': 'Reason',
  'reply/column-evidence': 'Document',
  'reply/column-day': 'Day (2026-03-01)',
  'reply/column-by': 'Answered by',
  'reply/word-accepted': 'right',
  'reply/word-explained': 'explained',
  'reply/word-disputed': 'not right',
  'reply/word-data-error': 'register wrong',
  'reply/help-answer':
    'In "Your answer" write: right (the finding is right), explained (it is right, and there is a reason), not right, or register wrong. All but the first need a reason. Leave empty what you do not answer yet.',
  'reply/help-rows':
    'Leave the rows and what is written in them as they are. Write no formulas. The day is written as 2026-03-01.',
  'reply/no-letter': 'This is nothing that duecourse letter has written beside a form.',
  'reply/needs-letter':
    'What was asked is not known: {name} does not stand beside the form. Put it there, or name it with --letter.',
  'reply/no-answer': 'Row {row}: {id} has a reason and no answer. Write right, explained, not right or register wrong.',
  'reply/unknown-answer':
    'Row {row}: "{word}" of {id} is no answer. Write right, explained, not right or register wrong.',
  'reply/no-explanation': 'Row {row}: {id} is answered "{word}" without a reason. Put it in.',
  'reply/bad-day': 'Row {row}: "{word}" of {id} is no day. Write it as 2026-03-01.',
  'reply/read':
    '{answers} {answers:answer|answers} of {office} noted[, {known} noted before as {known:it stands|they stand}][, {open} not answered yet].',
};
