import { readFile } from 'node:fs/promises';
import { InputError } from '../base/index.js';
import { type Binding, bindByName, lawOfBinding, parseBinding } from '../binding/index.js';
import type { Law } from '../language/index.js';
import { type EventLog, type OpenOptions, openLog, openRegister } from '../log/index.js';
import type { Arguments } from './arguments.js';
import { bindingBeside, type ChosenBinding, findBinding } from './bindings.js';
import type { Io } from './io.js';
import { bindingFile, openLaw } from './laws.js';

/** One path, or several that are one log. */
export type LogPath = string | readonly string[];

/** A log with the binding through which it was read, or is to be seen. */
export interface OpenedLog extends ChosenBinding {
  readonly log: EventLog;
  /** The files that it was read from; null where that is not known. */
  readonly files: readonly string[] | null;
}

/** Finds the binding (see {@link findBinding}) and reads the log as it says: events, or tables with one row a case. */
export async function openBoundLog(
  path: LogPath,
  given: string | undefined,
  law: Law,
  options: OpenOptions,
): Promise<OpenedLog> {
  const found = await findBinding(given, law, path);
  const { log, files } = await openAs(path, found?.binding ?? null, options);
  return found ? { ...found, log, files } : { binding: bindByName(law, log), name: null, log, files };
}

/**
 * Reads a log for a command that needs no law: as events, unless `--bind`, or a binding beside the log, says that it is tables with
 * one row a case. The binding's law is found by its id; `--law` names one that does not come with the program.
 */
export async function openGivenLog(
  path: LogPath,
  args: Arguments,
  options: OpenOptions,
  io: Io,
): Promise<Pick<OpenedLog, 'log' | 'files'>> {
  const given = args.value('bind');
  const file = given === undefined ? bindingBeside(path) : bindingFile(given);
  if (file === null) return await openAs(path, null, options);
  const text = await readFile(file, 'utf8');
  const { law, isTable } = lawOfBinding(text, file);
  if (given === undefined && !isTable) return await openAs(path, null, options);
  const loaded = await openLaw(args.value('law') ?? law ?? '', io);
  if (!loaded.law) throw new InputError(loaded.diagnostics.filter((d) => d.severity === 'error'));
  return await openAs(path, parseBinding(text, file, loaded.law, null), options);
}

/** Reads a log as a binding says. */
export async function openAs(
  path: LogPath,
  binding: Binding | null,
  options: OpenOptions,
): Promise<Pick<OpenedLog, 'log' | 'files'>> {
  if (binding?.register) return await openRegister(path, binding.register, options);
  const { yearsFrom: from, columns } = binding?.source ?? {};
  const roles = { ...columns, ...options.roles };
  const told = { ...(from == null ? {} : { yearsFrom: from }), ...options };
  const log = await openLog(path, Object.keys(roles).length === 0 ? told : { ...told, roles });
  return { log, files: typeof path === 'string' ? [path] : path };
}
