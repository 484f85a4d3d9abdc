import type { TextLanguage } from '../model.js';

const CJK = /[\u3400-\u9fff\uf900-\ufaff]/g;
const KANA = /[\u3040-\u30ff]/g;
const LATIN = /[A-Za-z]+/g;
/** Words that English cannot do without; a tenth of a text or more. */
const ENGLISH = /\b(?:the|of|and|to|in|shall|be|or|by|for|is|that)\b/gi;

/** The language of a text by its signs: `zh`, `en`, or `und` where it is neither. A Chinese sign counts as a word. */
export function languageOfText(text: string): TextLanguage {
  const sample = text.slice(0, 200_000);
  const chinese = (sample.match(CJK) ?? []).length;
  const words = (sample.match(LATIN) ?? []).length;
  if ((sample.match(KANA) ?? []).length > chinese / 4) return 'und';
  if (chinese > words) return 'zh';
  const isEnglish =
    (sample.match(ENGLISH) ?? []).length * 12 >= words || /^(?:Article|Chapter|Section) \d/m.test(sample);
  return words > 0 && isEnglish ? 'en' : 'und';
}
