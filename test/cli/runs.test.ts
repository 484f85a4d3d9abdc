import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listRuns, readRun } from '../../src/supervise/index.js';
import { Place } from './support.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const NOW = '2026-11-22';
const places: Place[] = [];
let place: Place;
let config = '';

const CONFIG = `outputs: [html, csv]
checks:
  requests:
    register: requests.csv
    law: requests.law.md
`;

beforeEach(() => {
  place = new Place();
  places.push(place);
  for (const name of ['requests.csv', 'requests.csv.bind.yaml', 'requests.law.md'])
    copyFileSync(`${examples}${name}`, place.at(name));
  config = place.put('duecourse.yaml', CONFIG);
});
afterAll(() => {
  for (const each of places) each.remove();
});

const duecourse = (...words: string[]) => place.run([...words, '--config', config], { now: NOW });
const runs = () => listRuns(place.at('runs'));
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(place.at(name), change(readFileSync(place.at(name), 'utf8')));

interface Told {
  readonly checks: readonly {
    readonly inputs: readonly { readonly input: string }[];
    readonly changes: readonly {
      readonly is: string;
      readonly id: string;
      readonly rule: string;
      readonly case: string;
      readonly why: readonly string[];
      readonly then: { readonly verdict: string } | null;
      readonly now: { readonly verdict: string } | null;
    }[];
  }[];
}

async function changes(then = runs().at(-2)!, now = runs().at(-1)!): Promise<Told['checks'][number]> {
  const { out, err } = await duecourse('diff', then, now, '--format', 'json');
  expect(err).toBe('');
  return (JSON.parse(out) as Told).checks[0]!;
}

const findings = (id = runs().at(-1)!) =>
  (
    JSON.parse(readFileSync(place.at(`runs/${id}/requests/findings.json`), 'utf8')) as {
      findings: { id: string; verdict: string; rule: string; case: string; event: { kind: string }; note?: object }[];
    }
  ).findings;

describe('a run', () => {
  it('leaves a folder with everything in it, readable by its owner alone', async () => {
    const { code, out } = await duecourse('run');
    expect(code).toBe(0);
    const [id] = runs();
    expect(out).toContain(id);
    const folder = place.at(`runs/${id}`);
    expect(readdirSync(folder).sort()).toEqual(['requests', 'run.json', 'summary.md']);
    const { checks } = readRun(folder);
    expect(checks[0]!.files.map(({ name }) => name)).toEqual([
      'findings.json',
      'receipt.json',
      'places.txt',
      'cases.txt',
      'report.html',
      'report.csv',
    ]);
    for (const { name, bytes } of checks[0]!.files) expect(statSync(`${folder}/requests/${name}`).size).toBe(bytes);
    expect(statSync(`${folder}/requests/findings.json`).mode & 0o77).toBe(0);
    expect(checks[0]!.findings).toBe(findings().length);
    const stored = `${folder}/requests/findings.json`;
    const again = await place.run(
      [
        'verify',
        stored,
        '--log',
        place.at('requests.csv'),
        '--law',
        place.at('requests.law.md'),
        '--bind',
        place.at('requests.csv.bind.yaml'),
      ],
      { now: NOW },
    );
    expect(again.code, again.out + again.err).toBe(0);
    expect((await place.run(['report', stored], { now: NOW })).code).toBe(0);
  });

  it('makes nothing where nothing has changed, and a new one where something has', async () => {
    await duecourse('run');
    const same = await duecourse('run', '--quiet');
    expect([same.code, same.out.split('\n').length]).toEqual([0, 2]);
    expect(same.out).toMatch(/nothing has changed/);
    expect(runs()).toHaveLength(1);
    edit('requests.csv', (text) => `${text}\n`);
    await duecourse('run');
    await duecourse('run', '--again');
    expect(runs()).toHaveLength(3);
    expect((await changes()).changes).toEqual([]);
  });

  it('says by its exit code that there is something new, or not yet noted', async () => {
    expect((await duecourse('run', '--fail-on', 'unnoted')).code).toBe(1);
    expect((await duecourse('run', '--fail-on', 'new')).code).toBe(0);
    expect((await duecourse('run', '--fail-on', 'unnoted')).code).toBe(1);
  });

  it('leaves nothing where something is wrong', async () => {
    edit('requests.csv.bind.yaml', (text) => text.replace('received: Request received', 'received: Request deceived'));
    edit('requests.csv.bind.yaml', (text) => text.replace('order: source', 'order: sauce'));
    const { code, err } = await duecourse('run');
    expect([code, err]).toEqual([2, expect.stringContaining('binding/one-of')]);
    expect(runs()).toEqual([]);
    expect(
      existsSync(place.at('runs')) ? readdirSync(place.at('runs')).filter((n) => !n.startsWith('.lock')) : [],
    ).toEqual([]);
  });

  it('names every fault of its configuration with its place', async () => {
    place.put(
      'duecourse.yaml',
      'output: [html]\nchecks:\n  a/b: { register: requests.csv, law: x }\n  c:\n    register: nothing.csv\n    laws: 1\n',
    );
    const { code, err } = await duecourse('run');
    expect(code).toBe(2);
    expect(err).toMatch(/config\/unknown-key.*outputs/s);
    for (const [fault, at] of [
      ['unknown-key', '1:1'],
      ['bad-name', '3:3'],
      ['no-file', '5:15'],
      ['missing', '4:3'],
    ])
      expect(err).toMatch(new RegExp(`config/${fault}[^]*?duecourse.yaml:${at}`));
    place.put('duecourse.yaml', 'checks: [');
    expect((await duecourse('run')).err).toContain('config/yaml');
    rmSync(config);
    expect((await duecourse('run')).err).toContain('config/none');
  });
});

describe('a comparison', () => {
  it('says that events of a case are others, that a case is new, and that one is gone', async () => {
    await duecourse('run');
    const all = findings();
    const one = all.find(({ verdict }) => verdict === 'overdue' || verdict === 'late')!;
    const rest = all.filter(({ case: id }) => id === one.case).map(({ id }) => id);
    edit('requests.csv', (text) =>
      text
        .split('\n')
        .filter((line) => !line.startsWith(one.case))
        .join('\n'),
    );
    await duecourse('run');
    const gone = await changes();
    expect(gone.inputs.map(({ input }) => input)).toEqual(['register']);
    expect(gone.changes.map(({ is, id, why }) => [is, id, why])).toEqual(rest.map((id) => ['gone', id, ['case-gone']]));
    const back = await changes(runs()[1], runs()[0]);
    expect(new Set(back.changes.flatMap(({ why }) => why))).toEqual(new Set(['case-new']));
  });

  it('says that an act was recorded since', async () => {
    await duecourse('run');
    const open =
      findings().find(({ verdict, rule }) => verdict === 'overdue' && rule === 'answer') ??
      findings().find(({ verdict }) => verdict === 'overdue')!;
    edit('requests.csv', (text) => `${text.trimEnd()}\n${open.case},Answer sent,2024-12-30,Hill,clerk 1,granted\n`);
    await duecourse('run');
    const found = (await changes()).changes.filter(({ id }) => id === open.id);
    expect(found.map(({ is, why, then, now }) => [is, why, then?.verdict, now?.verdict])).toEqual([
      ['changed', ['events'], 'overdue', 'late'],
    ]);
  });

  it('says that the law, the day of checking, and both are others', async () => {
    await duecourse('run');
    edit('requests.law.md', (text) => text.replace(/(duty answer[^:]*:[^`]*?within) 30 days/, '$1 20 days'));
    await duecourse('run');
    const law = await changes();
    expect(law.inputs.map(({ input }) => input)).toEqual(['law']);
    expect(law.changes.length).toBeGreaterThan(0);
    for (const { why } of law.changes) expect(why).toEqual(['law']);
    await duecourse('run', '--at', '2024-06-30');
    const day = await changes();
    expect(day.changes.length).toBeGreaterThan(0);
    for (const { why } of day.changes) expect(why).toEqual(['at']);
  });

  it('calls nothing new where only words of the law are others', async () => {
    await duecourse('run');
    edit('requests.law.md', (text) => text.replace(/^- en: /m, '- en: Somehow, '));
    await duecourse('run');
    const { inputs, changes: found } = await changes();
    expect([inputs.map(({ input }) => input), found]).toEqual([['law'], []]);
  });

  it('comes in every form, over several runs too', async () => {
    await duecourse('run');
    edit('requests.csv', (text) => text.split('\n').slice(0, -30).join('\n'));
    await duecourse('run');
    const [then, now] = runs();
    for (const form of ['table', 'md', 'csv', 'html']) {
      const { code, out, err } = await duecourse('diff', then!, now!, '--format', form, '--lang', 'zh');
      expect([code, err]).toEqual([0, '']);
      expect(out.length).toBeGreaterThan(200);
      const course = await duecourse('trend', '--format', form, '--lang', 'it');
      expect([course.code, course.err]).toEqual([0, '']);
    }
    const { out } = await duecourse('trend', '--format', 'json');
    const course = JSON.parse(out) as { runs: { adverse: number }[]; offices: { name: string }[] };
    expect(course.runs.map(({ adverse }) => adverse)).toEqual(
      runs().map((id) => readRun(place.at(`runs/${id}`)).checks[0]!.adverse),
    );
    expect(course.offices.map(({ name }) => name)).toContain('Hill');
    expect((await duecourse('diff', then!, 'nowhere')).err).toContain('run/unknown');
    const over = await duecourse('diff', then!, now!, '--format', 'json', '--out', place.at(`runs/${now}/run.json`));
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('cli/over-input')]);
  });
});

describe('a note', () => {
  it('is carried by later runs, until its finding says something else', async () => {
    await duecourse('run');
    const open = findings().find(({ verdict, rule }) => verdict === 'overdue' && rule === 'answer')!;
    const { code, out } = await duecourse('note', open.id, '--as', 'accepted', '--by', 'R. Conti');
    expect([code, out]).toEqual([0, expect.stringContaining(`Note 1: ${open.id}`)]);
    await duecourse('run');
    expect(runs()).toHaveLength(2);
    expect(findings().find(({ id }) => id === open.id)!.note).toMatchObject({ n: 1, as: 'accepted', holds: 'holds' });
    const csv = readFileSync(place.at(`runs/${runs().at(-1)}/requests/report.csv`), 'utf8');
    expect(csv.split('\n')[0]).toContain(',note,note_day,note_holds,');
    expect(csv.split('\n').find((line) => line.startsWith(open.id))).toContain(',accepted,2026-11-22,holds,');
    expect(readFileSync(place.at(`runs/${runs().at(-1)}/summary.md`), 'utf8')).toContain('noted: accepted 1');
    const [before, after] = runs().map((id) => readRun(place.at(`runs/${id}`)).checks[0]!);
    expect([after!.unnoted, after!.since]).toEqual([before!.unnoted - 1, { new: 0, gone: 0, changed: 0 }]);
    edit('requests.csv', (text) => `${text.trimEnd()}\n${open.case},Answer sent,2024-12-30,Hill,clerk 1,granted\n`);
    await duecourse('run');
    expect(findings().find(({ id }) => id === open.id)?.note ?? { holds: 'finding-changed' }).toMatchObject({
      holds: 'finding-changed',
    });
  });

  it('leaves only what is new and not noted, where a run is the baseline', async () => {
    await duecourse('run');
    const all = findings().filter(({ verdict }) => ['overdue', 'late', 'breach', 'out-of-time'].includes(verdict));
    const check = (...words: string[]) =>
      duecourse(
        'check',
        place.at('requests.csv'),
        '--law',
        place.at('requests.law.md'),
        '--baseline',
        'last',
        '--format',
        'json',
        ...words,
      );
    const shown = async () => (JSON.parse((await check()).out) as { findings: { id: string }[] }).findings;
    expect(await shown()).toEqual([]);
    const one = all.find(({ rule, verdict }) => rule === 'answer' && verdict === 'overdue')!;
    edit('requests.csv', (text) => `${text.trimEnd()}\n${one.case},Answer sent,2024-12-30,Hill,clerk 1,granted\n`);
    expect((await shown()).map(({ id }) => id)).toEqual([one.id]);
    expect((await check()).err).toContain('1 adverse finding that');
    await duecourse('run', '--baseline', 'last');
    expect(
      readFileSync(place.at(`runs/${runs().at(-1)}/requests/report.csv`), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(2);
    expect(findings().length).toBeGreaterThan(all.length - 1);
    await duecourse('note', one.id, '--as', 'accepted', '--by', 'x');
    const first = runs()[0]!;
    const since = JSON.parse(
      (
        await duecourse(
          'check',
          place.at('requests.csv'),
          '--law',
          place.at('requests.law.md'),
          '--baseline',
          first,
          '--format',
          'json',
        )
      ).out,
    ) as { findings: unknown[] };
    expect(since.findings).toEqual([]);
  });

  it('says neither who wrote it nor why in any report', async () => {
    await duecourse('run');
    const { id } = findings().find(({ verdict }) => verdict === 'overdue')!;
    await duecourse(
      'note',
      id,
      '--as',
      'explained',
      '--by',
      'Renata Conti',
      '--reason',
      'told by Ugo Zanzara',
      '--evidence',
      'Letter 17',
    );
    await duecourse('run');
    const folder = place.at(`runs/${runs().at(-1)}`);
    for (const name of [
      'summary.md',
      'run.json',
      'requests/findings.json',
      'requests/report.html',
      'requests/report.csv',
    ])
      expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(/Renata|Zanzara|Letter 17/);
    expect((await duecourse('notes', 'list')).out).toMatch(/Renata Conti.*told by Ugo Zanzara/);
  });

  it('is refused on what no run has found, without a reason, and on notes that were touched', async () => {
    await duecourse('run');
    const { id } = findings()[0]!;
    const note = (...words: string[]) => duecourse('note', ...words, '--by', 'x');
    expect((await note('ffff', '--as', 'accepted')).err).toContain('note/unknown-finding');
    expect((await note(id, '--as', 'withdrawn')).err).toContain('note/no-reason');
    expect(existsSync(place.at('runs/notes.jsonl'))).toBe(false);
    await note(id, '--as', 'accepted');
    expect((await duecourse('notes', 'verify')).code).toBe(0);
    edit('runs/notes.jsonl', (text) => text.replace('accepted', 'disputed'));
    const told = await duecourse('notes', 'verify');
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('notes.jsonl:1')]);
    expect((await duecourse('run')).err).toContain('note/touched');
  });

  it('of a data error becomes a line of the binding, which every report counts', async () => {
    await duecourse('run');
    const open = findings().find(({ verdict }) => verdict === 'overdue')!;
    const before = readFileSync(place.at('requests.csv.bind.yaml'), 'utf8');
    const { code, err } = await duecourse(
      'note',
      open.id,
      '--as',
      'data-error',
      '--by',
      'x',
      '--reason',
      'a slip',
      '--to-binding',
      '--is',
      'not-happened',
    );
    expect([code, err]).toEqual([0, '']);
    const after = readFileSync(place.at('requests.csv.bind.yaml'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain(`- { case: "${open.case}", event: ${open.event.kind}`);
    await duecourse('run');
    expect(findings().map(({ id }) => id)).not.toContain(open.id);
    expect(readFileSync(place.at(`runs/${runs().at(-1)}/summary.md`), 'utf8')).toContain(
      'left out, as the binding says',
    );
    const gone = (await changes()).changes.find(({ id }) => id === open.id)!;
    expect(gone).toMatchObject({ is: 'gone', why: ['events', 'binding'] });
    const next = findings().find(({ verdict }) => verdict === 'overdue' || verdict === 'late')!;
    await duecourse('note', next.id, '--as', 'data-error', '--by', 'x', '--reason', 'a slip', '--to-binding');
    const lines = readFileSync(place.at('requests.csv.bind.yaml'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('  - { case:'));
    expect(lines).toHaveLength(2);
    expect((await duecourse('run')).code).toBe(0);
  });
});
