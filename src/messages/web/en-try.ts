/** Words of the page on which a law is tried out. */
export const tryMessages = {
  'try/title': 'Try a law',
  'try/about': 'Change the law or the matter, and see where the matter stands. All of it happens on this computer.',
  'try/law': 'Law',
  'try/matter': 'Matter',
  'try/told': 'What is wrong or strange',
  'try/standing': 'Where the matter stands',
  'try/rules': 'The rules as sentences',
  'try/good': 'Nothing. {all} {all:example|examples} of the law {all:passes|pass}.',
  'try/not-read': 'It cannot be read yet.',
  'try/example-fails': 'An example of the law fails:[ {title}]',
  'try/error': 'Error:',
  'try/warning': 'Warning:',
  'try/info': 'Note:',
  'try/broken': 'Something went wrong in the program itself ({what}).',
} as const;
