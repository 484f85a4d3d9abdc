import { VERDICTS } from '../../src/engine/index.js';
import type { Sink } from '../../src/log/index.js';
import type { ReportDocument, ReportedFinding } from '../../src/report/index.js';

/** Texts that spreadsheets, pages, terminals or documents could take for something else than text. */
export const HOSTILE: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '|cmd',
  "'=1",
  '<script>alert(1)</script>',
  ']]>&amp;"',
  '[a](http://example.org) `b` | c',
  '案件',
];

export function finding(more: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    id: '0123456789abcdef',
    law: 'test/requests',
    rule: 'answer',
    article: 'Art. 1',
    case: 'case-a',
    key: null,
    verdict: 'late',
    event: { kind: 'requested', time: '2024-01-10', row: 1 },
    other: { kind: 'answered', time: '2024-02-10T09:30+01:00', row: 2 },
    due: '2024-02-09',
    late: { n: 1, unit: 'days' },
    why: [],
    provisional: false,
    assumptions: ['withdrawn never happens', 'abroad = false'],
    readings: [{ reading: 'days', option: 'months', verdicts: ['met'] }],
    draft: true,
    ...more,
  };
}

/** A report of two findings of one rule, the first with its working. */
export function smallDocument(more: Partial<ReportDocument> = {}): ReportDocument {
  const first = finding();
  const second = finding({
    id: 'fedcba9876543210',
    case: 'case-b',
    verdict: 'overdue',
    other: null,
    late: { n: 31, unit: 'days' },
    due: '2024-03-31',
    provisional: true,
    readings: [],
  });
  const counts = {
    ...Object.fromEntries(VERDICTS.map((v) => [v, 0])),
    met: 2,
    late: 1,
    overdue: 1,
  } as ReportDocument['rules'][number]['counts'];
  const day = (text: string) => ({ earliest: text, latest: text });
  return {
    duecourse: '0.1.0',
    schemaVersion: 3,
    at: '2024-05-01',
    log: { name: 'log.csv', cases: 4, events: 7, activities: 2, first: '2024-01-10', last: '2024-04-05' },
    law: { id: 'test/requests', title: 'Requests', draft: true, complete: true, assumed: { days: 'calendar' } },
    rules: [
      {
        law: 'test/requests',
        rule: 'answer',
        article: 'Art. 1',
        title: { en: 'A request is answered' },
        kind: 'duty',
        counts,
        worst: { n: 31, unit: 'days' },
        assumptions: ['withdrawn never happens', 'abroad = false'],
        readings: [{ reading: 'days', assumed: 'calendar', option: 'months', counts, adverse: 1 }],
      },
    ],
    notCheckable: [{ law: 'test/requests', rule: 'pass-on', article: 'Art. 2', kind: 'duty', missing: ['received'] }],
    underOtherReadings: [],
    oddities: [{ code: 'no-resource', count: 3 }],
    wording: {
      lawTitles: { en: 'Requests', zh: '申请', it: 'Richieste' },
      source: { en: 'No statute', zh: '并非法规' },
      rules: [
        {
          heading: 'Art. 1 Answers',
          sentence: { en: 'After each “Requested”, answer within 30 days.' },
          gloss: [{ en: 'A request is answered.' }],
          bearer: 'office',
        },
      ],
      events: {
        requested: { by: 'party', texts: { en: 'Requested', zh: '申请', it: 'Richiesto' } },
        answered: { by: 'office', texts: { en: 'Answered', zh: '答复', it: 'Risposto' } },
      },
      terms: { outcome: { en: 'outcome', zh: '结果' } },
      values: {},
      readings: { 'days.months': { en: 'thirty days are a month' } },
      assumed: {},
      judgments: {},
    },
    readiness: {
      rules: [
        {
          instances: 4,
          decided: 2,
          explained: 2,
          lacking: [{ why: 'attribute', field: 'answered.outcome', instances: 2, alone: 2, cases: 2 }],
          suspect: {
            why: ['share', 'heaped'],
            share: 0.5,
            heap: { late: { n: 1, unit: 'days' }, share: 0.5 },
            confirmed: false,
          },
        },
      ],
      duplicates: { cases: 1, events: 2 },
      impossible: [{ why: 'future', event: 'answered', events: 1 }],
      unreadable: [
        {
          field: 'answered.outcome',
          column: 'result',
          values: 1,
          written: ['partly'],
          words: [],
          known: [],
          remedy: null,
        },
      ],
      piledUp: [{ event: 'answered', day: '2024-03-31', events: 40, usual: 1, days: 1 }],
      lag: { events: 7, median: 1, p90: 4, longest: 9, negative: 0 },
    },
    breakdowns: [{ by: 'month', name: 'month', groups: ['2024-01'], counts: [[0, 0, 'late', 1]] }],
    delays: [],
    evidence: {
      total: 2,
      shown: 1,
      cases: [
        { case: 'case-a', events: [{ kind: 'requested', time: '2024-01-10', row: 1, facts: [['reason', 'value-x']] }] },
      ],
      workings: [
        {
          test: 'within',
          side: 'latest',
          unit: 'days',
          exists: true,
          from: day('2024-01-10'),
          zone: 'Asia/Shanghai',
          exchanged: ['2024-02-04'],
          periods: [
            {
              months: 0,
              days: 30,
              workingDays: 0,
              minutes: 0,
              steps: [
                {
                  kind: 'start',
                  from: '2024-01-10',
                  to: '2024-01-10',
                  count: 0,
                  unit: null,
                  reason: 'start-excluded',
                  name: null,
                  source: null,
                },
                {
                  kind: 'counted',
                  from: '2024-01-11',
                  to: '2024-02-09',
                  count: 30,
                  unit: 'days',
                  reason: null,
                  name: null,
                  source: 'Art. 1',
                },
              ],
            },
          ],
          at: day('2024-02-09'),
        },
      ],
      findings: [{ id: first.id, finding: first, case: 0, limits: [0] }],
    },
    findings: [first, second],
    receipt: {
      program: '0.1.0',
      at: '2024-05-01',
      law: { id: 'test/requests', hash: 'a'.repeat(64), review: null },
      calendar: null,
      binding: { name: null, hash: null },
      log: { name: 'log.csv', hash: 'b'.repeat(64) },
      readings: { days: 'calendar' },
      options: { summary: false, showPersons: false, readings: false, only: [], verdicts: [], engine: 'kernel' },
      findings: 'c'.repeat(64),
    },
    ...more,
  };
}

/** A place where a writer's bytes are gathered. */
export function gathering(): { sink: Sink; bytes: () => Buffer } {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const sink: Sink = {
    get bytes() {
      return bytes;
    },
    async write(piece) {
      pieces.push(piece.slice());
      bytes += piece.length;
    },
  };
  return { sink, bytes: () => Buffer.concat(pieces) };
}
