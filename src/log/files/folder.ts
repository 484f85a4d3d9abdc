import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failInput } from '../../base/index.js';
import { formatByName } from './format.js';

export interface Gathered {
  readonly paths: readonly string[];
  /** Files in folders whose names are of no log. */
  readonly leftOut: readonly string[];
}

/**
 * The files that some paths stand for: a folder stands for the files in it (not in folders of it) whose extensions are of
 * logs, in the order of their names.
 */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const found: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    const info = path === '-' ? undefined : await stat(path).catch(() => undefined);
    if (info?.isDirectory() !== true) {
      found.push(path);
      continue;
    }
    const before = found.length;
    const entries = await readdir(path, { withFileTypes: true });
    for (const { name } of entries.filter((e) => !e.isDirectory() && !isHidden(e.name)).sort(byName))
      (formatByName(name) === undefined ? leftOut : found).push(join(path, name));
    if (found.length === before) failInput('log/folder-without-logs', path);
  }
  return { paths: found, leftOut };
}

/** Names that start with a dot, and those that spreadsheet programs give to their marks of an open file. */
function isHidden(name: string): boolean {
  return /^(?:\.|~\$|\.~lock)/.test(name);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
