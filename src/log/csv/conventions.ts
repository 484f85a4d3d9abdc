/**
 * What our CSV files say beyond RFC 4180, chosen so that other programs read them as usual:
 *
 * - A field that is empty and unquoted is missing; a quoted empty field is an empty text.
 * - In a file whose times stand unquoted, quoting means something: a column in which every value is quoted is text,
 *   whatever its values look like. Where times are quoted, a program that quotes everything wrote the file, and content decides.
 * - In such a text column, and in the header, a value that a spreadsheet might run as a formula is written with one
 *   apostrophe before it, and so is a value that already looks so defended; reading takes one apostrophe away.
 */

/** Begins as a formula does, or as a defended one. */
const FORMULA = /^'*[=+\-@\t\r]/;
const DEFENDED = /^'+[=+\-@\t\r]/;

export function needsDefence(text: string): boolean {
  return FORMULA.test(text);
}

export function defend(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function undefend(text: string): string {
  return DEFENDED.test(text) ? text.slice(1) : text;
}

/** Whether a boolean is written so; `true` for any of `true`, `True`, `TRUE`. */
export const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
