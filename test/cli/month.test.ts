import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/steps.mjs';
import { listRuns } from '../../src/supervise/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { filled, parsed, put } from '../support/petition-register.js';
import { Place } from './support.js';

const place = new Place();
afterAll(() => place.remove());
const config = place.at('duecourse.yaml');

async function ran(...words: string[]): Promise<string> {
  const { code, out, err } = await place.run([...words, '--config', config], { now: '2026-02-01' });
  expect([code, err], words.join(' ')).toEqual([0, '']);
  return out;
}

const runs = () => listRuns(place.at('runs'));
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(place.at(name), change(readFileSync(place.at(name), 'utf8')));
const schema = (name: string) =>
  JSON.parse(readFileSync(path.join(root, `docs/schema/${name}.schema.json`), 'utf8')) as Parameters<
    typeof schemaFaults
  >[1];

interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly case: string;
  readonly verdict: string;
  readonly office?: string;
  readonly event: { readonly kind: string; readonly time: string };
}

const findings = () =>
  (
    JSON.parse(readFileSync(place.at(`runs/${runs().at(-1)}/petitions/findings.json`), 'utf8')) as {
      findings: Finding[];
    }
  ).findings;

beforeAll(async () => {
  const log = place.at('register.csv');
  const { code } = await place.run(['simulate', 'cn/petition-work', '--cases', '400', '--seed', '7', '--out', log]);
  expect(code).toBe(0);
  edit('register.csv.bind.yaml', (text) => text.replace('safe-to-show: [case,', 'safe-to-show: [case, "org:group",'));
  place.put(
    'duecourse.yaml',
    `letters: { sender: Inspection, within: 10 working days, under: "Rules, 7" }
checks:
  petitions:
    register: register.csv
    law: cn/petition-work
    at: 2025-12-31
    score: score.json
    letters: { sender: Inspection of petitions }
`,
  );
  await ran('run', '--quiet');
}, 240_000);

describe('a month of supervision', () => {
  it('samples and scores the last run, and every later run states it, with the day it was of', async () => {
    const sheet = place.at('sheet.csv');
    // Cases without a finding need the register, which duecourse.yaml names.
    await ran('sample', '--n', '20', '--by', 'rule', '--clean', '10', '--out', sheet);
    const again = await place.run(['sample', '--out', sheet, '--config', config]);
    expect([again.code, again.err.includes('sample/exists')]).toEqual([2, true]);
    filled(sheet, (cells, titles) => {
      const isClean = cells[titles.indexOf('The program says')] === 'nothing found in this case';
      put(titles, cells, 'Your verdict', isClean ? 'kept' : 'breach');
      put(titles, cells, 'Another breach?', 'none');
    });
    const { code } = await place.run(['score', sheet, '--out', place.at('score.json')]);
    expect(code).toBe(0);
    expect(await ran('run', '--quiet')).not.toContain('nothing has changed');
    const summary = () => readFileSync(place.at(`runs/${runs().at(-1)}/summary.md`), 'utf8');
    expect(summary()).toContain('Precision, the findings that are right: 100%');
    expect(summary()).toContain('drawn from the findings as of 2025-12-31');
    expect(readFileSync(place.at(`runs/${runs().at(-1)}/petitions/report.html`), 'utf8')).toContain('Precision');
    expect(await ran('run', '--quiet')).toContain('nothing has changed');
    edit('score.json', (text) => text.replaceAll('cn/petition-work', 'cn/other'));
    const other = await place.run(['run', '--config', config]);
    expect([other.code, other.err.includes('score/other-law')]).toEqual([2, true]);
    edit('score.json', (text) => text.replaceAll('cn/other', 'cn/petition-work'));
  });

  it('writes to an office from the last run what the configuration says, and never over a form that may be filled in', async () => {
    const office = findings().find((f) => f.verdict === 'breach' && f.office)!.office!;
    const page = place.at('letter.html');
    const words = ['letter', '--office', office, '--form', 'csv', '--out', page, '--date', '2026-01-09'];
    await ran(...words);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('Inspection of petitions');
    expect(html).toContain('within 10 working days');
    expect(html).toContain('Set by: Rules, 7');
    // A recommendation is headed by what the rule asks, and its article stands below.
    expect(html).not.toMatch(/<h2>1\. Art\./);
    const { code, err } = await place.run([...words, '--config', config]);
    expect([code, err.includes('sample/exists')]).toEqual([2, true]);
    await ran(...words, '--force', '--within', '20 days');
    expect(readFileSync(page, 'utf8')).toContain('it does not claim that a law sets it');
    const form = place.at('letter.reply.csv');
    filled(form, (cells, titles) => {
      if (cells[titles.indexOf('Number')] === parsed(readFileSync(form, 'utf8'))[1]![0])
        put(titles, cells, 'Your answer', 'right');
    });
    expect(await ran('reply', form)).toContain(`1 answer of ${office} noted`);
    expect((await ran('hotspots', 'last', '--by', 'office')).split('\n')[0]).toContain('cn/petition-work');
  });

  it('tells a finding whose trigger was given another date as changed, and how many are new and gone without it', async () => {
    const late = findings().find((f) => f.verdict === 'late' && f.office && f.event.time.startsWith('2025'))!;
    const day = late.event.time.slice(0, 10);
    const earlier = new Date(Date.parse(day) - 3 * 86_400_000).toISOString().slice(0, 10);
    edit('register.csv', (text) =>
      text
        .split('\n')
        .map((line) => (line.startsWith(`${late.case},${late.event.kind},${day}`) ? line.replace(day, earlier) : line))
        .join('\n'),
    );
    const line = await ran('run', '--quiet');
    const diff = JSON.parse(await ran('diff', runs().at(-2)!, 'last', '--format', 'json')) as {
      checks: {
        counts: Record<string, number>;
        changes: { is: string; id: string; formerly: string | null; rule: string; why: string[] }[];
      }[];
    };
    expect(schemaFaults(diff, schema('diff'))).toEqual([]);
    const { changes, counts } = diff.checks[0]!;
    expect(changes.find(({ formerly }) => formerly === late.id)).toMatchObject({
      is: 'changed',
      rule: late.rule,
      why: expect.arrayContaining(['trigger']),
    });
    expect(line).toContain(`${counts['new']} new, ${counts['gone']} gone, ${counts['changed']} changed`);
    // An office that was asked before answers about the finding that it was asked about.
    const form = place.at('asked.reply.csv');
    const asked = ['--from', runs().at(-2)!, '--office', late.office!, '--only', late.rule, '--form', 'csv'];
    await ran('letter', ...asked, '--out', place.at('asked.html'));
    filled(form, (cells, titles) => put(titles, cells, 'Your answer', 'right'));
    await ran('reply', form);
    expect(await ran('notes', 'list')).toContain(late.id);
    const trend = JSON.parse(await ran('trend', '--format', 'json'));
    expect(schemaFaults(trend, schema('trend'))).toEqual([]);
    expect(existsSync(place.at('runs/notes.jsonl'))).toBe(true);
  });
});
