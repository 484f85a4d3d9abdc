/** What the name of a file says of the text in it. */
export interface NamedBy {
  /** Name for an id: lower case, letters and digits of any script, joined by hyphens; empty where nothing is left. */
  readonly slug: string;
  readonly language: string | null;
  /** `YYYY-MM-DD`, or `YYYY` where the name says no more. */
  readonly date: string | null;
}

const EXTENSION = /\.(?:md|markdown|txt|text|html?|xhtml|docx|pdf|xml|akn)$/i;
const LANGUAGE = /[._-](zh|en|it|fr|de|es|ru|ja|ko|pt|ar)(?:[-_](?:cn|hans|hant|us|gb))?$/i;
const DATE = /[（([_.\s-]*((?:19|20)\d{2})(?:[-_.]?(\d{2})[-_.]?(\d{2}))?[）)\]]*$/;

/** Reads names such as `civil-procedure-law.2021.md`, `constitution.en.md` and `仲裁法_20250912.txt`. */
export function namedBy(file: string): NamedBy {
  let name = (file.split(/[\\/]/).at(-1) ?? '').replace(EXTENSION, '');
  const language = LANGUAGE.exec(name);
  if (language) name = name.slice(0, language.index);
  const dated = DATE.exec(name);
  // 2015-1843 is a number, and no day of month 18.
  const isDay = dated?.[2] === undefined || (Number(dated[2]) <= 12 && Number(dated[3] ?? 1) <= 31);
  const isDated = dated !== null && dated.index > 0 && isDay;
  if (isDated) name = name.slice(0, dated.index);
  const [, year, month, dayOfMonth] = dated ?? [];
  const date = isDated && year !== undefined ? (month === undefined ? year : `${year}-${month}-${dayOfMonth}`) : null;
  return { slug: slugOf(name), language: language?.[1]?.toLowerCase() ?? null, date };
}

export function slugOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120);
}
