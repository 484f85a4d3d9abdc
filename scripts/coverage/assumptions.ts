import { type Assumption, assumptionsIn } from '../../src/engine/index.js';
import type { Law } from '../../src/language/index.js';
import { NOTE, table } from './markdown.js';

export function assumptionTables(laws: readonly Law[]): string {
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
