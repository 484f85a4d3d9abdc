import {
  COUNTING,
  COUNTING_TESTS,
  calendarRows,
  countingRows,
  type Elsewhere,
  type FactRow,
  heldAgainst,
  REASONS,
  type RowCoverage,
  rowCoverage,
  SECTIONS,
} from '../../src/engine/index.js';
import type { Law } from '../../src/language/index.js';
import type { Calendar } from '../../src/time/index.js';
import { NOTE, table } from './markdown.js';

/** All that rows of the table of facts may stand in. */
interface Places {
  readonly laws: readonly Law[];
  readonly calendars: readonly Calendar[];
  readonly inFragments: readonly Elsewhere[];
}

/** Of the table of facts, where how time is counted stands. */
const TIME = 14;

export function rowTables({ laws, calendars, inFragments }: Places, facts: readonly FactRow[]): string {
  const standing = new Map(facts.map((f) => [f.row, f.standing]));
  const rows = laws.flatMap((law) => rowCoverage(law).sort((a, b) => inOrder(a.row, b.row)));
  const elsewhere = [...calendars.flatMap(calendarRows), ...laws.flatMap(countingRows), ...inFragments];
  const { missing, unmarked } = heldAgainst({ rows, elsewhere, whole: true }, facts);
  const lists = laws.map(({ id }) => {
    const lines = rows
      .filter((r) => r.law === id)
      .map((r) => [r.row, standingOf(r, standing), rulesText(r), reachText(r)]);
    return `## ${id}\n\n${table(['row', 'known', 'rules, or why there is none', 'examples'], lines)}`;
  });
  return `# What became of each row of the table of facts

${NOTE}

The laws were written from rows of facts (\`laws/rows.csv\`). Each row of the sections below is carried by rules of a law; or by rules of a
fragment under \`test/laws\`, made for tests; or by a calendar; or by how time is counted; or is not encoded for one of five reasons. A row
counts as *reached* when a rule that carries it is kept by one worked example and broken by another; a duty without a number is never
broken, and an act that is never lawful is never kept. \`duecourse laws coverage\` says the same of any law.

${sectionTable({ rows, elsewhere }, facts)}
Nowhere: ${missing.join(', ') || 'none'}. Known from memory or second-hand, yet not marked
\`source: to be confirmed\` nor assumed: ${unmarked.join(', ') || 'none'}.

${lawTable(laws, rows)}
${lists.join('\n')}
${fragmentList(inFragments, facts)}
${timeList({ rows, elsewhere }, facts)}`;
}

interface Carriers {
  readonly rows: readonly RowCoverage[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Of each section where its rows stand; each row is counted once, at the first place that it has. */
function sectionTable({ rows, elsewhere }: Carriers, facts: readonly FactRow[]): string {
  const places: readonly (readonly [string, ReadonlySet<string>])[] = [
    ['rules of a law', rowsOf(rows.filter(isEncoded))],
    ['a calendar, or counting', rowsOf(elsewhere.filter((e) => e.is !== 'fragment' && carries(e)))],
    ['rules of a fragment', rowsOf(elsewhere.filter((e) => e.is === 'fragment' && carries(e)))],
    ['not encoded', rowsOf([...rows, ...elsewhere].filter((r) => r.reason !== null))],
  ];
  const lines = SECTIONS.map((section) => {
    const of = facts.filter((f) => f.section === section).map((f) => f.row);
    const first = of.map((row) => places.findIndex(([, there]) => there.has(row)));
    const families = [...new Set(of.map(familyOf))].join(', ');
    return [
      section,
      families,
      of.length,
      ...[0, 1, 2, 3, -1].map((place) => first.filter((at) => at === place).length),
    ];
  });
  return table(['section', 'rows named', 'rows', ...places.map(([name]) => name), 'nowhere'], lines);
}

const rowsOf = (of: readonly { readonly row: string }[]) => new Set(of.map((r) => r.row));
const carries = (e: Elsewhere) => e.by.length > 0 && e.lacks.length === 0;
const familyOf = (row: string) => row.slice(0, row.indexOf('-'));

function lawTable(laws: readonly Law[], rows: readonly RowCoverage[]): string {
  const lines = laws.map(({ id }) => {
    const of = rows.filter((r) => r.law === id);
    const reasons = REASONS.map((reason) => of.filter((r) => r.reason === reason).length);
    return [id, of.length, of.filter(isEncoded).length, of.filter(isReached).length, ...reasons];
  });
  return table(['law', 'rows', 'encoded', 'reached', ...REASONS], lines);
}

/** Rows of the sections in fragments; those of how time is counted stand below. */
function fragmentList(inFragments: readonly Elsewhere[], facts: readonly FactRow[]): string {
  const known = new Map(facts.map((f) => [f.row, f]));
  const lines = inFragments
    .filter((e) => known.get(e.row)?.section !== TIME)
    .sort((a, b) => inOrder(a.row, b.row))
    .map((e) => [e.row, marked(e, known.get(e.row)?.standing), e.in, quoted(e), reached(e)]);
  return `## Fragments under test/laws

No law of these statutes is complete: what their rows say is tried in fragments, by which nobody is to be judged.

${table(['row', 'known', 'fragment', 'rules, or why there is none', 'examples'], lines)}`;
}

/** Every row of how time is counted, with all places that it has and the tests that go through it. */
function timeList({ rows, elsewhere }: Carriers, facts: readonly FactRow[]): string {
  const lines = facts
    .filter((f) => f.section === TIME)
    .map((f) => {
      const there = elsewhere.filter((e) => e.row === f.row);
      const inLaws = rows.filter((r) => r.row === f.row).map((r) => `${r.law}: ${rulesText(r)}`);
      const tests = (COUNTING_TESTS[f.row] ?? []).map(([file, title]) => `\`${file}\`: ${title}`);
      const isMarked = there.some((e) => e.unconfirmed);
      const places = [...inLaws, ...byCalendar(there), ...byCounting(there), ...byFragment(there)];
      const known = `${f.standing}${isMarked && f.standing !== 'verified' ? ', marked as assumed' : ''}`;
      return [f.row, known, places.join('<br>') || '**nowhere**', tests.join('<br>')];
    });
  return `## Time and calendars

A *calendar* names the rows that it carries and what of it holds them (\`carries:\`, [calendars.md](../calendars.md)); whether it has that is
looked up when this table is made. *Counting* is what the program does with the periods that a law writes; the clocks and rules that rest on
it are found by their form. The tests go through every day, hour or period that the row speaks of; of TIM-12 and TIM-22 they are worked examples of
[semantics.md](../semantics.md), which both engines give.

${table(['row', 'known', 'carried by, or why not', 'tests'], lines)}`;
}

function byCalendar(there: readonly Elsewhere[]): string[] {
  return there
    .filter((e) => e.is === 'calendar')
    .map((e) => {
      const lacks = e.lacks.length > 0 ? `; **lacks** ${e.lacks.map((part) => `\`${part}\``).join(', ')}` : '';
      return `calendar ${e.in}: ${quoted(e)}${lacks}`;
    });
}

const MOST_NAMES = 2;

function byCounting(there: readonly Elsewhere[]): string[] {
  const of = there.filter((e) => e.is === 'counting');
  if (of.length === 0) return [];
  const uses = of.map(({ in: law, by }) => {
    const names = by.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
    return `${law}: ${names.join(', ')}${by.length > MOST_NAMES ? `, +${by.length - MOST_NAMES}` : ''}`;
  });
  const says = COUNTING.find((c) => c.row === of[0]!.row)!.says;
  return [`counting: ${says}`, ...uses];
}

function byFragment(there: readonly Elsewhere[]): string[] {
  return there
    .filter((e) => e.is === 'fragment')
    .map((e) => `fragment ${e.in}: ${quoted(e)}${e.reached ? ' (kept and broken)' : ''}`);
}

function quoted({ by, reason }: Elsewhere): string {
  return by.length > 0 ? by.map((name) => `\`${name}\``).join(', ') : `not encoded: ${reason}`;
}

const reached = (e: Elsewhere) => (e.reached === null ? '' : e.reached ? 'kept and broken' : 'not by one rule');

const isEncoded = (r: RowCoverage) => r.rules.length > 0;
const isReached = (r: RowCoverage) => isEncoded(r) && r.reached;

function standingOf(r: RowCoverage, standing: ReadonlyMap<string, string>): string {
  return marked(r, standing.get(r.row));
}

function marked({ unconfirmed }: { readonly unconfirmed: boolean }, standing: string | undefined): string {
  return `${standing ?? 'not in the table'}${unconfirmed ? ', marked to be confirmed' : ''}`;
}

function rulesText({ rules, reason }: RowCoverage): string {
  return rules.length > 0 ? rules.map((rule) => `\`${rule}\``).join(', ') : `not encoded: ${reason}`;
}

function reachText(r: RowCoverage): string {
  if (!isEncoded(r)) return '';
  if (r.reached) return 'kept and broken';
  if (r.kept && r.broken) return 'one rule kept, another broken';
  return r.kept ? 'kept, broken by none' : r.broken ? 'broken, kept by none' : 'none';
}

/** `XF-9` before `XF-10`. */
function inOrder(a: string, b: string): number {
  const [family, n] = a.split('-');
  const [other, m] = b.split('-');
  return family === other ? Number.parseInt(n ?? '', 10) - Number.parseInt(m ?? '', 10) : a < b ? -1 : 1;
}
