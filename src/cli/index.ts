/** The command's face: a program of chosen commands, in whatever world it is given. */
export { check } from './commands/check.js';
export { Exit, type Io, type Out } from './io.js';
export { openLaw, openStatute, shippedLaws } from './laws.js';
export { LOG_OPTIONS, openOptions } from './log-options.js';
export { type Command, type Commands, runProgram } from './program.js';
export { progressLine } from './progress.js';
export { proposalOf } from './proposal.js';
export { programVersion } from './version.js';
