import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/engine/index.js';
import { schemaFaults } from '../report/json-schema.js';
import { PERSONS, type Report, SMALL_LAW, SMALL_LOG, smallCases } from './support.js';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/schema/check.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const { place, law, log, report } = smallCases();

describe('check --format json', () => {
  it('fits the published schema and counts each verdict', async () => {
    const found = await report();
    expect(schemaFaults(found, schema)).toEqual([]);
    expect(found.log).toMatchObject({ cases: 4, events: 7, activities: 2, first: '2024-01-10', last: '2024-04-05' });
    const [answer, hand] = found.rules;
    expect(Object.keys(answer!.counts)).toEqual([...VERDICTS]);
    expect(answer).toMatchObject({
      law: 'test/requests',
      rule: 'answer',
      article: 'Art. 1',
      kind: 'duty',
      worst: { n: 31, unit: 'days' },
    });
    expect(answer!.counts).toMatchObject({ met: 2, late: 1, overdue: 1 });
    expect(hand!.counts).toMatchObject({ lawful: 2, breach: 1 });
    expect(found.notCheckable).toEqual([]);
  });

  it('gives each finding with its events, due day and delay', async () => {
    const { findings = [] } = await report();
    expect(findings.map((f) => [f.rule, f.verdict, f.due, f.late?.n ?? null])).toEqual([
      ['answer', 'late', '2024-02-09', 1],
      ['answer', 'overdue', '2024-03-31', 31],
      ['other-hand', 'breach', null, null],
    ]);
    expect(findings[0]).toMatchObject({
      event: { kind: 'requested', time: '2024-01-10' },
      other: { kind: 'answered', time: '2024-02-10' },
      draft: true,
    });
    expect(findings.map((f) => f.provisional)).toEqual([false, true, false]);
  });

  it('says which verdicts another reading changes', async () => {
    const { findings = [], rules } = await report();
    expect(rules[0]!.readings).toMatchObject([{ reading: 'days', assumed: 'calendar', option: 'months', adverse: 1 }]);
    expect(findings[0]!.readings).toEqual([{ reading: 'days', option: 'months', verdicts: ['met'] }]);
    expect(findings[1]!.readings).toEqual([]);
  });

  it('counts rules that another reading alone has', async () => {
    const more = place.put(
      'more.law.md',
      SMALL_LAW.replace(
        'guard other-hand',
        'guard known-outcome under days.months point 1: answered only if outcome = "yes"\nguard other-hand',
      ),
    );
    const { out } = await place.run(['check', log, '--law', more, '--at', '2024-05-01', '--format', 'json']);
    const found = JSON.parse(out) as Report;
    expect(schemaFaults(found, schema)).toEqual([]);
    expect(found.rules.map((r) => r.rule)).toEqual(['answer', 'other-hand']);
    expect(found.underOtherReadings).toMatchObject([
      { rule: 'known-outcome', reading: 'days', option: 'months', adverse: 0 },
    ]);
    expect(found.underOtherReadings[0]!.counts.undetermined).toBe(3);
    expect((await place.run(['check', log, '--law', more, '--at', '2024-05-01', '--readings'])).out).toMatch(
      /known-outcome +days\.months +0/,
    );
  });

  it('leaves the findings out with --summary, and checks only the rules that are named', async () => {
    const found = await report('--summary', '--only', 'answer');
    expect(schemaFaults(found, schema)).toEqual([]);
    expect(found.findings).toBeUndefined();
    expect(found.rules.map((r) => r.rule)).toEqual(['answer']);
  });

  it('gives findings of the verdicts that are asked for', async () => {
    const { findings = [] } = await report('--verdict', 'met,breach');
    expect(findings.map((f) => f.verdict).sort()).toEqual(['breach', 'met', 'met']);
  });

  it('says the same by both engines', async () => {
    const [kernel, interpreter] = [await report(), await report('--engine', 'interpreter')];
    expect(interpreter.rules).toEqual(kernel.rules);
    expect(interpreter.findings).toEqual(kernel.findings);
    expect(interpreter.receipt.findings).toBe(kernel.receipt.findings);
  });

  it('writes down what the run rested on', async () => {
    const { receipt } = await report();
    expect(receipt).toMatchObject({
      at: '2024-05-01',
      binding: { name: null, hash: null },
      calendar: null,
      readings: { days: 'calendar' },
    });
    expect(receipt.log.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(receipt.options.showPersons).toBe(false);
  });
});

describe('the ids of findings', () => {
  it('stay the same with more events and under a new version of the law', async () => {
    const ids = async (logText: string, lawText: string) => {
      const [otherLog, otherLaw] = [place.put('more.csv', logText), place.put('newer.law.md', lawText)];
      const { out } = await place.run(['check', otherLog, '--law', otherLaw, '--at', '2024-05-01', '--format', 'json']);
      return new Map((JSON.parse(out) as Report).findings!.map((f) => [f.id, f.verdict]));
    };
    const before = await ids(SMALL_LOG, SMALL_LAW);
    const answered = await ids(
      `${SMALL_LOG}3,answered,2024-04-20,Bruno Verdi,\n5,requested,2024-01-01,Ada Rossi,\n`,
      SMALL_LAW,
    );
    const longer = await ids(SMALL_LOG, SMALL_LAW.replace('within 30 days', 'within 20 days'));
    expect([...before.values()]).toEqual(['late', 'overdue', 'breach']);
    expect([...before.keys()].filter((id) => !answered.has(id))).toEqual([]);
    expect(answered.get([...before.keys()][1]!)).toBe('late');
    expect([...before.keys()].filter((id) => !longer.has(id))).toEqual([]);
  });

  it('are the same whatever file the log stands in', async () => {
    const xes = place.at('same.xes');
    await place.run(['convert', log, xes]);
    const { out } = await place.run(['check', xes, '--law', law, '--at', '2024-05-01', '--format', 'json']);
    const ids = (r: Report) => r.findings!.map((f) => f.id);
    expect(ids(JSON.parse(out) as Report)).toEqual(ids(await report()));
  });
});

describe('--out', () => {
  it('writes a whole file that only its owner can read', async () => {
    const out = place.at('out.json');
    const { code, out: shown } = await place.run([
      'check',
      log,
      '--law',
      law,
      '--at',
      '2024-05-01',
      '--format',
      'json',
      '--out',
      out,
    ]);
    expect([code, shown]).toEqual([0, '']);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(schemaFaults(JSON.parse(readFileSync(out, 'utf8')), schema)).toEqual([]);
    expect(readdirSync(place.folder).filter((name) => name.startsWith('.out'))).toEqual([]);
  });

  it('leaves nothing behind where the input is bad or the place cannot be written', async () => {
    const bad = await place.run(['check', place.at('none.csv'), '--law', law, '--out', place.at('never.json')]);
    expect(bad.code).toBe(2);
    const nowhere = await place.run([
      'check',
      log,
      '--law',
      law,
      '--at',
      '2024-05-01',
      '--out',
      place.at('no/such/folder.json'),
    ]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('no/such/folder.json');
    expect(readdirSync(place.folder).filter((name) => name.includes('never') || name.startsWith('.'))).toEqual([]);
  });
});

describe('the time of checking', () => {
  it('is the last event where nothing is said, and stands in every output', async () => {
    const { out } = await place.run(['check', log, '--law', law]);
    expect(out).toContain('2024-04-05');
    const lines = (await place.run(['check', log, '--law', law, '--format', 'csv'])).out.trim().split('\r\n');
    expect(lines.slice(1).every((line) => line.includes(',2024-04-05,'))).toBe(true);
  });

  it('must be said where the last event lies after today', async () => {
    const { code, err } = await place.run(['check', log, '--law', law], { now: '2024-04-01' });
    expect(code).toBe(2);
    expect(err).toContain('--at');
  });

  it('must be said where the last event stands alone', async () => {
    const stray = place.put('stray.csv', `${SMALL_LOG}6,requested,2024-06-20,Ada Rossi,\n`);
    const { code, err } = await place.run(['check', stray, '--law', law]);
    expect(code).toBe(2);
    expect(err).toContain('2024-06-20');
    expect((await place.run(['check', stray, '--law', law, '--at', '2024-06-21'])).code).toBe(0);
  });

  it('is written as it would be given', async () => {
    for (const [time, said] of [
      ['2024-04-05T10:30', '2024-04-05T10:30+02:00'],
      ['2024-04-05T10:30:15', '2024-04-05T10:30:15+02:00'],
      ['2024-04-05T23:59:59.999', '2024-04-05'],
    ] as const) {
      const timed = place.put('timed.csv', `case,activity,time\n1,requested,2024-04-01T09:00\n1,answered,${time}\n`);
      const hours = place.put(
        'hours.law.md',
        SMALL_LAW.replaceAll('30 days:', '').replace(/within (30 days|1 month)/g, 'within 96 hours'),
      );
      const words = ['check', timed, '--law', hours, '--format', 'json'];
      const first = JSON.parse((await place.run(words)).out) as Report;
      expect(first.at).toBe(said);
      const again = JSON.parse((await place.run([...words, '--at', said])).out) as Report;
      expect(again.rules).toEqual(first.rules);
      expect(again.receipt.findings).toBe(first.receipt.findings);
    }
  });

  it('takes a day or an instant and nothing else', async () => {
    for (const at of ['2024-05-01', '2024-05-01T10:00', '2024-05-01T10:00+02:00'])
      expect((await place.run(['check', log, '--law', law, '--at', at])).code).toBe(0);
    for (const at of ['yesterday', '2024-02-30', '2024'])
      expect((await place.run(['check', log, '--law', law, '--at', at])).code).toBe(2);
  });
});

describe('exit codes and messages', () => {
  it.each([
    ['late', 1],
    ['late,breach', 1],
    ['adverse', 1],
    ['barred', 0],
  ])('--fail-on %s gives %i', async (verdicts, code) => {
    expect(
      (await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--summary', '--fail-on', verdicts])).code,
    ).toBe(code);
  });

  it.each([
    [['--only', 'anwser'], 'answer'],
    [['--verdict', 'brech'], 'breach'],
    [['--lawe', 'x'], '--law'],
    [['--format', 'xml'], 'jsonl'],
    [['--bind', 'it/road-trafic-fines'], 'it/road-traffic-fines'],
  ])('%j is bad input, and what was meant is named', async (words, meant) => {
    const { code, out, err } = await place.run(['check', log, '--law', law, '--at', '2024-05-01', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(meant);
  });

  it.each([
    ['an empty file', ''],
    ['a log without events', 'case,activity,time\n'],
    ['a log of other things', 'case,activity,time\n1,walk,2024-01-01\n'],
    ['a log without times', 'case,activity,time\n1,requested,\n'],
  ])('%s is bad input', async (_, text) => {
    const { code, out, err } = await place.run(['check', place.put('bad.csv', text), '--law', law]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('bad.csv');
  });

  it('tells a fault of its own from a fault of the input', async () => {
    const io = {
      stdout: { isTerminal: false, columns: 80, write: () => Promise.reject(new TypeError('secret')) },
      stderr: {
        isTerminal: false,
        columns: 80,
        text: '',
        async write(text: string) {
          this.text += text;
        },
      },
      env: place.env,
      now: () => new Date('2024-06-30'),
    };
    const { main } = await import('../../src/cli/run.js');
    expect(await main(['check', log, '--law', law, '--at', '2024-05-01'], io)).toBe(3);
    expect(io.stderr.text).toContain('report');
    expect(io.stderr.text).not.toContain('secret');
    expect(io.stderr.text).not.toContain('.ts:');
  });
});

describe('the table', () => {
  it('has a row a rule and the columns that occur', async () => {
    const { out } = await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--readings']);
    const rows = out.split('\n');
    expect(rows.find((row) => row.startsWith('rule'))).toMatch(
      /^rule +article +met +late +overdue +lawful +breach +worst +adverse share$/,
    );
    expect(rows.find((row) => row.startsWith('answer'))).toMatch(
      /^answer \* ! +Art\. 1 +2 +1 +1 +· +· +31 days +50\.0%$/,
    );
    expect(out).toMatch(/days\.months +1/);
    expect(out).toContain('Draft reading');
  });

  it('speaks Chinese and Italian', async () => {
    const words = ['check', log, '--law', law, '--at', '2024-05-01'];
    expect((await place.run([...words, '--lang', 'zh'])).out).toContain('逾期未办');
    expect((await place.run(words, { env: { LANG: 'it_IT.UTF-8' } })).out).toContain('Richieste');
  });

  it('says what cannot be checked, and why', async () => {
    const half = place.put('half.csv', 'case,activity,time\n1,requested,2024-01-01\n');
    const { out } = await place.run(['check', half, '--law', law, '--at', '2024-05-01']);
    expect(out).toContain('Not checkable: answer (Art. 1); the source does not record “Answered”.');
  });
});

describe('progress', () => {
  it('is shown on a terminal, taken away again, and shows nobody', async () => {
    const { main } = await import('../../src/cli/run.js');
    const gathered = () => ({
      isTerminal: true,
      columns: 80,
      text: '',
      async write(text: string) {
        this.text += text;
      },
    });
    const [stdout, stderr] = [gathered(), gathered()];
    const words = ['check', log, '--law', law, '--at', '2024-05-01'];
    expect(await main(words, { stdout, stderr, env: place.env, now: () => new Date('2024-06-30') })).toBe(0);
    const clear = '\r\u001b[K';
    expect(stderr.text.startsWith(clear) && stderr.text.endsWith(clear)).toBe(true);
    expect(stderr.text.length).toBeGreaterThan(2 * clear.length);
    expect(stdout.text).toContain('\u001b[1m');
    for (const person of PERSONS) expect(stdout.text + stderr.text).not.toContain(person);
  });
});

describe('--format jsonl', () => {
  it('has the head, the findings and the receipt, a line each', async () => {
    const { out } = await place.run(['check', log, '--law', law, '--at', '2024-05-01', '--format', 'jsonl']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(lines.map((line) => line.type)).toEqual(['report', 'finding', 'finding', 'finding', 'receipt']);
  });
});
