import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { guardDraft, jsonText } from '../base/index.js';
import { RUN_FILE, type RunManifest } from './run-folder.js';

const DRAFT = '.draft-';

/** The name of a run that begins now. */
export function runIdOf(now: Date): string {
  return now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/(?<=T.*):/g, '');
}

/**
 * Makes a run's folder: `fill` writes into a draft, and when everything has reached the disk the draft is renamed. Killed at any moment,
 * the run is whole or absent. Whoever calls this holds the lock of the runs, so that every draft that lies about is a dead one's.
 *
 * @returns the folder of the run
 */
export async function writeRun(
  runs: string,
  started: Date,
  fill: (draft: string, id: string) => Promise<RunManifest>,
): Promise<string> {
  mkdirSync(runs, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(runs))
    if (name.startsWith(DRAFT)) rmSync(join(runs, name), { recursive: true, force: true });
  const id = freeId(runs, runIdOf(started));
  const draft = join(runs, `${DRAFT}${randomBytes(6).toString('hex')}`);
  const folder = join(runs, id);
  const remove = () => rmSync(draft, { recursive: true, force: true });
  try {
    await guardDraft(remove, async () => {
      mkdirSync(draft, { mode: 0o700 });
      const manifest = await fill(draft, id);
      writeFileSync(join(draft, RUN_FILE), jsonText(manifest), { mode: 0o600, flag: 'wx' });
      reachDisk(draft);
      renameSync(draft, folder);
      sync(runs);
    });
  } finally {
    remove();
  }
  return folder;
}

function freeId(runs: string, id: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? id : `${id}-${n}`;
    if (!existsSync(join(runs, name))) return name;
  }
}

/** Every file below a folder, and the folders that name them. */
function reachDisk(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) reachDisk(path);
    else sync(path);
  }
  sync(folder);
}

/** Some systems cannot do this to a folder; then the order of renames is theirs to keep. */
export function sync(path: string): void {
  try {
    const handle = openSync(path, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'].includes(code)) throw error;
  }
}
