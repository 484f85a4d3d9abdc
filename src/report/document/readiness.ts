import { adverseCount, totalCount } from '../readings.js';
import type { ReportHead } from '../report.js';
import type { Readiness } from './document.js';

/** What the record can tell. */
export function readinessOf(head: ReportHead): Readiness {
  return {
    rules: head.rules.map(({ counts }) => {
      const instances = totalCount(counts) - counts['not-in-force'];
      const decided = instances - counts.undetermined;
      const share = decided === 0 ? 0 : adverseCount(counts) / decided;
      return {
        instances,
        decided,
        lacking: [],
        suspect: share > 0.2 ? { why: ['share'], share, heap: null, confirmed: false } : null,
      };
    }),
    duplicates: { cases: 0, events: 0 },
    impossible: [],
    piledUp: [],
    lag: null,
  };
}
