import { jsonText } from '../../../base/index.js';
import {
  Collection,
  compareVersions,
  type LibraryNode,
  type LibraryText,
  type Pinpoint,
  type ReviewFinding,
  review as reviewTexts,
  type StoredText,
  type Successor,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import { Exit } from '../../io.js';
import { localDay } from '../../local-day.js';
import type { Command } from '../../run.js';
import { styleOf } from '../../style.js';
import { repealHow } from './force-lines.js';
import { set } from './lines.js';
import { dayOption, withLibrary } from './open.js';

/** `duecourse library review`: citations that lead to repealed documents, to nothing, or elsewhere than they did. */
export const review: Command = {
  spec: {
    name: 'library review',
    operands: ['DOC*'],
    options: {
      on: { takes: 'value' },
      all: { takes: 'nothing' },
      format: { takes: 'value', values: ['text', 'json'] },
    },
  },
  async run(args, io, messages) {
    const on = dayOption(args, 'on') ?? localDay(io.now());
    const findings = await withLibrary(io, async (library) => {
      const wanted = new Set(await Promise.all(args.operands.map((name) => library.resolve(name))));
      const texts: StoredText[] = [];
      for await (const text of library.texts()) texts.push(text);
      const found = [
        ...reviewTexts(new Collection(texts), { on, successor: successors(), superseded: args.flag('all') }),
      ];
      return wanted.size === 0 ? found : found.filter((f) => wanted.has(f.from.document));
    });
    if (args.value('format') === 'json') await io.stdout.write(jsonText({ on, findings }));
    else {
      const style = styleOf(io, !io.stdout.isTerminal);
      const lines = findings.flatMap((f) => [
        style.bold(`${f.from.document} ${f.from.version} ${f.from.article ?? f.from.eId}`),
        set(messages.text(`library/review-${f.kind}`, dataOf(f, messages)), style, '  '),
        style.dim(set(`…${f.words.replace(/\s+/g, ' ')}…`, style, '  ')),
        '',
      ]);
      lines.push(messages.text('library/review-count', { count: findings.length, on }));
      await io.stdout.write(`${lines.join('\n')}\n`);
    }
    return findings.length > 0 ? Exit.FOUND : Exit.OK;
  },
};

function dataOf(f: ReviewFinding, messages: Messages) {
  return {
    written: f.written,
    title: f.cited.title,
    version: f.cited.version ?? '',
    article: articleOf(f.point, messages),
    level: f.level === null ? '' : messages.text(`library/level-${f.level}`),
    has: f.has ?? 0,
    now: f.now?.article ?? '',
    today: f.now?.version ?? '',
    since: f.since ?? '',
    by: f.by ?? '',
    how: repealHow(f.by ?? '', messages),
  };
}

const articleOf = (point: Pinpoint | null, messages: Messages): string =>
  point?.article == null
    ? ''
    : messages.text('library/article-number', {
        n: point.article,
        inserted: point.inserted === 0 ? '' : point.inserted,
      });

/** Which article of a later version carries on one of an older; each pair of versions is compared once. */
function successors(): Successor {
  const known = new Map<LibraryText, Map<LibraryText, ReadonlyMap<string, LibraryNode>>>();
  return (article, from, to) => {
    const ofFrom = known.get(from) ?? new Map<LibraryText, ReadonlyMap<string, LibraryNode>>();
    known.set(from, ofFrom);
    const pairs =
      ofFrom.get(to) ??
      new Map(
        compareVersions(from.nodes, to.nodes).flatMap((c) => (c.old && c.new ? [[c.old.eId, c.new] as const] : [])),
      );
    ofFrom.set(to, pairs);
    return pairs.get(article.eId) ?? null;
  };
}
