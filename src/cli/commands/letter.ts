import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { failInput, jsonText, nearest } from '../../base/index.js';
import { isAdverse } from '../../engine/index.js';
import { citationIn, textIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { numbers, type ReportDocument, readStoredReport } from '../../report/index.js';
import {
  concernsOffice,
  csvReplyForm,
  filledTemplate,
  htmlLetter,
  isNoted,
  LETTER_VERSION,
  type LetterDocument,
  type LetterFile,
  LetterParts,
  parseReplyPeriod,
  parseTemplate,
  type Recommendation,
  type ReplyPeriod,
  recommendationsOf,
  replyBy,
  replyForm,
  rowOf,
  writeDocx,
  writeReplyForm,
} from '../../supervise/index.js';
import { parseDay } from '../../time/index.js';
import { AGAIN_OPTIONS } from '../again.js';
import type { Arguments } from '../arguments.js';
import { findingsFile } from '../findings-file.js';
import { Exit, type Io } from '../io.js';
import { openStatute, shippedLaws } from '../laws.js';
import { writeFileWhole, writeTogether } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { shownFindings } from '../shown-findings.js';

const MOST_TEMPLATE_BYTES = 1e6;
export const LETTER_ENDING = '.letter.json';

/** `duecourse letter --office X --from FINDINGS --out letter.docx`: what was found, as a letter that the office can answer. */
export const letter: Command = {
  spec: {
    name: 'letter',
    operands: ['FINDINGS?'],
    options: {
      office: { takes: 'value' },
      from: { takes: 'value' },
      check: { takes: 'value' },
      only: { takes: 'list' },
      out: { takes: 'value' },
      form: { takes: 'value', values: ['xlsx', 'csv'] },
      template: { takes: 'value' },
      'write-template': { takes: 'nothing' },
      sender: { takes: 'value' },
      date: { takes: 'value' },
      within: { takes: 'value' },
      under: { takes: 'value' },
      ...AGAIN_OPTIONS,
    },
    required: ['out'],
  },
  async run(args, io, messages) {
    const out = args.value('out') ?? '';
    if (args.flag('write-template')) {
      await writeFileWhole(out, [messages.raw('letter/template')]);
      return Exit.OK;
    }
    const ending = extname(out).toLowerCase();
    if (ending !== '.docx' && ending !== '.html') failInput('letter/ending', out);
    const given = args.value('from') ?? args.operands[0] ?? failInput('letter/needs-findings', 'duecourse letter');
    const file = findingsFile(given, args.value('check'));
    const form = args.value('form') === 'csv' ? 'csv' : 'xlsx';
    const stem = out.slice(0, -ending.length);
    const outs = [out, `${stem}.reply.${form}`, `${stem}.reply.${form}${LETTER_ENDING}`];
    const template = args.value('template');
    await refuseOverInput(outs, [file, ...(template === undefined ? [] : [template]), ...args.list('log')]);
    const lines = parseTemplate(templateText(template, messages), template ?? 'template');
    const { report, untouched } = readStoredReport(file, messages.language);
    if (!untouched) await io.stderr.write(`${messages.text('findings/touched', { file })}\n`);
    const office = officeOf(report, args.value('office'), file);
    const ids = concerned(report, office, args.list('only'));
    if (ids.length === 0) failInput('letter/nothing', file, { data: { office } });
    const shown = await shownFindings(report, ids, file, args, io, messages);
    const all = recommendationsOf([...shown.values()], report);
    const reply = await replyTerm(report, args, io, messages);
    const made = letterOf({ report, office, all, reply, lines, form: outs[1]! }, args, messages);
    const sheet = replyForm(
      all,
      (article) => citationIn(article, messages.language),
      (one) => new LetterParts(report, messages).happened(one.finding),
      messages,
    );
    await writeTogether(outs, async ([letterFile = '', formFile = '', idsFile = '']) => {
      await writeFileWhole(letterFile, ending === '.html' ? htmlLetter(made) : (sink) => writeDocx(made, sink));
      await writeFileWhole(
        formFile,
        form === 'csv' ? csvReplyForm(sheet) : (sink) => writeReplyForm(sheet, messages, sink),
      );
      await writeFileWhole(idsFile, [jsonText(letterFileOf(report, office, all, reply, sheet.titles))]);
    });
    const data = { letter: out, form: outs[1]!, office, findings: ids.length, rules: all.length, by: reply.day };
    await io.stdout.write(`${messages.text('letter/written', data)}\n`);
    return Exit.OK;
  },
};

function templateText(file: string | undefined, messages: Messages): string {
  if (file === undefined) return messages.raw('letter/template');
  if (statSync(file).size > MOST_TEMPLATE_BYTES)
    failInput('letter/template-too-long', file, { data: { limit: 200_000 } });
  return readFileSync(file, 'utf8');
}

/** The office that is meant; those of the findings are named where it is none. */
function officeOf(report: ReportDocument, wanted: string | undefined, file: string): string {
  const offices = new Set<string>();
  let any = false;
  for (const { office } of report.findings) {
    any = true;
    if (office) offices.add(office);
  }
  if (any && offices.size === 0) failInput('letter/no-offices', file);
  const known = [...offices].sort();
  const shown = known.slice(0, 40).join(', ') + (known.length > 40 ? ', …' : '');
  if (wanted === undefined) failInput('letter/needs-office', file, { data: { known: shown } });
  if (!offices.has(wanted))
    failInput('letter/unknown-office', file, {
      data: { office: wanted, near: nearest(wanted, known) ?? '', known: shown },
    });
  return wanted;
}

function concerned(report: ReportDocument, office: string, only: readonly string[]): string[] {
  const ids: string[] = [];
  for (const finding of report.findings)
    if (
      finding.office === office &&
      isAdverse(finding.verdict) &&
      // What somebody has dealt with needs no second letter.
      !isNoted(finding) &&
      (only.length === 0 || only.includes(finding.rule)) &&
      concernsOffice(finding, report)
    )
      ids.push(finding.id);
  return ids;
}

interface ReplyTerm {
  readonly date: string;
  readonly period: ReplyPeriod;
  readonly day: string;
  readonly lines: readonly string[];
}

const DEFAULT_PERIOD = '30 days';

/** By when a reply is asked for, counted as the findings' law counts. */
async function replyTerm(report: ReportDocument, args: Arguments, io: Io, messages: Messages): Promise<ReplyTerm> {
  const date = args.value('date') ?? localDay(io.now());
  if (parseDay(date) === undefined) failInput('cli/bad-at', 'duecourse letter', { data: { value: date } });
  const written = args.value('within') ?? DEFAULT_PERIOD;
  const period =
    parseReplyPeriod(written) ?? failInput('letter/bad-period', 'duecourse letter', { data: { value: written } });
  const { id } = report.law;
  const law = args.value('law') ?? (shippedLaws().includes(id) ? id : undefined);
  const time = law === undefined ? null : (await openStatute(law, io)).time;
  const found = replyBy(date, period, time, messages);
  if (found === null) failInput('letter/no-calendar', 'duecourse letter', { data: { value: written, law: id } });
  return { date, period, ...found };
}

/** The day on the clock of whoever sits here. */
function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

interface Made {
  readonly report: ReportDocument;
  readonly office: string;
  readonly all: readonly Recommendation[];
  readonly reply: ReplyTerm;
  readonly lines: ReturnType<typeof parseTemplate>;
  readonly form: string;
}

function letterOf(
  { report, office, all, reply, lines, form }: Made,
  args: Arguments,
  messages: Messages,
): LetterDocument {
  const n = numbers(messages);
  const parts = new LetterParts(report, messages);
  const findings = all.reduce((sum, one) => sum + one.findings.length, 0);
  const cases = new Set(all.flatMap((one) => one.findings.map(({ finding }) => finding.case))).size;
  const law = textIn(report.wording.lawTitles, messages.language, report.law.title);
  const under = args.value('under') ?? '';
  const fields = {
    office,
    sender: args.value('sender') ?? '',
    date: reply.date,
    law,
    at: report.at,
    findings: n(findings),
    cases: n(cases),
    'reply-by': reply.day,
    'reply-within': messages.text(`letter/period-${reply.period.unit}`, { n: reply.period.n }),
    'reply-under': under,
    form: form.split(/[/\\]/).at(-1) ?? form,
  };
  const asked = under === '' ? [{ is: 'small', text: messages.text('letter/no-law-sets') } as const] : [];
  const blocks = filledTemplate(lines, fields, {
    recommendations: parts.recommendations(all),
    'each-case': parts.eachCase(all),
    'reply-working': [...reply.lines.map((text) => ({ is: 'small', text }) as const), ...asked],
    basis: parts.basis(),
  });
  return {
    language: messages.language,
    title: messages.text('letter/title', { office }),
    foot: messages.text('letter/foot', { office, date: reply.date }),
    blocks,
  };
}

function letterFileOf(
  report: ReportDocument,
  office: string,
  all: readonly Recommendation[],
  reply: ReplyTerm,
  titles: LetterFile['titles'],
): LetterFile {
  return {
    duecourse: 'letter',
    letterVersion: LETTER_VERSION,
    office,
    date: reply.date,
    replyBy: reply.day,
    findings: report.receipt.findings,
    titles,
    rows: all.flatMap(({ findings }) =>
      findings.map(({ finding }) => ({ row: rowOf(finding.id), finding: finding.id, case: finding.case })),
    ),
  };
}
