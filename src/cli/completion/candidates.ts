import { COMMON, type CommandSpec, type OptionSpec } from '../arguments.js';
import type { Io } from '../io.js';
import { openLaw, shippedBindings, shippedLaws } from '../laws.js';

/** Stands among candidates for the files that the shell knows better; an ending after it leaves only such files, and folders. */
export const FILES = ':files';
const LAWS = `${FILES} .law.md`;
const BINDINGS = `${FILES} .bind.yaml`;

/** Loads a command's description; undefined where there is no such command. */
export type SpecOf = (command: string) => Promise<CommandSpec | undefined>;

/** What may stand in the place of the last of the words; `names` are the commands. */
export async function candidates(
  words: readonly string[],
  names: readonly string[],
  specOf: SpecOf,
  io: Io,
): Promise<string[]> {
  // bash takes `--law=x` apart at the equals sign.
  const plain = words.flatMap((word, i) => (word === '=' && i + 1 < words.length ? [] : word === '=' ? [''] : [word]));
  const current = plain.at(-1) ?? '';
  const before = plain.slice(0, -1);
  const [command] = before;
  if (command === undefined) return startingWith(current, [...names, 'help', '--help', '--version', '--lang']);
  if (command === 'help') return before.length === 1 ? startingWith(current, names) : [];
  const spec = await specOf(command);
  if (!spec) return [];
  const options: Readonly<Record<string, OptionSpec>> = { ...spec.options, ...COMMON };
  const attached = /^(--[^=]+=)(.*)$/s.exec(current);
  const open = attached?.[1] ? attached[1].slice(2, -1) : openOption(before.slice(1), options);
  if (open !== undefined && (attached || !current.startsWith('-'))) {
    const [, head = '', typed = current] = attached ?? [];
    const [, listed = '', last = typed] = (options[open]?.takes === 'list' ? /^(.*,)(.*)$/s.exec(typed) : null) ?? [];
    const found = startingWith(last, await valuesOf(open, options[open], plain, io));
    return found.map((value) => (isFiles(value) ? value : `${head}${listed}${value}`));
  }
  if (current.startsWith('-'))
    return startingWith(
      current,
      Object.keys(options).map((name) => `--${name}`),
    );
  return startingWith(current, await operandValues(spec, operandsIn(before.slice(1), options), plain));
}

/** The option whose value the next word would be. */
function openOption(words: readonly string[], options: Readonly<Record<string, OptionSpec>>): string | undefined {
  const at = words.findLastIndex((word) => word.startsWith('--'));
  const name = words[at]?.slice(2) ?? '';
  const takes = Object.hasOwn(options, name) ? options[name]!.takes : 'nothing';
  if (takes === 'list') return name;
  return takes === 'value' && at === words.length - 1 ? name : undefined;
}

/** How many operands stand among the words. */
function operandsIn(words: readonly string[], options: Readonly<Record<string, OptionSpec>>): number {
  return words.filter((word, i) => !word.startsWith('-') && openOption(words.slice(0, i), options) === undefined)
    .length;
}

async function operandValues(
  { operands, choices }: CommandSpec,
  at: number,
  words: readonly string[],
): Promise<readonly string[]> {
  const name = operands[Math.min(at, operands.length - 1)];
  if (name === undefined || (at >= operands.length && !/[*.]$/.test(name))) return [];
  const chosen = choices?.[name];
  if (chosen) return chosen;
  if (/^(RUN|FINDINGS)\b/.test(name)) return [...(await runsNamed(words)), FILES];
  return name.startsWith('LAW') ? [...shippedLaws(), LAWS] : name === 'CASE' ? [] : [FILES];
}

async function valuesOf(
  name: string,
  option: OptionSpec | undefined,
  words: readonly string[],
  io: Io,
): Promise<readonly string[]> {
  if (option?.values) return option.values;
  switch (name) {
    case 'law':
      return [...shippedLaws(), LAWS];
    case 'bind':
      return [...shippedBindings(), BINDINGS];
    case 'only':
      return await rulesOf(words[words.indexOf('--law') + 1] ?? '', io);
    case 'columns':
      return ['case=', 'activity=', 'time=', 'resource=', 'lifecycle='];
    case 'run':
    case 'baseline':
    case 'from':
    case 'findings':
      return [...(await runsNamed(words)), FILES];
    case 'runs':
    case 'config':
    case 'log':
    case 'receipt':
    case 'sample':
    case 'template':
    case 'letter':
    case 'score':
    case 'calendar':
    case 'out':
    case 'against':
      return [FILES];
    default:
      return [];
  }
}

/** Ids of the runs there are, the newest first, and the word for it. */
async function runsNamed(words: readonly string[]): Promise<readonly string[]> {
  const value = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const [{ runsFolder }, { LAST, listRuns }] = await Promise.all([
    import('../runs/config-file.js'),
    import('../../supervise/index.js'),
  ]);
  try {
    const args = { operands: [], flag: () => false, value: (name: string) => value(`--${name}`), list: () => [] };
    const ids = listRuns(runsFolder(args)).reverse().slice(0, MOST_RUNS);
    return ids.length === 0 ? [] : [LAST, ...ids];
  } catch {
    // What is wrong with the configuration is told when the command runs.
    return [];
  }
}

const MOST_RUNS = 50;

async function rulesOf(law: string, io: Io): Promise<readonly string[]> {
  try {
    const { law: loaded } = await openLaw(law, io);
    return [...new Set(loaded?.rules.map((rule) => rule.name))];
  } catch {
    // Whatever is wrong with the law is told when the command runs.
    return [];
  }
}

function isFiles(value: string): boolean {
  return value.startsWith(FILES);
}

function startingWith(start: string, values: readonly string[]): string[] {
  return values.filter((value) => isFiles(value) || value.startsWith(start));
}
