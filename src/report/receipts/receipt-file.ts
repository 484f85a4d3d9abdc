import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { failInput, jsonText } from '../../base/index.js';
import type { Verdict, VerdictCounts } from '../../engine/index.js';
import type { CheckRun } from '../check-run.js';
import { reportFindings } from '../findings.js';
import { type Receipt, receiptOf } from '../receipt.js';
import type { ReportHead } from '../report.js';
import type { ReadReport } from '../stored/index.js';
import { count, list, object, oneOf, optional, receiptShapes, record, type Shape, text } from '../stored/index.js';
import { digestLines, hashOfLines } from './digest.js';

/** Bumped whenever an older program would misread a newer receipt. */
export const RECEIPT_VERSION = 1;

/** What a run rested on and came to, without any finding in clear or masked: `docs/schema/receipt.schema.json`. */
export interface ReceiptFile extends Omit<Receipt, 'findings'> {
  readonly duecourse: 'receipt';
  readonly receiptVersion: number;
  /** By rule, the verdicts that were given at all. */
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<Verdict, number>>>>>;
  /** How many findings there were. */
  readonly total: number;
  /** SHA-256 over the lines of `list`, each followed by a line feed. */
  readonly verdicts: string;
  /** `ID DIGEST` of each finding, sorted; absent where there were more than a million. */
  readonly list?: readonly string[];
}

const MOST_LISTED = 1_000_000;
/** A receipt of a million findings has some 40 MB. */
const MOST_BYTES = 64e6;

/** The receipt of a run that has kept its findings. */
export function receiptFile(run: CheckRun, head: Pick<ReportHead, 'rules'>): ReceiptFile {
  return made(receiptOf(run, null), head, digestLines(reportFindings(run)));
}

/** The receipt that a stored report would have been given. */
export function receiptOfReport({ report }: ReadReport): ReceiptFile {
  return made(report.receipt, report, digestLines(report.findings));
}

function made(receipt: Receipt, { rules }: Pick<ReportHead, 'rules'>, lines: readonly string[]): ReceiptFile {
  const { findings: _, ...rested } = receipt;
  return {
    duecourse: 'receipt',
    receiptVersion: RECEIPT_VERSION,
    ...fileNamesOnly(rested),
    counts: Object.fromEntries(rules.map(({ rule, counts }) => [rule, given(counts)])),
    total: lines.length,
    verdicts: hashOfLines(lines),
    ...(lines.length > MOST_LISTED ? {} : { list: lines }),
  };
}

/** What goes to others names files, not the folders of one machine. */
export function fileNamesOnly<R extends Pick<Receipt, 'log' | 'binding'>>(receipt: R): R {
  const { log, binding } = receipt;
  return {
    ...receipt,
    log: { ...log, name: lastPart(log.name) },
    binding: { ...binding, name: bindingName(binding.name) },
  };
}

/** The name at the end of a path of any system. */
export const lastPart = (name: string) => basename(name.replaceAll('\\', '/'));

/** Ids of bindings that come with the program have a folder too. */
function bindingName(name: string | null): string | null {
  return name !== null && /\.ya?ml$/.test(name) ? lastPart(name) : name;
}

function given(counts: VerdictCounts): Partial<Record<Verdict, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}

export function receiptText(receipt: ReceiptFile): string {
  return jsonText(receipt);
}

const shape = object<ReceiptFile>({
  ...receiptShapes,
  duecourse: oneOf(['receipt']),
  receiptVersion: count,
  counts: record(record(count) as Shape<ReceiptFile['counts'][string]>),
  total: count,
  verdicts: text,
  list: optional(list(text)),
});

/**
 * Reads a receipt; nothing in it is believed before its shape is checked.
 *
 * @throws InputError `receipt/...`
 */
export function readReceipt(file: string): ReceiptFile {
  const value = readBounded(file, MOST_BYTES) as ReceiptFile;
  if (typeof value?.receiptVersion === 'number' && value.receiptVersion !== RECEIPT_VERSION)
    failInput('receipt/version', file, {
      data: { version: String(value?.receiptVersion).slice(0, 20), known: RECEIPT_VERSION },
    });
  const fault = shape(value);
  if (fault !== null) badShape(file, fault);
  if (value.list && (hashOfLines(value.list) !== value.verdicts || value.list.length !== value.total))
    failInput('receipt/touched', file);
  return value;
}

/** JSON of a file that may be hostile: no larger than told, and JSON. */
export function readBounded(file: string, most: number): unknown {
  const { size } = statSync(file);
  if (size > most)
    failInput('receipt/too-large', file, { data: { size: Math.ceil(size / 1e6), limit: Math.ceil(most / 1e6) } });
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) failInput('receipt/not-json', file);
    throw error;
  }
}

export function badShape(file: string, fault: string): never {
  const at = fault.lastIndexOf(': ');
  failInput('receipt/shape', file, { data: { where: fault.slice(1, at), wanted: fault.slice(at + 2) } });
}
