import { readFileSync } from 'node:fs';
import { packageFile } from './package-files.js';

/** Version of the package that this file is part of. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
