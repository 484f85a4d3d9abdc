import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver';
import { headingIn, type LawNode } from '../language/index.js';
import type { LawDocument } from './document.js';
import type { Stretch } from './lines.js';
import { Kind } from './protocol.js';

const KINDS: Readonly<Record<string, number>> = {
  EventDeclaration: Kind.symbol.Event,
  ReadingDeclaration: Kind.symbol.Enum,
  TableDeclaration: Kind.symbol.Struct,
  FactDeclaration: Kind.symbol.Variable,
  ClockDeclaration: Kind.symbol.Class,
  DeemDeclaration: Kind.symbol.Event,
  DutyDeclaration: Kind.symbol.Function,
  GuardDeclaration: Kind.symbol.Function,
};

/** The articles, and under each what it declares and its examples. */
export function symbolsOf(document: LawDocument, language: string): DocumentSymbol[] {
  const { dissected } = document.reading;
  const { articles, fences } = dissected.skeleton;
  const roots: DocumentSymbol[] = [];
  const byArticle = articles.map((article, i) => {
    const end = articles[i + 1]?.span.offset ?? document.text.length;
    const whole = { offset: article.span.offset, end };
    const name = headingIn(article.heading, language) || article.heading || '#';
    const made: DocumentSymbol = symbol(document, name, Kind.symbol.Namespace, whole, article.span);
    roots.push({ ...made, children: [] });
    return roots.at(-1)!.children!;
  });
  const put = (offset: number, made: DocumentSymbol) => {
    const at = articles.findLastIndex((a) => a.span.offset <= offset);
    (byArticle[at] ?? roots).push(made);
  };
  for (const declaration of dissected.declarations) {
    const kind = KINDS[declaration.$type];
    const { name } = declaration as { readonly name?: LawNode };
    if (kind === undefined || !name?.$cstNode) continue;
    const { offset, end } = declaration.$cstNode!;
    const made = symbol(document, name.$cstNode.text, kind, { offset, end }, name.$cstNode);
    put(offset, { ...made, detail: declaration.$cstNode!.text.split(/\s/, 1)[0]! });
  }
  for (const { kind, opening, content } of fences) {
    if (kind !== 'example') continue;
    const title = /^[ \t]*title[ \t]*[:：][ \t]*(.*)$/m.exec(document.text.slice(content.offset, content.end))?.[1];
    const span = { offset: opening.offset, end: content.end };
    put(opening.offset, symbol(document, title?.trim() || 'example', Kind.symbol.String, span, opening));
  }
  for (const root of roots) root.children?.sort((a, b) => a.range.start.line - b.range.start.line);
  return roots;
}

function symbol(document: LawDocument, name: string, kind: number, whole: Stretch, own: Stretch): DocumentSymbol {
  const { lines } = document;
  return {
    name,
    kind: kind as DocumentSymbol['kind'],
    range: lines.range(whole),
    selectionRange: lines.range({ offset: own.offset, end: own.end }),
  };
}

/** The front matter, each article, each fence, and each declaration of several lines. */
export function foldsOf(document: LawDocument): FoldingRange[] {
  const { skeleton, lines } = document;
  const folds: FoldingRange[] = [];
  const fold = (from: number, to: number, kind?: string) => {
    const startLine = lines.lineAt(from);
    let endLine = lines.lineAt(Math.max(from, to - 1));
    while (
      endLine > startLine &&
      document.text.slice(lines.line(endLine).offset, lines.line(endLine).end).trim() === ''
    )
      endLine--;
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind ? { kind } : {}) });
  };
  const { frontMatter, articles, fences } = skeleton;
  if (frontMatter) fold(Math.max(0, frontMatter.offset - 1), frontMatter.end + 1, 'region');
  articles.forEach(({ span, level }, i) => {
    const next = articles.slice(i + 1).find((a) => a.level <= level);
    fold(span.offset, next?.span.offset ?? document.text.length);
  });
  for (const { opening, content } of fences) fold(opening.offset, content.end + 1);
  for (const { $cstNode: node } of document.isStale ? [] : document.reading.dissected.declarations)
    if (node) fold(node.offset, node.end);
  return folds;
}
