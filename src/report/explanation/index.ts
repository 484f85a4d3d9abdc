export {
  type ExplainedArticle,
  type ExplainedPoint,
  type ExplainedReading,
  type ExplainedRule,
  explainLaw,
  type LawExplanation,
} from './document.js';
export { explanationMarkdown, explanationText, notEncodedText, optionText } from './text.js';
