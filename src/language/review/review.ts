import type { Diagnostic } from '../../base/index.js';
import type { Law } from '../ir.js';
import { reviewClocks } from './clocks.js';
import { reviewGuards } from './guards.js';
import { reviewRules } from './rules.js';
import { reviewSpans } from './spans.js';
import type { Tell } from './tell.js';
import { reviewWords } from './words.js';

/**
 * What can be seen of a sound law without any case: rules that never apply, duties that nobody can meet, guards that exclude each
 * other, clocks that nothing asks for or that never end, gaps between versions, words that a language lacks. It says something is so
 * only where it is certain, in the order of the file.
 *
 * @example reviewLaw(law) // [{ code: 'law/version-gap', severity: 'warning', range: { line: 12, ... }, ... }]
 */
export function reviewLaw(law: Law): Diagnostic[] {
  const found: Diagnostic[] = [];
  const tell: Tell = (code, { range, article }, data, severity = 'warning') => {
    const citation = law.articles[article]?.citation;
    found.push({
      code,
      severity,
      file: law.file,
      range,
      ...(citation === undefined ? {} : { article: citation }),
      data,
    });
  };
  for (const review of [reviewRules, reviewGuards, reviewClocks, reviewSpans, reviewWords]) review(law, tell);
  return found.sort((a, b) => a.range!.offset - b.range!.offset);
}
