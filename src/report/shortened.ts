/** Width that a heading may have, in Latin letters. */
const WIDEST = 88;

/** The first clause of a text, cut at a word where it is still too long for a heading; what goes on is shown to go on. */
export function shortened(text: string): string {
  const whole = text.replace(/[.。;；\s]+$/, '');
  const clause = (/^[^;；。]+/.exec(whole)?.[0] ?? whole).replace(/[.\s]+$/, '');
  let width = 0;
  let space = 0;
  let end = 0;
  for (const letter of clause) {
    width += letter > '\u2e7f' ? 2 : 1;
    if (width > WIDEST) return `${clause.slice(0, space > 0 ? space : end).replace(/[,，、]$/, '')}…`;
    if (letter === ' ') space = end;
    end += letter.length;
  }
  return clause.length < whole.length ? `${clause}…` : clause;
}
