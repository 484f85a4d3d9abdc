import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failInput } from '../base/index.js';
import {
  type CheckConfig,
  checkFile,
  checkOf,
  FINDINGS_FILE,
  findRun,
  isRunName,
  RUN_FILE,
  type Run,
  type RunConfig,
  readRun,
  runsFolderOf,
} from '../supervise/index.js';
import type { Arguments, OptionSpec } from './arguments.js';
import { CONFIG_FILE, openConfig, readConfig, runsFolder } from './runs/config-file.js';

/** A stored report that a user means. */
export interface FoundReport {
  readonly file: string;
  /** The run that it belongs to, and its check there; null of a report that is in none. */
  readonly of: { readonly run: Run; readonly check: string } | null;
}

/** Options of commands that take a report or a run. */
export const FOUND_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  check: { takes: 'value' },
  runs: { takes: 'value' },
  config: { takes: 'value' },
};

/** The stored report that a user means: the file itself, a folder that holds one, or a run (its folder, its id, `last`) with the name of a check. */
export function findingsFile(given: string, args: Arguments): FoundReport {
  const isFolder = existsSync(given) && statSync(given).isDirectory();
  const folder = given.replace(/[/\\]+$/u, '');
  if (isFolder && existsSync(join(folder, RUN_FILE))) return ofRun(readRun(folder), args);
  if (isFolder) {
    const inside = join(folder, FINDINGS_FILE);
    return existsSync(inside) ? ofFile(inside) : failInput('findings/no-findings-here', given);
  }
  if (!existsSync(given) && isRunName(given)) return ofRun(findRun(given, runsFolder(args)), args);
  return ofFile(given);
}

function ofRun(run: Run, args: Arguments): FoundReport {
  const check = checkOf(run, args.value('check'));
  return { file: checkFile(run, check, FINDINGS_FILE), of: { run, check: check.name } };
}

/** A report in the folder of a check of a run is that run's, also where it was named as a file. */
function ofFile(file: string): FoundReport {
  const folder = dirname(dirname(file));
  if (!existsSync(join(folder, RUN_FILE))) return { file, of: null };
  const run = readRun(folder);
  const check = run.checks.find((each) => checkFile(run, each, FINDINGS_FILE) === join(dirname(file), FINDINGS_FILE));
  return { file, of: check ? { run, check: check.name } : null };
}

/** The configuration that a run was made by: the one that is named, else the one here, else the one beside its folder of runs; null where there is none. */
export function configOf({ of }: FoundReport, args: Arguments): RunConfig | null {
  if (args.value('config') !== undefined || existsSync(CONFIG_FILE)) return openConfig(args);
  const beside = of === null ? null : join(dirname(runsFolderOf(of.run)), CONFIG_FILE);
  return beside !== null && existsSync(beside) ? readConfig(beside) : null;
}

/** What the configuration says of the check that a report belongs to. */
export function configuredCheck(found: FoundReport, args: Arguments): CheckConfig | null {
  const { of } = found;
  return of === null ? null : (configOf(found, args)?.checks.find(({ name }) => name === of.check) ?? null);
}
