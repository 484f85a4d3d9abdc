import { sha256 } from '../base/index.js';
import type { Declaration } from './generated/ast.js';
import type { LoadedLaw } from './loaded-law.js';
import { lowerLaw } from './lower/law.js';
import { readFrontMatter } from './markdown/front-matter.js';
import { scanSkeleton } from './markdown/scan.js';
import type { ArticleDraft, Skeleton } from './markdown/skeleton.js';
import { type ParsedRules, parseRules } from './parser/parse.js';
import { Faults, Source } from './source.js';

/** A law's text taken apart: what it was found to mean, and what stands where in it. */
export interface DissectedLaw extends LoadedLaw {
  readonly source: Source;
  readonly skeleton: Skeleton;
  /** What was read; a declaration with a fault of form is not among them. */
  readonly declarations: readonly Declaration[];
  /** Where declarations begin that could not be read. */
  readonly brokenAt: readonly number[];
}

/** The work of {@link loadLaw}, in a module of its own because the parser costs a third of a second to load. */
export function compileLaw(text: string, file: string): LoadedLaw {
  const { law, diagnostics, complete } = dissectLaw(text, file);
  return { law, diagnostics, complete };
}

export function dissectLaw(text: string, file: string): DissectedLaw {
  const source = new Source(file, text);
  const faults = new Faults(source);
  const skeleton = scanSkeleton(source, faults);
  const articleAt = articleFinder(skeleton.articles);
  faults.articleAt = (offset) => skeleton.articles[articleAt(offset)]?.citation;
  const frontMatter = readFrontMatter(
    source,
    skeleton.frontMatter ?? { offset: 0, end: 0 },
    faults,
    skeleton.frontMatter !== undefined,
  );
  const parts = { source, faults, hash: sha256(text), frontMatter, skeleton, articleAt };
  let parsed: ParsedRules | undefined;
  const lowered = withinStack(faults, skeleton, () => {
    parsed = parseRules(source, skeleton.fences, faults);
    return lowerLaw({ ...parts, parsed });
  });
  const sound = !faults.hasErrors && lowered !== undefined;
  return {
    law: sound ? lowered.law : undefined,
    diagnostics: faults.list(),
    complete: sound && lowered.complete,
    source,
    skeleton,
    declarations: parsed?.declarations ?? [],
    brokenAt: parsed?.brokenAt ?? [],
  };
}

/** Rules that are nested or chained beyond what the stack holds are a fault of the file like any other. */
function withinStack<T>(faults: Faults, skeleton: Skeleton, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.error('law/too-deep', skeleton.fences[0]?.opening ?? { offset: 0, end: 0 }, { most: 40 });
    return undefined;
  }
}

/** Finds the article that an offset stands under, or -1, by binary search. */
function articleFinder(articles: readonly ArticleDraft[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = articles.length - 1;
    let found = -1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (articles[middle]!.span.offset <= offset) {
        found = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  };
}
