import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERSONS, program, SMALL_LOG, smallCases } from './support.js';

/** The built program, as a process of its own: `npm test` builds first; by itself, `npm run build` does. */
const COMMANDS = [
  'bind',
  'check',
  'compare',
  'completion',
  'convert',
  'demo',
  'diff',
  'due',
  'explain',
  'explain-case',
  'hotspots',
  'info',
  'language-server',
  'laws',
  'letter',
  'library',
  'note',
  'notes',
  'readiness',
  'recompute',
  'reply',
  'report',
  'run',
  'sample',
  'score',
  'simulate',
  'standing',
  'trend',
  'verify',
  'whatif',
];

const { place, law, log } = smallCases();

describe('the program', () => {
  it('says what it can do, and its version', async () => {
    const help = await place.spawn(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    const commands = [...help.out.matchAll(/^ {2}duecourse ([a-z-]+)/gm)].map((m) => m[1]!);
    expect([...new Set(commands)].sort()).toEqual(COMMANDS);
    const start = await place.spawn([]);
    for (const line of start.out.split('\n').filter((l) => l.startsWith('  duecourse')))
      expect((await place.spawn(line.trim().split(/ {2,}/)[0]!.split(' ').slice(1))).code, line).toBe(0);
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await place.spawn(['--version'])).out).toBe(`${version}\n`);
  });

  it.each(COMMANDS)('explains %s, with an example', async (command) => {
    for (const language of ['en', 'zh', 'it']) {
      const { code, out } = await place.spawn([command, '--help', '--lang', language]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^duecourse ${command} `));
      expect(out).toMatch(new RegExp(`^ {2}duecourse ${command} `, 'm'));
    }
  });

  it('separates what it found from what it has to say', async () => {
    const checked = await place.spawn([
      'check',
      log,
      '--law',
      law,
      '--at',
      '2024-05-01',
      '--format',
      'json',
      '--fail-on',
      'breach',
    ]);
    expect([checked.code, checked.err]).toEqual([1, '']);
    expect((JSON.parse(checked.out) as { findings: unknown[] }).findings).toHaveLength(3);
    const bad = await place.spawn(['check', log, '--law', 'it/highway-code-fine']);
    expect([bad.code, bad.out]).toEqual([2, '']);
    expect(bad.err).toContain('it/highway-code-fines');
    expect(bad.err).not.toContain(' at ');
  });

  it('reads a log from standard input', async () => {
    const { code, out, err } = await place.spawn(
      ['check', '-', '--law', law, '--at', '2024-05-01', '--format', 'json'],
      SMALL_LOG,
    );
    expect([code, err]).toEqual([0, '']);
    expect((JSON.parse(out) as { findings: unknown[]; receipt: unknown }).receipt).toMatchObject({
      log: { hash: null },
    });
  });

  it('lets a reader go who has read enough', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `${i},requested,2024-01-10,Ada Rossi,`).join('\n');
    const file = place.put('many.csv', `case,activity,time,resource,reason\n${many}\n`);
    const bind = place.put(
      'many.csv.bind.yaml',
      'law: test/requests\nevents: { requested: requested, answered: answered }\n',
    );
    const child = spawn(
      process.execPath,
      [program, 'check', file, '--law', law, '--bind', bind, '--at', '2024-05-01', '--format', 'jsonl'],
      {
        env: place.env as NodeJS.ProcessEnv,
      },
    );
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  it('takes an interrupted file away', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `${i},requested,2024-01-10,Ada Rossi,`).join('\n');
    const file = place.put('large.csv', `case,activity,time,resource,reason\n${many}\n`);
    const bind = place.put(
      'large.csv.bind.yaml',
      'law: test/requests\nevents: { requested: requested, answered: answered }\n',
    );
    const child = spawn(
      process.execPath,
      [
        program,
        'check',
        file,
        '--law',
        law,
        '--bind',
        bind,
        '--at',
        '2024-05-01',
        '--format',
        'jsonl',
        '--out',
        place.at('large.jsonl'),
      ],
      {
        env: place.env as NodeJS.ProcessEnv,
      },
    );
    const drafts = () => readdirSync(place.folder).filter((name) => name.startsWith('.large'));
    const closed = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
    const looking = setInterval(() => {
      if (drafts().length === 0) return;
      clearInterval(looking);
      child.kill('SIGINT');
    }, 1);
    const code = await closed;
    clearInterval(looking);
    expect(code).toBe(130);
    expect(drafts()).toEqual([]);
    expect(readdirSync(place.folder)).not.toContain('large.jsonl');
  });

  it('goes from a law to a log, to findings, to one case and to other formats', async () => {
    const made = place.at('demo.xes');
    expect(
      (
        await place.spawn([
          'simulate',
          'it/highway-code-fines',
          '--cases',
          '100',
          '--seed',
          '3',
          '--breach-rate',
          '0.3',
          '--out',
          made,
        ])
      ).code,
    ).toBe(0);
    for (const file of [made, `${made}.truth.json`, `${made}.bind.yaml`])
      expect(statSync(file).mode & 0o777).toBe(0o600);
    const table = await place.spawn(['check', made, '--law', 'it/highway-code-fines']);
    expect([table.code, table.err]).toEqual([0, '']);
    expect(table.out).toContain('Art. 201');
    const arrow = place.at('demo.arrow');
    expect((await place.spawn(['convert', made, arrow])).out).toContain('100 cases');
    expect((await place.spawn(['info', arrow])).out).toContain('100 cases');
    const { planted } = JSON.parse(readFileSync(`${made}.truth.json`, 'utf8')) as {
      planted: { case: string; rule: string }[];
    };
    const story = await place.spawn(['explain-case', made, planted[0]!.case, '--law', 'it/highway-code-fines']);
    expect(story.code).toBe(0);
    expect(story.out).toContain(planted[0]!.rule);
  });

  it('says the same with one thread and with several', async () => {
    const made = place.at('threads.xes');
    const law = 'it/highway-code-fines';
    await place.spawn(['simulate', law, '--cases', '500', '--seed', '4', '--breach-rate', '0.3', '--out', made]);
    const words = ['check', made, '--law', law, '--format', 'json', '--verdict', 'adverse,met,undetermined'];
    const one = await place.spawn([...words, '--threads', '1']);
    expect((JSON.parse(one.out) as { findings: unknown[] }).findings.length).toBeGreaterThan(200);
    for (const threads of ['2', '3']) expect(await place.spawn([...words, '--threads', threads])).toEqual(one);
    expect((await place.spawn([...words, '--threads', 'all'])).code).toBe(2);
  });

  it('shows nobody anywhere', async () => {
    const at = ['--law', law, '--at', '2024-05-01'];
    const ran = [
      await place.spawn(['check', log, ...at]),
      await place.spawn(['check', log, ...at, '--format', 'csv']),
      await place.spawn(['explain-case', log, '3', ...at]),
      await place.spawn(['info', log]),
      await place.spawn(['info', log, '--format', 'json']),
    ];
    for (const { code, out, err } of ran) {
      expect(code).toBe(0);
      for (const person of PERSONS) expect(out + err).not.toContain(person);
    }
  });
});
