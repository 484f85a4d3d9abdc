import type { Oddity } from '../model.js';

const EXAMPLE_LENGTH = 80;

/** Counts what a reader noticed, with the first example of each. */
export class Oddities {
  private readonly found = new Map<string, { count: number; example?: string; subject?: string }>();

  add(code: string, example?: string, count = 1): void {
    const known = this.found.get(code);
    if (known !== undefined) known.count += count;
    else if (example === undefined) this.found.set(code, { count });
    else this.found.set(code, { count, example: shorten(example) });
  }

  /** The same with something that says nothing of a case: the first is kept. */
  note(code: string, subject: string, count = 1): void {
    const known = this.found.get(code);
    if (known !== undefined) known.count += count;
    else this.found.set(code, { count, subject: shorten(subject) });
  }

  /** Adds what another reader noticed. */
  take({ code, count, example, subject }: Oddity): void {
    if (subject === undefined) this.add(code, example, count);
    else this.note(code, subject, count);
  }

  list(): Oddity[] {
    return [...this.found].map(([code, oddity]) => ({ code, ...oddity }));
  }
}

function shorten(text: string): string {
  if (text.length <= EXAMPLE_LENGTH) return text;
  const last = text.charCodeAt(EXAMPLE_LENGTH - 1);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return `${text.slice(0, splitsPair ? EXAMPLE_LENGTH - 1 : EXAMPLE_LENGTH)}…`;
}
