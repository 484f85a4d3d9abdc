import { resolve } from 'node:path';
import { failInput, InputError } from '../../../base/index.js';
import {
  articleNamed,
  articlesOf,
  isDay,
  type Library,
  type LibraryNode,
  libraryHome,
  type StoredHead,
  type StoredText,
  useLibrary,
} from '../../../library/index.js';
import type { Messages } from '../../../messages/index.js';
import type { Arguments, OptionSpec } from '../../arguments.js';
import type { Io } from '../../io.js';
import { localDay } from '../../local-day.js';
import { forceText, headForce } from './force-lines.js';

/** Options that say which version and language of a document is meant. */
export const WHICH: Readonly<Record<string, OptionSpec>> = {
  on: { takes: 'value' },
  date: { takes: 'value' },
  in: { takes: 'value' },
};

/** Opens this user's library: on the server of DATABASE_URL, else in the user's own folder. */
export async function withLibrary<T>(io: Io, work: (library: Library) => Promise<T>): Promise<T> {
  const url = io.env['DATABASE_URL'];
  return await useLibrary(url ? { url } : { home: resolve(libraryHome(io.env)) }, work);
}

/** The texts of a document that the options mean, oldest version first; at least one. Says why where there is none. */
export async function headsWanted(
  library: Library,
  name: string,
  args: Arguments,
  messages: Messages,
): Promise<StoredHead[]> {
  const document = await library.resolve(name);
  const [on, date, language] = [dayOption(args, 'on'), args.value('date'), args.value('in')];
  const wanted = { document, ...(on ? { on } : {}), ...(date ? { date } : {}), ...(language ? { language } : {}) };
  const heads = await library.heads(wanted);
  if (heads.length > 0) return heads;
  return await noneOn(library, name, document, on, messages);
}

/** Says why no version of a document is meant: before the oldest, after its end, or never kept. */
export async function noneOn(
  library: Library,
  name: string,
  id: string,
  on: string | undefined,
  messages: Messages,
): Promise<never> {
  const all = await library.heads({ document: id });
  const known = [...new Set(all.map((h) => `${h.version.date} ${h.text.language}`))].join(', ');
  if (on === undefined || (await library.heads({ document: id, on })).length > 0)
    return failInput('library/no-such-version', name, { data: { id, known } });
  const dated = all.filter((h) => h.force.from !== null).sort((a, b) => (a.force.from! < b.force.from! ? -1 : 1));
  const [oldest, last] = [dated[0], dated.findLast((h) => h.force.from! <= on)];
  if (oldest === undefined) return failInput('library/no-day-known', name, { data: { id, on } });
  if (last === undefined)
    return failInput('library/before-oldest', name, {
      data: { id, on, oldest: oldest.version.date, from: oldest.force.from! },
    });
  const force = forceText(headForce(last, on), messages);
  return failInput('library/no-force-on', name, { data: { id, on, last: last.version.date, force } });
}

/**
 * The one text that the options mean: where no day is said the version in force today, else the newest; the authentic language where
 * none is said.
 */
export async function textWanted(
  library: Library,
  name: string,
  args: Arguments,
  io: Pick<Io, 'now'>,
  messages: Messages,
): Promise<StoredText> {
  const heads = await headsWanted(library, name, args, messages);
  const meant = currentDate(heads, localDay(io.now()));
  return await loaded(library, heads.find((head) => head.version.date === meant)!);
}

/** The version in force on a day, else the newest; `heads` are in the order of their days. */
export function currentDate(heads: readonly StoredHead[], day: string): string {
  const current = heads.findLast((head) => headForce(head, day).is === 'in-force') ?? heads.at(-1)!;
  return current.version.date;
}

export async function loaded(library: Library, head: StoredHead): Promise<StoredText> {
  const { document, version, text } = head;
  const wanted = { document: document.id, date: version.date, language: text.language };
  for await (const found of library.texts(wanted)) return found;
  throw new Error(`The text ${head.textId} is gone.`);
}

/** A day that an option says, checked. */
export function dayOption(args: Arguments, name: string): string | undefined {
  const day = args.value(name);
  return day === undefined ? undefined : checkedDay(day, `--${name}`);
}

export function checkedDay(day: string, where: string): string {
  return isDay(day) ? day : failInput('library/bad-day', where, { data: { day } });
}

/** The article that words such as `art. 205`, `205-1`, `第二百零五条` or an id mean. */
export function articleWanted(text: StoredText, words: readonly string[]): LibraryNode {
  const asked = words.join(' ').trim();
  const found = articleNamed(text, asked);
  if (found) return found;
  const articles = articlesOf(text.nodes).map(({ node }) => node);
  throw new InputError([
    {
      code: 'library/no-such-article',
      severity: 'error',
      file: text.document.id,
      data: {
        asked,
        date: text.version.date,
        first: articles[0]?.number?.written ?? '',
        last: articles.at(-1)?.number?.written ?? '',
      },
    },
  ]);
}
