import { readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';

const DESCRIPTORS = '/proc/self/fd';
/** Where files that tests read lie: temporary ones, and the real logs and texts. */
const READ = [join(tmpdir(), 'duecourse'), ...(process.env['DUECOURSE_DATA'] ? [process.env['DUECOURSE_DATA']] : [])];

/** Those that this process holds open; none are known where the system does not tell. */
function openFiles(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync(DESCRIPTORS).flatMap((descriptor) => {
    try {
      const file = readlinkSync(join(DESCRIPTORS, descriptor));
      return READ.some((place) => file.startsWith(place)) ? [file] : [];
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
