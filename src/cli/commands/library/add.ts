import { jsonText } from '../../../base/index.js';
import {
  type Added,
  DOCUMENT_KINDS,
  type GivenMeta,
  type ImportedText,
  knownCommencement,
  readTexts,
  STANDINGS,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Arguments } from '../../arguments.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { withLibrary } from './open.js';

/** At most so many doubts of one file are told, unless all are asked for. */
const TOLD = 12;

const SAYS = ['id', 'title', 'jurisdiction', 'date', 'from', 'until', 'issuer', 'speaker'] as const;

/** Doubts that a known commencement ends. */
const OF_COMMENCEMENT: ReadonlySet<string> = new Set(['no-from', 'from-of-first-version']);

/** `duecourse library add FILE...` */
export const add: Command = {
  spec: {
    name: 'library add',
    operands: ['FILE...'],
    options: {
      ...Object.fromEntries(SAYS.map((name) => [name, { takes: 'value' as const }])),
      in: { takes: 'value' },
      kind: { takes: 'value', values: DOCUMENT_KINDS },
      standing: { takes: 'value', values: STANDINGS },
      replace: { takes: 'nothing' },
      'dry-run': { takes: 'nothing' },
      all: { takes: 'nothing' },
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const texts = await readTexts(args.operands, givenBy(args));
    const added = args.flag('dry-run')
      ? texts.map((text) => ({ text, as: null }))
      : await withLibrary(io, (library) => library.add(texts, { replace: args.flag('replace') }));
    await io.stdout.write(
      args.value('format') === 'json'
        ? jsonText(added.map(({ text: { nodes: _, ...rest }, as }) => ({ ...rest, as })))
        : `${added.map((one) => told(one, args.flag('all'), messages)).join('\n')}\n`,
    );
    return Exit.OK;
  },
};

function givenBy(args: Arguments): GivenMeta {
  const given: Record<string, string> = {};
  for (const name of [...SAYS, 'kind', 'standing'] as const) {
    const value = args.value(name);
    if (value !== undefined) given[name] = value;
  }
  const language = args.value('in');
  return language === undefined ? given : { ...given, language };
}

/** What was understood of a text, what was left out, and what is doubtful, with lines. */
function told(
  { text, as }: { readonly text: ImportedText; readonly as: Added['as'] | null },
  all: boolean,
  messages: Messages,
): string {
  const { document, version } = text;
  const say = (code: string, data: Readonly<Record<string, string | number>> = {}) => messages.text(code, data);
  const kindText = (kind: string): string =>
    kind.startsWith('quoted-')
      ? say('library/quoted', { kind: kindText(kind.slice('quoted-'.length)) })
      : say(`library/kind-${kind}`);
  const counts = Object.entries(text.counts).map(([kind, n]) => say('library/count', { kind: kindText(kind), n }));
  const lines = [
    say(`library/added-${as ?? 'read'}`, { id: document.id, file: text.file }),
    `  ${text.text.title}`,
    `  ${say('library/known', {
      kind: say(`library/document-${document.kind}`),
      date: version.date,
      from: version.from ?? '',
      until: version.until ?? '',
      language: text.text.language,
      standing: say(`library/standing-${text.text.standing}`),
      issuer: text.text.issuer ?? '',
      speaker: text.text.speaker ?? '',
    })}`,
    `  ${counts.join(', ')}`,
    ...droppedLines(text, all, say),
  ];
  // Which day the program knows it needs not to be given.
  const known = version.from === null ? knownCommencement([text.text.title], version.date) : null;
  if (known !== null)
    lines.push(
      `  ${say('library/force-in-force', { since: known.from, how: say(`library/force-by-${known.basis}`) })}`,
    );
  const open = text.unsure.filter((u) => known === null || !OF_COMMENCEMENT.has(u.code));
  const doubts = open.map((u) => `  ${text.file}:${u.line}: ${say(`library/unsure-${u.code}`, u.data)}`);
  lines.push(...(all ? doubts : doubts.slice(0, TOLD)));
  if (!all && doubts.length > TOLD) lines.push(`  ${say('library/more', { n: doubts.length - TOLD })}`);
  return lines.join('\n');
}

/** Why and where words were left out; of marks of the format and of what was understood as statements only how many. */
function droppedLines(
  text: ImportedText,
  all: boolean,
  say: (code: string, data?: Readonly<Record<string, string | number>>) => string,
): string[] {
  const quiet = new Set(['markup', 'metadata', 'zero-width', 'blank']);
  const byWhy = new Map<string, number>();
  for (const { why, text: words } of text.dropped) byWhy.set(why, (byWhy.get(why) ?? 0) + words.length);
  const sum = [...byWhy].map(([why, n]) => say('library/dropped', { why: say(`library/drop-${why}`), n }));
  const shown = text.dropped.filter(({ why }) => !quiet.has(why));
  const lines = shown.map(
    ({ why, line, text: words }) => `  ${text.file}:${line}: ${say(`library/drop-${why}`)}: ${words.slice(0, 60)}`,
  );
  return [
    ...(sum.length > 0 ? [`  ${say('library/left-out', { what: sum.join(', ') })}`] : []),
    ...(all ? lines : lines.slice(0, TOLD)),
  ];
}
