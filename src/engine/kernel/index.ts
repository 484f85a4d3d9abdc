export { type Compiled, compile, type Fold } from './compile.js';
export { link } from './link.js';
export type { FoldFunction, Linked, Sink } from './run.js';
