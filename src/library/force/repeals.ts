import { commencementStated, eventsIn } from '../describe/index.js';
import { type LibraryNode, type LibraryText, walkNodes } from '../model.js';
import type { Repeal } from './model.js';
import { titlesOf } from './titles.js';

/** 《甲法》和《乙法》同时废止. */
const REPEALS = /((?:《[^》]+》[、和及]?)+)(?:同时|自[^。]{0,12}起)?(?:予以)?废止/g;

/** What a text's own articles put out of force, each with the day: of that sentence, else of the text's first day in force. */
export function repealsIn(text: LibraryText): Repeal[] {
  const own = titlesOf(text.text.title);
  return [...ownNodes(text.nodes)].flatMap((node) => {
    if (!node.text.includes('废止')) return [];
    const day = commencementStated(node.text) ?? (/公布之日起/.test(node.text) ? firstDay(text) : null) ?? dayOf(text);
    if (day === null) return [];
    return (
      [...node.text.matchAll(REPEALS)]
        .flatMap((m) => [...m[1]!.matchAll(/《([^》]+)》/g)].map((t) => t[1]!))
        // A text that takes the place of an older one of its own name goes on under it.
        .filter((title) => !titlesOf(title).some((t) => own.includes(t)))
        .map((title) => ({ title, day, by: text.text.title }))
    );
  });
}

const dayOf = ({ version }: LibraryText): string | null =>
  version.from ?? (version.date === 'undated' ? null : version.date);

/** An amended text keeps the last article of its first version, and the day that it speaks of is that one's. */
function firstDay(text: LibraryText): string | null {
  const history = text.nodes.filter((n) => n.kind === 'history').map((n) => n.text);
  return (
    eventsIn(history)
      .map((e) => e.day)
      .sort()[0] ?? null
  );
}

/** All nodes but those that an amending text sets into another law. */
export function* ownNodes(nodes: readonly LibraryNode[]): Generator<LibraryNode> {
  for (const node of walkNodes(nodes)) if (node.kind !== 'quoted' && !node.eId.includes('qstr_')) yield node;
}
