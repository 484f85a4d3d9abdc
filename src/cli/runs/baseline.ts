import { failInput } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import {
  type CheckRun,
  mappedFindings,
  noteCounts,
  numbers,
  type PlainReport,
  type ReportDocument,
  type ReportedFinding,
  reportFindings,
  withFindings,
} from '../../report/index.js';
import { carriedNotes, checkOf, findRun, latestRun, NoteBook, runsFolderOf } from '../../supervise/index.js';
import type { Arguments } from '../arguments.js';
import type { ReportSource } from '../forms.js';
import type { Io } from '../io.js';
import { runsFolder } from './config-file.js';
import { headsOf } from './make-run.js';
import { isNew, sinceRun } from './since.js';

/** A check held against a run: only what is new since and not yet noted is shown. */
export interface Baseline {
  narrowed(source: ReportSource): ReportSource;
  /** How many findings are shown, by rule, in words. */
  line(): string;
}

/** What `--baseline RUN` asks for; undefined where it is not given. */
export function baselineOf(run: CheckRun, args: Arguments, io: Io, messages: Messages): Baseline | undefined {
  const given = args.value('baseline');
  if (given === undefined) return undefined;
  const before = findRun(given, runsFolder(args));
  const own = before.checks.filter(({ law }) => law === run.statute.law.id);
  const wanted = args.value('check') ?? (own.length === 1 ? own[0]!.name : undefined);
  const { name, law } = checkOf(before, wanted);
  if (law !== run.statute.law.id)
    failInput('run/other-law', before.folder, { data: { name, law, wanted: run.statute.law.id } });
  const book = new NoteBook(runsFolderOf(before), headsOf(before));
  const today = io.now().toISOString().slice(0, 10);
  const isShown = isNew(sinceRun(before), name);
  // What is carried already stands in the last run, whichever is compared with.
  const findings = { [Symbol.iterator]: () => reportFindings(run) };
  const carried = carriedNotes(latestRun(runsFolderOf(before)) ?? before, name, book, findings);
  const from = new Map(carried.map((one) => [one.id, one]));
  const mark = (finding: ReportedFinding) => book.marked(name, finding, today, from.get(finding.id));
  const narrow = (report: ReportDocument): ReportDocument => {
    const marked = mappedFindings(report, mark);
    return withFindings({ ...marked, notes: noteCounts(marked.findings) }, isShown);
  };
  return {
    narrowed: (source) => ({
      ...source,
      plain: () => plainly(source.plain(), mark, isShown),
      whole: (evidence) => narrow(source.whole(evidence)),
    }),
    line() {
      const counts = new Map<string, number>();
      for (const finding of reportFindings(run))
        if (isShown(mark(finding))) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
      const n = numbers(messages);
      const rules = [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${n(count)}`);
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return messages.text('run/baseline', { run: before.id, n: n(total), rules: rules.join(', ') });
    },
  };
}

function plainly(
  report: PlainReport,
  mark: (finding: ReportedFinding) => ReportedFinding,
  isShown: (finding: ReportedFinding) => boolean,
): PlainReport {
  const { findings } = report;
  const shown = {
    *[Symbol.iterator]() {
      for (const finding of findings) {
        const marked = mark(finding);
        if (isShown(marked)) yield marked;
      }
    },
  };
  return { ...report, findings: shown, receipt: { ...report.receipt, findings: null } };
}
