import type { EventKind, Texts } from '../ir.js';
import type { ArticleDraft } from '../markdown/skeleton.js';
import type { Span } from '../source.js';
import type { Context } from './context.js';

/** What lacks a language that its like have (events: the title's; glosses: any gloss's) is told, for information. */
export function checkTranslations(
  ctx: Context,
  titles: Texts,
  events: readonly EventKind[],
  articles: readonly ArticleDraft[],
): void {
  const tell = (code: string, languages: readonly string[], texts: Texts, span: Span, name: string) => {
    const missing = languages.filter((l) => texts[l] === undefined);
    if (missing.length > 0) ctx.faults.info(code, span, { name, languages: missing.join(', ') });
  };
  const titled = Object.keys(titles);
  const glossed = [...new Set(articles.flatMap((a) => a.points.flatMap((p) => Object.keys(p.texts))))];
  for (const event of events)
    tell('law/event-untranslated', titled, event.texts, ctx.events.get(event.name)!.span, event.name);
  for (const { citation, points } of articles)
    for (const point of points)
      tell('law/gloss-untranslated', glossed, point.texts, point.span, `${citation} ${point.number}`);
}
