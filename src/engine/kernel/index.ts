export { type Compiled, compile, type Fold } from './compile.js';
export { type FoldFunction, type Linked, link, type Sink } from './run.js';
