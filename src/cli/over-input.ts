import { fstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failInput } from '../base/index.js';
import { gatherFiles } from '../log/index.js';
import type { Arguments } from './arguments.js';
import { bindingBeside, bindingBesideLaw } from './bindings.js';
import type { Io } from './io.js';
import { bindingFile, lawFiles } from './laws.js';
import { keyFile } from './places.js';

/**
 * Refuses to write over what is read: the same file under any name or through a link, or one within a folder that is read. Nor
 * can a folder be written to. Throws an InputError that names the output.
 */
export async function refuseOverInput(outs: readonly (string | undefined)[], inputs: readonly string[]): Promise<void> {
  const named = outs.filter((out) => out !== undefined);
  for (const out of named) if (statOf(out)?.isDirectory()) failInput('cli/is-folder', out);
  if (named.length === 0) return;
  const { paths } = await gatherFiles(inputs);
  for (const out of named) {
    const input = paths.find((path) => isSame(path, out));
    if (input !== undefined) failInput('cli/over-input', out, { data: { input } });
  }
}

/** The same for a command that reads a log: what the words of the command alone tell that it will read. */
export async function refuseOverRead(
  out: string | undefined,
  log: string | readonly string[],
  args: Arguments,
  io: Io,
): Promise<void> {
  if (out === undefined) return;
  const logs = typeof log === 'string' ? [log] : log;
  const [law, given] = [args.value('law'), args.value('bind')];
  const ofLaw = law === undefined ? [] : await lawFiles(law, io);
  const binding = given === undefined ? (bindingBeside(log) ?? bindingBesideLaw(ofLaw[0] ?? '')) : bindingFile(given);
  await refuseOverInput([out], [...logs, ...ofLaw, ...(binding === null ? [] : [binding]), keyFile(io.env)]);
}

function isSame(input: string, out: string): boolean {
  const there = statOf(out);
  const read = input === '-' ? standardInput() : statOf(input);
  // Pipes and devices hold nothing that could be lost.
  if (there && read) return there.isFile() && there.ino === read.ino && there.dev === read.dev;
  return input !== '-' && placeOf(input) === placeOf(out);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Standard input may come from a file too. */
function standardInput(): Stats | undefined {
  try {
    return fstatSync(0);
  } catch {
    return undefined;
  }
}

/** A place where nothing stands yet is told by its folder. */
function placeOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
