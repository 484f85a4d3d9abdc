/** The tables of docs/coverage: built from what the laws, and the fragments that stand for others, declare and show. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Assumption,
  assumptionsIn,
  CONSTRUCTS,
  type ConstructUse,
  constructUses,
  factRows,
  heldAgainst,
  REASONS,
  type RowCoverage,
  rowCoverage,
} from '../../src/engine/index.js';
import { type Law, loadLaw } from '../../src/language/index.js';
import { fromSeed } from '../../test/support/draw.js';
import { randomLaw } from '../../test/support/laws.js';

const NOTE = '<!-- Made by `npm run coverage`: change the laws, or src/engine/coverage, not this file. -->';

/** File below the project's root -> what should stand in it. */
export async function coverageTables(root: string): Promise<ReadonlyMap<string, string>> {
  const laws = await lawsIn(root, 'laws');
  const fragments = await lawsIn(root, 'test/laws');
  const facts = path.join(root, 'laws', 'rows.csv');
  const texts = {
    constructs: constructTable(laws, fragments),
    rows: rowTables(laws, existsSync(facts) ? readFileSync(facts, 'utf8') : ''),
    assumptions: assumptionTables(laws),
  };
  return new Map(Object.entries(texts).map(([name, text]) => [`docs/coverage/${name}.md`, text]));
}

async function lawsIn(root: string, folder: string): Promise<Law[]> {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.law.md'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
  const laws: Law[] = [];
  for (const name of names) {
    const { law } = await loadLaw(readFileSync(path.join(root, name), 'utf8'), name);
    if (!law) throw new Error(`${name} has faults: \`duecourse laws check ${name}\` tells them`);
    laws.push(law);
  }
  return laws;
}

/** So many random laws, of those that the property tests put through both engines, are looked through. */
const RANDOM_LAWS = 1000;

/** Constructs that random laws hold, by their form. */
function randomlyMet(): ReadonlySet<number> {
  const forms = CONSTRUCTS.map((c) => ({ ...c, rows: [] }));
  const met = new Set<number>();
  for (let seed = 0; seed < RANDOM_LAWS; seed++) {
    const law = randomLaw(fromSeed(seed), { workingDays: true, base: 15_000, whole: true });
    for (const { construct } of constructUses(law, forms)) met.add(construct);
  }
  return met;
}

function constructTable(laws: readonly Law[], fragments: readonly Law[]): string {
  const inLaws = laws.flatMap((law) => constructUses(law, CONSTRUCTS));
  const inFragments = fragments.flatMap((law) => constructUses(law, CONSTRUCTS));
  const random = randomlyMet();
  const isHeld = (u: ConstructUse) => u.reached;
  let held = 0;
  const rows = CONSTRUCTS.map(({ number, name, written }) => {
    const [a, b] = [inLaws, inFragments].map((uses) => uses.filter((u) => u.construct === number)) as [
      ConstructUse[],
      ConstructUse[],
    ];
    const isShown = [...a, ...b].some(isHeld);
    if (isShown) held++;
    const tests = [...(isShown ? ['kept and broken'] : []), ...(random.has(number) ? ['random'] : [])];
    return [number, name, written, usesText(a), usesText(b), examplesOf(a, b), tests.join(', ') || '-'];
  });
  return `# How each construct of real statutes is written, and where

${NOTE}

The ${CONSTRUCTS.length} constructs that statutes were found to use, each with the way to write it. The forms are explained in
[language.md](../language.md), their meaning in [semantics.md](../semantics.md). Uses are found by walking what each law declares: a
construct stands here because a rule, clock, deemed event or fact has its form (and, where the form alone is that of several
constructs, rests on a row that has it). *Examples* are the worked examples that expect a verdict of a rule resting on it, in the laws and
in the fragments under \`test/laws\`; both engines give what they expect (\`test/laws/laws.test.ts\`). *Kept and broken*: in one law
one such rule is kept by one of them and broken by another. *Random*: random laws of the property tests have its form (\`test/engine/engines.test.ts\`).

${held} of ${CONSTRUCTS.length} are kept and broken by examples.

${table(['no.', 'construct', 'written', 'laws that use it', 'fragments', 'examples', 'tests'], rows)}`;
}

const MOST_NAMES = 2;

function usesText(uses: readonly ConstructUse[]): string {
  const texts = uses.map(({ law, in: names }) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
    return `${law}: ${shown.join(', ')}${names.length > MOST_NAMES ? `, +${names.length - MOST_NAMES}` : ''}`;
  });
  return texts.join('<br>') || '-';
}

function examplesOf(...uses: readonly (readonly ConstructUse[])[]): number {
  return uses.flat().reduce((sum, use) => sum + use.examples, 0);
}

function rowTables(laws: readonly Law[], csv: string): string {
  const facts = factRows(csv);
  const standing = new Map(facts.map((f) => [f.row, f.standing]));
  const rows = laws.flatMap((law) => rowCoverage(law).sort((a, b) => inOrder(a.row, b.row)));
  const { missing, unmarked } = heldAgainst(rows, facts);
  const summary = laws.map(({ id }) => {
    const of = rows.filter((r) => r.law === id);
    const reasons = REASONS.map((reason) => of.filter((r) => r.reason === reason).length);
    return [id, of.length, of.filter(isEncoded).length, of.filter(isReached).length, ...reasons];
  });
  const lists = laws.map(({ id }) => {
    const of = rows.filter((r) => r.law === id);
    const lines = of.map((r) => [r.row, standingOf(r, standing), rulesText(r), reachText(r)]);
    return `## ${id}\n\n${table(['row', 'known', 'rules, or why there is none', 'examples'], lines)}`;
  });
  return `# What became of each row of the table of facts

${NOTE}

The laws were written from rows of facts (\`laws/rows.csv\`). Each row is carried by rules, or is not encoded for one of five reasons. A row
counts as *reached* when a rule that carries it is kept by one worked example and broken by another; a duty without a number is never
broken, and an act that is never lawful is never kept. \`duecourse laws coverage\` says the same of any law.

${table(['law', 'rows', 'encoded', 'reached', ...REASONS], summary)}
In no law, though other rows of the family are: ${missing.length === 0 ? 'none' : missing.join(', ')}. Known from memory or second-hand, yet not
marked \`source: to be confirmed\`: ${unmarked.length === 0 ? 'none' : unmarked.join(', ')}.

${lists.join('\n')}`;
}

const isEncoded = (r: RowCoverage) => r.rules.length > 0;
const isReached = (r: RowCoverage) => isEncoded(r) && r.reached;

function standingOf({ row, unconfirmed }: RowCoverage, standing: ReadonlyMap<string, string>): string {
  return `${standing.get(row) ?? 'not in the table'}${unconfirmed ? ', marked to be confirmed' : ''}`;
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

function assumptionTables(laws: readonly Law[]): string {
  const all = laws.flatMap(assumptionsIn);
  const lists = laws.map(({ id }) => {
    const of = all.filter((a) => a.law === id);
    const readings = of
      .filter((a) => a.is === 'reading')
      .map((a) => [a.name, a.assumed, othersText(a), a.why ?? '-', rulesOf(a)]);
    const options = of.filter((a) => a.is === 'option').map((a) => [a.name, a.assumed]);
    return [
      `## ${id}`,
      ...(readings.length > 0
        ? [table(['reading', 'assumed', 'what else it could mean', 'why', 'rules'], readings)]
        : []),
      ...(options.length > 0 ? [table(['settled for the whole law', 'as the law says'], options)] : []),
      ...(of.length === 0 ? ['Nothing.'] : []),
    ]
      .map((part) => part.trimEnd())
      .join('\n\n');
  });
  return `# What each law assumes where its text leaves something open

${NOTE}

A *reading* has each way to take the text written out; one is assumed, and \`check --readings\` counts the verdicts under every other.
What is settled for a whole law stands in its front matter (\`assumed:\`), where the reason of a reading may stand too, under its name.
Reports repeat both.

${lists.join('\n\n')}
`;
}

function othersText({ others }: Assumption): string {
  return others.map(({ option, text }) => `${option}: ${text}`).join('<br>');
}

function rulesOf({ rules }: Assumption): string {
  return rules.map((rule) => `\`${rule}\``).join(', ') || '-';
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |\n`;
  return line(heads) + line(heads.map(() => '---')) + rows.map(line).join('');
}
