import type { DissectedLaw, LawNode } from '../language/index.js';
import type { Stretch } from './lines.js';

/** A number after `point` in a rule's head, and the point of the gloss that it means. */
export interface ClaimedPoint extends Stretch {
  /** The article's heading. */
  readonly article: string;
  readonly number: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly notEncoded: string | null;
  /** Where the point stands. */
  readonly at: Stretch;
}

/** The point that is claimed at a place. */
export function pointAt({ declarations, skeleton, source }: DissectedLaw, offset: number): ClaimedPoint | undefined {
  const declaration = declarations.find((d) => d.$cstNode && d.$cstNode.offset <= offset && offset <= d.$cstNode.end);
  const head = (declaration as { readonly head?: readonly LawNode[] } | undefined)?.head ?? [];
  for (const item of head) {
    if (item.$type !== 'PointItem') continue;
    for (const digits of (item as unknown as { readonly numbers: readonly LawNode[] }).numbers) {
      const span = digits.$cstNode!;
      if (offset < span.offset || offset > span.end) continue;
      const article = skeleton.articles.findLast((a) => a.span.offset <= offset);
      const number = Number(source.text.slice(span.offset, span.end));
      const point = article?.points.find((p) => p.number === number);
      if (!article || !point) return undefined;
      const { texts, notEncoded } = point;
      return {
        offset: span.offset,
        end: span.end,
        article: article.heading,
        number,
        texts,
        notEncoded,
        at: point.span,
      };
    }
  }
  return undefined;
}
