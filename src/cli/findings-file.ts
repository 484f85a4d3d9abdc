import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failInput } from '../base/index.js';
import { checkFile, checkOf, FINDINGS_FILE, RUN_FILE, readRun } from '../supervise/index.js';

/** The stored report that a user means: the file itself, a folder that holds one, or a run's folder with the name of a check. */
export function findingsFile(given: string, check?: string): string {
  if (!existsSync(given) || !statSync(given).isDirectory()) return given;
  const folder = given.replace(/[/\\]+$/u, '');
  if (existsSync(join(folder, RUN_FILE))) {
    const run = readRun(folder);
    return checkFile(run, checkOf(run, check), FINDINGS_FILE);
  }
  const inside = join(folder, FINDINGS_FILE);
  return existsSync(inside) ? inside : failInput('findings/no-findings-here', given);
}
