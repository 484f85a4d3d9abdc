/** Names that Node has everywhere; the build puts them where they are used. */
export { Buffer } from './buffer.js';
export { process } from './system.js';
