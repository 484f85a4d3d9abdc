/** Words of `duecourse bind`: comments of the binding that it writes, and what it says of it. */
export const bindMessages: Readonly<Record<string, string>> = {
  'bind/head':
    'A first draft of a binding, made by likeness of names. Read each line before you rely on it: a wrong match makes wrong\nfindings. The numbers are confidences from 0 to 1, with the next candidates behind; what is unsure stands in comments and does not count.',
  'bind/zone': 'times without an offset are read in the zone of the law; name another here',
  'bind/days': 'every time is midnight, so that the source seems to know days only',
  'bind/ties':
    '{count} neighbouring events have the same time; write `source` where the order in the file can be trusted',
  'bind/first': 'the first event; uncomment where older cases are not whole in the log',
  'bind/last': 'the last event; uncomment where the log is complete up to this day',
  'bind/no-case': 'no column tells the rows apart; name the one that holds the case numbers',
  'bind/case-twice': 'some rows have the same: name another column, or merge such rows',
  'bind/order-open': 'must be said, else the check cannot read: {columns}',
  'bind/short-years': 'must be said: the years have two digits; 1950 takes 50 for 1950 and 49 for 2049',
  'bind/empty': 'texts that mean that nothing happened',
  'bind/other-texts':
    '{count} cells of date columns hold other texts; what means that nothing happened belongs under `empty`',
  'bind/until':
    'up to when the table is whole; give it here or with --at: a last event that may be a slip is not believed',
  'bind/no-events': 'no label is like enough to an event of this law',
  'bind/unsure-events': 'Unsure. Uncomment what is right, or name another label.',
  'bind/unsure': 'unsure',
  'bind/next': 'next: {list}',
  'bind/other-values':
    '{count} other values of this column have no meaning yet, so that what hangs on them is undetermined: duecourse readiness lists them',
  'bind/answers-only':
    'this column says only yes or no and not the text itself: bind it to an attribute of truth values, or leave it out',
  'bind/asked': 'the rules ask for: {values}',
  'bind/no-column': 'no column found for: {names}',
  'bind/labels-left': 'Labels of the log without an event ({count}). They are left out of the check.',
  'bind/events-left':
    'Events of the law without a label ({count}). They count as not recorded: what rests on them is undetermined or not\ncheckable. List under `never-happens:` only what cannot happen in this source.',
  'bind/made-of':
    'the law makes it of {events}: if the source keeps none of its own, list it under never-happens, or it counts as not recorded',
  'bind/receipt-too':
    'if {labels} tells the day of receipt, too, bind it here as well: one label may be several events',
  'bind/no-who': 'no column found',
  'bind/due':
    'Due days that the source seems to keep; none is taken. Uncomment one under the rule whose due day it is, and the check compares it with the law’s.',
  'bind/safe':
    'Columns that outputs may show in clear, such as `case` or `amount`; all others are masked. Name none that tells of a person.',
  'bind/placed':
    '{sure} of {labels} labels placed, {unsure} more unsure, {left} without an event; {events} events of {law} without a label.',
  'bind/covered': 'The labels placed are those of {share} of the log’s events.',
  'bind/hardly-fits':
    'This log hardly speaks of what {law} is about: almost nothing could be placed. Check that it is the right law (`duecourse laws list`), or bind by hand.',
  'bind/written': 'Written to {file}. Read it, mend what is unsure, then:',
  'bind/at':
    'DAY is the day up to which the log is complete, such as 2024-12-31; without --at the last event counts, where it can be believed.',
  'bind/day': 'DAY',
  'bind/exists': 'This file is there already and is not written over. Name another with --out, or add --force.',
  'bind/which': '{label} ({count} {count:event|events}) is which event?',
  'bind/none-of-these': 'none of these',
  'bind/ask-number': 'Number, or Enter to leave it open: ',
};
