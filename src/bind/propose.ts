import type { Law } from '../language/index.js';
import type { EventLog, TableDescription } from '../log/index.js';
import { type AttributeMatch, AttributeMatcher } from './attributes.js';
import { type ColumnFacts, columnFacts, tableColumnFacts } from './columns.js';
import { type DueColumn, dueColumns, isDueName } from './due.js';
import { type LabelMatch, matchLabels } from './events.js';
import { type Labels, labelsOf, tableLabels } from './labels.js';
import { type SourceHints, sourceHints } from './source.js';
import { type TableHints, tableHints } from './table.js';
import { matchWho, type Who } from './who.js';

/** A first binding, with what is sure, what is only offered, and what found no place. */
export interface Proposal {
  readonly law: Law;
  readonly log: string;
  /** Labels in the order of their frequency; of a table with one row a case, its columns of dates. */
  readonly labels: readonly LabelMatch[];
  /** Rarer labels that were not looked at. */
  readonly leftOut: number;
  /** Of each label with a chosen event. */
  readonly attributes: ReadonlyMap<string, readonly AttributeMatch[]>;
  readonly who: Who;
  /** Columns that are called due days; none of them is taken. */
  readonly dues: readonly DueColumn[];
  /** What the times of a log say of its source; null for a table. */
  readonly source: SourceHints | null;
  /** What a table with one row a case needs told; null for a log. */
  readonly table: TableHints | null;
  /** Events of the law that no label was chosen for. */
  readonly unplaced: readonly number[];
  /** Share of the log's events whose label was taken. */
  readonly covered: number;
  readonly basis: Basis;
}

/** What was found out about the source before anything was matched. */
interface Basis {
  readonly name: string;
  readonly labels: Labels & { readonly leftOut: number };
  readonly columns: readonly ColumnFacts[];
  readonly source: SourceHints | null;
  readonly table: TableHints | null;
}

/** Matches a log's names with a law's by likeness across languages. Decides nothing that is not plain. */
export function proposeBinding(log: EventLog, law: Law): Proposal {
  const labels = labelsOf(log);
  return propose(law, {
    name: log.name,
    labels,
    columns: columnFacts(log, labels),
    source: sourceHints(log, law),
    table: null,
  });
}

/** The same for a table with one row a case, whose columns of dates are what happened. */
export function proposeTableBinding(table: TableDescription, law: Law): Proposal {
  const hints = tableHints(table, law);
  const columns = tableColumnFacts(table).filter(({ name }) => name !== hints.caseColumn);
  return propose(law, {
    name: table.file,
    labels: tableLabels(table, (name) => !isDueName(name, law)),
    columns,
    source: null,
    table: hints,
  });
}

function propose(law: Law, basis: Basis): Proposal {
  return complete(law, basis, matchLabels(law, basis.labels));
}

function complete(law: Law, basis: Basis, matches: readonly LabelMatch[]): Proposal {
  const matcher = new AttributeMatcher(law, basis.columns, basis.table !== null);
  const placed = matches.filter((m) => m.chosen !== null);
  const chosen = new Set(placed.map((m) => m.chosen!.event));
  const sure = placed.reduce((n, m) => (m.sure ? n + m.count : n), 0);
  const all = basis.labels.counts.reduce((n, count) => n + count, 0);
  const attributes = matcher.match(placed.map(({ label, chosen: c, sure }) => ({ event: c!.event, label, sure })));
  const who = matchWho(basis.columns);
  return {
    law,
    log: basis.name,
    labels: matches,
    leftOut: basis.labels.leftOut,
    attributes: new Map([...attributes].map(([label, found]) => [label, found.map((a) => besideWho(a, who))])),
    who,
    dues: dueColumns(law, basis.columns, matches),
    source: basis.source,
    table: basis.table,
    unplaced: law.events.flatMap(({ byLaw }, e) => (chosen.has(e) || byLaw ? [] : [e])),
    covered: all === 0 ? 0 : sure / all,
    basis,
  };
}

/** Who acts is seldom what the act is about: a column that surely tells who is only offered for an attribute. */
function besideWho(match: AttributeMatch, who: Who): AttributeMatch {
  const acting = Object.values(who).some((part) => part?.sure && part.column === match.chosen?.column);
  return acting ? { ...match, sure: false } : match;
}

/** The same proposal where a human has said what some labels are: an event, or null for none. */
export function withAnswers(proposal: Proposal, answers: ReadonlyMap<string, number | null>): Proposal {
  const given = new Set(answers.values());
  const matches = proposal.labels.map((match): LabelMatch => {
    const answer = answers.get(match.label);
    if (answer === null) return { ...match, chosen: null, sure: false };
    if (answer !== undefined) return { ...match, chosen: { event: answer, score: 1 }, sure: true };
    // Two labels may be one event, but what was only guessed gives way.
    const lost = !match.sure && match.chosen !== null && given.has(match.chosen.event);
    return lost ? { ...match, chosen: null, sure: false } : match;
  });
  return complete(proposal.law, proposal.basis, matches);
}

/** What a human has said of columns: `attributes` by label, then by attribute, each with a column that was offered, or null. */
export interface ColumnAnswers {
  readonly caseColumn?: string;
  readonly attributes?: ReadonlyMap<string, ReadonlyMap<number, string | null>>;
  readonly who?: Readonly<Partial<Record<keyof Who, string | null>>>;
}

/** The same proposal where a human has said which columns are what. Given after what the labels are. */
export function withColumns(proposal: Proposal, { caseColumn, attributes, who = {} }: ColumnAnswers): Proposal {
  const { table } = proposal;
  const answered = (label: string, matches: readonly AttributeMatch[]) =>
    matches.map((match) => {
      const column = attributes?.get(label)?.get(match.attribute);
      return column === undefined ? match : withColumn(match, column);
    });
  const parts = Object.entries(who).map(([part, column]) => {
    return [part, column === null ? null : { column, score: 1, sure: true, others: [] }];
  });
  return {
    ...proposal,
    attributes: new Map([...proposal.attributes].map(([label, matches]) => [label, answered(label, matches)])),
    who: { ...proposal.who, ...Object.fromEntries(parts) },
    table: table && caseColumn !== undefined ? { ...table, caseColumn, caseUnique: true } : table,
  };
}

/** What the values of a column stand for was looked at for the likeliest alone. */
function withColumn(match: AttributeMatch, column: string | null): AttributeMatch {
  if (column === null) return { ...match, chosen: null, sure: false };
  if (match.chosen?.column === column) return { ...match, chosen: { ...match.chosen, score: 1 }, sure: true };
  const found = match.others.find((other) => other.column === column);
  return found === undefined
    ? match
    : { ...match, chosen: { ...found, score: 1 }, sure: true, codes: null, answersOnly: false };
}

/** Names of all columns that were looked at. */
export function columnsOf({ basis, table }: Proposal): string[] {
  const names = basis.columns.map(({ name }) => name);
  return [...new Set(table?.caseColumn == null ? names : [table.caseColumn, ...names])];
}
