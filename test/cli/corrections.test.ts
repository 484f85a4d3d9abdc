import { afterAll, describe, expect, it } from 'vitest';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());

const law = place.put(
  'x.law.md',
  `---
law: test/x
title: { en: X }
jurisdiction: EU
zone: UTC
source: none
---

## Art. 1 One

- en: Every request is answered within 10 days.

\`\`\`duecourse
event asked once by party en "Asked"
event answered by office en "Answered"

duty answer: after asked, office must answered within 10 days
\`\`\`
`,
);
const log = place.put(
  'x.csv',
  'case,step,time\n1,asked,2024-01-01\n1,answered,2024-03-01\n2,asked,2024-01-01\n2,answered,2024-01-05\n3,asked,2024-01-01\n',
);

async function checked(
  corrections: string,
): Promise<{ verdicts: Record<string, string>; oddities: Record<string, number>; err: string }> {
  const bind = place.put(
    'x.bind.yaml',
    `law: test/x\nsource: { kind: log, precision: day }\nevents: { asked: asked, answered: answered }\nsafe-to-show: [case]\n${corrections}`,
  );
  const words = [
    'check',
    log,
    '--law',
    law,
    '--bind',
    bind,
    '--at',
    '2024-04-01',
    '--format',
    'json',
    '--verdict',
    'met',
    'late',
    'overdue',
    'undetermined',
  ];
  const { out, err, code } = await place.run(words);
  if (code !== 0) return { verdicts: {}, oddities: {}, err };
  const report = JSON.parse(out) as {
    findings: { case: string; verdict: string }[];
    oddities: { code: string; count: number }[];
  };
  return {
    verdicts: Object.fromEntries(report.findings.map(({ case: id, verdict }) => [id, verdict])),
    oddities: Object.fromEntries(report.oddities.map(({ code: of, count }) => [of, count])),
    err,
  };
}

const line = (id: string, event: string, on: string, is: string) =>
  `  - { case: "${id}", event: ${event}, on: ${on}, is: ${is}, because: "file seen" }\n`;

describe('corrections of a binding', () => {
  it('are not needed where nothing is wrong', async () => {
    expect(await checked('')).toMatchObject({ verdicts: { 1: 'late', 2: 'met', 3: 'overdue' }, oddities: {} });
  });

  it('give an event its right day, no day, or take it out, and each is counted', async () => {
    expect(await checked(`corrections:\n${line('1', 'answered', '2024-03-01', '2024-01-03')}`)).toMatchObject({
      verdicts: { 1: 'met', 2: 'met', 3: 'overdue' },
      oddities: { 'event-corrected': 1 },
    });
    expect(await checked(`corrections:\n${line('1', 'answered', '2024-03-01', 'unknown')}`)).toMatchObject({
      verdicts: { 1: 'undetermined', 2: 'met', 3: 'overdue' },
      oddities: { 'event-corrected': 1 },
    });
    const out = line('2', 'answered', '2024-01-05', 'not-happened') + line('3', 'asked', '2024-01-01', 'not-happened');
    expect(await checked(`corrections:\n${out}`)).toMatchObject({
      verdicts: { 1: 'late', 2: 'overdue' },
      oddities: { 'event-not-happened': 2 },
    });
  });

  it('that fit no event are told', async () => {
    const none = line('1', 'answered', '2024-03-02', 'unknown') + line('9', 'asked', '2024-01-01', 'not-happened');
    expect(await checked(`corrections:\n${none}`)).toMatchObject({
      verdicts: { 1: 'late', 2: 'met', 3: 'overdue' },
      oddities: { 'correction-without-event': 2 },
    });
  });

  it('are refused where they say too little or what cannot be', async () => {
    const refused = async (text: string) => (await checked(`corrections:\n${text}`)).err;
    expect(await refused('  - { case: 1, event: answered, on: 2024-03-01, is: unknown }\n')).toContain(
      'correction-lacks',
    );
    expect(await refused(line('1', 'answerd', '2024-03-01', 'unknown'))).toMatch(/unknown-event.*answered/s);
    expect(await refused(line('1', 'answered', '2024-02-31', 'unknown'))).toContain('correction-day');
    expect(await refused(line('1', 'answered', '2024-03-01', 'perhaps'))).toContain('correction-day');
    expect(await refused('  - answered\n')).toContain('binding/type');
  });
});
