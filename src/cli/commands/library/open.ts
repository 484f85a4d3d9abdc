import { resolve } from 'node:path';
import { failInput, InputError } from '../../../base/index.js';
import {
  articlesOf,
  isDay,
  type Library,
  type LibraryNode,
  libraryHome,
  type StoredHead,
  type StoredText,
  useLibrary,
  walkNodes,
} from '../../../library/index.js';
import type { Arguments, OptionSpec } from '../../arguments.js';
import type { Io } from '../../io.js';

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

/** The texts of a document that the options mean, oldest version first; at least one. */
export async function headsWanted(library: Library, name: string, args: Arguments): Promise<StoredHead[]> {
  const document = await library.resolve(name);
  const [on, date, language] = [dayOption(args, 'on'), args.value('date'), args.value('in')];
  const wanted = { document, ...(on ? { on } : {}), ...(date ? { date } : {}), ...(language ? { language } : {}) };
  const heads = await library.heads(wanted);
  if (heads.length > 0) return heads;
  const all = await library.heads({ document });
  const known = [...new Set(all.map((h) => `${h.version.date} ${h.text.language}`))].join(', ');
  return failInput('library/no-such-version', name, { data: { id: document, known } });
}

/** The one text that the options mean: the newest version where no day is said, the authentic language where none is said. */
export async function textWanted(library: Library, name: string, args: Arguments): Promise<StoredText> {
  const heads = await headsWanted(library, name, args);
  const newest = heads.at(-1)!.version.date;
  return await loaded(library, heads.find((head) => head.version.date === newest)!);
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
  const byId = [...walkNodes(text.nodes)].find((node) => node.eId === asked);
  if (byId) return byId;
  const articles = articlesOf(text.nodes).map(({ node }) => node);
  const bare = asked.replace(/[\s\u3000]/g, '');
  const [, value, inserted] = /^(?:art(?:icle)?\.?|articolo|第)?(\d+)(?:条)?(?:(?:-|之|bis)(\d*))?$/i.exec(bare) ?? [];
  const found = articles.find((node) =>
    value === undefined
      ? node.number!.written.replace(/[\s\u3000]/g, '').toLowerCase() === bare.toLowerCase()
      : node.number!.value === Number(value) &&
        node.number!.inserted === Number(inserted || (/之|bis|-/.test(bare) ? 1 : 0)),
  );
  if (found) return found;
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
