import { createHash } from 'node:crypto';
import { type ForceBasis, type ForceEnd, type ForceSpan, repealBasis } from '../force/index.js';
import type { ImportedText } from '../import-text.js';
import type { LibraryNode, LibraryText, NodeKind } from '../model.js';
import type { Row } from './database.js';

/** A node as the store keeps it, by the names of its columns. */
export interface NodeRow extends Row {
  readonly place: number;
  readonly parent: number | null;
  readonly eid: string;
  readonly kind: string;
  readonly number_written: string | null;
  readonly number_value: number | null;
  readonly number_inserted: number | null;
  readonly heading: string | null;
  readonly words: string;
  readonly line: number;
}

/** The columns of {@link NodeRow} with their types, for `json_to_recordset`. */
export const NODE_COLUMNS =
  'place integer, parent integer, eid text, kind text, number_written text, number_value integer, number_inserted integer, heading text, words text, line integer';

/** The columns of a version that say from when to when it is in force. */
export interface ForceRow extends Row {
  readonly begins: string | null;
  readonly begins_by: string | null;
  readonly ends: string | null;
  readonly ends_by: string | null;
  readonly ended_by: string | null;
  /** How the first day of the version that `ended_by` names is known. */
  readonly next_begins_by: string | null;
}

export function spanOf(row: ForceRow): ForceSpan {
  return {
    from: row.begins,
    basis: row.begins_by as ForceBasis | null,
    until: row.ends,
    ended: row.ends_by as ForceEnd | null,
    by: row.ended_by,
    endBasis: endBasisOf(row),
  };
}

function endBasisOf({ ends, ends_by, ended_by, next_begins_by }: ForceRow): ForceBasis | null {
  if (ends === null) return null;
  if (ends_by === 'superseded') return (next_begins_by as ForceBasis | null) ?? 'stated';
  return ends_by === 'repealed' && ended_by !== null ? repealBasis(ended_by) : 'stated';
}

/** The nodes of a text as rows, parents first. PostgreSQL keeps no sign U+0000; no import leaves one in. */
export function rowsOf(nodes: readonly LibraryNode[]): NodeRow[] {
  const rows: NodeRow[] = [];
  const visit = (node: LibraryNode, parent: number | null) => {
    const place = rows.length;
    rows.push({
      place,
      parent,
      eid: node.eId,
      kind: node.kind,
      number_written: node.number?.written ?? null,
      number_value: node.number?.value ?? null,
      number_inserted: node.number?.inserted ?? null,
      heading: node.heading,
      words: node.text,
      line: node.line,
    });
    for (const child of node.children) visit(child, place);
  };
  for (const node of nodes) visit(node, null);
  return rows;
}

/** The tree that rows, in the order of their places, were made of. */
export function treeOf(rows: readonly NodeRow[]): LibraryNode[] {
  const top: LibraryNode[] = [];
  const children = new Map<number, LibraryNode[]>();
  for (const row of rows) {
    const own: LibraryNode[] = [];
    children.set(row.place, own);
    const node: LibraryNode = {
      eId: row.eid,
      kind: row.kind as NodeKind,
      number:
        row.number_written === null
          ? null
          : { written: row.number_written, value: row.number_value!, inserted: row.number_inserted! },
      heading: row.heading,
      text: row.words,
      line: row.line,
      children: own,
    };
    (row.parent === null ? top : (children.get(row.parent) ?? top)).push(node);
  }
  return top;
}

/** Tells two texts apart by their words, structure and metadata; lines of the input and its name do not count. */
export function digestOf({ document, version, text, nodes }: LibraryText): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([document, version, text]));
  for (const { line: _, ...row } of rowsOf(nodes)) hash.update(JSON.stringify(Object.values(row)));
  return hash.digest('hex');
}

/** What an import has to say, as it is kept beside its text. */
export function reportOf({ dropped, unsure, counts }: ImportedText): string {
  return storable({ dropped, unsure, counts });
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g;

/** JSON that PostgreSQL takes: it knows neither U+0000 nor half a sign. */
export function storable(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u(?:d[89a-f]|0000)/.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.replace(LONE, '\ufffd') : part));
}
