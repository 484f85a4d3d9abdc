import { failInput, jsonText } from '../../base/index.js';
import type { Law } from '../../language/index.js';
import { type AgainstText, holdAgainst, readPlainText, statuteText, type Unclaimed } from '../../library/index.js';
import type { Messages } from '../../messages/index.js';
import { Exit, type Io } from '../io.js';

/** Longest excerpt of a text in the list, in characters. */
const EXCERPT = 24;

/** What is to be mended in the law file itself. */
const IN_LAW: ReadonlySet<Unclaimed['what']> = new Set(['no-such-place', 'article-nowhere', 'unclaimed-point']);

/** `duecourse laws check LAW --against TEXT`: what of a statute's own text the law file does not answer for. */
export async function checkAgainst(
  law: Law,
  file: string,
  format: string | undefined,
  io: Io,
  messages: Messages,
): Promise<Exit> {
  const text = statuteText(await readPlainText(file));
  if (text.articles.length === 0) failInput('library/no-articles', file);
  const held = holdAgainst(law, text);
  await io.stdout.write(
    format === 'json' ? jsonText({ law: law.id, text: file, ...held }) : told(held, law, file, messages),
  );
  return held.unclaimed.length === 0 ? Exit.OK : Exit.FOUND;
}

function told({ unclaimed, ...counts }: AgainstText, law: Law, file: string, messages: Messages): string {
  const lines = unclaimed.map((u) => {
    const place = IN_LAW.has(u.what) ? law.file : file;
    return `${place}:${u.line}:${u.column}: ${u.article}${placeText(u, messages)}: ${messages.text(`library/${u.what}`, { text: excerpt(u.text) })}`;
  });
  const count = (what: Unclaimed['what']) => unclaimed.filter((u) => u.what === what).length;
  const sum = messages.text('library/against', {
    ...counts,
    lostNumbers: count('number'),
    lostModals: count('modal'),
    lost: unclaimed.length - count('number') - count('modal'),
  });
  return `${[...lines, ...(lines.length > 0 ? [''] : []), sum].join('\n')}\n`;
}

function placeText({ paragraph, item, sentence }: Unclaimed, messages: Messages): string {
  const part = (name: string, n: number | null) => (n === null ? '' : messages.text(`library/in-${name}`, { n }));
  return part('paragraph', paragraph) + part('item', item) + part('sentence', sentence);
}

function excerpt(text: string): string {
  const signs = [...text];
  return signs.length <= EXCERPT ? text : `${signs.slice(0, EXCERPT).join('')}…`;
}
