import type { LawDocument } from './document.js';
import type { NameKind } from './places.js';

/** The kinds of names that colours may tell apart, as the protocol calls them. */
export const TOKEN_TYPES = [
  'event',
  'property',
  'variable',
  'struct',
  'class',
  'enum',
  'enumMember',
  'function',
  'parameter',
  'keyword',
] as const;
export const TOKEN_MODIFIERS = ['declaration'] as const;

const TYPES: Readonly<Record<NameKind, (typeof TOKEN_TYPES)[number]>> = {
  event: 'event',
  attribute: 'property',
  fact: 'variable',
  table: 'struct',
  clock: 'class',
  reading: 'enum',
  option: 'enumMember',
  rule: 'function',
  variable: 'parameter',
  assumption: 'enum',
  row: 'enumMember',
  cause: 'variable',
  word: 'keyword',
};

/** What each name is, five numbers a name: lines on, columns on, length, type, modifiers. */
export function tokensOf(document: LawDocument): number[] {
  const { names } = document.reading;
  const data: number[] = [];
  let [line, column, end] = [0, 0, 0];
  for (const mention of names.mentions) {
    if (mention.offset < end) continue;
    const at = document.lines.positionAt(mention.offset);
    data.push(
      at.line - line,
      at.line === line ? at.character - column : at.character,
      mention.end - mention.offset,
      TOKEN_TYPES.indexOf(TYPES[mention.kind]),
      mention.declares ? 1 : 0,
    );
    [line, column, end] = [at.line, at.character, mention.end];
  }
  return data;
}
