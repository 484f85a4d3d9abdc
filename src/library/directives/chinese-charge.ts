import type { Span } from './model.js';

/** Brackets at a sentence's end: （责任单位：市司法局；完成时限：2026年6月底前）, （司法部牵头）. */
const BRACKET = /[（(](?:[^（）()]|[（(][^（）()]*[）)])*[）)]\s*[。.]?$/;
const NAMES = /责任|牵头|负责|配合|承办|主办|分工|落实单位|完成时[限间]/;

/** Titles of what a bracket names, whoever leads first. */
const TITLED = [
  /(?:牵头|主办|承办)(?:单位|部门|处室|领导)?\s*[：:]\s*/,
  /(?:责任|落实|负责|实施|主责)(?:单位|部门|处室|主体|人)?\s*[：:]\s*/,
];
const LEADING = /^(?<who>[^；;：:]+?)(?:等)?(?:牵头|主办|负责牵头)/;
const CHARGED = /^(?<who>[^；;：:]+?)(?:等)?(?:按照?(?:各自)?职责(?:分工)?|分别|共同|具体|根据职责)*负责/;

/** The bracket at a sentence's end that says who is in charge of what it demands, and by when; null where none does. */
export function chargeOf(text: string, sentence: Span): { readonly at: Span; readonly actor: Span | null } | null {
  const written = text.slice(sentence.from, sentence.to);
  if (written.length > 4000) return null;
  const found = BRACKET.exec(written);
  if (!found || !NAMES.test(found[0])) return null;
  const from = sentence.from + found.index;
  const inside = found[0].replace(/[）)]\s*[。.]?$/, '').slice(1);
  const at = { from, to: from + found[0].length };
  return { at, actor: whoIn(inside, from + 1) };
}

/** Whether a bracket right after a sentence names who is in charge: it belongs to that sentence. */
export const isCharge = (bracket: string): boolean => NAMES.test(bracket) && BRACKET.test(bracket);

function whoIn(inside: string, start: number): Span | null {
  for (const title of TITLED) {
    const found = title.exec(inside);
    if (!found) continue;
    const from = found.index + found[0].length;
    const rest = inside.slice(from);
    const to = /[；;。]|[，,、]?\s*(?:配合|协助|责任|牵头|完成|时限)[^，；：]{0,6}[：:]|$/.exec(rest)!.index;
    return to > 0 ? { from: start + from, to: start + from + rest.slice(0, to).trimEnd().length } : null;
  }
  const who = (LEADING.exec(inside) ?? CHARGED.exec(inside))?.groups?.['who'];
  return who ? { from: start, to: start + who.length } : null;
}
