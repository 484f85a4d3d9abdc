export { type AgainstText, holdAgainst, type Unclaimed } from './against.js';
export {
  type AlignedPair,
  type Alignment,
  type AlignmentDoubt,
  align,
  DOUBTFUL,
} from './alignment/index.js';
export { chineseNumber } from './chinese-number.js';
export {
  CITATION_STYLES,
  type Citation,
  type CitationStyle,
  type CitedDocument,
  type CitingPlace,
  Collection,
  chineseCitations,
  citationsOf,
  cite,
  englishCitations,
  type Pinpoint,
  type Repeal,
  type ResolvedCitation,
  type ReviewFinding,
  type ReviewKind,
  type ReviewOptions,
  review,
  type Successor,
  type Target,
} from './citations/index.js';
export {
  type Adoption,
  adopt,
  applied,
  CHANGEABLE,
  type Changeable,
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentChange,
  type CommitmentState,
  changeCommitment,
  changesOf,
  commitments,
  commitmentWithHistory,
  type DemandPlace,
  demandsIn,
  type Followed,
  type FollowedCommitment,
  type FollowedDemand,
  follow,
  followed,
  isOverdue,
  type KeptPlace,
  placeIn,
  type WantedChange,
} from './commitments/index.js';
export { dayIn, eventsIn, type GivenMeta, isDay, type TextEvent } from './describe/index.js';
export {
  type Demand,
  type Directive,
  type DirectiveForm,
  directiveIn,
  directivesOf,
  type Span,
} from './directives/index.js';
export { toAkomaNtoso, toMarkdown } from './export/index.js';
export { countsOf, type ImportedText, importText } from './import-text.js';
export { type Mark, type MarkUnit, marksOf } from './marks.js';
export {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentMeta,
  type Dropped,
  type DropReason,
  fullText,
  type LibraryNode,
  type LibraryText,
  NODE_KINDS,
  type NodeKind,
  type NodeNumber,
  RANK_OF,
  STANDINGS,
  type Standing,
  type TextFormat,
  type TextLanguage,
  type TextMeta,
  type Unsure,
  type VersionMeta,
  walkNodes,
} from './model.js';
export { importBytes, readTexts } from './read/index.js';
export { romanNumber } from './roman.js';
export { type SearchFilter, type SearchHit, type SearchOptions, type SearchResult, search } from './search/index.js';
export {
  type Added,
  type Database,
  type Library,
  type LibraryPlace,
  libraryHome,
  type Row,
  type SqlValue,
  type StoredHead,
  type StoredText,
  useLibrary,
  type Wanted,
} from './store/index.js';
export {
  languageOfText,
  type ParseOptions,
  type Piece,
  parseStructure,
  type Sentence,
  type StatuteText,
  type Structure,
  sentencesOf,
  splitSentences,
  statuteText,
  type TextArticle,
  type TextItem,
  type TextParagraph,
  type TextSentence,
} from './structure/index.js';
export { GLOSSARY, type TermPair } from './terms/index.js';
export {
  type ArticleChange,
  type ArticleInVersion,
  articleHistory,
  articlesOf,
  bareWords,
  compareVersions,
  diffWords,
  type PlacedArticle,
  type WordRun,
} from './versions/index.js';
