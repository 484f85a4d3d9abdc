import { failInput } from '../base/index.js';
import type { Messages } from '../messages/index.js';
import type { ReportDocument } from '../report/index.js';
import { foundAgain, type Shown, storedEvidence } from '../supervise/index.js';
import { checkedAgain } from './again.js';
import type { Arguments } from './arguments.js';
import type { FoundReport } from './findings-file.js';
import type { Io } from './io.js';

/** Findings with case and working: from the report, or where it holds too few, from the log that it came from. */
export async function shownFindings(
  report: ReportDocument,
  ids: readonly string[],
  found: FoundReport,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<Map<string, Shown>> {
  const known = storedEvidence(report, ids);
  if (known !== null) return known;
  const again = foundAgain(await checkedAgain(report.receipt, found, args, io, messages), ids);
  const lost = ids.filter((id) => !again.has(id));
  if (lost.length > 0) failInput('again/not-found', found.file, { data: { n: lost.length, id: lost[0]! } });
  return again;
}
