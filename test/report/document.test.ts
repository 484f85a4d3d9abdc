import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/run-check.js';
import { isReported } from '../../src/engine/index.js';
import { type CheckRun, type ReportDocument, reportDocument } from '../../src/report/index.js';
import { SMALL_LAW } from '../cli/support.js';

const BINDING = `law: test/requests
source: { kind: log, order: source }
events:
  requested: { activity: requested, attributes: { reason: why } }
  answered: answered
actor: who
office: { column: desk }
safe-to-show: [case, why, desk, who, region]
`;

/** a: 10 days early. b: a day late. c: never. d: in time, by the same hand. e: not due yet. */
const LOG = `case,activity,time,who,why,desk,region,note
a,requested,2024-01-10,Ada,one,North,x,secret
a,answered,2024-01-30,Bo,,North,,
b,requested,2024-01-10,Ada,two,South,x,secret
b,answered,2024-02-10,Bo,,South,,
c,requested,2024-02-01,Ada,one,North,y,secret
d,requested,2024-02-02,Ada,,South,x,secret
d,answered,2024-02-03,Ada,,South,y,
e,requested,2024-04-20,Ada,two,,x,
`;

const SILENCE = SMALL_LAW.replace(
  /```duecourse[^`]*/,
  `$&
event accepted once by law en "Accepted" zh "视为同意" it "Accolto"
event entered by office en "Entered" zh "登记" it "Annotato"
clock silence point 1: 30 days after first requested
deem accepted point 1 when silence runs out unless answered
duty enter point 1: after accepted, office must entered within 10 days
`,
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'duecourse-document-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function runOf(
  log: string,
  binding = BINDING,
  { at = '2024-05-01', law = SMALL_LAW, showPersons = false } = {},
): Promise<CheckRun> {
  const put = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const options = { summary: false, showPersons, readings: false, only: [], verdicts: [], engine: 'kernel' as const };
  const io = {
    env: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
    now: () => new Date('2024-06-30T12:00:00Z'),
  };
  return await runCheck(
    {
      log: put('log.csv', log),
      law: put('requests.law.md', law),
      bind: put('log.bind.yaml', binding),
      at,
      options,
      keeps: isReported,
      instances: true,
      open: {},
      threads: 1,
      hash: false,
      work: {},
    },
    io as never,
  );
}

/** Groups with what was counted of one rule: `{ group: { verdict: n } }`. */
function grouped(document: ReportDocument, by: string, rule: string): Record<string, Record<string, number>> {
  const { groups, counts } = document.breakdowns.find((b) => b.name === by)!;
  const found: Record<string, Record<string, number>> = {};
  for (const [group, r, verdict, n] of counts) {
    if (document.rules[r]!.rule !== rule) continue;
    const name = String(groups[group]);
    found[name] = { ...found[name], [verdict]: n };
  }
  return found;
}

describe('a report as data', () => {
  it('says what the law says, in three languages', async () => {
    const { wording, rules } = reportDocument(await runOf(LOG));
    expect(rules.map((r) => r.rule)).toEqual(['answer', 'other-hand']);
    expect(wording.lawTitles['zh']).toBe('申请');
    expect(wording.rules.map((r) => Object.keys(r.sentence))).toEqual([
      ['en', 'zh', 'it'],
      ['en', 'zh', 'it'],
    ]);
    expect(wording.rules[0]!.sentence['en']).toContain('within 30 days');
    expect(wording.rules[1]!.gloss).toEqual([
      { en: 'A request is answered within 30 days, and by somebody else than the one who took it.' },
    ]);
    expect(wording.events['requested']).toMatchObject({ by: 'party', texts: { it: 'Richiesto' } });
  });

  it('counts by month of the instance, by office and by attribute', async () => {
    const document = reportDocument(await runOf(LOG));
    expect(document.breakdowns.map((b) => [b.by, b.name])).toEqual([
      ['month', 'month'],
      ['office', 'office'],
      ['attribute', 'reason'],
      ['attribute', 'region'],
    ]);
    expect(grouped(document, 'month', 'answer')).toEqual({
      '2024-01': { met: 1, late: 1 },
      '2024-02': { met: 1, overdue: 1 },
      '2024-04': { open: 1 },
    });
    expect(grouped(document, 'office', 'answer')).toEqual({
      North: { met: 1, overdue: 1 },
      South: { met: 1, late: 1 },
      null: { open: 1 },
    });
    // The guard's act has no reason of its own: the request of its case has one.
    expect(grouped(document, 'reason', 'other-hand')).toEqual({
      one: { lawful: 1 },
      two: { lawful: 1 },
      null: { breach: 1 },
    });
    // In d the answer's own region counts.
    expect(grouped(document, 'region', 'other-hand')).toEqual({ x: { lawful: 2 }, y: { breach: 1 } });
  });

  it('shows the spread of the delays, those in time too', async () => {
    const document = reportDocument(await runOf(LOG));
    // a: due 9 February, answered 30 January. b: due 9, answered 10. d: due 3 March, answered 3 February.
    expect(document.delays).toEqual([
      {
        rule: 0,
        unit: 'days',
        side: 'latest',
        bins: [
          { from: -29, to: -28, n: 1 },
          { from: -10, to: -9, n: 1 },
          { from: 1, to: 2, n: 1 },
        ],
        n: 3,
        median: -10,
        p90: 1,
        notDone: 1,
      },
    ]);
  });

  it('has the cases and the working behind the worst findings of each rule in turn', async () => {
    const run = await runOf(LOG);
    const { evidence } = reportDocument(run);
    expect([evidence.total, evidence.shown]).toEqual([3, 3]);
    expect(evidence.findings.map(({ finding: f }) => [f.rule, f.case, f.verdict])).toEqual([
      ['answer', 'c', 'overdue'],
      ['other-hand', 'd', 'breach'],
      ['answer', 'b', 'late'],
    ]);
    expect(evidence.cases[evidence.findings[2]!.case]).toEqual({
      case: 'b',
      events: [
        {
          kind: 'requested',
          time: '2024-01-10',
          row: 3,
          facts: [
            ['reason', 'two'],
            ['actor', 'Ada'],
            ['office', 'South'],
          ],
        },
        {
          kind: 'answered',
          time: '2024-02-10',
          row: 4,
          facts: [
            ['actor', 'Bo'],
            ['office', 'South'],
          ],
        },
      ],
    });
    expect(evidence.findings[2]!.limits.map((l) => evidence.workings[l])).toMatchObject([
      {
        test: 'due',
        exists: true,
        from: { earliest: '2024-01-10', latest: '2024-01-10' },
        at: { earliest: '2024-02-09', latest: '2024-02-09' },
      },
    ]);
    expect(reportDocument(run, { evidence: 2 }).evidence).toMatchObject({ total: 3, shown: 2 });
    expect([...reportDocument(run).findings].map((f) => f.id)).toHaveLength(3);
  });

  it('counts from what was deemed after the last event of the log', async () => {
    const binding = BINDING.replace('answered: answered', 'answered: answered\n  entered: entered');
    const run = await runOf(LOG.split('\n').slice(0, 2).join('\n'), binding, { law: SILENCE });
    const { evidence, findings } = reportDocument(run);
    const [, entering] = [...findings];
    expect(entering).toMatchObject({ rule: 'enter', verdict: 'overdue', due: '2024-02-19' });
    expect(
      evidence.findings.find(({ id }) => id === entering!.id)!.limits.map((l) => evidence.workings[l]),
    ).toMatchObject([{ from: { latest: '2024-02-09' }, at: { latest: '2024-02-19' } }]);
  });
});

describe('a report of a large log', () => {
  it('is the same whether every verdict was kept, or its parts are judged once more', async () => {
    const run = await runOf(LOG);
    const { instances: _, ...others } = run;
    const plain = (document: ReportDocument) =>
      JSON.parse(JSON.stringify({ ...document, findings: [...document.findings] }));
    const kept = plain(reportDocument(run));
    for (const eventsAPart of [1, 3, 1000]) expect(plain(reportDocument(others, { eventsAPart }))).toEqual(kept);
  });
});
