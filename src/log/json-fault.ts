const TOKEN =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come next in a text of JSON. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more';

/** Where a text stops being JSON, counted from 0: the start of the first piece that does not belong there. */
export function faultIn(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let i = 0;
  for (;;) {
    while (i < text.length && ' \t\r\n'.includes(text[i]!)) i++;
    if (i >= text.length) return i;
    const c = text[i]!;
    const inside = open.at(-1);
    if (expected === 'more') {
      if (inside === undefined) return i;
      if (c === ',') expected = inside === '{' ? 'key' : 'value';
      else if (c === (inside === '{' ? '}' : ']')) open.pop();
      else return i;
      i++;
    } else if (expected === 'colon') {
      if (c !== ':') return i;
      expected = 'value';
      i++;
    } else if ((expected === 'key-or-end' && c === '}') || (expected === 'value-or-end' && c === ']')) {
      open.pop();
      expected = 'more';
      i++;
    } else if (expected.startsWith('value') && (c === '{' || c === '[')) {
      open.push(c);
      expected = c === '{' ? 'key-or-end' : 'value-or-end';
      i++;
    } else {
      TOKEN.lastIndex = i;
      if (!TOKEN.test(text) || (expected.startsWith('key') && c !== '"')) return i;
      i = TOKEN.lastIndex;
      expected = expected.startsWith('key') ? 'colon' : 'more';
    }
  }
}
