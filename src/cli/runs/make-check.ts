import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Work } from '../../base/index.js';
import { isReported } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import {
  type CheckRun,
  digestLines,
  jsonReport,
  mappedFindings,
  markdownReport,
  noteCounts,
  type ReportDocument,
  type ReportedFinding,
  receiptOfReport,
  receiptText,
  reportDocument,
  reportFindings,
  withFindings,
} from '../../report/index.js';
import {
  CASES_FILE,
  type CheckManifest,
  carriedNotes,
  caseDigests,
  DIGESTS_FILE,
  FINDINGS_FILE,
  meaningsOf,
  type NoteBook,
  PLACES_FILE,
  placed,
  placeLines,
  RECEIPT_FILE,
  type Run,
  type RunFile,
  readsOf,
  recordingHash,
  sinceOf,
} from '../../supervise/index.js';
import { contentOf } from '../forms.js';
import type { Io } from '../io.js';
import { asArguments, openOptions } from '../log-options.js';
import { type Content, pour } from '../output.js';
import { runCheck } from '../run-check.js';
import { styleOf } from '../style.js';
import type { PlannedCheck } from './plan.js';
import { isNew, type Since } from './since.js';

/** What a check of a run is made with. */
export interface Making {
  readonly outputs: readonly string[];
  readonly book: NoteBook;
  readonly previous: Run | null;
  /** Only what is new against it, and not noted, stands in the forms for people; null: everything does. */
  readonly baseline: Since | null;
  readonly messages: Messages;
  readonly io: Io;
  readonly work: Work;
}

/** Endings of the forms of a report. */
const ENDINGS: Readonly<Record<string, string>> = { table: 'txt' };
/** More findings than these are made anew each time that they are gone through. */
const HELD = 400_000;

/** Checks one register and writes everything of it into its folder. */
export async function makeCheck(
  draft: string,
  check: PlannedCheck,
  making: Making,
): Promise<{ readonly manifest: CheckManifest; readonly summary: string }> {
  const { book, messages, io } = making;
  const run = await runCheck(
    {
      log: check.register.length === 1 ? check.register[0]! : check.register,
      law: check.law,
      bind: check.binding ?? undefined,
      at: check.time,
      readings: check.readings,
      options: {
        summary: false,
        showPersons: false,
        readings: false,
        only: check.only,
        verdicts: [],
        engine: 'kernel',
        ...(Object.keys(check.read).length === 0 ? {} : { log: check.read }),
      },
      open: openOptions(asArguments(check.read)),
      keeps: isReported,
      keepsAll: true,
      instances: true,
      threads: undefined,
      hash: true,
      work: making.work,
    },
    io,
  );
  const today = io.now().toISOString().slice(0, 10);
  const report = held(run, messages);
  const carried = carriedNotes(making.previous, check.name, book, report.findings);
  const from = new Map(carried.map((one) => [one.id, one]));
  const marked = mappedFindings(report, (one) => book.marked(check.name, one, today, from.get(one.id)));
  const notes = noteCounts(marked.findings);
  const whole = { ...marked, notes, ...(check.believed ? { errorRate: check.believed } : {}) };
  const folder = join(draft, check.name);
  mkdirSync(folder, { mode: 0o700 });
  const files: RunFile[] = [];
  const write = async (name: string, content: Content) => files.push(await writeHashed(folder, name, content));
  await write(FINDINGS_FILE, jsonReport(whole));
  const receipt = receiptOfReport({ report: whole, untouched: true });
  await write(RECEIPT_FILE, [receiptText(receipt)]);
  const lines = receipt.list ?? digestLines(whole.findings);
  if (!receipt.list) await write(DIGESTS_FILE, joined(lines));
  await write(PLACES_FILE, placeLines(mapped(whole.findings, placed)));
  await write(CASES_FILE, caseDigests(run));
  const shown = making.baseline ? withFindings(whole, isNew(making.baseline, check.name)) : whole;
  const source = { plain: () => shown, whole: () => shown, table: { readings: false, byName: '', suspects: () => [] } };
  for (const form of making.outputs)
    await write(`report.${ENDINGS[form] ?? form}`, contentOf(form, source, messages, styleOf(io, true)));
  const before = making.previous?.checks.find(({ name }) => name === check.name);
  const since = before && sinceOf(making.previous!, before, lines, whole.findings);
  return {
    manifest: {
      name: check.name,
      law: run.statute.law.id,
      title: run.statute.law.titles,
      at: run.at,
      findings: receipt.total,
      adverse: notes.adverse,
      since: since ?? null,
      unnoted: notes.unnoted,
      toCome: run.bound.oddities.some(({ code }) => code === 'time-after-run'),
      meanings: meaningsOf(run),
      recording: recordingHash(run),
      reads: readsOf(run),
      files,
      ...(carried.length > 0 ? { carried } : {}),
    },
    summary: markdownReport(shown, messages),
  };
}

function* mapped<T, U>(values: Iterable<T>, to: (value: T) => U): Generator<U> {
  for (const value of values) yield to(value);
}

function* joined(lines: readonly string[]): Generator<string> {
  for (let i = 0; i < lines.length; i += AT_ONCE) yield `${lines.slice(i, i + AT_ONCE).join('\n')}\n`;
}

const AT_ONCE = 10_000;

/** A report of a run; findings are made once where there are not too many to be held. */
function held(run: CheckRun, { language }: Messages): ReportDocument {
  const document = reportDocument(run, { language });
  if (run.result.findings.length > HELD) return document;
  let findings: ReportedFinding[] | null = null;
  return {
    ...document,
    findings: {
      [Symbol.iterator]() {
        findings ??= [...reportFindings(run)];
        return findings[Symbol.iterator]();
      },
    },
  };
}

async function writeHashed(folder: string, name: string, content: Content): Promise<RunFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(join(folder, name), 'wx', 0o600);
  try {
    await pour(content, async (data) => {
      const piece = typeof data === 'string' ? Buffer.from(data) : data;
      hash.update(piece);
      for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done)).bytesWritten;
      bytes += piece.length;
    });
  } finally {
    await handle.close();
  }
  return { name, bytes, sha256: hash.digest('hex') };
}
