import type { LibraryNode, NodeKind } from '../model.js';
import { directivesOf, isTopic } from './directives-of.js';
import { type Lead, leadOf } from './lead.js';
import type { Demand, Directive, Setting, Span } from './model.js';
import { type Columns, columnsOf, directiveInRow, isTableRow } from './table.js';

/** The words of another node that announce a directive: `Departments should:` before a list of what they should do. */
export interface Announced extends Lead {
  readonly node: LibraryNode;
}

/** A directive with the node in whose words it stands. Its demands are counted within it: 3.1, 3.2. */
export interface PlacedDirective {
  /** From 1, in the order of the text. */
  readonly number: number;
  readonly node: LibraryNode;
  readonly directive: Directive;
  /** Who is to act and by when, where the words before a list say it; null where none do. */
  readonly lead: Announced | null;
}

/** Titles, histories, notes of editors and words for another law direct nobody. */
const SILENT: ReadonlySet<NodeKind> = new Set(['note', 'history', 'title', 'quoted']);

/**
 * The directives of a text by number: the one way in which they are listed, and adopted by.
 *
 * @param date of the text (`YYYY-MM-DD`), where it is known: what it says of a later year is still to be done
 */
export function* placedDirectives(nodes: readonly LibraryNode[], date?: string): Generator<PlacedDirective> {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  let number = 0;
  for (const found of foundIn(nodes, { year: year === undefined ? undefined : Number(year) }, null))
    yield { number: ++number, ...found };
}

/** Who is to do what a demand says, in words: its own, or those that announce its list; null where nobody is named. */
export function actorWords({ node, lead }: Pick<PlacedDirective, 'node' | 'lead'>, { actor }: Demand): string | null {
  const words = (of: LibraryNode, { from, to }: Span) => of.text.slice(from, to);
  if (actor) return words(node, actor);
  return lead?.actor ? words(lead.node, lead.actor) : null;
}

/** By when, in words: a demand's own dates, or those of the words that announce its list. */
export function dateWords({ node, lead }: Pick<PlacedDirective, 'node' | 'lead'>, { dates }: Demand): string[] {
  return dates.length > 0 || lead === null
    ? dates.map(({ from, to }) => node.text.slice(from, to))
    : lead.dates.map(({ from, to }) => lead.node.text.slice(from, to));
}

type Found = Omit<PlacedDirective, 'number'>;

function* foundIn(
  nodes: readonly LibraryNode[],
  setting: Setting,
  lead: Announced | null,
  isNumbered = false,
): Generator<Found> {
  let columns: Columns | null = null;
  for (const [i, node] of nodes.entries()) {
    if (SILENT.has(node.kind)) continue;
    const isRow = isTableRow(node.text);
    if (!isRow) columns = null;
    const here = { ...setting, told: setting.told === true || tellsOf(node, nodes.slice(i + 1)) };
    const isFirst = isNumbered && i === 0;
    // 一、规范程序。 alone on the first line of a clause is its heading.
    const isHeading = isFirst && nodes.length > 1 && isTopic(node.text, true);
    const announces = node.children.length > 0 ? leadOf(node.text) : null;
    if (isRow && columns) {
      const directive = directiveInRow(node.text, columns, here);
      if (directive) yield { node, directive, lead: null };
    } else if (isRow) columns = columnsOf(node.text);
    else if (!isHeading)
      for (const directive of directivesOf(node.text, node.number !== null || isFirst, {
        ...here,
        announced: lead !== null,
      }))
        if (directive.at.from !== announces?.at.from) yield { node, directive: forbidden(directive, lead), lead };
    yield* foundIn(
      node.children,
      here,
      announces ? { ...announces, node } : node.kind === 'item' ? lead : null,
      node.kind === 'clause',
    );
  }
}

/** Under `Agencies must not:` every item is forbidden. */
const forbidden = (directive: Directive, lead: Announced | null): Directive =>
  lead?.forbids === true && directive.form === 'imperative'
    ? { ...directive, demands: directive.demands.map((d) => ({ ...d, forbids: true })) }
    : directive;

const PAST =
  /回顾|成绩|成效|背景|现状|基本情况|工作情况|进展情况|存在(?:的)?(?:主要)?(?:问题|不足|困难)|\b(?:background|progress (?:so far|to date|made)|achievements|where we are|what we heard|current situation|state of play|context)\b/i;
const COMING = /安排|部署|打算|任务|举措|措施|要求|目标|计划|解决|下一步|next|action|plan/i;

/** Whether what stands under a heading tells of what was done: 成绩, or last year's 主要工作 before the next one's 工作安排. */
function tellsOf(node: LibraryNode, later: readonly LibraryNode[]): boolean {
  const heading = node.heading ?? '';
  if (heading === '' || COMING.test(heading)) return false;
  const isReport = /主要工作$|工作(?:总结|开展情况)$/.test(heading);
  return PAST.test(heading) || (isReport && later.some((n) => COMING.test(n.heading ?? '')));
}
