export { type FilledRow, type GivenSheet, readFilledSheet, shownText } from './filled-sheet.js';
