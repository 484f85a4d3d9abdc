import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styled, visible } from '../../src/base/index.js';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/run.js';
import { PERSONS, Place, SMALL_LAW, SMALL_LOG } from './support.js';

let place: Place;
let check: readonly string[];
let findings: string;

beforeAll(async () => {
  place = new Place();
  const law = place.put('requests.law.md', SMALL_LAW);
  check = ['check', place.put('log.csv', SMALL_LOG), '--law', law, '--at', '2024-05-01'];
  findings = place.at('findings.json');
  expect((await place.run([...check, '--format', 'json', '--out', findings])).code).toBe(0);
});

afterAll(() => place.remove());

describe('report', () => {
  it.each(['json', 'jsonl', 'csv', 'md', 'xlsx', 'parquet', 'arrow'])(
    'makes of stored findings the same %s as check does',
    async (format) => {
      const [now, later] = [place.at('now'), place.at('later')];
      const same = ['--format', format, '--lang', format === 'md' ? 'zh' : 'en', '--out'];
      expect((await place.run([...check, ...same, now])).err).toBe('');
      expect((await place.run(['report', findings, ...same, later])).err).toBe('');
      expect(statSync(later).mode & 0o777).toBe(0o600);
      const bytes = [readFileSync(now), readFileSync(later)];
      for (const text of bytes.map((b) => b.toString('latin1')))
        for (const person of PERSONS) expect(text.includes(person)).toBe(false);
      if (format === 'json' || format === 'jsonl' || format === 'csv' || format === 'md')
        expect(bytes[1]!.toString()).toBe(bytes[0]!.toString());
      // The other forms also tell of the hash that the stored findings have.
      else expect(bytes[1]!.length).toBeGreaterThan(1000);
    },
  );

  it('shows the table that check shows, in any language', async () => {
    for (const language of ['en', 'zh', 'it']) {
      const [now, later] = [
        await place.run([...check, '--lang', language, '--readings']),
        await place.run(['report', findings, '--lang', language, '--readings']),
      ];
      const unbound = (text: string) =>
        text.split('\n').filter((line) => !/\(--bind\)|，|binding|名称|associazione/i.test(line));
      expect(unbound(later.out)).toEqual(unbound(now.out));
      expect(later.code).toBe(0);
    }
  });

  it('shows some rules and verdicts alone', async () => {
    const { out } = await place.run([
      'report',
      findings,
      '--format',
      'csv',
      '--only',
      'answer',
      '--verdict',
      'overdue',
    ]);
    expect(out.trim().split('\r\n')).toHaveLength(2);
    const { code, err } = await place.run(['report', findings, '--only', 'anser']);
    expect(code).toBe(2);
    expect(err).toContain('answer');
  });

  it('says what is wrong with a file, and writes nothing', async () => {
    const broken = place.put('broken.json', readFileSync(findings, 'utf8').slice(0, 3000));
    const out = place.at('never.xlsx');
    const { code, err } = await place.run(['report', broken, '--format', 'xlsx', '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain('cut off');
    expect(() => statSync(out)).toThrow();
    expect((await place.run(['report', place.at('none.json')])).code).toBe(2);
  });

  it('says that findings were changed since the check', async () => {
    const changed = place.put('changed.json', readFileSync(findings, 'utf8').replace('"n":1,', '"n":0,'));
    const { code, out, err } = await place.run(['report', changed, '--format', 'csv']);
    expect(code).toBe(0);
    expect(out).toContain('answer');
    expect(err).toContain('changed');
  });
});

describe('forms that are bytes', () => {
  const terminal = async (...words: string[]) => {
    let err = '';
    let out = 0;
    const stream = { isTerminal: true, columns: 80 };
    const io: Io = {
      stdout: {
        ...stream,
        write: async (data) => {
          out += data.length;
        },
      },
      stderr: {
        ...stream,
        isTerminal: false,
        write: async (text) => {
          err += String(text);
        },
      },
      env: place.env,
      now: () => new Date('2024-06-30'),
    };
    return { code: await main(words, io), err, out };
  };

  it.each(['xlsx', 'parquet', 'arrow'])('%s never goes to a terminal', async (format) => {
    for (const words of [check, ['report', findings]]) {
      const { code, err, out } = await terminal(...words, '--format', format);
      expect([code, out]).toEqual([2, 0]);
      expect(err).toContain('--out');
    }
  });

  it('go to a pipe', async () => {
    const { code, bytes } = await place.run(['report', findings, '--format', 'parquet']);
    expect(code).toBe(0);
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.subarray(-4).toString()).toBe('PAR1');
  });

  it.each(['parquet', 'arrow'])('%s without findings is refused', async (format) => {
    const { code, err } = await place.run([...check, '--format', format, '--summary', '--out', place.at('x')]);
    expect(code).toBe(2);
    expect(err).toContain('--summary');
  });

  it('xlsx without findings has the summary', async () => {
    const out = place.at('summary.xlsx');
    expect((await place.run([...check, '--format', 'xlsx', '--summary', '--out', out])).code).toBe(0);
    const { out: info } = await place.run(['info', out]);
    expect(
      info
        .match(/Sheet: .*/)?.[0]
        .split(/: |\. Other sheets: |\./)
        .sort(),
    ).toEqual(['', 'Readiness', 'Sheet', 'Summary']);
  });
});

describe('text for a terminal', () => {
  it('cannot command it, whatever a log or a stored report holds', () => {
    expect(visible(`${styled(1, 'bold')}\r\n\ta`)).toBe('\u001b[1mbold\u001b[0m\r\n\ta');
    expect(visible('\u001b[8mhidden')).toBe('\ufffd[8mhidden');
    expect(visible('a\u001b[2Jb\u001b]0;title\u0007\u009b31m\rc\u0000')).toBe(
      'a\ufffd[2Jb\ufffd]0;title\ufffd\ufffd31m\ufffdc\ufffd',
    );
  });
});
