/** Words of worksheets that people fill in, and of what they say of a check. */
export const samplingMessages: Readonly<Record<string, string>> = {
  'case-text/late': '{verdict} by {amount}',
  'case-text/early': '{verdict}, {amount} too early',
  'case-text/office': 'office',
  'case-text/actor': 'acted',
  'case-text/role': 'role',
  'about/error-rate': 'Checked by hand',
  'sheet/name': 'To check',
  'sheet/help': 'How to fill in',
  'sheet/row': 'Row',
  'sheet/case': 'Case',
  'sheet/article': 'Article',
  'sheet/rule': 'Rule',
  'sheet/act': 'Asked of',
  'sheet/timeline': 'What the record says',
  'sheet/working': 'How the last day comes about',
  'sheet/machine': 'The program says',
  'sheet/verdict': 'Your verdict',
  'sheet/other': 'Another breach?',
  'sheet/reason': 'Reason',
  'sheet/day': 'Day',
  'sheet/initials': 'Initials (if you like)',
  'sheet/word-breach': 'breach',
  'sheet/word-kept': 'kept',
  'sheet/word-unclear': 'unclear',
  'sheet/word-none': 'none',
  'sheet/word-which': 'which one',
  'sheet/choices': '{title} ({words})',
  'sheet/until': '(nothing more up to {at})',
  'sheet/no-act': 'the case has no act that sets this rule off',
  'sheet/no-working': 'the rule sets no day here',
  'sheet/nothing-found': 'nothing found in this case',
  'sheet/help-verdict':
    'Look up the case itself, not only what stands here. In "Your verdict" write {breach} if the rule was broken in this case by the act that is asked about, {kept} if it was not (also where the record is wrong, or something excuses it), {unclear} if you cannot tell even from the file.',
  'sheet/help-other':
    'In "Another breach?" write {none} if you find no other rule of this law broken in the case, {unclear} if you cannot tell, else the article or in a few words which.',
  'sheet/help-reason':
    'In "Reason" write what you went by, above all where you think otherwise than the record. Day and initials are for your own files.',
  'sheet/help-rows':
    'Fill in every row. Leave the rows and what is written in them as they are; you may sort them, and add columns of your own. Write no formulas.',
  'sheet/help-back':
    'Read it back with: duecourse score SHEET. The file that ends in .sample.json must stand beside it; whoever checks need not see that one.',
  'sample/written':
    '{sheet}: {findings} {findings:finding|findings} of {population}, and {clean} {clean:case|cases} without one[, seed {seed}]. What was drawn stands in {sample}, which score needs; keep it from whoever checks blind.',
  'sample/nothing': 'There is no adverse finding to draw from. A sample of clean cases alone needs --clean.',
  'sample/exists':
    'This file is there already, and may be filled in: nothing was written. Name another with --out, or add --force.',
  'sample/ending': 'A worksheet is an Excel workbook or CSV. Name a file that ends in .xlsx or .csv.',
  'sample/bad-seed': 'This is no seed. Give 1 to 64 letters or digits.',
  'again/needs-log': 'For this the log is needed, and {name} does not stand beside the findings. Name it with --log.',
  'again/other':
    'The {input} is not the one that these findings come from (its hash is another one). Name the right one with --{option}, or check anew.',
  'again/not-found':
    'The check made again does not find {n} of the findings, such as {id}. Check anew, and take the new findings.',
  'again/log': 'log',
  'again/law': 'law',
  'again/binding': 'binding',
  'again/calendar': 'calendar',
  'score/share': '{share} (95% interval {low} to {high})',
  'score/share-of-all': '{share} (all were looked at)',
  'score/drawn':
    'Checked by hand: {drawn} of {findings} findings, drawn by chance (seed {seed}): {right} right, {wrong} wrong, {unclear} unclear.',
  'score/drawn-blind':
    'Checked by hand, without sight of what the program had said: {drawn} of {findings} findings, drawn by chance (seed {seed}): {right} right, {wrong} wrong, {unclear} unclear.',
  'score/precision': 'Precision, the findings that are right: {share}.',
  'score/no-precision': 'None of the findings looked at could be decided, so that nothing is said of precision.',
  'score/clean':
    'Of {cases} cases without a finding {drawn} were looked at: a breach was missed in {missed}, {unclear} unclear.',
  'score/no-clean': 'No case without a finding was looked at, so that nothing is said of breaches that were missed.',
  'score/recall':
    'Recall, the breaches that were found: {share}; a case in which any was missed counts as one breach, and cases with findings are not searched for more.',
  'score/method':
    'Intervals: Wilson (1927) for a share, with Cochran’s correction for the part looked at; Zou, Huang and Zhang (2009) for rules weighed together; Donner and Zou (2012) for recall.',
  'score/written':
    'Written: {file}. Show it in a report: duecourse report FINDINGS --score {file}; with score: {file} under a check of duecourse.yaml every later run states it.',
  'score/rule': 'rule',
  'score/findings': 'findings',
  'score/looked-at': 'looked at',
  'score/right': 'right',
  'score/wrong': 'wrong',
  'score/unclear': 'unclear',
  'score/precision-column': 'precision (95% interval)',
  'score/no-score':
    'This is nothing that duecourse score has written. Make it with: duecourse score SHEET --out score.json',
  'score/no-sample': 'This is nothing that duecourse sample has written beside a worksheet.',
  'score/needs-sample':
    'What was drawn is not known: {name} does not stand beside the worksheet. Put it there, or name it with --sample.',
  'score/other-findings':
    'This score was made of other findings than those (hashes {score} and {findings}). Show it with the findings that the sample was drawn from.',
  'score/other-law':
    'This score is of a check against {law}, not {wanted}. Name another under score:, or take the line away.',
  'score/carried': 'The sample was drawn from the findings as of {at}; those that came since were not in it.',
  'score/carried-other-law':
    'The sample was drawn from the findings as of {at}, by another version of the law; those that came since were not in it.',
  'filled/no-header':
    'No row has the titles of the worksheet ("{title}"). Take the sheet as it was written; only rows may be filled in.',
  'filled/no-column': 'The column "{title}" is not there any more. Put it back with its title.',
  'filled/doubled-column': 'The column "{title}" stands there twice. Take one of them away.',
  'filled/formula': 'Cell {place} holds a formula. Write the value itself.',
  'filled/foreign-row': 'Row {row}: "{id}" is no row of this sheet. Take the row away, or put its id back as it was.',
  'filled/doubled-row': 'Row {row}: {id} stands in row {first} already. Keep one of them.',
  'filled/missing-rows':
    '{n} {n:row is|rows are} missing: {rows}. Put {n:it|them} back; all of them belong to the sheet.',
  'filled/changed-row': 'Row {row}: "{title}" of {id} is not what stood there. Put it back as it was.',
  'score/no-verdict': 'Row {row}: {id} has no verdict. Write breach, kept or unclear.',
  'score/unknown-verdict': 'Row {row}: "{word}" of {id} is no verdict. Write breach, kept or unclear.',
  'score/no-other': 'Row {row}: "{title}" of {id} is empty. Write none, unclear, or which breach.',
  'filled/more': 'And {n} more of the like.',
  'grid/too-large': 'This file has more than {limit} MB: it is no sheet that somebody has filled in.',
  'findings/no-findings-here':
    'This folder holds no findings. Name a run, a folder with findings.json in it, or the file itself.',
  'case-text/by': '{verdict}, by {amount}',
};
