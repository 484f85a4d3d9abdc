export { shownOddities, type Unpacked, withArchives } from './archive.js';
export { type Gathered, gatherFiles } from './folder.js';
export { checkFile, detectFormat, formatByName, type LogFormat } from './format.js';
export { mergeLogs } from './merge.js';
export { STDIN, withStdin } from './stdin.js';
