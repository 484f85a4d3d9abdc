import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { listRuns, readRun } from '../../src/supervise/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());
for (const name of ['requests.csv', 'requests.csv.bind.yaml', 'requests.law.md'])
  copyFileSync(path.join(root, 'examples', name), place.at(name));
const config = place.put(
  'duecourse.yaml',
  'outputs: [html, csv]\nchecks: { requests: { register: requests.csv, law: requests.law.md } }\n',
);

interface Told {
  readonly id: string;
  readonly rule: string;
  readonly case: string;
  readonly verdict: string;
  readonly event: { readonly time: string };
  readonly note?: { readonly holds: string; readonly from?: { readonly id: string; readonly time: string } };
}

async function ran(...words: string[]): Promise<string> {
  const { code, out, err } = await place.run([...words, '--config', config], { now: '2026-11-22' });
  expect([code, err], words.join(' ')).toEqual([0, '']);
  return out;
}
const lastRun = () => place.at(`runs/${listRuns(place.at('runs')).at(-1)}`);
const stored = () =>
  (JSON.parse(readFileSync(path.join(lastRun(), 'requests/findings.json'), 'utf8')) as { findings: Told[] }).findings;
const ofCase = (wanted: string) => stored().find((f) => f.case === wanted && f.rule === 'answer')!;
/** The day of a case's request, in the register. */
function received(wanted: string, day: string): void {
  const text = readFileSync(place.at('requests.csv'), 'utf8');
  const line = new RegExp(`^(${wanted},Request received,)\\d{4}-\\d{2}-\\d{2}`, 'm');
  expect(text).toMatch(line);
  writeFileSync(place.at('requests.csv'), text.replace(line, `$1${day}`));
}
const daysAfter = (time: string, days: number) =>
  new Date(Date.parse(time.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
const schema = (name: string) =>
  JSON.parse(readFileSync(path.join(root, `docs/schema/${name}.schema.json`), 'utf8')) as Parameters<
    typeof schemaFaults
  >[1];

describe('a note on a finding whose trigger was given another date', () => {
  it('is carried as one that settles nothing, through later runs, until somebody notes the finding that is there', async () => {
    await ran('run');
    const first = stored().find(({ rule, verdict }) => rule === 'answer' && verdict === 'overdue')!;
    await ran('note', first.id, '--as', 'withdrawn', '--by', 'R. Conti', '--reason', 'a private matter');
    await ran('run');
    const unnoted = () => readRun(lastRun()).checks[0]!.unnoted;
    const settled = unnoted();
    received(first.case, daysAfter(first.event.time, 1));
    await ran('run', '--baseline', 'last');
    const second = ofCase(first.case);
    expect(second.id).not.toBe(first.id);
    const from = { id: first.id, time: first.event.time };
    expect(second.note).toEqual({ n: 1, as: 'withdrawn', day: '2026-11-22', until: null, holds: 'carried', from });
    // It hides nothing: the finding is new against the baseline, and waits for somebody.
    expect(unnoted()).toBe(settled + 1);
    const csv = readFileSync(path.join(lastRun(), 'requests/report.csv'), 'utf8').trim().split('\n');
    expect(csv.slice(1).map((line) => line.split(',')[0])).toEqual([second.id]);
    expect(csv[1]).toContain(`withdrawn,2026-11-22,carried,${first.id}`);
    const findings = JSON.parse(readFileSync(path.join(lastRun(), 'requests/findings.json'), 'utf8'));
    expect(schemaFaults(findings, schema('check'))).toEqual([]);
    const [then, now] = listRuns(place.at('runs')).slice(-2);
    const diff = JSON.parse(await ran('diff', then!, now!, '--format', 'json'));
    expect(schemaFaults(diff, schema('diff'))).toEqual([]);
    expect(diff.checks[0].changes).toMatchObject([{ is: 'changed', formerly: first.id, now: { note: { from } } }]);
    expect(await ran('diff', then!, now!)).toContain(`(of ${first.id}; look again)`);
    expect(await ran('run', '--quiet')).toContain('nothing has changed');

    // A second time another date, and it is still known where the note comes from; a check by itself says the same.
    received(first.case, daysAfter(first.event.time, 2));
    const check = ['check', place.at('requests.csv'), '--law', place.at('requests.law.md'), '--baseline', 'last'];
    const alone = await place.run([...check, '--format', 'json', '--config', config], { now: '2026-11-22' });
    const third = (JSON.parse(alone.out) as { findings: Told[] }).findings.find(
      (f) => f.case === first.case && f.rule === 'answer',
    )!;
    expect(third.note).toMatchObject({ holds: 'carried', from });
    await ran('run');
    expect(ofCase(first.case)).toMatchObject({ id: third.id, note: { holds: 'carried', from } });

    // What is said of it now counts, and where its first date comes back, so does the first note.
    await ran('note', third.id, '--as', 'accepted', '--by', 'R. Conti');
    await ran('run');
    expect(ofCase(first.case).note).toEqual({ n: 2, as: 'accepted', day: '2026-11-22', until: null, holds: 'holds' });
    expect(unnoted()).toBe(settled);
    received(first.case, first.event.time.slice(0, 10));
    await ran('run');
    expect(ofCase(first.case)).toMatchObject({ id: first.id, note: { n: 1, holds: 'holds' } });
  });

  it('is carried to none where two could be meant', async () => {
    const noted = stored().find(({ rule }) => rule === 'other-hand')!;
    await ran('note', noted.id, '--as', 'accepted', '--by', 'R. Conti');
    await ran('run');
    const text = readFileSync(place.at('requests.csv'), 'utf8');
    const day = noted.event.time.slice(0, 10);
    const line = text.split('\n').find((one) => one.startsWith(`${noted.case},Answer sent,${day}`))!;
    const twice = [1, 2].map((n) => line.replace(day, daysAfter(day, n))).join('\n');
    writeFileSync(place.at('requests.csv'), text.replace(line, twice));
    await ran('run');
    const now = stored().filter((f) => f.case === noted.case && f.rule === 'other-hand');
    expect(now).toHaveLength(2);
    expect(now.filter(({ note }) => note !== undefined)).toEqual([]);
  });
});
