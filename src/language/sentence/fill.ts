/** Puts parts into a template, `{name}` by `{name}`. */
export function fill(template: string, parts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

/** Items as a language writes them: `A, B or C`. */
export function listed(items: readonly string[], comma: string, last: string): string {
  return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(comma) + last + items.at(-1)!;
}
