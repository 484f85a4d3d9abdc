import { readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';

const DESCRIPTORS = '/proc/self/fd';
/** How the names of temporary files of the program and of its tests begin. */
const OURS = join(tmpdir(), 'duecourse');

/** Our temporary files that this process holds open; none are known where the system does not tell. */
function openFiles(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(DESCRIPTORS).flatMap((descriptor) => {
    try {
      const file = readlinkSync(join(DESCRIPTORS, descriptor));
      return file.startsWith(OURS) ? [file] : [];
    } catch {
      // The descriptor that listed the folder is closed by now.
      return [];
    }
  });
}

// A handle left to the garbage collector is an error of newer Node versions, at a moment of its own choosing.
afterAll(async () => {
  // What is on its way to be closed gets the time for it.
  for (let tries = 0; tries < 20 && openFiles().length > 0; tries++) await setTimeout(50);
  expect(openFiles(), 'files left open by the tests of this file').toEqual([]);
});
