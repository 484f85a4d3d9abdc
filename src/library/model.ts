/**
 * What the law library keeps: a document (a law, a constitution, a speech) has versions, one for each day on which its text
 * changed; a version has texts, one a language; a text is a tree of nodes. Two texts of one version, and two versions of one
 * document, are told apart by these three keys, and their nodes meet by `eId`.
 */

/**
 * What a node is. `paragraph` is 款, `item` 项, `point` 目; `clause` is a numbered unit of a decision (一、…) that is no article;
 * `heading` is a titled stretch without a number, `history` a line on adoption and amendment, `note` a text of an editor,
 * `quoted` what an amending text sets into another law.
 */
export const NODE_KINDS = [
  'title',
  'history',
  'preamble',
  'part',
  'subpart',
  'chapter',
  'section',
  'subsection',
  'heading',
  'article',
  'clause',
  'paragraph',
  'item',
  'point',
  'note',
  'quoted',
  'annex',
] as const;

export type NodeKind = (typeof NODE_KINDS)[number];

/** Number of a unit, as the text writes it and as it counts. */
export interface NodeNumber {
  /** 第二百零五条, （三）, Article 34, (a). */
  readonly written: string;
  /** 205; letters and Roman numerals count from 1. */
  readonly value: number;
  /** 之一 is 1, bis 2 and so on as written; 0 where nothing was inserted. */
  readonly inserted: number;
}

/** A piece of a text. Its own words stand in `text`; those of its parts in theirs. */
export interface LibraryNode {
  /** In the manner of Akoma Ntoso, unique in its text: `chp_1__art_10__para_2`. */
  readonly eId: string;
  readonly kind: NodeKind;
  readonly number: NodeNumber | null;
  /** Words of a heading, as written; null where the node has none. */
  readonly heading: string | null;
  /** Its own words without its number, heading and parts; an article's words stand in its paragraphs. */
  readonly text: string;
  /** Line of the input where it begins, from 1. */
  readonly line: number;
  readonly children: readonly LibraryNode[];
}

/** BCP 47 primary tags, `zh` and `en` being those that the parser knows the marks of. */
export type TextLanguage = string;

export const DOCUMENT_KINDS = [
  'constitution',
  'law',
  'amendment',
  'regulation',
  'party-regulation',
  'rule',
  'interpretation',
  'decision',
  'treaty',
  'policy',
  'other',
] as const;

/** `amendment` changes another text; `rule` is departmental or local; `policy` a speech, report, opinion or readout. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const STANDINGS = ['authentic', 'official', 'unofficial', 'machine'] as const;

/** What a text in one language is worth: the one that binds, an official or another translation, one made by a machine. */
export type Standing = (typeof STANDINGS)[number];

/** Of a document, whichever the version. */
export interface DocumentMeta {
  /** Lower case, `cn/civil-procedure-law`: jurisdiction, then a name. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** 1 the highest: constitution 1, law 2, regulation 3, interpretation 4, rule 5, other 9. */
  readonly rank: number;
  /** `cn`; null where unknown. */
  readonly jurisdiction: string | null;
}

/** Of one version. Days are `YYYY-MM-DD`. */
export interface VersionMeta {
  /** The day that names the version: adoption, or last amendment; `undated` where no day is known. */
  readonly date: string;
  /** First day in force; null where the text does not say. */
  readonly from: string | null;
  /** First day no longer in force; null where nothing is known of an end. A later version ends it too. */
  readonly until: string | null;
}

/** Of one text of a version. */
export interface TextMeta {
  readonly language: TextLanguage;
  readonly title: string;
  readonly standing: Standing;
  /** Who adopted or issued it, as the text says; null where it does not. */
  readonly issuer: string | null;
  /** Who speaks in a policy document; null elsewhere. */
  readonly speaker: string | null;
}

export type TextFormat = 'markdown' | 'text' | 'html' | 'docx' | 'pdf' | 'akn';

/** A part of the input that is in no node, and why. Blanks are not listed. */
export interface Dropped {
  readonly why: DropReason;
  readonly text: string;
  readonly line: number;
}

export type DropReason =
  | 'blank'
  | 'markup'
  | 'metadata'
  | 'zero-width'
  | 'contents'
  | 'repeated-title'
  | 'other-language'
  | 'page-chrome'
  | 'footnote'
  | 'deleted'
  | 'hidden'
  | 'script';

/** Something that the import was not sure of. `code` names a message `library/unsure-<code>`. */
export interface Unsure {
  readonly code: string;
  readonly line: number;
  /** What the message may show. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** One text with everything that is known of it, as a file gave it and as the store keeps it. */
export interface LibraryText {
  readonly document: DocumentMeta;
  readonly version: VersionMeta;
  readonly text: TextMeta;
  readonly nodes: readonly LibraryNode[];
}

/** Ranks as they bind, by kind. */
export const RANK_OF: Readonly<Record<DocumentKind, number>> = {
  constitution: 1,
  amendment: 1,
  law: 2,
  treaty: 2,
  decision: 2,
  regulation: 3,
  'party-regulation': 3,
  interpretation: 4,
  rule: 5,
  policy: 9,
  other: 9,
};

/** Every node, parents before their parts, in the order of the text. */
export function* walkNodes(nodes: readonly LibraryNode[]): Generator<LibraryNode> {
  for (const node of nodes) {
    yield node;
    yield* walkNodes(node.children);
  }
}

/** The words of a node and its parts as one string, a line for each of them. */
export function fullText(node: LibraryNode): string {
  const own = [node.number?.written ?? '', node.heading ?? '', node.text].filter((t) => t !== '').join(' ');
  return [own, ...node.children.map(fullText)].filter((t) => t !== '').join('\n');
}
