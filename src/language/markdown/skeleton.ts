import type { Place } from '../ir.js';
import type { Span } from '../source.js';

/** What a law file is made of, before anything in it is understood. */
export interface Skeleton {
  /** The text between the two `---` lines; undefined where there is none. */
  readonly frontMatter: Span | undefined;
  readonly articles: readonly ArticleDraft[];
  readonly fences: readonly Fence[];
}

export interface ArticleDraft {
  readonly citation: string;
  readonly heading: string;
  readonly level: number;
  readonly span: Span;
  readonly points: readonly PointDraft[];
}

export interface PointDraft {
  readonly number: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly notEncoded: string | null;
  readonly covers: readonly Place[] | null;
  readonly rows: readonly string[];
  readonly unconfirmed: boolean;
  readonly span: Span;
}

export interface Fence {
  readonly kind: 'duecourse' | 'example';
  /** What is between the opening and the closing line. */
  readonly content: Span;
  /** The opening line. */
  readonly opening: Span;
  /** Index of the article that it stands under, or -1. */
  readonly article: number;
}
