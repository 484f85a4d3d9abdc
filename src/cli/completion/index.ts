export { candidates, FILES } from './candidates.js';
export { SHELLS, type Shell, shellScript } from './scripts.js';
