/**
 * Puts data into a message text. `{name}` stands for a value; a part in square brackets is shown only where all its
 * values are there and not empty: `There is no event {name}.[ Did you mean {near}?]`
 */
export function fillMessage(text: string, data: Readonly<Record<string, string | number>> = {}): string {
  const value = (name: string): string => String(data[name] ?? '');
  const chosen = text.replace(/\[([^[\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{([\w-]+)\}/g)].map((m) => m[1]!);
    return names.every((name) => value(name) !== '') ? part : '';
  });
  return chosen.replace(/\{([\w-]+)\}/g, (_, name: string) => value(name));
}
