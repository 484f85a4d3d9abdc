export {
  type ExplainedArticle,
  type ExplainedPoint,
  type ExplainedReading,
  type ExplainedRule,
  explainLaw,
  type LawExplanation,
} from './document.js';
export { explanationMarkdown, explanationText } from './text.js';
