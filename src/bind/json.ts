import type { Proposal } from './propose.js';

/** The proposal as plain data for programs, in the names of law and log. */
export function bindingJson({
  law,
  log,
  labels,
  leftOut,
  attributes,
  who,
  dues,
  source,
  table,
  unplaced,
  covered,
}: Proposal): object {
  const event = (e: number) => law.events[e]!.name;
  const rounded = (score: number) => Math.round(score * 100) / 100;
  return {
    law: law.id,
    log,
    source: table === null ? { kind: 'log', ...source } : { kind: 'table', ...table },
    labels: labels.map(({ label, count, chosen, sure, others }) => ({
      label,
      count,
      event: chosen && event(chosen.event),
      confidence: chosen && rounded(chosen.score),
      sure,
      next: others.map((o) => ({ event: event(o.event), confidence: rounded(o.score) })),
      attributes: (attributes.get(label) ?? []).map((a) => ({
        attribute: law.attributes[a.attribute]!.name,
        column: a.chosen?.column ?? null,
        of: a.chosen?.of ?? null,
        confidence: a.chosen && rounded(a.chosen.score),
        sure: a.sure,
        answersOnly: a.answersOnly,
        codes: a.codes && Object.fromEntries(a.codes.known),
        next: a.others.map((o) => ({ column: o.column, of: o.of, confidence: rounded(o.score) })),
      })),
    })),
    rarerLabels: leftOut,
    eventsWithoutLabel: unplaced.map(event),
    ...who,
    due: dues,
    covered: rounded(covered),
  };
}
