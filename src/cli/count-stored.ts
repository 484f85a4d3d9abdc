import { type BoundLog, bindByName, bindEvents, compareToLog, ReusedMemory, requireNamed } from '../binding/index.js';
import { byStretches, type Edge, FindingColumns, StretchedCheck, type Survey, type Totals } from '../engine/index.js';
import { type EventLog, openStored } from '../log/index.js';
import type { CheckRun, ReadAs } from '../report/index.js';
import { type ChosenBinding, findBinding } from './bindings.js';
import type { Io } from './io.js';
import { MANY_EVENTS, worthwhile } from './log-file.js';
import { runBase } from './run-base.js';
import type { Asked, CheckRequest } from './run-check.js';
import { timeOfChecking } from './time-of-checking.js';

/**
 * Counts the verdicts on a log of more than `least` events that can be read a stretch of cases at a time. What comes of it says what the head of a report needs, and
 * holds no event. Undefined where the log has to be read as a whole.
 */
export async function countStored(
  request: CheckRequest,
  asked: Asked,
  io: Io,
  least: number = MANY_EVENTS,
): Promise<CheckRun | undefined> {
  const { log: file, open } = request;
  const sets = [asked.rules, ...asked.others.map((o) => o.rules)];
  if (typeof file !== 'string' || open.roles !== undefined || !byStretches(sets)) return undefined;
  const { law, time } = asked.statute;
  const found = await findBinding(request.bind, law, file);
  if (found !== null && needsWhole(found.binding)) return undefined;
  const format = open.format === undefined ? {} : { format: open.format };
  const stored = await openStored(file, { ...format, columns: new Set() });
  if (stored === undefined) return undefined;
  await stored.close();
  const { head, caseCount, eventCount } = stored;
  if (eventCount <= least) return undefined;
  const chosen = found ?? { binding: bindByName(law, head), name: null };
  const { binding } = chosen;
  // Says what is wrong with the binding, before any work is done.
  requireNamed(head, binding);
  const none = bindEvents(head, law, binding, time.zone, asked.wanted, new ReusedMemory());
  compareToLog(head, law, binding, () => 0);
  const check = await StretchedCheck.open(
    { file, binding, sets, wanted: asked.wanted, time },
    request.threads ?? worthwhile(eventCount),
  );
  if (check === undefined) return undefined;
  try {
    const isKnown = request.at !== undefined || binding.source.completeUntil !== null;
    const survey = isKnown ? UNKNOWN : await check.survey(request.work);
    if (survey === undefined || (!isKnown && survey.events === 0)) return undefined;
    const at = timeOfChecking(request.at, binding, surveyed(none, survey), time, io.now());
    const totals = await check.judge(at.until, request.work);
    if (totals === undefined || totals.events === 0) return undefined;
    const log = { ...head, caseCount, eventCount, time: { ...head.time, ...timesOf(totals) } };
    return await runOf(request, asked, chosen, log, none, totals, at.text, io);
  } finally {
    await check.close();
  }
}

/** Whether a binding says something that cannot be told from a stretch of the log. */
function needsWhole({ register, due, corrections }: ChosenBinding['binding']): boolean {
  return register !== null || due.length > 0 || corrections.length > 0;
}

const UNKNOWN: Survey = {
  is: 'survey',
  events: 0,
  last: Number.NEGATIVE_INFINITY,
  before: Number.NEGATIVE_INFINITY,
  lastMs: null,
};

/** An empty log with what is known of the last events of a long one. */
function surveyed(none: BoundLog, { last, before, lastMs }: Survey): BoundLog {
  return { ...none, lastDays: { last, before }, to: lastMs === null ? null : Float64Array.of(lastMs) };
}

/** The earliest and the latest time of a log, as if it had no others. */
function timesOf({ first, last }: Totals): Pick<EventLog['time'], 'length' | 'values' | 'offset' | 'precision'> {
  const edges = [first, last].filter((edge): edge is Edge => edge !== null);
  return {
    length: edges.length,
    values: Float64Array.from(edges, (edge) => edge.ms),
    offset: Int16Array.from(edges, (edge) => edge.offset),
    precision: Uint8Array.from(edges, (edge) => edge.precision),
  };
}

async function runOf(
  request: CheckRequest,
  { statute, rules, others }: Asked,
  { binding, name }: ChosenBinding,
  log: EventLog,
  none: BoundLog,
  totals: Totals,
  at: string,
  io: Io,
): Promise<CheckRun> {
  const { law } = statute;
  const meetings = compareToLog(log, law, binding, () => totals.unbound);
  const bound = { ...none, oddities: [...meetings, ...totals.oddities] };
  const [own, ...read] = totals.sets;
  const findings = new FindingColumns(none.caseStart);
  const readings = others.map(
    (other, k): ReadAs => ({
      ...other,
      counts: new Map(other.rules.rules.map((rule, r) => [rule.name, read[k]![r]!.counts])),
      verdicts: new Map(other.rules.rules.map((rule) => [rule.name, new Map()])),
    }),
  );
  return {
    ...(await runBase(request, { statute, rules }, { binding, name }, log, [log.name], io)),
    bound,
    at,
    result: {
      rules: own!,
      findings,
      log: bound,
      ran: { folded: 0, interpreted: 0, asked: 0, rulesInterpreted: [], groups: { folded: 0, interpreted: 0 } },
    },
    readings,
  };
}
