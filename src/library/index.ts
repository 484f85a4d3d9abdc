export { type AgainstText, holdAgainst, type Unclaimed } from './against.js';
export { chineseNumber } from './chinese-number.js';
export {
  type Demand,
  type Directive,
  type DirectiveForm,
  directiveIn,
  directivesOf,
} from './directives/index.js';
export { type Mark, type MarkUnit, marksOf } from './marks.js';
export {
  type StatuteText,
  statuteText,
  type TextArticle,
  type TextItem,
  type TextParagraph,
  type TextSentence,
} from './statute-text.js';
