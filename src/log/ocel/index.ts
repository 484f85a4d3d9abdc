export { type OcelOptions, readOcel } from './read.js';
