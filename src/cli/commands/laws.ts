import { readFile } from 'node:fs/promises';
import { type Diagnostic, failInput, jsonText } from '../../base/index.js';
import { type ExampleProblem, type ExampleResult, runExamples } from '../../engine/index.js';
import { loadLaw, textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { renderDiagnostics, textTable } from '../../report/index.js';
import type { Arguments } from '../arguments.js';
import { checkLaw } from '../check-law.js';
import { Exit, type Io } from '../io.js';
import { lawFile, openLaw, openStatute, shippedLaws } from '../laws.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';
import { checkAgainst } from './laws-against.js';
import { coverage } from './laws-coverage.js';
import { mutate } from './laws-mutate.js';

const ACTIONS = ['list', 'check', 'test', 'mutate', 'coverage'] as const;

/** `duecourse laws list | check FILE... [--against TEXT] | test [FILE...] | mutate FILE... | coverage [LAW...]` */
export const laws: Command = {
  spec: {
    name: 'laws',
    operands: ['ACTION', 'LAW*'],
    choices: { ACTION: ACTIONS },
    options: { format: { takes: 'value', values: ['table', 'json'] }, against: { takes: 'value' } },
  },
  async run(args, io, messages) {
    const [action = '', ...given] = args.operands;
    if (!ACTIONS.some((a) => a === action))
      failInput('cli/value-unknown', 'duecourse laws', {
        data: { option: 'ACTION', value: action, known: ACTIONS.join(', ') },
      });
    if (action === 'list' && given.length > 0)
      failInput('cli/operand-extra', 'duecourse laws list', {
        data: { operand: given[0]!, usage: 'duecourse laws list' },
      });
    if (given.length === 0 && (action === 'check' || action === 'mutate')) {
      const usage = `duecourse laws ${action} FILE...`;
      failInput('cli/operand-missing', `duecourse laws ${action}`, { data: { operand: 'FILE', usage } });
    }
    if (action === 'list') return await list(args, io, messages);
    if (action === 'coverage') return await coverage(given, args, io, messages);
    const text = args.value('against');
    if (text !== undefined) {
      if (action !== 'check' || given.length !== 1) failInput('library/against-one', 'duecourse laws');
      const { law } = await openStatute(given[0]!, io);
      return await checkAgainst(law, text, args.value('format'), io, messages);
    }
    if (action === 'mutate') return await mutate(given, args, io, messages);
    return action === 'check' ? await check(given, args, io, messages) : await test(given, args, io, messages);
  },
};

async function list(args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const all: {
    id: string;
    title: string;
    jurisdiction: string;
    articles: number;
    rules: number;
    review: string | null;
  }[] = [];
  for (const id of shippedLaws()) {
    const { law } = await openLaw(id, io);
    if (!law) continue;
    const names = new Set(law.rules.map((r) => r.name));
    all.push({
      id,
      title: textIn(law.titles, messages.language, id),
      jurisdiction: law.jurisdiction,
      articles: law.articles.length,
      rules: names.size,
      review: law.review?.by ?? null,
    });
  }
  if (args.value('format') === 'json') {
    await io.stdout.write(jsonText(all));
    return Exit.OK;
  }
  const columns = (['id', 'title', 'rules', 'review'] as const).map((c) => ({
    title: messages.text(`laws/${c}`),
    align: c === 'rules' ? ('right' as const) : ('left' as const),
  }));
  const rows = all.map(({ id, title, rules, review }) => [
    id,
    title,
    String(rules),
    review ?? messages.text('laws/draft'),
  ]);
  await io.stdout.write(textTable(columns, rows, styleOf(io, !io.stdout.isTerminal).bold));
  return Exit.OK;
}

async function check(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const found: Diagnostic[] = [];
  let sound = true;
  for (const name of given) {
    const file = lawFile(name);
    // Always from the text, so that every warning is told.
    const loaded = await loadLaw(await readFile(file, 'utf8'), file);
    const diagnostics = await checkLaw(loaded, file);
    found.push(...diagnostics);
    sound &&= loaded.law !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  }
  if (args.value('format') === 'json') {
    const told = found.map((d) => ({ ...d, message: messages.text(d.code, d.data) }));
    await io.stdout.write(jsonText(told));
  } else {
    await io.stdout.write(await renderDiagnostics(found, messages, io.stdout.isTerminal && !io.env['NO_COLOR']));
    const count = (severity: string) => found.filter((d) => d.severity === severity).length;
    const data = { files: given.length, errors: count('error'), warnings: count('warning') };
    await io.stdout.write(`${found.length > 0 ? '\n' : ''}${messages.text('laws/checked', data)}\n`);
  }
  return sound ? Exit.OK : Exit.BAD_INPUT;
}

async function test(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const failures: {
    law: string;
    file: string;
    line: number;
    title: string;
    engine: string;
    problems: readonly ExampleProblem[];
  }[] = [];
  let ran = 0;
  for (const name of given.length > 0 ? given : shippedLaws()) {
    const { law, time } = await openStatute(name, io);
    const results = runExamples(law, time);
    ran += law.examples.length;
    for (const { example, engine, problems } of oncePerExample(results)) {
      failures.push({ law: law.id, file: law.file, line: example.range.line, title: example.title, engine, problems });
    }
  }
  if (args.value('format') === 'json') await io.stdout.write(jsonText({ examples: ran, failures }));
  else {
    for (const { file, line, title, engine, problems } of failures) {
      const where = engine === 'both' ? '' : ` (${engine})`;
      await io.stdout.write(`${file}:${line}: ${title}${where}\n`);
      for (const problem of problems) await io.stdout.write(`  ${problemText(problem, messages)}\n`);
    }
    const failed = new Set(failures.map((f) => `${f.law} ${f.line}`)).size;
    await io.stdout.write(`${messages.text('laws/tested', { examples: ran, failed })}\n`);
  }
  return failures.length === 0 ? Exit.OK : Exit.FOUND;
}

type FailedExample = Omit<ExampleResult, 'engine'> & { readonly engine: ExampleResult['engine'] | 'both' };

/** What failed; where the engines agree, as it should be, it is told once. */
function oncePerExample(results: readonly ExampleResult[]): FailedExample[] {
  const same = (a: ExampleResult, b: ExampleResult) =>
    a.example === b.example && JSON.stringify(a.problems) === JSON.stringify(b.problems);
  return results.flatMap((result): FailedExample[] => {
    if (result.problems.length === 0) return [];
    const twin = results.find((other) => other !== result && same(other, result));
    if (!twin) return [result];
    return results.indexOf(twin) < results.indexOf(result) ? [] : [{ ...result, engine: 'both' as const }];
  });
}

function problemText({ is, said, instead, rule }: ExampleProblem, messages: Messages): string {
  const actual = instead.length > 0 ? instead.join('; ') : messages.text('laws/nothing');
  return messages.text(`laws/problem-${is}`, { said, actual, rule });
}
