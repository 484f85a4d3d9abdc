export { basisView } from './basis.js';
export type { PageData, PageReport, PageRule, SampledFinding, Tone, VerdictLook } from './data.js';
export { type Bar, barsOf, delaysView, limitName, limitOf, relative } from './delays.js';
export { type FindingParts, findingView, hasClock, stepLook, verdictBadge } from './finding.js';
export { FindingIndex, type Query, soleOffice } from './finding-index.js';
export { MASKED_OFFICE } from './finding-lead.js';
export { findingRow, findingsView } from './findings.js';
export { inLanguage, PLAIN_INSIDE, unmarked, withLanguages } from './foreign.js';
export { baseName, contentsView, headView, SECTIONS } from './head.js';
export { type LawWords, lawBody } from './law.js';
export {
  FINDING_COLUMNS,
  type FindingColumn,
  GROUPS,
  type ListView,
  listAddress,
  listViewIn,
  WHOLE_LIST,
} from './list-address.js';
export { type Attributes, DRAWN, h, type Spoken, spoken, type View, type ViewNode } from './node.js';
export { type PackedEvidence, packEvidence, type UnpackedEvidence, unpackEvidence } from './packing.js';
export { type Page, pageOf, rangeText, readable, reasonText, ruleLabel } from './page.js';
export { readinessView } from './readiness.js';
export { rulesView } from './rules.js';
export { type Sheet, type SheetPicture, type SheetSection, sheetBody } from './sheet.js';
export { shortView } from './short.js';
export {
  type LateMonths,
  namedOnly,
  type Part,
  type PartAndRest,
  partsOf,
  type Span,
  type Standing,
  type Trend,
} from './standing.js';
export { hatchPattern } from './swatch.js';
export { scrolling, type TableColumn } from './table.js';
export { byTone, noTones, TONES, toneIn, toneOf } from './tones.js';
export { breakdownTable, breakdownTitle, type GroupSums, groupName, groupSums, whereView } from './where.js';
export { attributesOf, escaped, plainText, scriptJson, writeHtml } from './write-html.js';
