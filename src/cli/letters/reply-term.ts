import { failInput } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import type { ReportDocument } from '../../report/index.js';
import { type LetterConfig, parseReplyPeriod, type ReplyPeriod, replyBy } from '../../supervise/index.js';
import { parseDay } from '../../time/index.js';
import type { Arguments } from '../arguments.js';
import type { Io } from '../io.js';
import { openStatute, shippedLaws } from '../laws.js';
import { localDay } from '../local-day.js';

/** By when a reply is asked for, and how that day comes about. */
export interface ReplyTerm {
  readonly date: string;
  readonly period: ReplyPeriod;
  readonly day: string;
  readonly lines: readonly string[];
}

const DEFAULT_PERIOD = '30 days';

/** By when a reply is asked for, counted as the findings' law counts. */
export async function replyTerm(
  report: ReportDocument,
  { within }: LetterConfig,
  ownLaw: string | null,
  args: Arguments,
  io: Io,
  messages: Messages,
): Promise<ReplyTerm> {
  const date = args.value('date') ?? localDay(io.now());
  if (parseDay(date) === undefined) failInput('cli/bad-at', 'duecourse letter', { data: { value: date } });
  const written = args.value('within') ?? within ?? DEFAULT_PERIOD;
  const period =
    parseReplyPeriod(written) ?? failInput('letter/bad-period', 'duecourse letter', { data: { value: written } });
  const { id } = report.law;
  const law = args.value('law') ?? ownLaw ?? (shippedLaws().includes(id) ? id : undefined);
  const time = law === undefined ? null : (await openStatute(law, io)).time;
  const found = replyBy(date, period, time, messages);
  if (found === null) failInput('letter/no-calendar', 'duecourse letter', { data: { value: written, law: id } });
  return { date, period, ...found };
}
