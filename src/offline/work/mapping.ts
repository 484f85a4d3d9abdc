import { bindingYaml, columnsOf, type Proposal, type Say, withAnswers, withColumns } from '../../bind/index.js';
import type { Answers, AttributeRow, Likely, Mapping } from '../protocol.js';

/** A proposal as menus show it: what is sure is chosen, everything else only offered. */
export function mappingOf(proposal: Proposal, say: Say): Mapping {
  const { law, labels, attributes, table, who } = proposal;
  const event = (e: number) => law.events[e]!.name;
  return {
    isTable: table !== null,
    events: law.events.map(({ name, texts }) => ({ name, texts })),
    labels: labels.map(({ label, count, chosen, sure, others }) => ({
      label,
      count,
      event: chosen && sure ? event(chosen.event) : null,
      likely: [...(chosen ? [chosen] : []), ...others].map((o) => ({ name: event(o.event), score: o.score })),
      attributes: (attributes.get(label) ?? []).map((match): AttributeRow => {
        const likely = [...(match.chosen ? [match.chosen] : []), ...match.others];
        return {
          name: law.attributes[match.attribute]!.name,
          column: match.sure ? (match.chosen?.column ?? null) : null,
          likely: likely.map(({ column, score }): Likely => ({ name: column, score })),
        };
      }),
    })),
    columns: columnsOf(proposal),
    caseColumn: table?.caseColumn ?? null,
    office: who.office?.sure ? who.office.column : null,
    covered: proposal.covered,
    unplaced: proposal.unplaced.map(event),
    yaml: bindingYaml(proposal, say),
  };
}

/** The proposal as the menus stand. */
export function answered(proposal: Proposal, answers: Answers): Proposal {
  const { law } = proposal;
  const eventOf = (name: string | null) => (name === null ? null : law.events.findIndex((e) => e.name === name));
  const labels = new Map(Object.entries(answers.events).map(([label, name]) => [label, eventOf(name)]));
  const attributes = new Map(
    Object.entries(answers.attributes).map(([label, given]) => [
      label,
      new Map(
        Object.entries(given).map(([name, column]) => [law.attributes.findIndex((a) => a.name === name), column]),
      ),
    ]),
  );
  return withColumns(withAnswers(proposal, labels), {
    attributes,
    ...(answers.caseColumn === null ? {} : { caseColumn: answers.caseColumn }),
    ...(answers.office === undefined ? {} : { who: { office: answers.office } }),
  });
}
