import { type ArticleChange, bareWords, diffWords, fullText, type LibraryNode } from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Style } from '../../../report/index.js';
import { set } from './lines.js';

/** Words of an article without its number. */
export function articleWords(node: LibraryNode): string {
  return node.children.map(fullText).join('\n');
}

/** What became of an article, in few words: `第二百零五条 (201): changed`. */
export function changeTitle(change: ArticleChange, messages: Messages): string {
  const now = change.new ?? change.old!;
  return messages.text('library/change', {
    article: now.number!.written,
    was: change.isRenumbered ? change.old!.number!.written : '',
    as: messages.text(`library/as-${change.as}`),
    moved: change.isMoved ? messages.text('library/moved') : '',
  });
}

/** The words that are gone in [-brackets-], the new ones in {+braces+}. */
export function markedWords(old: string, now: string, language: string, style: Style): string {
  const marked = diffWords(old, now, language)
    .map(({ as, text }) => {
      // A mark alone is no change.
      if (as === 'same' || bareWords(text) === '') return as === 'gone' ? '' : text;
      const [before, after] = [/^\s*/.exec(text)![0], /\s*$/.exec(text)![0]];
      const words = text.trim();
      return `${before}${as === 'gone' ? style.dim(`[-${words}-]`) : style.bold(`{+${words}+}`)}${after}`;
    })
    .join('');
  return set(marked, style, '  ');
}
