import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Ran {
  readonly seconds: number;
  /** Most memory held at once, in bytes. */
  readonly peak: number;
  /** Processor time of all threads, in seconds: what the machine's other users hardly change. */
  readonly processor: number;
  readonly stdout: string;
}

/** The built program; DUECOURSE_BENCH_DIST measures another build. */
export const program = path.join(process.env['DUECOURSE_BENCH_DIST'] ?? 'dist', 'cli', 'main.js');

/** Runs this Node on some words in a process of its own. Time is from the start of the process to its end. */
export async function runNode(words: readonly string[], { peak = true } = {}): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duecourse-peak-'));
  const file = path.join(folder, 'peak');
  try {
    const begin = performance.now();
    const child = spawn(process.execPath, [...(peak ? ['--require', './bench/support/peak.cjs'] : []), ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DUECOURSE_BENCH_PEAK: file },
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    const code = await new Promise((resolve) => child.on('close', resolve));
    const seconds = (performance.now() - begin) / 1000;
    if (code !== 0) throw new Error(`node ${words.join(' ')} ended with ${String(code)}`);
    const [kib = 0, micros = 0] = peak ? readFileSync(file, 'utf8').split(' ').map(Number) : [];
    return { seconds, peak: kib * 1024, processor: micros / 1e6, stdout: Buffer.concat(pieces).toString() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the bench at hand again in a process of its own, with words that tell it what to do there. */
export function runSelf(...words: string[]): Promise<Ran> {
  return runNode(['--expose-gc', process.argv[1]!, ...words]);
}

/** Does something some times, one after another. */
export async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < count; i++) results.push(await work());
  return results;
}

/** Gives a folder that is gone afterwards, whatever happens. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duecourse-bench-'));
  const leave = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return await work(folder);
  } finally {
    process.removeListener('SIGINT', leave).removeListener('SIGTERM', leave);
    await rm(folder, { recursive: true, force: true });
  }
}
