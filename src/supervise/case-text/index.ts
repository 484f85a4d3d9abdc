export { CaseText } from './case-text.js';
