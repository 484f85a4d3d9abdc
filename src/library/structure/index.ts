export { idsUnder } from './ids.js';
export { follows } from './items.js';
export { languageOfText } from './language.js';
export { markOf } from './line-mark.js';
export { type ParseOptions, parseStructure, type Structure } from './parse.js';
export type { Piece } from './pieces.js';
export { type Sentence, sentencesOf, splitSentences } from './sentences.js';
export {
  type StatuteText,
  statuteText,
  type TextArticle,
  type TextItem,
  type TextParagraph,
  type TextSentence,
} from './statute-text.js';
