import {
  appendFileSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Diagnostic, InputError } from '../../src/base/index.js';
import { messagesIn } from '../../src/messages/index.js';
import {
  csvFindings,
  jsonReport,
  markdownReport,
  narrowed,
  type ReportDocument,
  readStoredReport,
} from '../../src/report/index.js';
import { finding, HOSTILE, smallDocument } from './support.js';

const english = await messagesIn('en');
const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-stored-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'findings.json');

function stored(report: ReportDocument = smallDocument()): string {
  writeFileSync(file, [...jsonReport(report)].join(''));
  return file;
}

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

/** The stored report with another value at a place; none where it is undefined. */
function changed(...changes: readonly (readonly [Path, unknown])[]): string {
  const report = JSON.parse(readFileSync(stored(), 'utf8')) as Holder;
  for (const [at, value] of changes) {
    const holder = at.slice(0, -1).reduce<Holder>((of, name) => of[name] as Holder, report);
    if (value === undefined) delete holder[at.at(-1)!];
    else holder[at.at(-1)!] = value;
  }
  writeFileSync(file, JSON.stringify(report));
  return file;
}

function faultOf(name: string): Diagnostic {
  try {
    const { report } = readStoredReport(name, 'en');
    for (const _ of report.findings);
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics[0]!;
    throw error;
  }
  throw new Error('read without a fault');
}

const written = (text: string | Uint8Array) => {
  writeFileSync(file, text);
  return file;
};

describe('a stored report', () => {
  it('is read back as it was, its findings as often as one likes', () => {
    const report = smallDocument();
    const { report: read, untouched } = readStoredReport(stored(report), 'en');
    const { findings, receipt, ...rest } = read;
    expect([...findings]).toEqual([...report.findings]);
    expect([...findings]).toEqual([...report.findings]);
    const { findings: _f, receipt: before, ...whole } = report;
    expect(rest).toEqual(whole);
    expect(receipt).toEqual({ ...before, findings: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(untouched).toBe(true);
    expect([...jsonReport(read)].join('')).toBe(readFileSync(file, 'utf8'));
  });

  it('may be laid out in another way, with its members in another order', () => {
    const { findings, evidence, ...rest } = JSON.parse(readFileSync(stored(), 'utf8'));
    written(
      `\ufeff${JSON.stringify({ findings, more: { findings: [1, { findings: [2] }] }, evidence, ...rest }, null, 7)}`,
    );
    const { report, untouched } = readStoredReport(file, 'it');
    expect([...report.findings]).toHaveLength(2);
    expect(untouched).toBe(true);
    expect(report.law.title).toBe('Richieste');
  });

  it('is told when somebody has changed a finding', () => {
    changed([['findings', 0, 'late', 'n'], 2]);
    expect(readStoredReport(file, 'en').untouched).toBe(false);
  });

  it('keeps any text and any key as data', () => {
    const key = JSON.parse('{"__proto__":"x","constructor":1,"office":null}');
    const hostile = HOSTILE.map((text) => finding({ id: text, case: text, key }));
    const { report } = readStoredReport(
      stored(smallDocument({ findings: [...smallDocument().findings, ...hostile] })),
      'en',
    );
    const read = [...report.findings].slice(2);
    expect(read).toEqual(hostile);
    expect(Object.hasOwn(read[0]!.key!, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is read from any cut between two pieces', () => {
    // More than one piece of the file, with findings across the seam.
    const many = Array.from({ length: 3000 }, (_, i) => finding({ id: String(i), case: '案'.repeat(i % 400) || 'x' }));
    const { report } = readStoredReport(
      stored(smallDocument({ findings: [...smallDocument().findings, ...many] })),
      'en',
    );
    expect([...report.findings].slice(2)).toEqual(many);
  });
});

describe('what is no stored report', () => {
  it.each([
    ['', 'findings/not-json'],
    ['[]', 'findings/no-report'],
    ['12', 'findings/not-json'],
    ['{}', 'findings/no-report'],
    ['{"a":1}}', 'findings/not-json'],
    ['{"a":}', 'findings/not-json'],
    ['{"duecourse":"1","schemaVersion":999}', 'findings/version'],
    ['PAR1....', 'findings/other-form'],
    ['ARROW1\0\0', 'findings/other-form'],
    ['PK\u0003\u0004', 'findings/other-form'],
    ['<!doctype html>', 'findings/other-form'],
    ['{"type":"report","duecourse":"1"}\n', 'findings/other-form'],
    ['id,law,rule,article\r\n', 'findings/other-form'],
  ])('%j is refused in words', (text, code) => {
    expect(faultOf(written(text)).code).toBe(code);
  });

  it('is refused when it was cut off, wherever', () => {
    const { length } = readFileSync(stored());
    fc.assert(
      fc.property(fc.integer({ min: 30, max: length - 3 }), (at) => {
        stored();
        truncateSync(file, at);
        expect(faultOf(file).code).toBe('findings/truncated');
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when it is a summary', () => {
    const parts = ['wording', 'readiness', 'breakdowns', 'delays', 'evidence', 'findings'];
    changed(...parts.map((part) => [[part], undefined] as const));
    expect(faultOf(file).code).toBe('findings/summary');
  });

  it('is refused where a part has another shape, and the place is told', () => {
    const cases: readonly (readonly [Path, unknown, string])[] = [
      [['rules', 0, 'counts', 'late'], '1', 'rules[0].counts.late'],
      [['findings', 1, 'verdict'], 'guilty', 'findings[1].verdict'],
      [['findings', 1, 'rule'], 'unheard-of', 'findings[1].rule'],
      [['findings', 0, 'event', 'kind'], '__proto__', 'findings[0].event.kind'],
      [['wording', 'rules'], [], 'wording.rules'],
      [['breakdowns', 0, 'counts', 0, 1], 7, 'breakdowns[0].counts'],
      [['evidence', 'findings', 0, 'case'], 1, 'evidence.findings[0].case'],
      [['evidence', 'findings', 0, 'id'], 'nobody', 'evidence.findings'],
      [['evidence', 'workings', 0, 'periods', 0, 'months'], null, 'evidence.workings[0].periods[0].months'],
      [['receipt', 'options', 'showPersons'], undefined, 'receipt.options.showPersons'],
      [['law'], [], 'law'],
    ];
    for (const [at, value, where] of cases) {
      const { code, data } = faultOf(changed([at, value]));
      expect([code, data?.['where']]).toEqual(['findings/shape', where]);
    }
  });

  it('is refused when it is too deep, too long or too large, before it fills the memory', () => {
    const [before, after] = readFileSync(stored(), 'utf8').split('"findings": [\n    {"id":"0123456789abcdef","law"');
    const withFinding = (json: string) =>
      written(`${before}"findings": [${json}, {"id":"0123456789abcdef","law"${after}`);
    expect(faultOf(withFinding(`{"x":${'['.repeat(1000)}${']'.repeat(1000)}}`)).code).toBe('findings/too-deep');
    expect(faultOf(withFinding(`{"x":"${'y'.repeat(2 << 20)}"}`)).code).toBe('findings/finding-too-long');
    expect(faultOf(withFinding('')).code).toBe('findings/not-json');
    expect(faultOf(written(`{"duecourse":[${'[],'.repeat(6_100_000)}[]]}`)).code).toBe('findings/too-much');
    const handle = openSync(file, 'w');
    writeSync(handle, '}', 600e6);
    closeSync(handle);
    expect(faultOf(file)).toMatchObject({ code: 'findings/too-large', data: { size: 601, limit: 500 } });
  });

  it('is never more than a fault, whatever the bytes', () => {
    const whole = readFileSync(stored());
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 40 }),
        fc.uint8Array({ maxLength: 12 }),
        (at, n, bytes) => {
          written(whole.subarray(0, at));
          appendFileSync(file, bytes);
          appendFileSync(file, whole.subarray(at + n));
          try {
            const { report } = readStoredReport(file, 'en');
            for (const f of report.findings) expect(typeof f.id).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is never more than a fault, whatever the values', () => {
    const paths: Path[] = [];
    const visit = (value: unknown, at: Path) => {
      paths.push(at);
      if (value !== null && typeof value === 'object')
        for (const [name, member] of Object.entries(value)) visit(member, [...at, name]);
    };
    visit(JSON.parse(readFileSync(stored(), 'utf8')), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths.filter((p) => p.length > 0)), fc.jsonValue(), (at, value) => {
        changed([at, value]);
        try {
          const { report } = readStoredReport(file, 'en');
          for (const line of csvFindings(report)) expect(line).toContain(',');
          expect(markdownReport(report, english)).toContain('\n');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a narrowed report', () => {
  it('has some of the findings, and evidence of these alone', () => {
    const report = narrowed(smallDocument(), { only: ['answer'], verdicts: ['overdue'] });
    expect([...report.findings].map((f) => f.verdict)).toEqual(['overdue']);
    expect(report.evidence).toMatchObject({ total: 1, shown: 0, findings: [] });
    expect(report.receipt.findings).toBeNull();
    expect(report.rules).toHaveLength(1);
  });

  it('has some of the rules, with every place set right', () => {
    const report = smallDocument();
    const [answer] = report.rules;
    const two: ReportDocument = {
      ...report,
      rules: [{ ...answer!, rule: 'first' }, answer!],
      wording: {
        ...report.wording,
        rules: [{ heading: 'h', sentence: {}, gloss: [], bearer: null }, report.wording.rules[0]!],
      },
      readiness: { ...report.readiness, rules: [report.readiness.rules[0]!, report.readiness.rules[0]!] },
      breakdowns: [
        {
          by: 'month',
          name: 'month',
          groups: ['2024-01'],
          counts: [
            [0, 0, 'met', 5],
            [0, 1, 'late', 1],
          ],
        },
      ],
      delays: [{ rule: 1, unit: 'days', side: 'latest', bins: [], n: 0, median: 0, p90: 0, notDone: 0 }],
    };
    const found = narrowed(two, { only: ['answer'], verdicts: [] });
    expect(found.rules.map((r) => r.rule)).toEqual(['answer']);
    expect(found.wording.rules[0]!.heading).toBe('Art. 1 Answers');
    expect(found.breakdowns[0]!.counts).toEqual([[0, 0, 'late', 1]]);
    expect(found.delays[0]!.rule).toBe(0);
    expect(found.notCheckable).toEqual([]);
    expect([...found.findings]).toHaveLength(2);
    expect(narrowed(two, { only: [], verdicts: [] })).toBe(two);
  });
});
