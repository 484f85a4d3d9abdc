import { failInput, nearest } from '../base/index.js';

/** One option of a command. A list takes all words up to the next option, and splits each at commas. */
export interface OptionSpec {
  readonly takes: 'nothing' | 'value' | 'list';
  /** The only values that it may have. */
  readonly values?: readonly string[];
}

export interface CommandSpec {
  readonly name: string;
  /** What its operands are called, in order; the last may stand for several (`FILE...`) or be absent (`LAW?`); one that begins with `_` is for programs. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** What an operand may be, by its name, where it is one of a few words. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Options without which the command means nothing. */
  readonly required?: readonly string[];
}

export interface Arguments {
  readonly operands: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  list(name: string): readonly string[];
}

/** Every command knows these. */
export const COMMON: Readonly<Record<string, OptionSpec>> = {
  help: { takes: 'nothing' },
  lang: { takes: 'value', values: ['en', 'zh', 'it'] },
};

/** Reads the words after a command's name. Throws an InputError that says what is wrong. */
export function parseArguments(words: readonly string[], spec: CommandSpec): Arguments {
  const file = `duecourse ${spec.name}`.trim();
  const options: Readonly<Record<string, OptionSpec>> = { ...spec.options, ...COMMON };
  const found = new Map<string, string[]>();
  const operands: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const [name, attached] = split(word === '-h' ? '--help' : word);
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option)
      failInput('cli/unknown-option', file, {
        data: {
          option: word.split('=')[0]!,
          near: near(name, options),
          // One dash is no way to write an option, and perhaps the beginning of a name.
          name: spec.operands.length > 0 && !word.startsWith('--') ? word : '',
        },
      });
    const values = found.get(name) ?? [];
    found.set(name, values);
    if (option.takes === 'nothing') {
      if (attached !== undefined) failInput('cli/takes-no-value', file, { data: { option: `--${name}` } });
      continue;
    }
    const given = attached !== undefined ? [attached] : following(words, i + 1, option.takes);
    if (attached === undefined) i += given.length;
    if (given.length === 0) failInput('cli/needs-value', file, { data: { option: `--${name}` } });
    values.push(...(option.takes === 'list' ? given.flatMap((v) => v.split(',')).filter((v) => v !== '') : given));
    for (const value of values) checkValue(value, name, option, file);
  }
  checkOperands(operands, spec, file);
  for (const name of spec.required ?? []) {
    if (!found.has(name))
      failInput('cli/option-missing', file, { data: { option: `--${name}`, usage: usageOf(spec) } });
  }
  return {
    operands,
    flag: (name) => found.has(name),
    value: (name) => found.get(name)?.at(-1),
    list: (name) => found.get(name) ?? [],
  };
}

function split(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  const name = (at < 0 ? word : word.slice(0, at)).replace(/^--?/, '');
  return [name, at < 0 ? undefined : word.slice(at + 1)];
}

function following(words: readonly string[], from: number, takes: 'value' | 'list'): readonly string[] {
  const rest = words.slice(from);
  // A number below zero is a value, if hardly a right one.
  const end = rest.findIndex((word) => /^-(?!$|\d)/.test(word));
  const free = end < 0 ? rest : rest.slice(0, end);
  return takes === 'value' ? free.slice(0, 1) : free;
}

function checkValue(value: string, name: string, { values }: OptionSpec, file: string): void {
  if (!values || values.includes(value)) return;
  failInput('cli/value-unknown', file, { data: { option: `--${name}`, value, known: values.join(', ') } });
}

function checkOperands(operands: readonly string[], spec: CommandSpec, file: string): void {
  const { operands: names } = spec;
  const last = names.at(-1) ?? '';
  const least = last.endsWith('?') || last.endsWith('*') ? names.length - 1 : names.length;
  const most = last.endsWith('...') || last.endsWith('*') ? Number.POSITIVE_INFINITY : names.length;
  if (operands.length < least)
    failInput('cli/operand-missing', file, {
      data: { operand: names[operands.length]!.replace(/\W+$/, ''), usage: usageOf(spec) },
    });
  if (operands.length > most)
    failInput('cli/operand-extra', file, { data: { operand: operands[most]!, usage: usageOf(spec) } });
}

/** How a command is called, at the least: `duecourse check LOG... --law LAW`. */
function usageOf({ name, operands, choices = {}, required = [] }: CommandSpec): string {
  const words = operands
    .filter((word) => !word.startsWith('_'))
    .map((word) => choices[word]?.join('|') ?? word.replace(/^(.*)\*$/, '[$1...]').replace(/^(.*)\?$/, '[$1]'));
  return ['duecourse', name, ...words, ...required.map((option) => `--${option} ${option.toUpperCase()}`)].join(' ');
}

/** An option that this one begins, or that is spelt almost so. */
function near(name: string, options: Readonly<Record<string, OptionSpec>>): string {
  const names = Object.keys(options);
  const begins = (option: string) => option.startsWith(name) || name.startsWith(`${option}-`);
  const found = names.find((option) => name.length > 1 && begins(option)) ?? nearest(name, names);
  return found === undefined ? '' : `--${found}`;
}
