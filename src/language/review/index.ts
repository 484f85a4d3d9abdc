export { reviewLaw } from './review.js';
