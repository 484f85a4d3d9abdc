import { failInput } from '../base/index.js';
import type { RunOptions } from '../report/index.js';
import type { Arguments } from './arguments.js';

/** `--suspect-share`: above which share of adverse verdicts, 0 to 1, a rule is suspect. */
export function suspectShare(args: Arguments, command: string): Pick<RunOptions, 'suspectShare'> {
  const written = args.value('suspect-share');
  if (written === undefined) return {};
  const share = Number(written);
  if (written.trim() === '' || !(share >= 0 && share <= 1))
    failInput('cli/bad-number', command, { data: { option: '--suspect-share', value: written, least: 0, most: 1 } });
  return { suspectShare: share };
}
