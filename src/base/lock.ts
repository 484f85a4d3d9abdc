import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failInput } from './diagnostic.js';
import { guardDraft } from './draft.js';

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock, ISO 8601. */
  readonly since: string;
  /** What tells this process from a later one with its number; null where the system does not say. */
  readonly born: string | null;
}

export interface LockOptions {
  /** How long to wait for another to be done; 0: not at all. */
  readonly waitMs: number;
  readonly now: () => Date;
  /** Called once when there is something to wait for. */
  readonly onWait?: (holder: Holder) => void;
}

/** Two that come at the same moment both step back; one of them gets through in so many tries. */
const TRIES = 12;

/**
 * Does work that only one process may do at a time in a folder. Each contender puts a file of its own beside the others and then looks
 * whether another lives: so a dead one's file, whose name nobody else uses, may be taken away by anybody at any time.
 *
 * @throws InputError `lock/held` with the process and since when, where another is at work
 */
export async function withLock<T>(
  folder: string,
  name: string,
  options: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const place = join(folder, `.lock-${name}`);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const mine = await acquire(place, folder, options);
  const release = () => rmSync(mine, { force: true });
  try {
    return await guardDraft(release, work);
  } finally {
    release();
  }
}

async function acquire(place: string, folder: string, { waitMs, now, onWait }: LockOptions): Promise<string> {
  const until = performance.now() + waitMs;
  let told = false;
  for (let tries = 1; ; tries++) {
    const found = liveOthers(place, null) ?? contend(place, now());
    if (typeof found === 'string') return found;
    if (tries >= TRIES && performance.now() >= until)
      failInput('lock/held', folder, { data: { pid: found.pid, host: found.host, since: found.since } });
    if (!told && waitMs > 0 && tries >= TRIES) {
      told = true;
      onWait?.(found);
    }
    await sleep(1 + Math.random() * Math.min(100, 4 * tries));
  }
}

/** Path of the own file where nobody else lives, else who does. */
function contend(place: string, now: Date): string | Holder {
  const name = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const holder: Holder = { pid: process.pid, host: hostname(), since: now.toISOString(), born: bornOf(process.pid) };
  const draft = join(place, `.${name}`);
  const mine = join(place, `${name}.json`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  renameSync(draft, mine);
  const other = liveOthers(place, `${name}.json`);
  if (other === null) return mine;
  rmSync(mine, { force: true });
  return other;
}

/** One of the others that live; what the dead have left is taken away. */
function liveOthers(place: string, mine: string | null): Holder | null {
  let live: Holder | null = null;
  for (const name of readdirSync(place)) {
    if (name === mine) continue;
    const path = join(place, name);
    const holder = holderIn(path, name);
    if (holder === undefined) continue;
    if (holder === null || !lives(holder)) rmSync(path, { force: true });
    else if (!name.startsWith('.')) live ??= holder;
  }
  return live;
}

/** Undefined where the file is gone meanwhile; null where its name says nothing. */
function holderIn(path: string, name: string): Holder | null | undefined {
  const pid = Number(/^\.?(\d+)-/.exec(name)?.[1] ?? 0);
  try {
    const { host, since, born } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return { pid, host: String(host), since: String(since), born: born ?? null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Not written yet, or cut off.
    return pid > 0 ? { pid, host: hostname(), since: '', born: bornOf(pid) } : null;
  }
}

/** Of another machine nobody here can tell. */
function lives({ pid, host, born }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = bornOf(pid);
  return born === null || now === null || now === born;
}

/** The moment of a process's start in ticks, where the system keeps it in a file. */
function bornOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
