export { chinesePairs, chinesePhrase, chineseVector, englishWords, withoutChinese } from './signs.js';
export { type SearchUnit, searchUnits } from './units.js';
