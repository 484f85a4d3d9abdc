import { simplified } from '../simplified.js';
import { titlesOf } from './titles.js';

/** How well a name fits a title: 3 is the title itself, 2 a part of it, 1 its signs in their order (刑诉法); 0 not at all. */
export function fitOf(name: string, title: string): number {
  const wanted = bare(name);
  const fits = titlesOf(title).map(bare);
  if (fits.includes(wanted)) return 3;
  if (/\p{Script=Han}/u.test(wanted)) {
    if (fits.some((own) => own.includes(wanted))) return 2;
    return fits.some((own) => isShortFor(wanted, own)) ? 1 : 0;
  }
  const words = wanted.split(' ').filter((word) => word !== '');
  const isWithin = (own: string) => words.length > 0 && words.every((word) => own.split(' ').includes(word));
  return fits.some(isWithin) ? 2 : 0;
}

/**
 * The documents whose titles a name fits best; of titles that hold the name, or whose signs it shortens, those of the shortest title:
 * 宪法 is the Constitution, and no amendment of it.
 */
export function closest(
  name: string,
  titles: readonly { readonly document: string; readonly title: string }[],
): string[] {
  const fits = titles.map(({ document, title }) => ({ document, fit: fitOf(name, title), length: title.length }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  if (best === 0) return [];
  const those = fits.filter(({ fit }) => fit === best);
  const shortest = Math.min(...those.map(({ length }) => length));
  return [...new Set(those.filter(({ length }) => best === 3 || length === shortest).map(({ document }) => document))];
}

const STOPS = /\b(?:the|of|on|for|and|a|prc|china|chinese|people's republic of china)\b/g;

const bare = (words: string): string =>
  /\p{Script=Han}/u.test(words)
    ? simplified(words).replace(/[\s\u3000《》〈〉]/g, '')
    : words.toLowerCase().replace(/[’`]/g, "'").replace(STOPS, ' ').replace(/\s+/g, ' ').trim();

/** The signs of a short name stand in a title in their order, and both begin and end alike. */
function isShortFor(short: string, title: string): boolean {
  if (short[0] !== title[0] || short.at(-1) !== title.at(-1) || title.length > short.length * 5) return false;
  let at = 0;
  for (const sign of title) if (sign === short[at]) at++;
  return at === short.length;
}
