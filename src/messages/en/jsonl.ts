/** Words for the faults and oddities of JSON lines. */
export const jsonlMessages: Readonly<Record<string, string>> = {
  'jsonl/not-json': 'This line is no JSON from here on. Write one object on each line.',
  'jsonl/line-ends-early': 'This line ends within its object. Write each object on one line, and close it.',
  'jsonl/several-lists':
    'The file is one object with several lists of objects ({lists}), and which of them has the rows is not guessed. Keep the one that is meant, as an array or as JSON lines.',
  'jsonl/not-an-object':
    'This line is no object. Write one event as one object on each line, such as {"case": "A1", "activity": "Receive", "time": "2024-03-01"}.',
  'jsonl/array-ends-early': 'The list that begins this file never ends with `]`. It is cut off; export it anew.',
  'jsonl/line-too-long': 'This line is longer than {limit} characters. Write one object on each line.',
  'oddity/large-numbers-as-text':
    '{count} whole {count:number|numbers} {count:is|are} beyond 2^53 and {count:was|were} kept as text (first: {example}).',
  'oddity/nested-as-text':
    '{count} {count:value|values} {count:is|are} lists of objects, or nested too deeply, and {count:was|were} kept as text (first in: {example}).',
};
