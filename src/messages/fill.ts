/**
 * Puts data into a message text. `{name}` stands for a value; a part in square brackets is shown only where all its
 * values are there and not empty: `There is no event {name}.[ Did you mean {near}?]` A word that goes with a number stands
 * in both its forms, the first for one: `{n} {n:row repeats|rows repeat}`.
 */
export function fillMessage(text: string, data: Readonly<Record<string, string | number>> = {}): string {
  const value = (name: string): string => String(data[name] ?? '');
  const chosen = text.replace(/\[([^[\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{([\w-]+)\}/g)].map((m) => m[1]!);
    return names.every((name) => value(name) !== '') ? part : '';
  });
  return chosen
    .replace(/\{([\w-]+):([^|{}]*)\|([^{}]*)\}/g, (_, name: string, one: string, many: string) =>
      value(name) === '1' ? one : many,
    )
    .replace(/\{([\w-]+)\}/g, (_, name: string) => value(name));
}
