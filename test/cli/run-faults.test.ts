import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRuns, readNotes, readRun } from '../../src/supervise/index.js';
import { Place, program } from './support.js';

/** How often each is killed: DUECOURSE_KILLS=300 for a long look. */
const KILLS = Number(process.env['DUECOURSE_KILLS'] ?? 15);
const TIMEOUT = 60_000 + KILLS * 4000;

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const place = new Place();
const runs = place.at('runs');

beforeAll(async () => {
  for (const name of ['requests.csv', 'requests.csv.bind.yaml', 'requests.law.md'])
    copyFileSync(`${examples}${name}`, place.at(name));
  place.put(
    'duecourse.yaml',
    'outputs: [html, csv]\nchecks: { requests: { register: requests.csv, law: requests.law.md } }\n',
  );
  const { code, err } = await place.spawn(['run']);
  expect([code, err]).toEqual([0, '']);
}, TIMEOUT);
afterAll(() => place.remove());

/** Starts the program and kills it after so many milliseconds; what it had said by then. */
function killed(
  words: readonly string[],
  after: number,
  signal: NodeJS.Signals,
): Promise<{ out: string; ended: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...words], {
      env: place.env as NodeJS.ProcessEnv,
      cwd: place.folder,
    });
    let out = '';
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ out, ended: code === 0 });
    });
  });
}

/** How long the program takes when nobody disturbs it. */
async function usual(words: readonly string[]): Promise<number> {
  const from = performance.now();
  await place.spawn(words);
  return performance.now() - from;
}

function expectWhole(): void {
  for (const id of listRuns(runs)) {
    const run = readRun(`${runs}/${id}`);
    for (const check of run.checks)
      for (const { name, bytes, sha256 } of check.files) {
        const content = readFileSync(`${run.folder}/${check.name}/${name}`);
        expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      }
  }
  // Whatever is not a run is hidden, or the notes.
  const others = readdirSync(runs).filter((name) => !name.startsWith('.') && !name.startsWith('notes'));
  expect(others.sort()).toEqual(listRuns(runs).sort());
}

describe('killed at any moment', () => {
  it('a run is whole or absent, and the next one goes on', { timeout: TIMEOUT }, async () => {
    const long = await usual(['run', '--again']);
    for (let i = 0; i < KILLS; i++) {
      const before = listRuns(runs).length;
      const signal = i % 4 === 3 ? 'SIGTERM' : 'SIGKILL';
      const { ended } = await killed(['run', '--again', '--quiet'], long * (0.3 + Math.random()), signal);
      expect(listRuns(runs).length - before).toBeGreaterThanOrEqual(Number(ended));
      expectWhole();
    }
    const { code, err } = await place.spawn(['run', '--again']);
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(runs).filter((name) => name.startsWith('.draft-'))).toEqual([]);
  });

  it('no note that was told as written is lost, and none is half there', { timeout: TIMEOUT }, async () => {
    const [id = ''] = readFileSync(`${runs}/${listRuns(runs)[0]}/requests/report.csv`, 'utf8')
      .split('\n')
      .slice(1);
    const finding = id.slice(0, 16);
    const words = (reason: string) => ['note', finding, '--as', 'explained', '--by', 'x', '--reason', reason];
    const long = await usual(words('first'));
    const told = ['first'];
    for (let i = 0; i < KILLS; i++) {
      const { out } = await killed(words(`reason ${i}`), long * (0.4 + 0.8 * Math.random()), 'SIGKILL');
      if (out.includes('Note')) told.push(`reason ${i}`);
      const reasons: (string | null)[] = [];
      const { faults } = readNotes(runs, ({ reason }) => reasons.push(reason));
      expect(faults).toEqual([]);
      for (const reason of told) expect(reasons).toContain(reason);
    }
    const { code } = await place.spawn(words('last'));
    expect(code).toBe(0);
    expect(readNotes(runs)).toMatchObject({ faults: [], torn: 0 });
  });
});

describe('two at once', () => {
  it('one makes its run, and the other says who is at work, or waits', { timeout: TIMEOUT }, async () => {
    const before = listRuns(runs).length;
    const both = await Promise.all([place.spawn(['run', '--again']), place.spawn(['run', '--again'])]);
    const codes = both.map(({ code }) => code).sort();
    expect([
      [0, 0],
      [0, 4],
    ]).toContainEqual(codes);
    for (const { code, err } of both) if (code === 4) expect(err).toMatch(/lock\/held.*since 20/s);
    expect(listRuns(runs).length - before).toBe(codes.filter((code) => code === 0).length);
    const waiting = await Promise.all([1, 2, 3].map(() => place.spawn(['run', '--again', '--wait', '120'])));
    expect(waiting.map(({ code }) => code)).toEqual([0, 0, 0]);
    expectWhole();
  });
});
