import { existsSync, statSync } from 'node:fs';
import { failInput } from '../base/index.js';
import type { Arguments } from './arguments.js';

/** What people fill in may hold days of their work: it is written over only where that is asked for. */
export function refuseFilled(paths: readonly string[], args: Arguments): void {
  const there = args.flag('force') ? undefined : paths.find((path) => existsSync(path) && statSync(path).isFile());
  if (there !== undefined) failInput('sample/exists', there);
}
