import { type LibraryNode, type LibraryText, walkNodes } from '../model.js';
import { pointOf } from './cite.js';
import { type Collection, pathTo } from './collection.js';
import { citationsOf, type ResolvedCitation, type Target } from './resolve.js';

/** One citation in one of the two directions: what is at its other end, and how sure that is. */
export interface CitationLink {
  readonly citation: ResolvedCitation;
  /** Every point that the citation leads to; of those that cite, the points within what is cited alone. */
  readonly targets: readonly Target[];
}

/** What a place of a text cites, and what of the collection cites it. */
export interface CitationLinks {
  readonly cites: readonly CitationLink[];
  /** Of the newest version of each other document, and of the text itself. */
  readonly citedBy: readonly CitationLink[];
}

export interface LinkOptions {
  /** Day whose texts may cite, `YYYY-MM-DD`: of each document the version in force then, else the newest; else all versions. */
  readonly on: string;
  readonly allVersions?: boolean;
}

/**
 * The citations that lead from and to an article (or any other node) of a text of the collection, or the whole text where `node` is
 * null. A citation counts as one of this version where it leads to this very text: one by a law of another time, under the numbers
 * of another version, does not.
 */
export function citationLinks(
  text: LibraryText,
  node: LibraryNode | null,
  collection: Collection,
  options: LinkOptions,
): CitationLinks {
  const own = node === null ? null : new Set([...walkNodes([node])].map(({ eId }) => eId));
  const isWithin = (eId: string | null) => own === null || (eId !== null && own.has(eId));
  const cites: CitationLink[] = [];
  const citedBy: CitationLink[] = [];
  for (const other of collection.texts) {
    if (other !== text && !options.allVersions && !isCurrent(other, collection, options.on)) continue;
    for (const citation of citationsOf(other, collection)) {
      const from = citation.place.node.eId;
      if (other === text && isWithin(from)) cites.push({ citation, targets: citation.targets });
      const targets = citation.targets.filter((target) => leadsTo(target, text) && isWithin(eIdOf(target)));
      // Within the whole text every citation of itself would count twice.
      if (targets.length > 0 && !(other === text && isWithin(from))) citedBy.push({ citation, targets });
    }
  }
  return { cites, citedBy };
}

const leadsTo = (target: Target, text: LibraryText): boolean => target.is === 'found' && target.text === text;

const eIdOf = (target: Target): string | null => (target.is === 'found' ? target.eId : null);

function isCurrent(text: LibraryText, collection: Collection, on: string): boolean {
  const { language } = text.text;
  const { id } = text.document;
  return (collection.at(id, on, language) ?? collection.latest(id, language)) === text;
}

/** The place of a node as one cites it, 第二十四条第二款; its own number where it stands in no article, null where it has none. */
export function placeName(text: LibraryText, eId: string): string | null {
  const path = pathTo(text.nodes, eId);
  const name = pointOf(path, text.text.language);
  return name === '' ? (path.at(-1)?.number?.written ?? null) : name;
}
