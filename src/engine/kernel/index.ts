export { type Compiled, compile, type Fold } from './compile.js';
export { type FoldFunction, link, type Sink } from './run.js';
