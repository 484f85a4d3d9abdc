/** Elements of a page. Text is only ever set as text, so that nothing of a file is taken for markup. */

type Value = string | number | boolean | ((event: Event) => void);

/** What an element may hold; null and false stand for nothing. */
export type Child = Node | string | null | false;

/**
 * An element with attributes and children. `onclick` and the like take functions; true sets an attribute without a value, false leaves
 * it out; `value` and `checked` are set as they are in a form.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const child of children) if (child !== null && child !== false) element.append(child);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'value' && 'value' in element) (element as { value: unknown }).value = value;
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, String(value));
  }
  return element;
}

/** Lets the browser save bytes or a text as a file. */
export function download(name: string, data: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([data], { type }));
  const link = el('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
