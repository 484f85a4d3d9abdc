import { fullText, type LibraryNode } from '../model.js';

/** Where labels lead within an article. */
export type Within =
  | { readonly is: 'found'; readonly node: LibraryNode }
  | { readonly is: 'missing'; readonly depth: number; readonly has: number };

/** (a), 1. and (ii) without their marks; a and A are not the same. */
export const labelOf = (written: string): string => written.replace(/[^0-9A-Za-z]/g, '');

/**
 * The unit that labels name within an article, outermost first: 6 and A of 552(a)(6)(A). Where a label cannot be told for sure the unit
 * around it is given: the citation is right, if not to the last level. Missing is only what its equals plainly go past.
 */
export function within(article: LibraryNode, labels: readonly string[]): Within {
  let node = article;
  for (const [depth, label] of labels.entries()) {
    const numbered = numberedIn(node);
    const named = numbered.filter((one) => labelOf(one.number!.written) === label);
    if (named.length === 1) {
      node = named[0]!;
      continue;
    }
    const counted = depth === 0 && /^\d+$/.test(label) ? plainParagraphs(node) : [];
    // Article 5(2) of a text whose paragraphs bear no numbers; where items bear them too, either may be meant.
    if (named.length === 0 && numbered.length === 0 && counted[Number(label) - 1] !== undefined) {
      node = counted[Number(label) - 1]!;
      continue;
    }
    if (named.length === 0 && isPast(label, numbered, counted, node))
      return { is: 'missing', depth, has: Math.max(numbered.length, counted.length) };
    break;
  }
  return { is: 'found', node };
}

/** The outermost numbered units within a node. */
function numberedIn(node: LibraryNode): LibraryNode[] {
  return node.children.flatMap((child) =>
    child.kind === 'quoted' ? [] : child.number !== null ? [child] : numberedIn(child),
  );
}

const plainParagraphs = (node: LibraryNode): LibraryNode[] =>
  node.children.filter((child) => child.kind === 'paragraph' && child.number === null);

/** Whether a label lies beyond all units that count as it does, and stands nowhere among the words. */
function isPast(
  label: string,
  numbered: readonly LibraryNode[],
  counted: readonly LibraryNode[],
  node: LibraryNode,
): boolean {
  if (fullText(node).includes(`(${label})`)) return false;
  const alike = numbered.filter(({ number }) => shapeOf(labelOf(number!.written)) === shapeOf(label));
  if (!/^\d+$/.test(label)) return alike.length > 1 && alike.length === numbered.length && label.length === 1;
  if (numbered.length > 0) return alike.length === numbered.length && counted.length < Number(label);
  return counted.length > 0 && counted.length < Number(label);
}

const shapeOf = (label: string): string => (/^\d/.test(label) ? '1' : /^[A-Z]/.test(label) ? 'A' : 'a');
