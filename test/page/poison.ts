import { VERDICTS } from '../../src/engine/index.js';
import type { ReportDocument } from '../../src/report/index.js';

/** Words that the report's form gives a meaning, by which it is read; everything else comes from log, law or binding. */
const FORM: ReadonlySet<unknown> = new Set([
  ...VERDICTS,
  ...[
    'days',
    'hours',
    'months',
    'working-days',
    'latest',
    'earliest',
    'duty',
    'guard',
    'office',
    'party',
    'month',
    'attribute',
  ],
  ...[
    'event',
    'order',
    'time',
    'unreadable',
    'left-open',
    'value',
    'calendar',
    'share',
    'heaped',
    'future',
    'before-log',
    'far-past',
    'no-time',
    'none',
    'masked',
    'no-limit',
    'no-record',
  ],
]);

/** Names by which the page finds languages and the like. */
const KEYS: ReadonlySet<string> = new Set(['en', 'zh', 'it']);

/** A report with the same text put after every text in it, the names of its records included; what was equal stays equal. */
export function poisoned(document: ReportDocument, payload: string): ReportDocument {
  const findings = [...document.findings];
  return poison({ ...document, findings }, payload, 'document') as ReportDocument;
}

function poison(value: unknown, payload: string, key: string): unknown {
  if (typeof value === 'string') return FORM.has(value) || key === 'id' || key === 'code' ? value : value + payload;
  if (Array.isArray(value)) return value.map((part) => poison(part, payload, key));
  if (value === null || typeof value !== 'object') return value;
  const isRecord =
    ['events', 'assumed', 'readings', 'terms', 'values', 'judgments'].includes(key) &&
    !('kind' in value) &&
    !('reading' in value);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      isRecord && !KEYS.has(name) ? name + payload : name,
      poison(part, payload, name),
    ]),
  );
}
