import type { AstNode, Grammar } from 'langium';
import { type DissectedLaw, dissectLaw } from './compile.js';
import { VERDICTS, verdictsOf } from './example/verdicts.js';
import { LawGrammar } from './generated/grammar.js';
import { scanSkeleton } from './markdown/scan.js';
import type { Skeleton } from './markdown/skeleton.js';
import { blankProse } from './parser/blank.js';
import { type DeclarationKind, splitChunks } from './parser/chunks.js';
import { tokenize } from './parser/langium-parser.js';
import { Faults, Source, type Span } from './source.js';

export type { Grammar } from 'langium';
export type { DissectedLaw } from './compile.js';
export type { Skeleton } from './markdown/skeleton.js';
/** A node of the syntax tree, as the parser made it. */
export type LawNode = AstNode;

export interface Token extends Span {
  /** As the lexer sees it: signs of other keyboards stand as what they mean. */
  readonly text: string;
  /** `ID`, `NUMBER`, `DATE`, `CLOCK_TIME`, `STRING`, or a keyword itself. */
  readonly type: string;
}

/** One declaration's tokens; of what stands before the first declaring word of a fence the kind is undefined. */
export interface Piece {
  readonly kind: DeclarationKind | undefined;
  readonly tokens: readonly Token[];
}

/** The parts of the language's reader that an editor calls by themselves. */
export interface Workshop {
  /** Reads a text as {@link loadLaw} does, and keeps what stands where. */
  readonly dissect: (text: string, file: string) => DissectedLaw;
  /** Headings and fences alone. */
  readonly skeletonOf: (text: string) => Skeleton;
  /** The declarations of a fence's content; offsets are the content's. */
  readonly pieces: (content: string) => readonly Piece[];
  readonly grammar: Grammar;
  /** What an example may expect, of all rules or of one kind of rule. */
  readonly verdicts: (kind?: Parameters<typeof verdictsOf>[0]) => readonly string[];
}

export const workshop: Workshop = {
  dissect: dissectLaw,
  skeletonOf: (text) => {
    const source = new Source('', text);
    return scanSkeleton(source, new Faults(source));
  },
  pieces: (content) => {
    const source = new Source('', content);
    const all = { offset: 0, end: content.length };
    const fences = [{ kind: 'duecourse' as const, content: all, opening: { offset: 0, end: 0 }, article: 0 }];
    const { tokens } = tokenize(blankProse(source, fences, new Faults(source)));
    return splitChunks(tokens, fences).map((chunk) => ({
      kind: chunk.kind,
      tokens: chunk.tokens.map(({ image, startOffset, tokenType }) => ({
        text: image,
        type: tokenType.name,
        offset: startOffset,
        end: startOffset + image.length,
      })),
    }));
  },
  get grammar() {
    return LawGrammar();
  },
  verdicts: (kind) => (kind === undefined ? VERDICTS : verdictsOf(kind)),
};
