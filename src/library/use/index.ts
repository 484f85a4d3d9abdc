export { articleNamed, searchLibrary, type TextWanted, textOf } from './use.js';
