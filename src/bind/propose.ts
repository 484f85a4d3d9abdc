import type { Law } from '../language/index.js';
import type { EventLog } from '../log/index.js';
import { type AttributeMatch, AttributeMatcher } from './attributes.js';
import { columnFacts } from './columns.js';
import { type LabelMatch, matchLabels } from './events.js';
import { labelsOf } from './labels.js';
import { type SourceHints, sourceHints } from './source.js';
import { matchWho, type Who } from './who.js';

/** A first binding, with what is sure, what is only offered, and what found no place. */
export interface Proposal {
  readonly law: Law;
  readonly log: string;
  /** Labels in the order of their frequency. */
  readonly labels: readonly LabelMatch[];
  /** Rarer labels that were not looked at. */
  readonly leftOut: number;
  /** Of each label with a chosen event. */
  readonly attributes: ReadonlyMap<string, readonly AttributeMatch[]>;
  readonly who: Who;
  readonly source: SourceHints;
  /** Events of the law that no label was chosen for. */
  readonly unplaced: readonly number[];
  /** Share of the log's events whose label was taken. */
  readonly covered: number;
}

/** Matches a log's names with a law's by likeness across languages. Decides nothing that is not plain. */
export function proposeBinding(log: EventLog, law: Law): Proposal {
  const labels = labelsOf(log);
  return withLabels(matchLabels(law, labels), labels, log, law);
}

function withLabels(
  matches: readonly LabelMatch[],
  labels: ReturnType<typeof labelsOf>,
  log: EventLog,
  law: Law,
): Proposal {
  const columns = columnFacts(log, labels);
  const matcher = new AttributeMatcher(law, columns);
  const placed = matches.filter((m) => m.chosen !== null);
  const chosen = new Set(placed.map((m) => m.chosen!.event));
  const sure = placed.reduce((n, m) => (m.sure ? n + m.count : n), 0);
  return {
    law,
    log: log.name,
    labels: matches,
    leftOut: labels.leftOut,
    attributes: new Map(placed.map((m) => [m.label, matcher.match(m.chosen!.event, m.label)])),
    who: matchWho(columns),
    source: sourceHints(log, law),
    unplaced: law.events.flatMap((_, e) => (chosen.has(e) ? [] : [e])),
    covered: log.eventCount === 0 ? 0 : sure / log.eventCount,
  };
}

/** The same proposal where a human has said what some labels are: an event, or null for none. */
export function withAnswers(proposal: Proposal, answers: ReadonlyMap<string, number | null>, log: EventLog): Proposal {
  const given = new Set(answers.values());
  const matches = proposal.labels.map((match): LabelMatch => {
    const answer = answers.get(match.label);
    if (answer === null) return { ...match, chosen: null, sure: false };
    if (answer !== undefined) return { ...match, chosen: { event: answer, score: 1 }, sure: true };
    // Two labels may be one event, but what was only guessed gives way.
    const lost = !match.sure && match.chosen !== null && given.has(match.chosen.event);
    return lost ? { ...match, chosen: null, sure: false } : match;
  });
  return withLabels(matches, labelsOf(log), log, proposal.law);
}
