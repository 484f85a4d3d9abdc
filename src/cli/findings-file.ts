import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { failInput } from '../base/index.js';

const FINDINGS = 'findings.json';

/** The stored report that a user means: the file itself, or a folder that holds one. */
export function findingsFile(given: string): string {
  if (!existsSync(given) || !statSync(given).isDirectory()) return given;
  const inside = join(given, FINDINGS);
  return existsSync(inside) ? inside : failInput('findings/no-findings-here', given);
}
