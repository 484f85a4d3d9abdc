import { existsSync, readFileSync, statSync } from 'node:fs';
import { failInput } from '../../base/index.js';
import { LANGUAGES } from '../../messages/index.js';
import { parseConfig, type RunConfig } from '../../supervise/index.js';
import type { Arguments } from '../arguments.js';
import { FORMS } from '../forms.js';
import { LOG_OPTIONS } from '../log-options.js';

/** Where it is looked for unless `--config` says another place. */
export const CONFIG_FILE = 'duecourse.yaml';
const MOST_BYTES = 1e6;

/** What `duecourse.yaml` says. Throws an InputError where it is not there or wrong. */
export function openConfig(args: Arguments): RunConfig {
  return readConfig(args.value('config') ?? CONFIG_FILE);
}

/** What a file of the form of `duecourse.yaml` says. */
export function readConfig(file: string): RunConfig {
  if (!existsSync(file)) failInput('config/none', file, { data: { name: CONFIG_FILE } });
  if (statSync(file).size > MOST_BYTES) failInput('config/too-large', file);
  return parseConfig(readFileSync(file, 'utf8'), file, {
    // The findings as JSON are always kept, and a table is for a terminal.
    outputs: FORMS.filter((form) => form !== 'json' && form !== 'table'),
    languages: LANGUAGES,
    read: Object.keys(LOG_OPTIONS),
  });
}

/** The folder of runs that a command is about: `--runs`, else what the configuration says, else `runs` where there is none. */
export function runsFolder(args: Arguments): string {
  const given = args.value('runs');
  if (given !== undefined) return given;
  if (args.value('config') === undefined && !existsSync(CONFIG_FILE)) return 'runs';
  return openConfig(args).runs;
}
