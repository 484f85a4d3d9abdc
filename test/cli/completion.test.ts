import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, program, SMALL_LAW } from './support.js';

let place: Place;
let law: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
});

afterAll(() => place.remove());

async function next(...words: string[]): Promise<string[]> {
  const { code, out, err } = await place.run(['completion', 'next', '--', ...words]);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').slice(0, -1);
}

describe('completion', () => {
  it('knows commands, options and their values', async () => {
    expect(await next('ch')).toEqual(['check']);
    expect(await next('')).toEqual(expect.arrayContaining(['bind', 'check', 'demo', 'laws', '--help']));
    expect(await next('check', 'log.csv', '--for')).toEqual(['--format']);
    expect(await next('check', '--format', 'js')).toEqual(['json', 'jsonl']);
    expect(await next('check', '--format=cs')).toEqual(['--format=csv']);
    expect(await next('check', '--format', '=', 'cs')).toEqual(['csv']);
    expect(await next('check', '--fail-on', 'late', 'over')).toEqual(['overdue']);
    expect(await next('check', '--fail-on', 'late,over')).toEqual(['late,overdue']);
    expect(await next('help', 'si')).toEqual(['simulate']);
  });

  it('knows laws, bindings, the rules of the law that is named, and where files stand', async () => {
    expect(await next('check', 'log.csv', '--law', 'it/')).toEqual(['it/highway-code-fines', ':files .law.md']);
    expect(await next('check', 'log.csv', '--bind', 'it/')).toEqual(['it/road-traffic-fines', ':files .bind.yaml']);
    expect(await next('check', 'log.csv', '--law', law, '--only', 'an')).toEqual(['answer']);
    expect(await next('check', 'log.csv', '--law', law, '--only', 'answer', 'o')).toEqual(['other-hand']);
    expect(await next('check', 'log.csv', '--only', '')).toEqual([]);
    expect(await next('laws', 'ch')).toEqual(['check']);
    expect(await next('laws', 'check', 'eu/g')).toEqual(['eu/gdpr', ':files .law.md']);
    expect(await next('bind', 'log.csv', 'cn/')).toContain('cn/petition-work');
    expect(await next('check', '')).toEqual([':files']);
    expect(await next('nonsense', '')).toEqual([]);
  });

  it('knows the runs there are', async () => {
    const runs = place.at('runs');
    for (const id of ['2026-10-01T060000Z', '2026-11-01T060000Z']) {
      mkdirSync(`${runs}/${id}`, { recursive: true });
      place.put(`runs/${id}/run.json`, '{}');
    }
    const there = ['last', '2026-11-01T060000Z', '2026-10-01T060000Z', ':files'];
    expect(await next('diff', '--runs', runs, '')).toEqual(there);
    expect(await next('diff', '--runs', runs, 'last', '2026-10')).toEqual(['2026-10-01T060000Z', ':files']);
    expect(await next('letter', '--runs', runs, '--from', 'la')).toEqual(['last', ':files']);
    expect(await next('sample', '--runs', place.at('none'), '')).toEqual([':files']);
    const config = place.put('duecourse.yaml', 'runs: runs\n');
    expect(await next('trend', '--config', config, '')).toEqual([':files']);
  });

  it('names a shell that it does not know', async () => {
    const { code, err } = await place.run(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });

  it('works in bash', async () => {
    mkdirSync(place.at('bin'));
    const command = place.put('bin/duecourse', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(command, 0o755);
    const complete = async (line: string): Promise<string[]> => {
      const words = line.split(' ');
      const script = `source <(duecourse completion bash)
COMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_duecourse; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = { ...place.env, PATH: `${place.at('bin')}:${process.env['PATH']}` } as NodeJS.ProcessEnv;
      return await new Promise((resolve, reject) =>
        execFile('bash', ['-c', script], { env, cwd: place.folder }, (error, out) =>
          error ? reject(error) : resolve(out.split('\n').filter((l) => l !== '')),
        ),
      );
    };
    expect(await complete('duecourse explain-')).toEqual(['explain-case']);
    expect(await complete('duecourse check x.csv --law eu/')).toEqual(['eu/gdpr']);
    expect(await complete('duecourse check requ')).toEqual(['requests.law.md']);
    expect(await complete('duecourse check x.csv --law requests.law.md --only oth')).toEqual(['other-hand']);
    place.put('requests.txt', '');
    mkdirSync(place.at('requests.d'));
    expect((await complete('duecourse check x.csv --law requ')).sort()).toEqual(['requests.d', 'requests.law.md']);
    expect(await complete('duecourse check x.csv --bind requ')).toEqual(['requests.d']);
  });
});
