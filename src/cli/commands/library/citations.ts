import { jsonText } from '../../../base/index.js';
import {
  type CitationLink,
  Collection,
  citationLinks,
  placeName,
  type StoredText,
  type Target,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { set } from './lines.js';
import { articleWanted, dayOption, textWanted, WHICH, withLibrary } from './open.js';
import { versionLine } from './show.js';

/** `duecourse library citations DOC [art. N]`: what an article or a whole text cites, and what cites it. */
export const citations: Command = {
  spec: {
    name: 'library citations',
    operands: ['DOC', 'ARTICLE*'],
    options: { ...WHICH, all: { takes: 'nothing' }, format: { takes: 'value', values: ['text', 'json'] } },
  },
  async run(args, io, messages) {
    const [name = '', ...place] = args.operands;
    const on = dayOption(args, 'on') ?? localDay(io.now());
    const { wanted, texts } = await withLibrary(io, async (library) => {
      const found = await textWanted(library, name, args, io, messages);
      const all: StoredText[] = [];
      for await (const text of library.texts()) all.push(text);
      return { wanted: found, texts: all };
    });
    const node = place.length === 0 ? null : articleWanted(wanted, place);
    const text = texts.find(({ textId }) => textId === wanted.textId) ?? wanted;
    const links = citationLinks(text, node, new Collection(texts), { on, allVersions: args.flag('all') });
    if (args.value('format') === 'json') {
      const { id } = text.document;
      const told = (all: readonly CitationLink[]) => all.map((link) => asJson(link));
      const at = { document: id, version: text.version.date, language: text.text.language, eId: node?.eId ?? null };
      await io.stdout.write(jsonText({ of: at, cites: told(links.cites), citedBy: told(links.citedBy) }));
      return Exit.OK;
    }
    const style = styleOf(io, !io.stdout.isTerminal);
    const title = [text.text.title, node?.number?.written ?? ''].filter((words) => words !== '').join(' ');
    const lines = [style.bold(title), style.dim(set(versionLine(text, messages), style)), ''];
    if (links.cites.length === 0) lines.push(messages.text('library/cites-none'));
    else lines.push(messages.text('library/cites'), ...links.cites.flatMap((link) => citing(link, style, messages)));
    lines.push('');
    if (links.citedBy.length === 0) lines.push(messages.text('library/cited-by-none'));
    else lines.push(messages.text('library/cited-by'), ...links.citedBy.flatMap((link) => citedFrom(link, style)));
    await io.stdout.write(`${lines.join('\n').trimEnd()}\n`);
    return Exit.OK;
  },
};

/** A citation as written, and where each of its points leads. */
function citing({ citation, targets }: CitationLink, style: Style, messages: Messages): string[] {
  const { text, article } = citation.place;
  const from = article?.number?.written ?? '';
  const leads = [...new Set(targets.map((target) => leadsTo(target, text, messages)))];
  return [set(`${from === '' ? '' : `${from}: `}${citation.written} → ${leads.join('; ')}`, style, '  ')];
}

function leadsTo(target: Target, from: unknown, messages: Messages): string {
  if (target.is === 'outside') return messages.text('library/cites-outside', { title: target.title });
  const { text } = target;
  const title = `${text.text.title} (${text.document.id} ${text.version.date})`;
  if (target.is === 'older') return messages.text('library/cites-older', { title });
  if (target.is === 'missing')
    return messages.text('library/cites-missing', { title, level: messages.text(`library/level-${target.level}`) });
  const place = target.eId === null ? '' : (placeName(text, target.eId) ?? target.eId);
  return text === from ? place : `${title} ${place}`.trim();
}

/** Where a citation stands, and the words around it. */
function citedFrom({ citation }: CitationLink, style: Style): string[] {
  const { text, node, article } = citation.place;
  const { from, to } = citation.citation;
  const words = node.text.slice(Math.max(0, from - 30), to + 40).replace(/\s+/g, ' ');
  const place = article?.number?.written ?? node.eId;
  return [
    set(`${text.text.title} ${place}  ${text.document.id} ${text.version.date}`, style, '  '),
    style.dim(set(`…${words}…`, style, '    ')),
  ];
}

function asJson({ citation, targets }: CitationLink) {
  const { text, node } = citation.place;
  return {
    from: { document: text.document.id, version: text.version.date, language: text.text.language, eId: node.eId },
    written: citation.written,
    start: citation.citation.from,
    end: citation.citation.to,
    to: targets.map((target) =>
      target.is === 'outside'
        ? { is: target.is, title: target.title }
        : {
            is: target.is,
            document: target.text.document.id,
            version: target.text.version.date,
            ...(target.is === 'found' ? { eId: target.eId } : { point: target.point }),
          },
    ),
  };
}
