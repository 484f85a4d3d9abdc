/** What commitments to the demands of a document say. */
export const libraryFollow: Readonly<Record<string, string>> = {
  'library/commitment-exists':
    '{owner} has this demand already among its open commitments. Change that one: duecourse library commitment ID.',
  'library/commitment-unknown': 'There is no commitment {id}. What there is: duecourse library commitments.',
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
};
