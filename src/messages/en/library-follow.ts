/** What commitments to the demands of a document say. */
export const libraryFollow: Readonly<Record<string, string>> = {
  'library/commitment-exists':
    '{owner} has this demand already among its open commitments. Change that one: duecourse library commitment ID.',
  'library/commitment-unknown': 'There is no commitment {id}. What there is: duecourse library commitments.',
  'library/commitment-past-due':
    'Due on {due} is before the day of adoption, {day}: it would be overdue at once. If it was adopted earlier, say when: --day DAY.',
  'library/commitment-unchanged': 'Nothing would change: every value given is the one that is kept.',
  'library/commitment-needs-evidence': 'Done needs evidence of it: --evidence TEXT.',
  'library/commitment-needs-reason': 'Dropped needs a reason: --reason TEXT.',
  'library/commitment-reopen-reason': 'What was done or dropped is taken up again for a reason: --reason TEXT.',
  'library/commitment-due-reason': 'Another due day than {due} needs a reason: --reason TEXT.',
  'library/commitment-over':
    'This commitment is done or dropped; {option} would change what was carried out. Take it up again first: --state open --reason TEXT.',
  'library/commitment-state': '“{state}” is no state. There are: {known}.',
  'library/commitment-rule': '“{rule}” names no rule. Write the law’s id and the rule’s name: cn/petition-work#rule.',
  'library/commitment-empty': '{option} is empty. Say something there.',
  'library/commitment-long': '{option} is too long: at most {most} characters are kept.',
  'library/commitment-day': '“{day}” is no day. Write YYYY-MM-DD.',
  'library/commitment-by': 'A change needs who makes it: --by NAME.',
  'library/commitment-what':
    'Nothing is said that changes. Say --state, --owner, --due, --measures, --rule or --evidence.',
  'library/commitment-no-rule':
    'The law {law} has no rule “{rule}”.[ Is {near} meant?] Its rules: duecourse explain {law}.',
  'library/no-such-demand':
    'There is no demand {wanted}. The text has {count}, from {first} to {last}: duecourse library commitments DOC.',
  'library/commitment-line': '{id}: {owner}, {state}, due {due}[, {overdue}][ ({rule})]',
  'library/commitment-overdue': 'overdue',
  'library/commitment-nobody': 'adopted by nobody',
  'library/commitment-change': '{day}  {by}  {field}: [{old} → ]{now}[ ({reason})]',
  'library/commitments-demands': '{demands} {demands:demand|demands}, {free} adopted by nobody.',
  'library/commitments-count':
    'On {at}: {open} open, {progress} in progress, {done} done, {dropped} dropped; {overdue} overdue.',
  'library/state-open': 'open',
  'library/state-in-progress': 'in progress',
  'library/state-done': 'done',
  'library/state-dropped': 'dropped',
  'library/field-adopted': 'adopted for',
  'library/field-state': 'state',
  'library/field-owner': 'owner',
  'library/field-due': 'due',
  'library/field-measures': 'measures',
  'library/field-rule': 'rule',
  'library/field-evidence': 'evidence',
  'library/field-reason': 'reason',
  'library/place-moved': 'The words have moved from {was} to {eId}.',
  'library/place-gone': 'The text does not have these words; they stood in that of {version} at {was}.',
  'library/place-other-language': 'Adopted from the text in another language ({language}), at {was}.',
  'library/place-no-text': 'The library no longer has the text of {version}; the words stood at {was}.',
};
