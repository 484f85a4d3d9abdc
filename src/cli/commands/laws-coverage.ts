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
  constructUses,
  type FactRow,
  factRows,
  heldAgainst,
  REASONS,
  type RowCoverage,
  rowCoverage,
} from '../../engine/index.js';
import type { Law } from '../../language/index.js';
import type { Messages } from '../../messages/index.js';
import { textTable } from '../../report/index.js';
import type { Arguments } from '../arguments.js';
import { Exit, type Io } from '../io.js';
import { openStatute, shippedLaws } from '../laws.js';
import { packageFile } from '../package-files.js';
import { styleOf } from '../style.js';

/** What became of the table of facts, and what the laws that were asked about do and assume. */
interface Coverage extends Amiss {
  readonly rows: readonly RowCoverage[];
  readonly constructs: readonly UsedConstruct[];
  readonly assumptions: readonly Assumption[];
}

interface UsedConstruct extends Omit<Construct, 'form' | 'rows'> {
  readonly uses: readonly Omit<ConstructUse, 'construct'>[];
}

/** `duecourse laws coverage [LAW...]`: every row of the table of facts encoded, or why it is not. */
export async function coverage(given: readonly string[], args: Arguments, io: Io, messages: Messages): Promise<Exit> {
  const laws: Law[] = [];
  for (const name of given.length > 0 ? given : shippedLaws()) laws.push((await openStatute(name, io)).law);
  const rows = laws.flatMap(rowCoverage);
  const found: Coverage = {
    rows,
    ...heldAgainst(rows, await knownFacts()),
    constructs: constructsOf(laws),
    assumptions: laws.flatMap(assumptionsIn),
  };
  const format = args.value('format');
  await io.stdout.write(format === 'json' ? jsonText(found) : shown(found, io, messages));
  return found.missing.length + found.unmarked.length + incomplete(rows).length === 0 ? Exit.OK : Exit.FOUND;
}

async function knownFacts(): Promise<readonly FactRow[]> {
  const file = join(packageFile('laws'), 'rows.csv');
  return existsSync(file) ? factRows(await readFile(file, 'utf8')) : [];
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
  if (kept && broken) return messages.text('coverage/no-both');
  const lacks = [...(kept ? [] : ['kept']), ...(broken ? [] : ['broken'])];
  return lacks.map((lack) => messages.text(`coverage/no-${lack}`)).join(', ');
}
