import type { CompletionItem } from 'vscode-languageserver';
import { FRONT_MATTER_KEYS } from './front-matter.js';
import { LANGUAGES, PLACES } from './places.js';
import { Kind } from './protocol.js';
import { item, type Spot, writing } from './spot.js';

const GLOSS = ['not encoded', 'covers', 'rows', 'source'];
const REASONS = [
  'concerns the conduct of persons',
  'tallies persons',
  'defines a term',
  'no act to observe',
  'superseded',
];

function lineBefore({ document, word }: Spot): string {
  return document.text.slice(document.text.lastIndexOf('\n', word.offset - 1) + 1, word.offset);
}

/** In the head of the file: its keys, the calendars there are, and options of counting. */
export function completeFrontMatter(spot: Spot): CompletionItem[] {
  const line = lineBefore(spot);
  const words = (list: readonly string[], kind: number = Kind.completion.Value) =>
    list.map((text) => item(spot, text, kind, '1'));
  if (/^calendar:\s*$/.test(line)) return words([...spot.calendars(), 'none']);
  if (/^rolls:\s*$/.test(line)) return words(['yes', 'no']);
  if (/^review:\s*$/.test(line)) return words(['none']);
  if (/^options:\s*\[(?:.*,)?\s*$/.test(line)) return words(PLACES['WithItem.options']!.words!);
  if (/^in-force:.*[{,]\s*$/.test(line)) return words(['from', 'until'], Kind.completion.Field);
  if (line === '')
    return FRONT_MATTER_KEYS.map((key) => writing(item(spot, key, Kind.completion.Field, '1'), `${key}: `));
  if (/^\s+$/.test(line) && isUnderAssumed(spot))
    return spot.names.declared('reading').map((name) => item(spot, name, Kind.completion.Enum, '1'));
  return [];
}

function isUnderAssumed({ document, word }: Spot): boolean {
  const lines = document.text.slice(0, word.offset).split('\n').slice(0, -1);
  return /^assumed:/.test(lines.findLast((line) => /^\S/.test(line)) ?? '');
}

/** Outside the rules: what a list of glosses may hold, the kinds of fences, and citations of the file's articles. */
export function completeProse(spot: Spot): CompletionItem[] {
  const { document, word, offset } = spot;
  const start = document.text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineBefore(spot);
  const words = (list: readonly string[], kind: number = Kind.completion.Value) =>
    list.map((text) => item(spot, text, kind, '1'));
  if (/^(?:`{3,}|~{3,})$/.test(line)) return words(['duecourse', 'example'], Kind.completion.Module);
  if (/^\s*(?:\d+[.)]\s+)?[-*+]\s+$/.test(line)) return glossItems(spot);
  if (/^\s*[-*+]\s+source:\s*$/.test(line)) return words(['to be confirmed']);
  if (/^\s*[-*+]\s+not encoded:\s*$/.test(line)) return words(REASONS);
  return citations(spot, document.text.slice(start, Math.max(offset, word.end)), start);
}

function glossItems(spot: Spot): CompletionItem[] {
  return [...LANGUAGES, ...GLOSS].map((text) => writing(item(spot, text, Kind.completion.Keyword, '1'), `${text}: `));
}

/** After the beginning of a citation, such as `Art` or 第: those of the file. */
function citations({ document, ...spot }: Spot, line: string, start: number): CompletionItem[] {
  const begun = /(?:^|[^\p{L}\p{N}])(Arts?\.?(?: [\w-]*)?|§ ?[\w.-]*|[Ss]ection [\w.-]*)$|(第\p{Script=Han}*)$/u.exec(
    line,
  );
  const written = begun?.[1] ?? begun?.[2];
  if (written === undefined) return [];
  const end = start + line.length;
  const word = { offset: end - written.length, end };
  const all = [...new Map(document.skeleton.articles.map((a) => [a.citation, a.heading])).entries()];
  return all.map(([citation, heading]) => ({
    ...item({ ...spot, document, word }, citation, Kind.completion.Reference, '1'),
    filterText: citation,
    detail: heading,
  }));
}
