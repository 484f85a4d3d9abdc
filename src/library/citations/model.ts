/** Numbers of an article and of what within it is cited; null where the citation stops short of that level. */
export interface Pinpoint {
  /** 205 of 第二百零五条, with 1 of 之一 beside it. */
  readonly article: number | null;
  readonly inserted: number;
  readonly paragraph: number | null;
  readonly item: number | null;
  /** What is cited within the article as it is labelled, outermost first: a, 6 and A of 552(a)(6)(A). */
  readonly labels?: readonly string[];
}

/**
 * Which document is meant: the text itself (本法, this Law), one told by its title, or the place where the citation stands
 * (前款, the preceding paragraph), counted from there.
 */
export type CitedDocument =
  /** `isNamed` where the words say so; without them it is only likely. */
  | { readonly is: 'self'; readonly isNamed: boolean }
  | { readonly is: 'titled'; readonly title: string }
  | {
      readonly is: 'relative';
      readonly level: 'article' | 'paragraph' | 'item';
      readonly back: number;
      readonly count: number;
    }
  /** 本章, this Part: the container around the place, by what it is called. */
  | { readonly is: 'around'; readonly called: string };

/** A citation as it stands in the words of one node; `from` and `to` are UTF-16 units of its text. */
export interface Citation {
  readonly from: number;
  readonly to: number;
  readonly document: CitedDocument;
  /** Empty where a document is cited as a whole. A range (第十条至第十二条) is told by its ends in `through`. */
  readonly points: readonly Pinpoint[];
  /** The last of a range that begins with the last of `points`; null where there is none. */
  readonly through: Pinpoint | null;
  /** What a text in letters calls the unit: an article is no section. */
  readonly unit?: 'article' | 'section';
}

export const NOWHERE: Pinpoint = { article: null, inserted: 0, paragraph: null, item: null };
