export { directiveIn, directivesOf } from './directives-of.js';
export type { Demand, Directive, DirectiveForm, Span } from './model.js';
export { type PlacedDirective, placedDirectives } from './placed.js';
export { sentencesOf } from './sentences.js';
