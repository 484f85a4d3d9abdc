export { type ArticleNumber, type HeadedArticles, headedArticles, isHeaded } from './article-numbers.js';
export { type Basis, basisOf, type HeldText, type RestingRule, rulesResting } from './rules-on.js';
