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
  'receipt/no-law':
    'The law does not come with the program, and {name} is not in the folder of the receipt. Say where it is: --law PATH.',
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
};
