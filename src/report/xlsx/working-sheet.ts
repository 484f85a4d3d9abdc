import { type Messages, verdictWord } from '../../messages/index.js';
import { unitText } from '../clock-text.js';
import type { Evidence, ReportDocument } from '../document/index.js';
import { limitSentences } from '../limit-text.js';
import { Namer } from '../names.js';
import type { Kind, Value } from './cells.js';
import type { Sheet } from './sheet-writer.js';

const COLUMNS: readonly (readonly [title: string, kind: Kind])[] = [
  ['case', 'text'],
  ['rule', 'text'],
  ['verdict', 'text'],
  ['working', 'text'],
  ['from', 'time'],
  ['to', 'time'],
  ['count', 'number'],
  ['unit', 'text'],
  ['source', 'text'],
  ['id', 'text'],
];

/** How the due days of the sampled findings came about, one step a row. */
export function workingSheet({ evidence, wording }: ReportDocument, messages: Messages): Sheet {
  return {
    name: messages.text('xlsx/working'),
    columns: COLUMNS.map(([title, kind]) => ({ title: messages.text(`column/${title}`), kind })),
    rows: rowsOf(evidence, messages, new Namer(wording, messages.language)),
  };
}

function* rowsOf({ findings, workings }: Evidence, messages: Messages, namer: Namer): Generator<readonly Value[]> {
  const sentences = workings.map((working) => limitSentences(working, messages, namer));
  for (const { id, finding, limits } of findings) {
    const verdict = messages.text(verdictWord(finding));
    for (const { text, step } of limits.flatMap((place) => sentences[place] ?? [])) {
      const unit = step?.unit ? unitText(step.count, step.unit, messages) : null;
      const typed = [step?.from ?? null, step?.to ?? null, step?.count ?? null, unit, step?.source ?? null];
      yield [finding.case, finding.rule, verdict, text, ...typed, id];
    }
  }
}
