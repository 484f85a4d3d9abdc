import { failInput, jsonText, nearest } from '../../base/index.js';
import type { Law } from '../../language/index.js';
import { lawPage } from '../../page/index.js';
import { explainLaw, explanationMarkdown, explanationText } from '../../report/index.js';
import { refuseEnding } from '../ending.js';
import { Exit } from '../io.js';
import { lawFiles, openStatute } from '../laws.js';
import { refuseTerminal, writeOut } from '../output.js';
import { refuseOverInput } from '../over-input.js';
import type { Command } from '../run.js';
import { styleOf } from '../style.js';
import { programVersion } from '../version.js';

const FORMS: readonly string[] = ['text', 'md', 'html', 'json'];

/** `duecourse explain LAW [RULE...]`: a law in sentences that a lawyer can hold against its text. */
export const explain: Command = {
  spec: {
    name: 'explain',
    operands: ['LAW', 'RULE*'],
    options: { format: { takes: 'value', values: FORMS }, out: { takes: 'value' } },
  },
  async run(args, io, messages) {
    const [given = '', ...names] = args.operands;
    const format = args.value('format') ?? 'text';
    const out = args.value('out');
    refuseTerminal(format, out, io, 'duecourse explain');
    refuseEnding(format, out, FORMS);
    const statute = await openStatute(given, io);
    if (out !== undefined) await refuseOverInput([out], await lawFiles(given, io));
    refuseUnknown(statute.law, names);
    const law = explainLaw(statute, messages, names.length === 0 ? undefined : new Set(names));
    const style = styleOf(io, out !== undefined || !io.stdout.isTerminal);
    const content =
      format === 'json'
        ? jsonText({ duecourse: 'law', ...law })
        : format === 'md'
          ? explanationMarkdown(law, messages)
          : format === 'html'
            ? lawPage(law, messages, programVersion())
            : explanationText(law, messages, style);
    await writeOut([content], out, io, format);
    return Exit.OK;
  },
};

function refuseUnknown(law: Law, names: readonly string[]): void {
  const known = new Set(law.rules.map(({ name }) => name));
  for (const name of names)
    if (!known.has(name))
      failInput('cli/unknown-rule', law.id, {
        data: { rule: name, near: nearest(name, known) ?? '', known: [...known].join(', ') },
      });
}
