import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../../src/log/index.js';
import { Place, program, SMALL_LAW } from './support.js';

let place: Place;
let law: string;
let log: string;

beforeAll(() => {
  place = new Place();
  law = place.put('requests.law.md', SMALL_LAW);
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `${i},requested,2024-01-10,Ada Rossi,\n${i},answered,2024-03-01,B,\n`,
  );
  log = place.put('log.csv', `case,activity,time,resource,reason\n${rows.join('')}`);
});

afterAll(() => place.remove());

/** Runs the program in a folder of its own and interrupts it after so many milliseconds. */
async function interrupted(words: readonly string[], after: number, folder: string): Promise<number> {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: place.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.resume();
  child.stderr.resume();
  const timer = setTimeout(() => child.kill('SIGINT'), after);
  return await new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      // What a shell makes of a process that a signal ended.
      resolve(signal === 'SIGINT' ? 130 : (code ?? -1));
    }),
  );
}

const COMMANDS: readonly (readonly [name: string, words: () => readonly string[], files: readonly string[]])[] = [
  [
    'check',
    () => ['check', log, '--law', law, '--at', '2024-05-01', '--format', 'jsonl', '--out', 'out.jsonl'],
    ['out.jsonl'],
  ],
  ['convert', () => ['convert', log, 'out.parquet'], ['out.parquet']],
  ['convert to a zip', () => ['convert', log, 'out.csv.gz'], ['out.csv.gz']],
  [
    'simulate',
    () => ['simulate', 'eu/gdpr', '--cases', '1000', '--out', 'made.xes'],
    ['made.xes', 'made.xes.truth.json', 'made.xes.bind.yaml'],
  ],
  ['demo', () => ['demo', '--out', 'example'], ['example']],
  ['bind', () => ['bind', log, law, '--out', 'out.bind.yaml'], ['out.bind.yaml']],
];

describe('Ctrl-C', () => {
  it.each(COMMANDS)('leaves %s whole or undone', async (name, words, files) => {
    const whole = place.at(`${name}-whole`);
    mkdirSync(whole);
    const started = performance.now();
    expect(await interrupted(words(), 600_000, whole)).toBe(0);
    const took = performance.now() - started;
    expect(readdirSync(whole).sort()).toEqual([...files].sort());
    for (const share of [0.5 + Math.random() / 4, 0.75 + Math.random() / 4]) {
      const folder = place.at(`${name}-${share}`);
      mkdirSync(folder);
      const code = await interrupted(words(), took * share, folder);
      const there = readdirSync(folder);
      expect([0, 130], `${name} at ${share}`).toContain(code);
      if (code === 0) expect(there.sort()).toEqual([...files].sort());
      // Interrupted: all of it or nothing, and no draft.
      else expect([0, files.length], there.join(', ')).toContain(there.length);
      for (const file of there) {
        expect(files).toContain(file);
        const [made, right] = [`${folder}/${file}`, `${whole}/${file}`];
        if (file === 'example') expect(readdirSync(made).sort()).toEqual(readdirSync(right).sort());
        else expect(readFileSync(made).equals(readFileSync(right)), file).toBe(true);
      }
    }
    const drafts = readdirSync(place.at('config/duecourse'), { recursive: true, encoding: 'utf8' });
    expect(existsSync(place.at('config/duecourse/key')) ? drafts : []).toEqual(
      existsSync(place.at('config/duecourse/key')) ? ['key'] : [],
    );
  });

  it('leaves a log that is written anew as it was', async () => {
    const folder = place.at('again');
    mkdirSync(folder);
    await interrupted(['convert', log, 'out.arrow'], 600_000, folder);
    await interrupted(['convert', log, 'out.arrow'], 400, folder);
    expect(readdirSync(folder)).toEqual(['out.arrow']);
    expect((await openLog(`${folder}/out.arrow`)).eventCount).toBe(120_000);
  });
});
