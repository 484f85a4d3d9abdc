import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../src/report/index.js';
import { Place } from './support.js';

const LAW = `---
law: test/documents
title: { en: "Documents" }
jurisdiction: none
zone: Europe/Rome
source: "No statute: rules made for tests"
review: none
---

# Documents

## Art. 1 Reading

- en: Each document that comes in is read within 5 days, unless the matter is withdrawn.

\`\`\`duecourse
event came-in by party en "Came in" (document: text)
event was-read by office en "Was read" (document: text)
event withdrawn by party en "Withdrawn"

duty read point 1 per case and document: after each came-in, office must was-read within 5 days unless withdrawn
\`\`\`
`;

const LOG = `case,activity,time,document
1,came-in,2024-01-01,Letter of Ada
1,came-in,2024-01-01,Letter of Bruno
1,was-read,2024-01-09,Letter of Ada
1,came-in,2024-02-01,Letter of Bruno
2,came-in,2024-01-01,Letter of Ada
`;

const BINDING = `law: test/documents
events:
  came-in: { activity: came-in, attributes: { document: document } }
  was-read: { activity: was-read, attributes: { document: document } }
never-happens: [withdrawn]
`;

describe('a rule that is kept by more than the case', () => {
  let place: Place;
  let words: readonly string[];

  beforeAll(() => {
    place = new Place();
    place.put('log.csv.bind.yaml', BINDING);
    words = [
      'check',
      place.put('log.csv', LOG),
      '--law',
      place.put('documents.law.md', LAW),
      '--at',
      '2024-03-01',
      '--format',
      'json',
      '--verdict',
      'late,overdue',
    ];
  });

  afterAll(() => place.remove());

  async function findings(...more: string[]): Promise<readonly ReportedFinding[]> {
    const { code, out, err } = await place.run([...words, ...more]);
    expect([code, err]).toEqual([0, '']);
    return (JSON.parse(out) as { findings: ReportedFinding[] }).findings;
  }

  it('names the values of the key, masked like any other', async () => {
    const masked = await findings();
    expect(masked.map((f) => f.verdict).sort()).toEqual(['late', 'overdue', 'overdue', 'overdue']);
    expect(JSON.stringify(masked)).not.toContain('Letter');
    for (const { key } of masked) expect(key?.['document']).toMatch(/^document-[a-z2-7]{12}$/);
    expect(new Set(masked.map((f) => f.key!['document'])).size).toBe(2);
    for (const { assumptions } of masked) expect(assumptions).toEqual(['withdrawn never happens']);
    const shown = await findings('--show-persons');
    expect(new Set(shown.map((f) => f.key!['document']))).toEqual(new Set(['Letter of Ada', 'Letter of Bruno']));
  });

  it('gives each finding an id of its own, the same masked or not', async () => {
    const [masked, shown] = [await findings(), await findings('--show-persons')];
    expect(new Set(masked.map((f) => f.id)).size).toBe(4);
    expect(shown.map((f) => f.id)).toEqual(masked.map((f) => f.id));
  });
});
