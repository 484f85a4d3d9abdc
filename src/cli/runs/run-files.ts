import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile, NOTES_FILE, RUN_FILE, type Run, runsFolderOf } from '../../supervise/index.js';

/** The files of a run and the notes beside it: none of them may be written over. */
export function filesOf(run: Run): string[] {
  const files = run.checks.flatMap((check) => check.files.map(({ name }) => checkFile(run, check, name)));
  return [join(run.folder, RUN_FILE), join(runsFolderOf(run), NOTES_FILE), ...files].filter((file) => existsSync(file));
}
