export { chineseCitations } from './chinese.js';
export { CITATION_STYLES, type CitationStyle, cite } from './cite.js';
export { Articles, Collection } from './collection.js';
export { englishCitations } from './english.js';
export { type CitationLink, type CitationLinks, citationLinks, type LinkOptions, placeName } from './links.js';
export type { Citation, CitedDocument, Pinpoint } from './model.js';
export { type CitingPlace, citationsOf, type ResolvedCitation, type Target } from './resolve.js';
export { type ReviewFinding, type ReviewKind, type ReviewOptions, review, type Successor } from './review.js';
