import { type Diagnostic, type DiagnosticData, InputError, nearest } from '../base/index.js';
import { type Language, languageOf, type Messages, messagesIn } from '../messages/index.js';
import { type Arguments, type CommandSpec, parseArguments } from './arguments.js';
import { Exit, type Io, ReaderGone, withVisibleText } from './io.js';

/** What a command's file exports. */
export interface Command {
  readonly spec: CommandSpec;
  /** Its own commands, by the word after its name; `spec` then describes them together, for completion. */
  readonly actions?: Commands;
  /** Does the work; what it returns is the process's exit code. */
  run(args: Arguments, io: Io, messages: Messages, commands: Commands): Promise<Exit>;
}

/** All commands by name, loaded when asked for. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Runs a program of some commands with the words after its name. Never throws. */
export async function runProgram(words: readonly string[], world: Io, commands: Commands): Promise<Exit> {
  const io = withVisibleText(world);
  const messages = await messagesIn(languageFor(words, io));
  try {
    return await dispatch(words, io, messages, commands);
  } catch (error) {
    return await failed(error, io, messages, words.includes('--show-persons')).catch(() => Exit.OUR_FAULT);
  }
}

async function dispatch(words: readonly string[], io: Io, messages: Messages, commands: Commands): Promise<Exit> {
  const asked = words[0] === 'help' ? helpWords(words.slice(1)) : words;
  const [name, ...rest] = asked;
  if (name === undefined || name.startsWith('-')) return await withoutCommand(asked, io, messages);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    throw new InputError([
      {
        code: 'cli/unknown-command',
        severity: 'error',
        file: 'duecourse',
        data: { command: name, near: nearest(name, Object.keys(commands)) ?? '' },
      },
    ]);
  }
  // What follows `--` is not ours: a completion asks for words such as --help.
  const own = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (own.includes('--help') || own.includes('-h')) {
    await io.stdout.write(messages.raw(`help/${name}`));
    return Exit.OK;
  }
  const found = await actionOf(await load(), rest);
  return await found.command.run(parseArguments(found.words, found.command.spec), io, messages, commands);
}

/** The command that does the work, and the words that are its own. */
async function actionOf(
  command: Command,
  words: readonly string[],
): Promise<{ readonly command: Command; readonly words: readonly string[] }> {
  const [action] = words;
  const { actions } = command;
  if (!actions || action === undefined || !Object.hasOwn(actions, action)) return { command, words };
  return { command: await actions[action]!(), words: words.slice(1) };
}

/** `help` and `help COMMAND` are `--help` and `COMMAND --help`. */
function helpWords(words: readonly string[]): readonly string[] {
  const [name] = words;
  return name === undefined || name.startsWith('-') ? ['--help', ...words] : [name, '--help'];
}

async function withoutCommand(words: readonly string[], io: Io, messages: Messages): Promise<Exit> {
  if (words.includes('--version') || words.includes('-V')) {
    const { programVersion } = await import('./version.js');
    await io.stdout.write(`${programVersion()}\n`);
    return Exit.OK;
  }
  const { flag } = parseArguments(words, { name: '', operands: [], options: {} });
  await io.stdout.write(messages.raw(flag('help') ? 'help' : 'help/start'));
  return Exit.OK;
}

/** `--lang`, else the first of the usual variables that names a language spoken here. */
function languageFor(words: readonly string[], { env }: Io): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
  if (asked !== undefined) return languageOf(asked) ?? 'en';
  for (const locale of [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]) {
    if (locale) return languageOf(locale) ?? 'en';
  }
  return 'en';
}

const OF_A_LOG = /^(log|csv|xes|arrow|parquet|register)\//;

/** Values of a log may say something about persons: a message tells where they stand, not what they are. */
function masked(diagnostic: Diagnostic): Diagnostic {
  const { code, data } = diagnostic;
  if (!data || !OF_A_LOG.test(code)) return diagnostic;
  const shown = Object.entries(data).map(([name, value]) => [
    name,
    name === 'value' || name === 'example' ? '…' : value,
  ]);
  return { ...diagnostic, data: Object.fromEntries(shown) as DiagnosticData };
}

/** What can be done about a fault of the system, where it is known. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  ENOENT: 'cli/no-such-place',
  ENOTDIR: 'cli/no-such-place',
  EISDIR: 'cli/is-folder',
  EACCES: 'cli/no-right',
  EPERM: 'cli/no-right',
  EROFS: 'cli/no-right',
  ENOSPC: 'cli/no-room',
};

const SYSTEM_FAULTS: ReadonlySet<string> = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENOTDIR',
  'ENOSPC',
  'EROFS',
  'EMFILE',
  'EXDEV',
  'ENAMETOOLONG',
  'ELOOP',
  'EIO',
  'EBUSY',
]);

async function failed(error: unknown, io: Io, messages: Messages, shows: boolean): Promise<Exit> {
  if (error instanceof ReaderGone) return Exit.OK;
  const { renderDiagnostics } = await import('../report/index.js');
  const color = io.stderr.isTerminal && !io.env['NO_COLOR'];
  if (error instanceof InputError) {
    await io.stderr.write(
      await renderDiagnostics(shows ? error.diagnostics : error.diagnostics.map(masked), messages, color),
    );
    return Exit.BAD_INPUT;
  }
  const { code = '', path = 'duecourse' } = error as NodeJS.ErrnoException;
  if (SYSTEM_FAULTS.has(code)) {
    const diagnostic = {
      code: SYSTEM_CODES[code] ?? 'cli/system',
      severity: 'error' as const,
      file: path,
      data: { problem: code },
    };
    await io.stderr.write(await renderDiagnostics([diagnostic], messages, color));
    return Exit.BAD_INPUT;
  }
  const what = error instanceof Error ? error.name : typeof error;
  const detail = io.env['DUECOURSE_DEBUG'] && error instanceof Error ? `\n${error.stack ?? error.message}` : '';
  await io.stderr.write(`${messages.text('cli/our-fault', { what })}${detail}\n`);
  return Exit.OUR_FAULT;
}
