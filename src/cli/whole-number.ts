import { failInput } from '../base/index.js';
import type { Arguments } from './arguments.js';

/** A whole number that an option gives, or what is taken without it. */
export function wholeNumber(
  args: Arguments,
  name: string,
  otherwise: number,
  { command, least, most }: { readonly command: string; readonly least: number; readonly most: number },
): number {
  const text = args.value(name);
  if (text === undefined) return otherwise;
  const n = Number(text);
  if (text.trim() !== '' && Number.isInteger(n) && n >= least && n <= most) return n;
  return failInput('cli/bad-number', `duecourse ${command}`, {
    data: { option: `--${name}`, value: text, least, most },
  });
}
