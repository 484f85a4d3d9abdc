const KINDS =
  'Law|Act|Code|Constitution|Regulations?|Directive|Decision|Convention|Charter|Treaty|Agreement|Protocol|Covenant|Statute|Ordinance|Decree|Rules|Order|Bill';
const TITLE = new RegExp(
  `^(?:[A-Z][\\w’'-]*\\s+(?:(?:of|on|and|for|the|to)\\s+)*)*(?:${KINDS})\\b(?:\\s+(?:\\((?:EU|EC|EEC|Euratom)(?:,\\s*Euratom)?\\)\\s+)?(?:No\\.?\\s+)?\\d{2,4}\\/\\d{1,4}(?:\\/[A-Z]{2,3})?|\\s+(?:18|19|20)\\d{2}\\b)?(?:\\s+of\\s+the\\s+People[’']s\\s+Republic\\s+of\\s+China)?`,
);
/** A kind alone is the name of no document: of the Convention on Rivers, of the Act. */
const NAMELESS = new RegExp(`^(?:${KINDS})$`);
const ALIAS = /(?:hereinafter|hereafter)?\s*(?:referred to as|called)?\s*(?:the\s+)?[“"‘']([A-Z][\w’' -]{1,60})[”"’']/;

interface Found {
  readonly title: string;
  readonly length: number;
}

export const isNameless = (title: string): boolean => title === UNKNOWN;
const UNKNOWN = '';

/** of the Civil Procedure Law, of title 5 (of the United States Code). */
export function titleAfter(
  after: string,
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
): Found | null {
  const acronym = /^\s+[A-Z]{3,6}\b(?!-)/.exec(after)?.[0];
  if (acronym !== undefined) return { title: acronym.trim(), length: acronym.length };
  const code = /^,?\s+of\s+title\s+(\d+)(?:,\s+United States Code|,\s+U\.S\.C\.)?(?![\w])/.exec(after);
  if (code) return { title: `${code[1]} U.S.C.`, length: code[0].length };
  const lead = /^,?\s+(?:of|in|under)\s+(?:the\s+)?/i.exec(after)?.[0];
  if (lead === undefined) return null;
  const rest = after.slice(lead.length);
  const named = names.find((n) => startsAsName(rest, n));
  if (named !== undefined) return { title: named, length: lead.length + named.length };
  const alias = [...aliases.keys()].find(
    (n) => rest.startsWith(n) && !/^\w|^ (?:on|for|of|concerning|relating) /.test(rest.slice(n.length)),
  );
  if (alias !== undefined) return { title: aliases.get(alias)!, length: lead.length + alias.length };
  const title = TITLE.exec(rest)?.[0];
  if (title === undefined || title === '') return null;
  const goesOn = NAMELESS.test(title)
    ? /^ (?:on|for|concerning|relating to|of) (?:the )?[A-Z]\w*(?: (?:of|on|the|and|[A-Z]\w*))*/.exec(
        rest.slice(title.length),
      )?.[0]
    : undefined;
  const whole = (title + (goesOn ?? '')).replace(/(?: (?:of|on|the|and))+$/, '');
  return { title: whole, length: lead.length + whole.length };
}

/** Civil Procedure Law, Article 34; 5 U.S.C. § 552. */
export function titleBefore(
  before: string,
  names: readonly string[],
  aliases: ReadonlyMap<string, string>,
): Found | null {
  const gap = /,?\s*$/.exec(before)![0];
  const code = /(\d+)\s+(U\.\s?S\.\s?C\.|USC|C\.\s?F\.\s?R\.|CFR)\s*(?:A\.\s*)?$/.exec(before);
  if (code) {
    const short = /^U/.test(code[2]!) ? 'U.S.C.' : 'C.F.R.';
    return { title: `${code[1]} ${short}`, length: code[0].length };
  }
  const words = before.slice(0, before.length - gap.length);
  const rest = words.toLowerCase();
  const name = (all: Iterable<string>) =>
    [...all].find((n) => rest.endsWith(n.toLowerCase()) && !/\w$/.test(rest.slice(0, rest.length - n.length)));
  const title = name(names);
  if (title !== undefined) return { title, length: title.length + gap.length };
  const alias = gap.includes(',') ? name(aliases.keys()) : undefined;
  return alias === undefined || !words.endsWith(alias)
    ? null
    : { title: aliases.get(alias)!, length: alias.length + gap.length };
}

const startsAsName = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^\w/.test(text.slice(name.length));

/**
 * The short names that words give to documents: the Wells Act 1998 (hereinafter “the Act”); “the Act” means the Wells Act 1998.
 * They are added to `aliases`.
 */
export function takeAliases(text: string, names: readonly string[], aliases: Map<string, string>): void {
  for (const m of text.matchAll(/[(（]([^()（）]{3,90})[)）]/g)) {
    const alias = ALIAS.exec(m[1]!)?.[1];
    if (alias === undefined || !/^(?:the\s+)?[“"‘']|hereinafter|hereafter|referred to/.test(m[1]!)) continue;
    const title = titleEnding(text.slice(Math.max(0, m.index - 160), m.index).trimEnd(), names);
    if (title !== null) aliases.set(alias, title);
  }
  for (const m of text.matchAll(/[“"‘'](?:the )?([A-Z][\w’' -]{1,40})[”"’'] means (?:the )?/g)) {
    const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 160);
    const title = names.find((n) => startsAsName(rest, n)) ?? TITLE.exec(rest)?.[0];
    if (title !== undefined && title !== '' && !NAMELESS.test(title)) aliases.set(m[1]!, title);
  }
}

function titleEnding(words: string, names: readonly string[]): string | null {
  const known = names.find((n) => words.toLowerCase().endsWith(n.toLowerCase()));
  if (known !== undefined) return known;
  for (const m of words.matchAll(/\b[A-Z]/g)) {
    const title = TITLE.exec(words.slice(m.index))?.[0];
    if (title !== undefined && title.length === words.length - m.index && !NAMELESS.test(title)) return title;
  }
  return null;
}
