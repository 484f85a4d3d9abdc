/** Words of receipts, and of what verify says. */
export const receiptMessages: Readonly<Record<string, string>> = {
  'receipt/version':
    'A receipt of version {version}; this program knows version {known}. Use the program that wrote it, or check again.',
  'receipt/touched':
    'The findings in this file are not those that its hash was taken of: the file was changed since. Check again, or get it anew from whoever made it.',
  'receipt/narrowed':
    'This report holds a part of the findings, or none, so that nothing can be held against it. Give what check --format json or check --receipt wrote.',
  'receipt/too-large': '{size} MB is more than such a file can have ({limit} MB).',
  'receipt/not-json':
    'This is no JSON. Give a file that check --receipt, check --format json or explain-case --export wrote.',
  'receipt/shape': '{where} should be {wanted}. The file was not written by this program, or it was changed.',
  'receipt/no-log': 'The log {name} is not in the folder of the receipt. Say where it is: --log PATH.',
  'receipt/no-binding': 'The binding {name} is not in the folder of the receipt. Say where it is: --bind PATH.',
  'receipt/no-law':
    'The law does not come with the program, and neither {name} nor one other file of this law is in the folder of the receipt. Say where it is: --law PATH.',
  'verify/same': 'Same: the check was made again and says the same, to each of {n} findings.',
  'verify/different': 'Different.',
  'verify/input': '  {input}: {then} then, {now} now',
  'verify/program': 'program',
  'verify/law': 'law',
  'verify/calendar': 'calendar',
  'verify/binding': 'binding',
  'verify/log': 'log',
  'verify/unknown': 'not known',
  'verify/nothing': 'nothing',
  'verify/findings': '  findings: {then} then, {now} now',
  'verify/findings-same': '  findings: the same {now}',
  'verify/added': '    new: {n} ({ids})',
  'verify/gone': '    gone: {n} ({ids})',
  'verify/changed': '    changed: {n} ({ids})',
  'verify/rule': '  {rule}: {then} then; {now} now',
  'receipt/text-hash':
    'The text of {of} in this file is not the one that its hash was taken of: the file was changed. Get it anew from whoever made it.',
  'receipt/unknown-name': 'The law knows no {name}. The file was changed, or it is held against another law.',
  'receipt/value': '{name} should be of type {type}. The file was changed, or it is held against another law.',
  'export/unknown-finding': 'No finding {id} in this case. Reports give the ids; the case is the one beside it.',
  'export/too-many':
    '{rule} rests on {events} events of many cases; one finding may have at most {most}. Give others the receipt of the whole check: check --receipt.',
  'export/withheld':
    'To judge {rule} again one must know {names}, which the binding does not declare safe to show. Show them in this one file with --reveal {reveal}, or give others the receipt of the whole check: check --receipt.',
  'export/not-alone':
    '{rule} says {then} in the whole log and, judged on its own evidence, {now}. Nothing was written. Give others the receipt of the whole check: check --receipt.',
  'verify/finding-same': 'Same: {rule}, judged again on its evidence alone.',
  'verify/then': '  then: {verdict}',
  'verify/now': '  now: {verdict}',
  'verify/verdict': '{verdict}[, due {due}][, by {late}]',
  'verify/no-instance': 'the law has no such rule for this event',
  'verify/step': '  {finding} in the finding, {evidence} in its evidence',
  'verify/misstated': '  {of}: {finding} in the finding, {instead} by the law and evidence that it carries',
  'verify/in-receipt': '  The receipt tells of this finding, word for word.',
  'verify/not-in-receipt': '  The receipt does not tell of this finding as it stands here.',
  'verify/other-law':
    '  The law that comes with this program has another text; the finding was judged by the one that it carries. --law judges it by another.',
};
