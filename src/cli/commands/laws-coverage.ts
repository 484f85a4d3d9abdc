import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonText } from '../../base/index.js';
import { REASONS, type RowCoverage, rowCoverage } from '../../engine/index.js';
import type { Messages } from '../../messages/index.js';
import { textTable } from '../../report/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { openStatute, shippedLaws } from '../laws.js';
import { packageFile } from '../package-files.js';
import { styleOf } from '../style.js';

/** A row of the table of facts that comes with the laws. */
interface FactRow {
  readonly row: string;
  readonly standing: string;
}

/** Which rows of the table of facts the laws encode, and which they do not, and why. */
interface Coverage {
  readonly rows: readonly RowCoverage[];
  /** Rows of the families that the laws draw on, named by none of them. */
  readonly missing: readonly string[];
  /** Rows known from memory or second-hand that their law does not mark so. */
  readonly unmarked: readonly string[];
}

/** `duecourse laws coverage [LAW...]`: every row of the table of facts encoded, or why it is not. */
export async function coverage(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const laws = given.length > 0 ? given : shippedLaws();
  const rows: RowCoverage[] = [];
  for (const name of laws) rows.push(...rowCoverage((await openStatute(name, io)).law));
  const found = { rows, ...heldAgainst(rows, await factRows()) };
  const format = args.value('format');
  await io.stdout.write(format === 'json' ? jsonText(found) : shown(found, io, messages));
  return found.missing.length + found.unmarked.length + incomplete(rows).length === 0 ? Exit.OK : Exit.FOUND;
}

async function factRows(): Promise<FactRow[]> {
  const file = join(packageFile('laws'), 'rows.csv');
  if (!existsSync(file)) return [];
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  return lines.map((line) => {
    const [row = '', standing = ''] = line.split(',');
    return { row, standing };
  });
}

function heldAgainst(rows: readonly RowCoverage[], facts: readonly FactRow[]): Pick<Coverage, 'missing' | 'unmarked'> {
  const family = (row: string) => row.slice(0, row.indexOf('-'));
  const families = new Set(rows.map((r) => family(r.row)));
  const named = new Set(rows.map((r) => r.row));
  const doubtful = new Set(facts.filter((f) => f.standing !== 'verified').map((f) => f.row));
  return {
    missing: facts.filter((f) => families.has(family(f.row)) && !named.has(f.row)).map((f) => f.row),
    unmarked: rows.filter((r) => doubtful.has(r.row) && r.rules.length > 0 && !r.unconfirmed).map((r) => r.row),
  };
}

const isEncoded = (r: RowCoverage) => r.rules.length > 0;
const isReached = (r: RowCoverage) => isEncoded(r) && r.kept && r.broken;
const hasReason = (r: RowCoverage) => REASONS.some((reason) => reason === r.reason);
const incomplete = (rows: readonly RowCoverage[]) => rows.filter((r) => !isReached(r) && !hasReason(r));

function shown({ rows, missing, unmarked }: Coverage, io: Io, messages: Messages): string {
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
    ...incomplete(rows).map((r) =>
      isEncoded(r)
        ? messages.text('coverage/lacks', { law: r.law, row: r.row, what: lackText(r, messages) })
        : messages.text('coverage/other-reason', { law: r.law, row: r.row, reason: r.reason ?? '' }),
    ),
    ...(missing.length > 0 ? [messages.text('coverage/missing', { rows: missing.join(', ') })] : []),
    ...(unmarked.length > 0 ? [messages.text('coverage/unmarked', { rows: unmarked.join(', ') })] : []),
  ];
  return `${textTable(columns, lines, styleOf(io, !io.stdout.isTerminal).bold)}${told.length > 0 ? `\n${told.join('\n')}\n` : ''}`;
}

function lackText({ kept, broken }: RowCoverage, messages: Messages): string {
  const lacks = [...(kept ? [] : ['kept']), ...(broken ? [] : ['broken'])];
  return lacks.map((lack) => messages.text(`coverage/no-${lack}`)).join(', ');
}
