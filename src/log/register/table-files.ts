import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failInput } from '../../base/index.js';
import { gatherFiles } from '../files/index.js';
import type { RegisterPlan, TablePlan } from './plan.js';

/** The files of each table of a plan, and files of a folder that are of no table. */
export interface TableFiles {
  readonly files: readonly (readonly string[])[];
  readonly leftOut: readonly string[];
}

/**
 * Finds the files of each table. The first is what was given: one file, or those of a folder or list that its pattern fits, else
 * those that no other table names. Others are found by their patterns among what was given, or beside it.
 */
export async function tableFiles(given: readonly string[], plan: RegisterPlan): Promise<TableFiles> {
  const { paths, leftOut } = await gatherFiles(given);
  const [main, ...others] = plan.tables as [TablePlan, ...TablePlan[]];
  const claims = (path: string) => others.some(({ file }) => file !== null && fits(file, path));
  const chosen =
    paths.length === 1 ? paths : paths.filter((path) => (main.file === null ? !claims(path) : fits(main.file, path)));
  if (chosen.length === 0) failMissing(plan, main.file ?? '*', given[0] ?? '');
  const files = [chosen];
  for (const { file } of others) {
    if (file === null) files.push(chosen);
    else {
      const here = paths.filter((path) => fits(file, path));
      files.push(here.length > 0 ? here : await beside(given[0]!, file, plan));
    }
  }
  const used = new Set(files.flat());
  return { files, leftOut: [...leftOut, ...paths.filter((path) => !used.has(path))] };
}

async function beside(given: string, pattern: string, plan: RegisterPlan): Promise<string[]> {
  const isFolder = given !== '-' && ((await stat(given).catch(() => undefined))?.isDirectory() ?? false);
  const folder = given === '-' ? '.' : isFolder ? given : dirname(given);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((e) => e.isFile() && fits(pattern, e.name)).map((e) => e.name);
  if (names.length === 0) failMissing(plan, pattern, folder);
  return names.sort().map((name) => join(folder, name));
}

function failMissing(plan: RegisterPlan, pattern: string, folder: string): never {
  failInput('register/no-file', plan.file, { data: { pattern, folder } });
}

/** Whether the name of a file is a pattern's, in which `*` stands for any signs. */
function fits(pattern: string, path: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`, 'u').test(basename(path));
}
