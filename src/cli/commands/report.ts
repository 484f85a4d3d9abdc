import { failInput, nearest } from '../../base/index.js';
import { narrowed, type ReportDocument, readErrorRate, readStoredReport } from '../../report/index.js';
import { refuseEnding } from '../ending.js';
import { FOUND_OPTIONS, findingsFile } from '../findings-file.js';
import { contentOf, FORMS } from '../forms.js';
import { Exit } from '../io.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';
import { ANY_VERDICT, verdictsOf } from '../verdicts.js';

/** `duecourse report FINDINGS --format F`: a stored report in another form, without checking again. */
export const report: Command = {
  spec: {
    name: 'report',
    operands: ['FINDINGS'],
    options: {
      format: { takes: 'value', values: FORMS },
      out: { takes: 'value' },
      only: { takes: 'list' },
      verdict: { takes: 'list', values: ANY_VERDICT },
      readings: { takes: 'nothing' },
      score: { takes: 'value' },
      ...FOUND_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const { file } = findingsFile(args.operands[0] ?? '', args);
    const score = args.value('score');
    const format = args.value('format') ?? 'table';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse report');
    await refuseOverInput([out], score === undefined ? [file] : [file, score]);
    refuseEnding(format, out, FORMS);
    const { report: whole, untouched } = readStoredReport(file, messages.language);
    const shown = narrowed(believed(whole, score), {
      only: rulesOf(whole, args.list('only')),
      verdicts: [...verdictsOf(args.list('verdict'))],
    });
    const source = {
      plain: () => shown,
      whole: () => shown,
      table: {
        readings: args.flag('readings'),
        byName: messages.text('report/matched-by-name'),
        suspects: () => shown.readiness.rules.map((rule) => rule.suspect),
      },
    };
    const plain = out !== undefined || !io.stdout.isTerminal;
    await writeOut(contentOf(format, source, messages, styleOf(io, plain)), out, io, format);
    if (!untouched) await io.stderr.write(`${messages.text('findings/touched', { file })}\n`);
    return Exit.OK;
  },
};

/** With what people have found who looked at a sample of these very findings. */
function believed(report: ReportDocument, file: string | undefined): ReportDocument {
  if (file === undefined) return report;
  const errorRate = readErrorRate(file);
  const short = (hash: string | null) => hash?.slice(0, 12) ?? '-';
  const { findings } = report.receipt;
  if (errorRate.findings !== findings || findings === null)
    failInput('score/other-findings', file, { data: { score: short(errorRate.findings), findings: short(findings) } });
  return { ...report, errorRate };
}

function rulesOf({ rules, law }: ReportDocument, names: readonly string[]): readonly string[] {
  const known = new Set(rules.map(({ rule }) => rule));
  for (const rule of names) {
    if (known.has(rule)) continue;
    failInput('cli/unknown-rule', law.id, {
      data: { rule, near: nearest(rule, known) ?? '', known: [...known].join(', ') },
    });
  }
  return names;
}
