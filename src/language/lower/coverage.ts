import type { Article } from '../ir.js';
import type { ArticleDraft, PointDraft } from '../markdown/skeleton.js';
import type { Span } from '../source.js';
import type { Context } from './context.js';
import type { Head } from './head.js';

/** A rule or fact that may claim points of the article that it stands under. */
export interface Claim {
  readonly name: string;
  readonly head: Head;
  readonly span: Span;
  /** A fact claims a point where it can, but an article of facts alone needs no gloss. */
  readonly isRule: boolean;
}

/** Articles with what claims their points. Holes are told as warnings; `complete` is false where there are any. */
export function coverArticles(
  ctx: Context,
  drafts: readonly ArticleDraft[],
  claims: readonly Claim[],
  /** Articles with rules that could not be read: their holes are not told. */
  silent: ReadonlySet<number>,
): { articles: Article[]; complete: boolean } {
  const byArticle = new Map<number, Claim[]>();
  for (const claim of claims) {
    const article = ctx.articleAt(claim.span.offset);
    const list = byArticle.get(article);
    if (list) list.push(claim);
    else byArticle.set(article, [claim]);
  }
  let complete = true;
  const articles = drafts.map((draft, i) => {
    const own = byArticle.get(i) ?? [];
    const claimed = claimPoints(ctx, draft, own);
    if (!claimed.complete) complete = false;
    const points = draft.points.map((point) => {
      const claimedBy = [...new Set(claimed.byPoint.get(point.number) ?? [])];
      if (!silent.has(i) && !checkPoint(ctx, draft, point, claimedBy)) complete = false;
      return {
        number: point.number,
        texts: point.texts,
        notEncoded: point.notEncoded,
        covers: point.covers,
        rows: point.rows,
        unconfirmed: point.unconfirmed,
        claimedBy,
        range: ctx.source.range(point.span),
      };
    });
    const { citation, heading, level, span } = draft;
    return { citation, heading, level, range: ctx.source.range(span), points };
  });
  return { articles, complete };
}

function claimPoints(
  ctx: Context,
  draft: ArticleDraft,
  claims: readonly Claim[],
): { byPoint: Map<number, string[]>; complete: boolean } {
  const byPoint = new Map<number, string[]>(draft.points.map((p) => [p.number, []]));
  let complete = true;
  if (draft.points.length === 0 && claims.some((c) => c.isRule)) {
    ctx.faults.warning('law/no-gloss', draft.span, { article: draft.citation });
    complete = false;
  }
  for (const { name, head, span, isRule } of claims) {
    for (const [i, number] of head.points.entries()) {
      const list = byPoint.get(number);
      if (list) list.push(name);
      else
        ctx.faults.error('law/no-such-point', head.pointSpans[i]!, {
          article: draft.citation,
          number,
          last: draft.points.length,
        });
    }
    if (head.points.length > 0) continue;
    if (draft.points.length === 1) byPoint.get(draft.points[0]!.number)!.push(name);
    else if (draft.points.length > 1 && isRule) {
      ctx.faults.warning('law/claims-no-point', span, { name, article: draft.citation, last: draft.points.length });
      complete = false;
    }
  }
  return { byPoint, complete };
}

/** Whether the point is no hole. */
function checkPoint(ctx: Context, draft: ArticleDraft, point: PointDraft, claimedBy: readonly string[]): boolean {
  const data = { article: draft.citation, number: point.number };
  if (point.notEncoded !== null) {
    if (claimedBy.length > 0)
      ctx.faults.warning('law/claimed-yet-not-encoded', point.span, { ...data, name: claimedBy[0]! });
    return true;
  }
  if (claimedBy.length > 0) return true;
  ctx.faults.warning('law/hole', point.span, data);
  return false;
}
