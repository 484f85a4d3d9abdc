import { failInput } from '../../base/index.js';
import type { LibraryNode, LibraryText } from '../model.js';
import { walkNodes } from '../model.js';
import { type SearchOptions, type SearchResult, search } from '../search/index.js';
import type { Library, StoredText } from '../store/index.js';
import { glossaryOf } from '../terms/index.js';
import { articlesOf } from '../versions/index.js';

/** Which version and language of a document is meant. */
export interface TextWanted {
  /** `YYYY-MM-DD`: the version in force on this day. */
  readonly on?: string;
  /** The version by its own day. */
  readonly date?: string;
  readonly language?: string;
}

/**
 * The text of a document, by its id, a part of it, or its title: the newest version where no day is said, the authentic language where none
 * is said.
 *
 * @throws InputError `library/unknown-document`, `library/several-documents`, `library/no-such-version`
 */
export async function textOf(library: Library, name: string, wanted: TextWanted = {}): Promise<StoredText> {
  const document = await library.resolve(name);
  const heads = await library.heads({ document, ...wanted });
  const newest = heads.filter(({ version }) => version.date !== 'undated').at(-1) ?? heads.at(-1);
  const head = heads.find(({ version }) => version.date === newest?.version.date);
  if (head !== undefined) {
    const { version, text } = head;
    for await (const found of library.texts({ document, date: version.date, language: text.language })) return found;
  }
  const known = (await library.heads({ document })).map(({ version, text }) => `${version.date} ${text.language}`);
  return failInput('library/no-such-version', name, { data: { id: document, known: known.join(', ') } });
}

/** The article that words such as `art. 205`, `205-1`, `第二百零五条` or an `eId` mean; null where the text has none. */
export function articleNamed(text: Pick<LibraryText, 'nodes'>, words: string): LibraryNode | null {
  const asked = words.trim();
  for (const node of walkNodes(text.nodes)) if (node.eId === asked) return node;
  const bare = asked.replace(/[\s\u3000]/g, '');
  const [, value, inserted] = /^(?:art(?:icle)?\.?|articolo|第)?(\d+)(?:条)?(?:(?:-|之|bis)(\d*))?$/i.exec(bare) ?? [];
  const articles = articlesOf(text.nodes);
  // Article 12a, § 16.22 and 16.22, 2 bis: as they are written.
  const plain = (words: string) =>
    words
      .replace(/[\s\u3000]|[.:—–-]+$/g, '')
      .replace(/^(?:§+|sec(?:tion)?\.?|art(?:icle)?\.?|articolo)/i, '')
      .toLowerCase();
  const label = plain(asked);
  const found = articles.find(({ node }) =>
    value === undefined
      ? plain(node.number!.written) === label
      : node.number!.value === Number(value) &&
        node.number!.inserted === Number(inserted || (/之|bis|-/.test(bare) ? 1 : 0)),
  );
  return (found ?? articles.find(({ node }) => plain(node.number!.written) === label))?.node ?? null;
}

/** Finds the articles in which all parts of a query occur, the best first, by the glossary of the library. */
export async function searchLibrary(
  library: Library,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  return await search(library.database, query, { ...options, terms: options.terms ?? (await glossaryOf(library)) });
}
