export { type MutationScore, mutationScore, type Survivor } from './mutate.js';
