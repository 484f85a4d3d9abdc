/** Duecourse from code: a law from its text, and what it says of a matter or a log, as plain data. Touches no file. */
export { type Checked, type CheckLogOptions, checkCases } from './check.js';
export { type Explained, explain, type Told, tell } from './explain.js';
export { type Asked, type AskOptions, dueDates, type MatterInput, standing, type WhatIf, whatIf } from './matter.js';
export {
  type ExampleOutcome,
  type LawFromText,
  type LawOptions,
  lawFromText,
  statuteOf,
  tryExamples,
} from './statute.js';
