import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonText } from '../../base/index.js';
import {
  type Amiss,
  type Assumption,
  assumptionsIn,
  CONSTRUCTS,
  type Construct,
  type ConstructUse,
  calendarRows,
  constructUses,
  countingRows,
  type Elsewhere,
  factRows,
  heldAgainst,
  REASONS,
  type RowCoverage,
  readFragments,
  rowCoverage,
} from '../../engine/index.js';
import type { Law } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { type Statute, textTable } from '../../report/index.js';
import { type Calendar, loadCalendar } from '../../time/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { calendarsIn, openStatute, shippedLaws } from '../laws.js';
import { packageFile } from '../package-files.js';
import { styleOf } from '../style.js';

/** What became of the table of facts, and what the laws that were asked about do and assume. */
interface Coverage extends Amiss {
  readonly rows: readonly RowCoverage[];
  /** Where rows stand other than in rules of these laws. */
  readonly elsewhere: readonly Elsewhere[];
  readonly constructs: readonly UsedConstruct[];
  readonly assumptions: readonly Assumption[];
}

interface UsedConstruct extends Omit<Construct, 'form' | 'rows'> {
  readonly uses: readonly Omit<ConstructUse, 'construct'>[];
}

/** `duecourse laws coverage [LAW...]`: every row of the table of facts encoded, or why it is not. */
export async function coverage(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const whole = given.length === 0;
  const statutes: Statute[] = [];
  for (const name of whole ? shippedLaws() : given) statutes.push(await openStatute(name, io));
  const laws = statutes.map(({ law }) => law);
  const rows = laws.flatMap(rowCoverage);
  const elsewhere = [
    ...(await calendarsFor(statutes, whole)).flatMap(calendarRows),
    ...laws.flatMap(countingRows),
    ...(whole ? readFragments(await shippedTable('fragments.csv')) : []),
  ];
  const found: Coverage = {
    rows,
    elsewhere,
    ...heldAgainst({ rows, elsewhere, whole }, factRows(await shippedTable('rows.csv'))),
    constructs: constructsOf(laws),
    assumptions: laws.flatMap(assumptionsIn),
  };
  const format = args.value('format');
  await io.stdout.write(format === 'json' ? jsonText(found) : shown(found, io, messages));
  const amiss = found.missing.length + found.unmarked.length + incomplete(rows).length + lacking(elsewhere).length;
  return amiss === 0 ? Exit.OK : Exit.FOUND;
}

/** Those that ship with the program, or those by which the laws count. */
async function calendarsFor(statutes: readonly Statute[], whole: boolean): Promise<Calendar[]> {
  if (whole) return Promise.all(calendarsIn().map((id) => loadCalendar(join(packageFile('laws'), id))));
  const used = statutes.flatMap(({ time }) => (time.calendar === null ? [] : [time.calendar]));
  return [...new Map(used.map((calendar) => [calendar.id, calendar])).values()];
}

/** Of a table that ships with the laws; of one that is not there, nothing. */
async function shippedTable(name: string): Promise<string> {
  const file = join(packageFile('laws'), name);
  return existsSync(file) ? readFile(file, 'utf8') : '';
}

function constructsOf(laws: readonly Law[]): UsedConstruct[] {
  const uses = laws.flatMap((law) => constructUses(law, CONSTRUCTS));
  return CONSTRUCTS.map(({ number, name, written }) => ({
    number,
    name,
    written,
    uses: uses.filter((use) => use.construct === number).map(({ construct: _, ...use }) => use),
  }));
}

const isEncoded = (r: RowCoverage) => r.rules.length > 0;
const isReached = (r: RowCoverage) => isEncoded(r) && r.reached;
const hasReason = (r: RowCoverage) => REASONS.some((reason) => reason === r.reason);
const incomplete = (rows: readonly RowCoverage[]) => rows.filter((r) => !isReached(r) && !hasReason(r));
const lacking = (elsewhere: readonly Elsewhere[]) => elsewhere.filter((e) => e.lacks.length > 0);

function shown({ rows, elsewhere, missing, unmarked }: Coverage, io: Io, messages: Messages): string {
  const laws = [...new Set(rows.map((r) => r.law))];
  const columns = (['law', 'rows', 'encoded', 'reached', ...REASONS] as const).map((name, i) => ({
    title: messages.text(i < 4 ? `coverage/${name}` : `coverage/reason-${i - 3}`),
    align: i === 0 ? ('left' as const) : ('right' as const),
  }));
  const lines = laws.map((law) => {
    const of = rows.filter((r) => r.law === law);
    const reasons = REASONS.map((reason) => of.filter((r) => r.reason === reason).length);
    return [law, of.length, of.filter(isEncoded).length, of.filter(isReached).length, ...reasons].map(String);
  });
  const told = [
    ...(elsewhere.length > 0 ? [elsewhereText(rows, elsewhere, messages)] : []),
    ...incomplete(rows).map((r) =>
      isEncoded(r)
        ? messages.text('coverage/lacks', { law: r.law, row: r.row, what: lackText(r, messages) })
        : messages.text('coverage/other-reason', { law: r.law, row: r.row, reason: r.reason ?? '' }),
    ),
    ...lacking(elsewhere).map((e) =>
      messages.text('coverage/lacks-part', { calendar: e.in, row: e.row, parts: e.lacks.join(', ') }),
    ),
    ...(missing.length > 0 ? [messages.text('coverage/missing', { rows: missing.join(', ') })] : []),
    ...(unmarked.length > 0 ? [messages.text('coverage/unmarked', { rows: unmarked.join(', ') })] : []),
  ];
  return `${textTable(columns, lines, styleOf(io, !io.stdout.isTerminal).bold)}${told.length > 0 ? `\n${told.join('\n')}\n` : ''}`;
}

/** How many rows that no rule of the laws carries stand where else, each counted once. */
function elsewhereText(rows: readonly RowCoverage[], elsewhere: readonly Elsewhere[], messages: Messages): string {
  const counted = new Set(rows.map((r) => r.row));
  const fresh = (of: readonly Elsewhere[]) => {
    const found = new Set(of.map((e) => e.row).filter((row) => !counted.has(row)));
    for (const row of found) counted.add(row);
    return found.size;
  };
  const isCarried = (e: Elsewhere) => e.by.length > 0 && e.lacks.length === 0;
  const time = fresh(elsewhere.filter((e) => e.is !== 'fragment' && isCarried(e)));
  const fragments = fresh(elsewhere.filter((e) => e.is === 'fragment' && isCarried(e)));
  const none = fresh(elsewhere.filter((e) => e.reason !== null));
  return messages.text('coverage/elsewhere', { time, fragments, none });
}

function lackText({ kept, broken }: RowCoverage, messages: Messages): string {
  if (kept && broken) return messages.text('coverage/no-both');
  const lacks = [...(kept ? [] : ['kept']), ...(broken ? [] : ['broken'])];
  return lacks.map((lack) => messages.text(`coverage/no-${lack}`)).join(', ');
}
