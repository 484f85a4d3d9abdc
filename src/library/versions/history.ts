import type { LibraryNode, LibraryText } from '../model.js';
import { articlesOf } from './articles.js';
import { type ArticleChange, compareVersions } from './compare.js';

/** An article in one version, and what became of it since the version before. */
export interface ArticleInVersion {
  readonly text: LibraryText;
  /** Null in versions that have no such article. */
  readonly node: LibraryNode | null;
  /** Null in the first version. */
  readonly change: ArticleChange | null;
}

/**
 * Follows one article through all versions, oldest first, from the version where it has this number: back and forth by its words,
 * whatever number it has there.
 */
export function articleHistory(versions: readonly LibraryText[], from: number, eId: string): ArticleInVersion[] {
  const nodes: (LibraryNode | null)[] = versions.map(() => null);
  nodes[from] = articlesOf(versions[from]!.nodes).find(({ node }) => node.eId === eId)?.node ?? null;
  const steps = versions.slice(1).map((text, i) => compareVersions(versions[i]!.nodes, text.nodes));
  const find = (step: number, side: 'old' | 'new', node: LibraryNode | null) =>
    node === null ? undefined : steps[step]!.find((change) => change[side]?.eId === node.eId);
  for (let i = from; i > 0; i--) nodes[i - 1] = find(i - 1, 'new', nodes[i]!)?.old ?? null;
  for (let i = from; i + 1 < versions.length; i++) nodes[i + 1] = find(i, 'old', nodes[i]!)?.new ?? null;
  return versions.map((text, i) => ({
    text,
    node: nodes[i]!,
    change: i === 0 ? null : (find(i - 1, 'new', nodes[i]!) ?? find(i - 1, 'old', nodes[i - 1]!) ?? null),
  }));
}
