export { directiveIn, directivesOf } from './directives-of.js';
export type { Demand, Directive, DirectiveForm, Setting, Span } from './model.js';
export { type Announced, actorWords, dateWords, type PlacedDirective, placedDirectives } from './placed.js';
export { sentencesOf } from './sentences.js';
