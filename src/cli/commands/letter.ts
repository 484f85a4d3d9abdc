import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { failInput, jsonText, nearest } from '../../base/index.js';
import { isAdverse } from '../../engine/index.js';
import { citationIn } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { type ReportDocument, readStoredReport } from '../../report/index.js';
import {
  concernsOffice,
  csvReplyForm,
  htmlLetter,
  isNoted,
  LAST,
  type LetterConfig,
  LetterParts,
  parseTemplate,
  recommendationsOf,
  replyForm,
  ruleTitle,
  writeDocx,
  writeReplyForm,
} from '../../supervise/index.js';
import { AGAIN_OPTIONS } from '../again.js';
import { configOf, configuredCheck, FOUND_OPTIONS, findingsFile } from '../findings-file.js';
import { Exit } from '../io.js';
import { letterFileOf, letterOf } from '../letters/letter-document.js';
import { replyTerm } from '../letters/reply-term.js';
import { writeFileWhole, writeTogether } from '../output.js';
import { refuseFilled } from '../over-filled.js';
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
      ...FOUND_OPTIONS,
      only: { takes: 'list' },
      out: { takes: 'value' },
      form: { takes: 'value', values: ['xlsx', 'csv'] },
      force: { takes: 'nothing' },
      template: { takes: 'value' },
      'write-template': { takes: 'nothing' },
      sender: { takes: 'value' },
      date: { takes: 'value' },
      within: { takes: 'value' },
      under: { takes: 'value' },
      ...AGAIN_OPTIONS,
    },
  },
  async run(args, io, messages) {
    if (args.flag('write-template')) {
      const file = args.value('out') ?? failInput('letter/needs-out', 'duecourse letter');
      await writeFileWhole(file, [messages.raw('letter/template')]);
      return Exit.OK;
    }
    const from = findingsFile(args.value('from') ?? args.operands[0] ?? LAST, args);
    const { file } = from;
    const check = configuredCheck(from, args);
    const usual = check?.letters ?? configOf(from, args)?.letters ?? NOTHING_SAID;
    const form = args.value('form') === 'csv' ? 'csv' : 'xlsx';
    const template = args.value('template') ?? usual.template ?? undefined;
    const lines = parseTemplate(templateText(template, messages), template ?? 'template');
    const { report, untouched } = readStoredReport(file, messages.language);
    if (!untouched) await io.stderr.write(`${messages.text('findings/touched', { file })}\n`);
    const office = officeOf(report, args.value('office'), file);
    const letters = letterFiles(args.value('out'), office);
    const stem = letters[0]!.replace(/\.[^.]*$/, '');
    const outs = [`${stem}.reply.${form}`, `${stem}.reply.${form}${LETTER_ENDING}`, ...letters];
    refuseFilled(outs.slice(0, 2), args);
    await refuseOverInput(outs, [file, ...(template === undefined ? [] : [template]), ...args.list('log')]);
    const ids = concerned(report, office, args.list('only'));
    if (ids.length === 0) failInput('letter/nothing', file, { data: { office } });
    const shown = await shownFindings(report, ids, from, args, io, messages);
    const all = recommendationsOf([...shown.values()], report);
    const reply = await replyTerm(report, usual, check?.law ?? null, args, io, messages);
    // A period of one's own is set by nothing that was said of another.
    const under = args.value('under') ?? (args.value('within') === undefined ? usual.under : null) ?? '';
    const sender = args.value('sender') ?? usual.sender ?? '';
    const made = letterOf({ report, office, all, reply, lines, form: outs[0]!, sender, under }, messages);
    const of = from.of === null ? null : { run: from.of.run.id, check: from.of.check };
    const parts = new LetterParts(report, messages);
    const sheet = replyForm(
      all,
      (article) => citationIn(article, messages.language),
      (rule, { finding }) => `${ruleTitle(report, rule, messages)}\n${parts.happened(finding)}`,
      messages,
      form === 'xlsx',
    );
    await writeTogether(outs, async ([formFile = '', idsFile = '', ...letterDrafts]) => {
      for (const draft of letterDrafts)
        await writeFileWhole(draft, draft.endsWith('.html') ? htmlLetter(made) : (sink) => writeDocx(made, sink));
      await writeFileWhole(
        formFile,
        form === 'csv' ? csvReplyForm(sheet) : (sink) => writeReplyForm(sheet, messages, sink),
      );
      await writeFileWhole(idsFile, [jsonText(letterFileOf(report, office, all, reply, sheet.titles, of))]);
    });
    const data = { form: outs[0]!, office, findings: ids.length, rules: all.length, by: reply.day };
    await io.stdout.write(`${messages.text('letter/written', { ...data, letter: letters.join(', ') })}\n`);
    return Exit.OK;
  },
};

const NOTHING_SAID: LetterConfig = { sender: null, within: null, under: null, template: null };

/** The letter as it is named; else as Word and as a page, called after the office. */
function letterFiles(out: string | undefined, office: string): string[] {
  if (out === undefined) {
    const name = `letter-${office.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`;
    return [`${name}.docx`, `${name}.html`];
  }
  const ending = extname(out).toLowerCase();
  if (ending !== '.docx' && ending !== '.html') failInput('letter/ending', out);
  return [out];
}

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
  if (any && offices.size === 0) failInput('letter/no-offices', file, { data: { example: 'org:group' } });
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
