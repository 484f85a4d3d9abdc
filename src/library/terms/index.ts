export { GLOSSARY, type TermPair } from './glossary.js';
