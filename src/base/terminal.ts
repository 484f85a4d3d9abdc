import { randomInt } from 'node:crypto';

/** Tells the program's own sequences from those that stand in data, which cannot know it. */
const OWN = String(randomInt(100_000_000, 1_000_000_000));

const OWN_SEQUENCE = new RegExp(`\\u001b\\[([0-9;]+);${OWN}m|\\p{Cc}`, 'gu');

/** Text in bold, dim or colour, by its SGR code; to be written through {@link visible}. */
export function styled(code: number | string, text: string): string {
  return `\u001b[${code};${OWN}m${text}\u001b[0;${OWN}m`;
}

/**
 * Text that cannot move a cursor or change a terminal's settings, whatever of a log, a law or a stored report stands in it: every
 * control character becomes U+FFFD, but ends of lines, tabs and what {@link styled} made stay.
 */
export function visible(text: string): string {
  return text.replace(OWN_SEQUENCE, (sign, code: string | undefined, at: number) => {
    if (code !== undefined) return `\u001b[${code}m`;
    const stays = sign === '\n' || sign === '\t' || (sign === '\r' && text[at + 1] === '\n');
    return stays ? sign : '\ufffd';
  });
}

/** A value as JSON on lines of its own, in which control characters stand escaped, so that it may be shown. */
export function jsonText(value: unknown): string {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f]/gu, escaped)}\n`;
}
