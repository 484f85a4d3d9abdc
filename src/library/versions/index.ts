export { articlesOf, bareWords, type PlacedArticle } from './articles.js';
export { type ArticleChange, compareVersions } from './compare.js';
export { type ArticleInVersion, articleHistory } from './history.js';
export { diffWords, type WordRun } from './word-diff.js';
