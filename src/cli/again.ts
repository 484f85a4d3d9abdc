import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failInput } from '../base/index.js';
import { isReported } from '../engine/index.js';
import type { Messages } from '../messages/index.js';
import { type CheckRun, lastPart, type Receipt, receiptOf } from '../report/index.js';
import type { CheckConfig } from '../supervise/index.js';
import type { Arguments, OptionSpec } from './arguments.js';
import { beginningOf } from './beginning.js';
import { bindingBeside, bindingBesideLaw } from './bindings.js';
import { configuredCheck, type FoundReport } from './findings-file.js';
import type { Io } from './io.js';
import { lawFile, shippedBindings, shippedLaws } from './laws.js';
import { asArguments, givenLogOptions, LOG_OPTIONS, openOptions } from './log-options.js';
import { progressLine } from './progress.js';
import { type CheckRequest, runCheck } from './run-check.js';

/** What a receipt tells of how a check was made. */
type Pinned = Pick<Receipt, 'log' | 'law' | 'binding' | 'calendar' | 'at' | 'options'> &
  Partial<Pick<Receipt, 'readings'>>;

/** Where a report or receipt stands, and what the configuration says of the check of a run that it came from. */
export interface Beside {
  readonly file: string;
  readonly check?: CheckConfig | null;
}

/** Options by which a user names what is not found beside a receipt. */
export const AGAIN_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  log: { takes: 'value' },
  law: { takes: 'value' },
  bind: { takes: 'value' },
  ...LOG_OPTIONS,
};

/** The check that a receipt tells of, to be made again: what is not named is looked for beside the receipt. */
export function requestAgain(
  then: Pinned,
  { file, check = null }: Beside,
  args: Arguments,
  onProgress: CheckRequest['work']['onProgress'],
  noLog = 'receipt/no-log',
): CheckRequest {
  const { only, verdicts, log: kept = {} } = then.options;
  const log = args.list('log');
  const wanted = new Set(verdicts);
  const paths = log.length > 0 ? log : (check?.register ?? [beside(file, then.log.name, noLog)]);
  const law = args.value('law') ?? check?.law ?? lawOf(then, file);
  return {
    log: paths.length === 1 ? paths[0]! : paths,
    law,
    bind: args.value('bind') ?? (check ? (check.binding ?? undefined) : bindingOf(then, file, paths, law)),
    at: then.at,
    ...(then.readings ? { readings: then.readings } : {}),
    anyReadings: true,
    // What shows more or less of a finding changes nothing of what it says.
    options: { summary: false, showPersons: true, readings: false, only, verdicts, engine: 'kernel' },
    open: openOptions(asArguments({ ...kept, ...givenLogOptions(args) })),
    keeps: wanted.size > 0 ? (verdict) => wanted.has(verdict) : isReported,
    keepsAll: true,
    threads: undefined,
    hash: true,
    work: onProgress ? { onProgress } : {},
  };
}

/**
 * Makes the check of a stored report again, with the verdict on every instance, and masked as the report is. Log, law, binding and
 * calendar must be those that the report came from.
 *
 * @throws InputError `again/...`
 */
export async function checkedAgain(
  then: Pinned,
  found: FoundReport,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<CheckRun> {
  const line = progressLine(io, messages);
  const { file } = found;
  const check = configuredCheck(found, args);
  const request = requestAgain(then, { file, check }, args, line.show, 'again/needs-log');
  const options = { ...request.options, showPersons: then.options.showPersons };
  const run = await runCheck({ ...request, options, keeps: () => true }, io).finally(() => line.clear());
  const now = receiptOf(run, null);
  const pairs = [
    ['law', 'law', then.law.hash, now.law.hash],
    ['calendar', 'law', then.calendar?.hash, now.calendar?.hash],
    ['binding', 'bind', then.binding.hash, now.binding.hash],
    ['log', 'log', then.log.hash, now.log.hash],
  ] as const;
  for (const [input, option, before, after] of pairs)
    if ((before ?? null) !== (after ?? null))
      failInput('again/other', file, { data: { input: messages.text(`again/${input}`), option } });
  return run;
}

function lawOf({ law }: Pinned, file: string): string {
  const same = ofId(file, law.id, law.hash);
  if (same !== undefined) return same;
  if (shippedLaws().includes(law.id)) return law.id;
  const name = `${lastPart(law.id)}.law.md`;
  return existsSync(join(dirname(file), name))
    ? join(dirname(file), name)
    : (ofId(file, law.id) ?? beside(file, name, 'receipt/no-law'));
}

/** The one law file beside the receipt that says it is the law of this id, and has this hash; undefined where none does, or several do. */
function ofId(file: string, id: string, hash?: string): string | undefined {
  const folder = dirname(file);
  const laws = readdirSync(folder).filter((name) => name.endsWith('.law.md'));
  const found = laws
    .slice(0, MOST_LAWS)
    .filter((name) => isFile(join(folder, name)) && idIn(beginningOf(join(folder, name), 4096)) === id)
    .filter((name) => hash === undefined || hasHash(join(folder, name), hash));
  return found.length === 1 ? join(folder, found[0]!) : undefined;
}

const MOST_LAWS = 200;

/** A law of more than 10 MB is none. */
function hasHash(path: string, hash: string): boolean {
  return statSync(path).size <= 10e6 && createHash('sha256').update(readFileSync(path)).digest('hex') === hash;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The id in a law file's front matter. */
function idIn(text: string): string | undefined {
  return /^law:[ \t]*["']?([^\s"'#]+)/mu.exec(text)?.[1];
}

/** A binding that comes with the program, or one of this name beside the receipt; else what a check would find by itself. */
function bindingOf(
  { binding: { name } }: Pinned,
  file: string,
  log: readonly string[],
  law: string,
): string | undefined {
  if (name === null || shippedBindings().includes(name)) return name ?? undefined;
  const isFound = () => (bindingBeside(log) ?? bindingBesideLaw(lawFile(law))) !== null;
  const there = join(dirname(file), lastPart(name));
  if (existsSync(there)) return there;
  return isFound() ? undefined : beside(file, name, 'receipt/no-binding');
}

/** A receipt comes from anywhere: a name in it is looked for in its own folder alone. */
function beside(file: string, name: string, fault: string): string {
  const last = lastPart(name);
  const there = join(dirname(file), last);
  // These name the folder itself, and the one above it.
  const isName = !['', '.', '..'].includes(last);
  return isName && existsSync(there) ? there : failInput(fault, file, { data: { name: lastPart(name) } });
}
