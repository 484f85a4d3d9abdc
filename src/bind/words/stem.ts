/** A name in small letters without accents, camel case and signs taken apart: `sentToJudge_2` is `sent to judge 2`. */
export function folded(text: string): string {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Endings of plurals and of forms of verbs in English and Italian, the longest first. */
const ENDINGS = /(?:azioni|azione|ations|ation|amento|amenti|ings|ing|ates|ated|ate|ies|ied|ers|ed|es|s|e|y|i|o|a)$/;

/** The part of a word that its forms share, roughly: what is too short to be cut stays. */
export function stem(word: string): string {
  const cut = word.replace(ENDINGS, '');
  const kept = cut.length >= 3 ? cut : word;
  return kept.replace(/([bdfglmnprt])\1$/, '$1');
}

const HAN = /\p{Script=Han}/u;

export function isHan(text: string): boolean {
  return HAN.test(text);
}
