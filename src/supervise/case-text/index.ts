export { CaseText } from './case-text.js';
export { ruleTitle } from './rule-title.js';
