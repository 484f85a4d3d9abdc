import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { failInput } from '../base/index.js';

/** The first bytes of a file, each as one sign. */
export function beginningOf(file: string, bytes = 200): string {
  // The system tells of a folder without its name.
  if (statSync(file).isDirectory()) failInput('cli/is-folder', file);
  const buffer = Buffer.alloc(bytes);
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}
