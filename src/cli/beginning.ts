import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a file, each as one sign. */
export function beginningOf(file: string, bytes = 200): string {
  const buffer = Buffer.alloc(bytes);
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}
