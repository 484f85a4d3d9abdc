import { type Described, describe, type GivenMeta, namedBy } from './describe/index.js';
import {
  type Dropped,
  type LibraryText,
  NODE_KINDS,
  type NodeKind,
  type TextFormat,
  type TextLanguage,
  type Unsure,
  walkNodes,
} from './model.js';
import { parseStructure, type Structure } from './structure/index.js';

/** A text as the library would keep it, with all that its import has to say. */
export interface ImportedText extends LibraryText {
  readonly format: TextFormat;
  /** Name of the file, as given. */
  readonly file: string;
  /** Words of the input that are in no node. */
  readonly dropped: readonly Dropped[];
  /** The language of the text that stood beside this one in the file; null where there was none. */
  readonly other: TextLanguage | null;
  readonly unsure: readonly Unsure[];
  /** How many nodes of each kind; those that an amendment quotes are counted as `quoted-article` and so on. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Imports the words of a Markdown or plain text file. `given` goes before what the text says of itself. */
export function importText(
  input: string,
  file: string,
  given: GivenMeta = {},
  format: 'markdown' | 'text' = 'markdown',
): ImportedText {
  const { language: named } = namedBy(file);
  const structure = parseStructure(input, {
    isMarkdown: format === 'markdown',
    ...(given.language ? { language: given.language } : {}),
    ...(named ? { named } : {}),
  });
  return imported(structure, file, format, describe(structure, file, given));
}

/** Puts together what was found in a text and what is known of it. */
export function imported(structure: Structure, file: string, format: TextFormat, known: Described): ImportedText {
  const { document, version, text } = known;
  return {
    document,
    version,
    text,
    nodes: structure.nodes,
    format,
    file,
    dropped: structure.dropped,
    other: structure.other,
    unsure: [...known.unsure, ...structure.unsure].sort((a, b) => a.line - b.line),
    counts: countsOf(structure.nodes),
  };
}

/** How many nodes of each kind there are, in the order of {@link NODE_KINDS}. */
export function countsOf(nodes: LibraryText['nodes']): Record<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const node of walkNodes(nodes))
    add(node.eId.includes('qstr_') && node.kind !== 'quoted' ? `quoted-${node.kind}` : node.kind);
  const order = (key: string) =>
    NODE_KINDS.indexOf(key.replace(/^quoted-/, '') as NodeKind) + (key.startsWith('quoted-') ? 100 : 0);
  return Object.fromEntries([...counts].sort((a, b) => order(a[0]) - order(b[0])));
}
