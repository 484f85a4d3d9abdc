import { failInput, jsonText } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import {
  type Difference,
  differenceOf,
  type Misstated,
  misstatedIn,
  numbers,
  type ReceiptFile,
  type ReportedFinding,
  readReceipt,
  readStoredReport,
  receiptFile,
  receiptOfReport,
  reportHead,
} from '../../report/index.js';
import { AGAIN_OPTIONS, requestAgain } from '../again.js';
import { beginningOf } from '../beginning.js';
import { Exit } from '../io.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { runCheck } from '../run-check.js';
import { verifyFinding } from '../verify-finding.js';

/** `duecourse verify RECEIPT [--log LOG]`: checks again, and says whether the same comes out. */
export const verify: Command = {
  spec: {
    name: 'verify',
    operands: ['RECEIPT'],
    options: {
      receipt: { takes: 'value' },
      format: { takes: 'value', values: ['table', 'json'] },
      ...AGAIN_OPTIONS,
    },
  },
  async run(args, io, messages) {
    const [file = ''] = args.operands;
    if (FINDING.test(beginningOf(file))) {
      const receipt = args.value('receipt');
      const held = receipt === undefined ? null : receiptIn(receipt, messages).receipt;
      return await verifyFinding(file, args, held, io, messages);
    }
    const { receipt: then, findings } = receiptIn(file, messages);
    const line = progressLine(io, messages);
    const run = await runCheck(requestAgain(then, { file }, args, line.show), io).finally(() => line.clear());
    const difference = differenceOf(then, receiptFile(run, reportHead(run)));
    const misstated = findings === null ? [] : misstatedIn(findings, run, then.options.showPersons);
    const found = { ...difference, same: difference.same && misstated.length === 0 };
    await io.stdout.write(
      args.value('format') === 'json'
        ? jsonText({ ...(listed(found, MOST_IN_JSON) as object), misstated })
        : `${[...told(found, messages), ...misstatedText(misstated, messages)].join('\n')}\n`,
    );
    return found.same ? Exit.OK : Exit.FOUND;
  },
};

/** The first words of an exported finding, and of a receipt; all else is taken for a stored report. */
const FINDING = /^\s*\{\s*"duecourse"\s*:\s*"finding"/;
const RECEIPT = /^\s*\{\s*"duecourse"\s*:\s*"receipt"/;

/** A receipt, and of a whole report its findings. */
interface Told {
  readonly receipt: ReceiptFile;
  readonly findings: Iterable<ReportedFinding> | null;
}

function receiptIn(file: string, messages: Messages): Told {
  if (RECEIPT.test(beginningOf(file))) return { receipt: readReceipt(file), findings: null };
  const stored = readStoredReport(file, messages.language);
  if (stored.report.receipt.findings === null) failInput('receipt/narrowed', file);
  if (!stored.untouched) failInput('receipt/touched', file);
  return { receipt: receiptOfReport(stored), findings: stored.report.findings };
}

/** So many ids are named. */
const MOST_IN_JSON = 1000;
const MOST_TOLD = 5;

function listed(found: Difference, most: number): unknown {
  const some = (ids: readonly string[] | null) => ids && { n: ids.length, ids: ids.slice(0, most) };
  const { added, gone, changed } = found.findings;
  return { ...found, findings: { ...found.findings, added: some(added), gone: some(gone), changed: some(changed) } };
}

function told({ same, inputs, said, findings, rules }: Difference, messages: Messages): string[] {
  const n = numbers(messages);
  const short = (hash: string | null, input: string) =>
    hash === null ? messages.text('verify/unknown') : input === 'program' ? hash : hash.slice(0, 12);
  const lines = [messages.text(same ? 'verify/same' : 'verify/different', { n: n(findings.now) })];
  for (const { input, then, now } of inputs)
    lines.push(
      messages.text('verify/input', {
        input: messages.text(`verify/${input}`),
        then: short(then, input),
        now: short(now, input),
      }),
    );
  const plain = (text: string | null) => text ?? messages.text('verify/nothing');
  for (const { of, then, now } of said)
    lines.push(messages.text('verify/input', { input: of, then: plain(then), now: plain(now) }));
  if (same) return lines;
  lines.push(
    messages.text(findings.same ? 'verify/findings-same' : 'verify/findings', {
      then: n(findings.then),
      now: n(findings.now),
    }),
  );
  for (const is of ['added', 'gone', 'changed'] as const) {
    const ids = findings[is];
    if (ids === null || ids.length === 0) continue;
    const more = ids.length > MOST_TOLD ? ', …' : '';
    lines.push(messages.text(`verify/${is}`, { n: n(ids.length), ids: ids.slice(0, MOST_TOLD).join(', ') + more }));
  }
  for (const { rule, then, now } of rules)
    lines.push(
      messages.text('verify/rule', { rule, then: countsText(then, messages), now: countsText(now, messages) }),
    );
  return lines;
}

function misstatedText(all: readonly Misstated[], messages: Messages): string[] {
  const lines = all
    .slice(0, MOST_TOLD)
    .map(({ id, of, then, now }) => messages.text('verify/input', { input: `${id}: ${of}`, then, now }));
  return all.length > MOST_TOLD ? [...lines, '  …'] : lines;
}

function countsText(counts: Readonly<Record<string, number>> | null, messages: Messages): string {
  const n = numbers(messages);
  const parts = Object.entries(counts ?? {}).map(
    ([verdict, count]) => `${messages.text(`verdict/${verdict}`)} ${n(count)}`,
  );
  return parts.join(', ') || messages.text('verify/nothing');
}
