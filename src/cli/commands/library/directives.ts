import { jsonText } from '../../../base/index.js';
import { actorWords, dateWords, placedDirectives, type Span, type StoredText } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { textWanted, WHICH, withLibrary } from './open.js';

/** `duecourse library directives DOC`: the sentences that direct, and what each demands of whom. Nothing is adopted by it. */
export const directives: Command = {
  spec: {
    name: 'library directives',
    operands: ['DOC'],
    options: { ...WHICH, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const text = await withLibrary(io, (library) => textWanted(library, args.operands[0] ?? '', args, io, messages));
    const found = directivesIn(text);
    if (args.value('format') === 'json')
      await io.stdout.write(jsonText({ document: text.document.id, version: text.version.date, directives: found }));
    else {
      const style = styleOf(io, !io.stdout.isTerminal);
      const lines = found.flatMap((d) => [...linesOf(d, style, messages), '']);
      const demands = found.reduce((n, d) => n + d.demands.length, 0);
      lines.push(messages.text('library/directives-count', { count: found.length, demands }));
      await io.stdout.write(`${lines.join('\n')}\n`);
    }
    return Exit.OK;
  },
};

/** A directive in words, with its place: the node's id, and where in its words the sentence stands. */
interface FoundDirective {
  readonly number: number;
  readonly eId: string;
  readonly line: number;
  readonly at: Span;
  readonly sentence: string;
  readonly form: string;
  readonly cue: string;
  readonly demands: readonly FoundDemand[];
}

interface FoundDemand {
  readonly at: Span;
  readonly actor: string | null;
  readonly forbids: boolean;
  readonly verb: string;
  readonly object: string | null;
  readonly words: string;
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
}

/** The directives of a text in words. */
function directivesIn(text: StoredText): FoundDirective[] {
  return [...placedDirectives(text.nodes, text.version.date)].map((placed) => {
    const { number, node, directive: d } = placed;
    const words = (span: Span) => node.text.slice(span.from, span.to);
    return {
      number,
      eId: node.eId,
      line: node.line,
      at: d.at,
      sentence: words(d.at),
      form: d.form,
      cue: words(d.cue),
      demands: d.demands.map((x) => ({
        at: x.at,
        actor: actorWords(placed, x),
        forbids: x.forbids,
        verb: words(x.verb),
        object: x.object && words(x.object),
        words: words(x.at),
        dates: dateWords(placed, x),
        numbers: x.numbers.map(words),
      })),
    };
  });
}

function linesOf(d: FoundDirective, style: Style, messages: Messages): string[] {
  const head = `${style.bold(String(d.number))}  ${style.dim(`${d.eId} (${d.line})`)}`;
  const demands = d.demands.map((x, k) => {
    const who =
      x.actor === null
        ? messages.text('library/directive-nobody')
        : messages.text('library/directive-actor', { actor: x.actor });
    const dates =
      x.dates.length === 0 ? '' : ` ${messages.text('library/directive-dates', { dates: x.dates.join('; ') })}`;
    const words = x.forbids ? messages.text('library/directive-forbids', { words: x.words }) : x.words;
    return set(`${d.number}.${k + 1}  ${words}  ${style.dim(who + dates)}`, style, '    ');
  });
  return [head, set(d.sentence, style, '  '), ...demands];
}
