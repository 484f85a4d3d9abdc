import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const LAW = `---
law: xx/hearings
title: { en: "Hearings" }
jurisdiction: XX
zone: Europe/Rome
source: "made up for tests"
review: none
---

# Hearings

## Art. 1 Putting off

1. - en: A hearing is put off for a good reason only.

\`\`\`duecourse
event postponed by office en "Put off"
event reason-found by office en "Reason found" (good: boolean) judges "good reason"
guard reason point 1: postponed only if judged "good reason"
\`\`\`

## Art. 2 Reports

1. - en: Every office reports each quarter.

\`\`\`duecourse
event reported by office en "Reported"
duty quarterly per office point 1: every quarter, office must reported within 15 days
\`\`\`
`;

const BIND = `law: xx/hearings
source: { kind: log, order: source }
events:
  postponed: postponed
  reason-found: { activity: reason-found, attributes: { good: good } }
  reported: reported
office: { column: desk }
safe-to-show: [case, desk]
`;

const LOG = `case,activity,time,desk,good
a,postponed,2023-01-10,North,
b,reason-found,2023-01-11,North,true
b,postponed,2023-01-12,North,
`;

let place: Place;
let law: string;
let log: string;
let bind: string;

beforeAll(() => {
  place = new Place();
  law = place.put('hearings.law.md', LAW);
  log = place.put('hearings.csv', LOG);
  bind = place.put('hearings.bind.yaml', BIND);
});

afterAll(() => place.remove());

const words = (...more: string[]) => [...more, '--law', law, '--bind', bind, '--at', '2023-12-31'];
const check = async (...more: string[]) => {
  const ran = await place.run(words('check', log, ...more));
  expect(ran.err).toBe('');
  return ran;
};
const flat = (text: string) => text.replace(/\s+/g, ' ');

interface Found {
  readonly id: string;
  readonly rule: string;
  readonly due: string | null;
  readonly verdict: string;
  readonly why: readonly unknown[];
}

describe('a verdict that waits for a person', () => {
  it('names the judgment in the table and in one case’s story, in each language', async () => {
    const table = flat((await check()).out);
    expect(table).toContain('reason: 1 for review, until a person has answered “good reason”.');
    expect(flat((await check('--lang', 'zh')).out)).toContain('reason：1 项待人工判断“good reason”。');
    expect(flat((await check('--lang', 'it')).out)).toContain('finché una persona non risponde su «good reason»');
    const story = (...more: string[]) => place.run(words('explain-case', log, 'a', ...more));
    expect(flat((await story()).out)).toContain('for review A person has to answer: judged “good reason”.');
    expect(flat((await story('--lang', 'zh')).out)).toContain('须由人判断：判断“good reason”。');
  });

  it('gives it as data, and only to what waits', async () => {
    const { out } = await check('--format', 'json', '--verdict', 'for-review', '--verdict', 'lawful');
    const report = JSON.parse(out) as { findings: Found[]; rules: { rule: string; judgments?: string[] }[] };
    const of = (verdict: string) => report.findings.filter((f) => f.verdict === verdict).map((f) => f.why);
    expect(of('for-review')).toEqual([[{ why: 'judgment', field: 'good reason' }]]);
    expect(of('lawful')).toEqual([[]]);
    expect(report.rules.map(({ rule, judgments }) => [rule, judgments])).toEqual([
      ['reason', ['good reason']],
      ['quarterly', undefined],
    ]);
  });
});

describe('a duty that recurs', () => {
  it('has a finding of its own for each period, also where no event lies between', async () => {
    const { out } = await check('--format', 'json', '--only', 'quarterly');
    const { findings } = JSON.parse(out) as { findings: Found[] };
    expect(findings.map((f) => f.due)).toEqual(['2023-04-15', '2023-07-15', '2023-10-15']);
    expect(new Set(findings.map((f) => f.id)).size).toBe(3);
    const again = JSON.parse((await check('--format', 'json', '--only', 'quarterly')).out) as { findings: Found[] };
    expect(again.findings.map((f) => f.id)).toEqual(findings.map((f) => f.id));
  });

  it('writes out each due day from the end of its period', async () => {
    const { out } = await place.run(words('explain-case', log, 'b', '--only', 'quarterly'));
    expect(flat(out)).toContain(
      '15 days from 2023-03-31: 2023-03-31: the start day (not counted) 2023-04-01 to 2023-04-15: 15 days',
    );
    expect(flat(out)).toContain('last day: 2023-07-15');
  });

  it('says whom it counts', async () => {
    expect(flat((await check()).out)).toContain('Who owes each period (quarterly) is taken from the log');
    expect(flat((await check('--lang', 'zh')).out)).toContain('每期的义务人（quarterly）取自日志');
    expect(flat((await check('--lang', 'it')).out)).toContain('Chi deve adempiere a ogni periodo (quarterly)');
    expect(flat((await check('--only', 'reason')).out)).not.toContain('Who owes');
  });
});
