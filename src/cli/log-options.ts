import { failInput } from '../base/index.js';
import type { LogFormat, OpenOptions } from '../log/index.js';
import type { Arguments, OptionSpec } from './arguments.js';

const ROLES = ['case', 'activity', 'time', 'resource', 'lifecycle'] as const;
const FORMATS: readonly LogFormat[] = ['xes', 'csv', 'jsonl', 'excel', 'ocel', 'arrow', 'parquet'];
const ORDERS = ['ymd', 'dmy', 'mdy'] as const;

/** How to read a log, for every command that reads one; what is not said is found. */
export const LOG_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  'log-format': { takes: 'value', values: FORMATS },
  columns: { takes: 'list' },
  encoding: { takes: 'value' },
  delimiter: { takes: 'value' },
  dates: { takes: 'value', values: ORDERS },
  'years-from': { takes: 'value' },
  'object-type': { takes: 'value' },
  sheet: { takes: 'value' },
  'max-bytes': { takes: 'value' },
};

/** The same options as they were given, by name; null where none was. */
export function givenLogOptions(args: Arguments): Readonly<Record<string, string>> | null {
  const given = Object.keys(LOG_OPTIONS).flatMap((name) => {
    const values = args.list(name);
    return values.length === 0 ? [] : [[name, values.join(',')] as const];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

/** What {@link givenLogOptions} kept, as if it were given again. */
export function asArguments(kept: Readonly<Record<string, string>>): Arguments {
  const value = (name: string) => (Object.hasOwn(kept, name) ? kept[name] : undefined);
  return {
    operands: [],
    flag: (name) => value(name) !== undefined,
    value,
    list: (name) =>
      value(name) === undefined ? [] : LOG_OPTIONS[name]?.takes === 'list' ? value(name)!.split(',') : [value(name)!],
  };
}

export function openOptions(args: Arguments): OpenOptions {
  const format = FORMATS.find((f) => f === args.value('log-format'));
  const dateOrder = ORDERS.find((o) => o === args.value('dates'));
  const from = args.value('years-from');
  const columns = args.list('columns');
  const encoding = args.value('encoding');
  const delimiter = args.value('delimiter');
  const objectType = args.value('object-type');
  const sheet = args.value('sheet');
  const most = args.value('max-bytes');
  return {
    ...(format ? { format } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(from === undefined ? {} : { yearsFrom: wholeNumber('--years-from', from, 1800, 2100) }),
    ...(columns.length > 0 ? { roles: rolesOf(columns) } : {}),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
    ...(objectType === undefined ? {} : { objectType }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(most === undefined ? {} : { maxBytes: wholeNumber('--max-bytes', most, 1, Number.MAX_SAFE_INTEGER) }),
  };
}

/** `case=ID time=WHEN`: which column of a table is what. */
function rolesOf(columns: readonly string[]): Partial<Record<(typeof ROLES)[number], string>> {
  const roles: Partial<Record<(typeof ROLES)[number], string>> = {};
  for (const column of columns) {
    const at = column.indexOf('=');
    const role = ROLES.find((r) => r === column.slice(0, at));
    if (!role)
      failInput('cli/value-unknown', 'duecourse', {
        data: { option: '--columns', value: column, known: ROLES.map((r) => `${r}=NAME`).join(', ') },
      });
    roles[role] = column.slice(at + 1);
  }
  return roles;
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const n = Number(text);
  return Number.isSafeInteger(n) && n >= least && n <= most
    ? n
    : failInput('cli/bad-number', 'duecourse', { data: { option, value: text, least, most } });
}
