/** A value out of JSON as JSON again, however deep it is nested: what the engine has for it ends where its stack does. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return withoutRecursion(value);
  }
}

function withoutRecursion(value: unknown): string {
  const pieces: string[] = [];
  /** What is still to be written, the next one last: a text as it is, or a value. */
  const open: ({ readonly text: string } | { readonly value: unknown })[] = [{ value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('text' in next) pieces.push(next.text);
    else if (typeof next.value !== 'object' || next.value === null) pieces.push(JSON.stringify(next.value));
    else {
      const isList = Array.isArray(next.value);
      const entries = Object.entries(next.value);
      pieces.push(isList ? '[' : '{');
      open.push({ text: isList ? ']' : '}' });
      for (let i = entries.length - 1; i >= 0; i--) {
        const [key, inner] = entries[i]!;
        open.push({ value: inner }, { text: `${i > 0 ? ',' : ''}${isList ? '' : `${JSON.stringify(key)}:`}` });
      }
    }
  }
  return pieces.join('');
}
