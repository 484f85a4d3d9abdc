import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { failInput } from '../../base/index.js';
import { parseBinding } from '../../binding/index.js';
import type { Messages } from '../../messages/index.js';
import { maskerOf, type ReportedFinding } from '../../report/index.js';
import type { CheckConfig } from '../../supervise/index.js';
import { parseDay } from '../../time/index.js';
import type { Arguments } from '../arguments.js';
import { bindingBeside, bindingBesideLaw } from '../bindings.js';
import type { Io } from '../io.js';
import { localKey } from '../key.js';
import { bindingFile, openStatute } from '../laws.js';
import { asArguments, openOptions } from '../log-options.js';
import { openAs } from '../open-log.js';
import { writeFileWhole } from '../output.js';
import { packageFile } from '../package-files.js';
import { openConfig } from './config-file.js';
import type { FoundFinding } from './find-findings.js';

/** What was written into which binding. */
export interface WrittenCorrections {
  readonly file: string;
  readonly lines: number;
}

/**
 * Lines under `corrections:` of the binding for the events of findings that a wrong register gave rise to. Everything is found and
 * tried out first; what is returned writes it, with the number of the note in the reason.
 */
export async function correctionsFor(
  found: readonly FoundFinding[],
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<(note: number) => Promise<WrittenCorrections>> {
  const [first] = found;
  const name = first?.check.name ?? '';
  if (found.some(({ check }) => check.name !== name)) failInput('note/one-binding', 'duecourse note');
  const config = openConfig(args);
  const check = config.checks.find((each) => each.name === name);
  if (check === undefined) failInput('note/no-such-check', config.file, { data: { name } });
  const { law } = await openStatute(check.law, io);
  const file = bindingOf(check, law.file);
  const text = readFileSync(file, 'utf8');
  const binding = parseBinding(text, file, law, null);
  const { log } = await openAs(
    check.register.length === 1 ? check.register[0]! : check.register,
    binding,
    openOptions(asArguments(check.read)),
  );
  const masker = maskerOf(await localKey(io), binding.safe);
  const ids = new Map<string, string>();
  for (let c = 0; c < log.caseIds.length; c++) ids.set(masker.caseId(log.caseIds.get(c)), log.caseIds.get(c));
  const is = correctedTo(args);
  const entries = found.map(({ finding }) => {
    const event = args.value('wrong') === 'other' ? finding.other : finding.event;
    const [on = ''] = (event?.time ?? '').split(/[T ]/);
    if (event === null || parseDay(on) === undefined)
      failInput('note/no-event-day', 'duecourse note', { data: { finding: finding.id } });
    const id = ids.get(finding.case) ?? failInput('note/no-such-case', log.name, { data: { case: finding.case } });
    return (note: number) => lineOf(id, event, on, is, messages.text('note/because', { n: String(note) }));
  });
  const withLines = (note: number) => inserted(text, file, [...new Set(entries.map((entry) => entry(note)))]);
  parseBinding(withLines(1), file, law, null);
  return async (note) => {
    await writeFileWhole(file, [withLines(note)]);
    return { file, lines: new Set(entries.map((entry) => entry(note))).size };
  };
}

function correctedTo(args: Arguments): string {
  const is = args.value('is') ?? 'unknown';
  if (is !== 'unknown' && is !== 'not-happened' && parseDay(is) === undefined)
    failInput('cli/value-unknown', 'duecourse note', {
      data: { option: '--is', value: is, known: 'unknown, not-happened, 2026-11-22' },
    });
  return is;
}

/** The binding's own file; what comes with the program is nobody's to change. */
function bindingOf(check: CheckConfig, law: string): string {
  const name = check.binding ?? bindingBeside(check.register) ?? bindingBesideLaw(law);
  if (name === null) failInput('note/no-binding', check.place);
  const file = check.binding === null ? name : bindingFile(name);
  const ours = realpathSync(packageFile('laws'));
  if (realpathSync(dirname(file)).startsWith(ours)) failInput('note/binding-ours', file);
  return file;
}

function lineOf(id: string, { kind }: ReportedFinding['event'], on: string, is: string, because: string): string {
  return `- { case: ${JSON.stringify(id)}, event: ${kind}, on: ${on}, is: ${is}, because: ${JSON.stringify(because)} }`;
}

/** A binding's text with further corrections; all else stays as it was written. */
function inserted(text: string, file: string, lines: readonly string[]): string {
  const root = parseDocument(text).contents;
  const end = text.endsWith('\n') ? text : `${text}\n`;
  const there = isMap(root) ? root.get('corrections', true) : undefined;
  if (there === undefined) return `${end}\ncorrections:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const last = isSeq(there) && there.flow !== true ? there.items.at(-1) : undefined;
  const range = isMap(last) ? last.range : undefined;
  if (!range) return failInput('note/binding-form', file);
  const start = end.lastIndexOf('\n', range[0] - 1) + 1;
  const indent = /^ */.exec(end.slice(start))![0];
  const at = end.indexOf('\n', range[1] - 1) + 1;
  return `${end.slice(0, at)}${lines.map((line) => `${indent}${line}\n`).join('')}${end.slice(at)}`;
}
