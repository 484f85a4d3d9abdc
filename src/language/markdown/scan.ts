import { nearest } from '../../base/index.js';
import type { Faults, Source, Span } from '../source.js';
import { citationOf } from './citation.js';
import { GlossReader } from './gloss.js';
import type { ArticleDraft, Fence, Skeleton } from './skeleton.js';

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`{]*)[^`]*$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const KINDS = ['duecourse', 'example'] as const;

/** Finds front matter, headings, glosses and fences. Line by line, one pass, tolerant of everything else. */
export function scanSkeleton(source: Source, faults: Faults): Skeleton {
  return new Scanner(source, faults).scan();
}

interface OpenArticle extends Omit<ArticleDraft, 'points'> {
  readonly gloss: GlossReader;
}

class Scanner {
  readonly #articles: OpenArticle[] = [];
  readonly #fences: Fence[] = [];
  #current: OpenArticle | undefined;
  #line = 0;

  constructor(
    readonly source: Source,
    readonly faults: Faults,
  ) {}

  scan(): Skeleton {
    const frontMatter = this.#frontMatter();
    while (this.#line < this.source.lineCount) this.#next();
    const articles = this.#articles.map(({ gloss, ...article }) => ({ ...article, points: gloss.finish() }));
    return { frontMatter, articles, fences: this.#fences };
  }

  #text(line: number): string {
    return this.source.slice(this.source.line(line));
  }

  #frontMatter(): Span | undefined {
    const count = this.source.lineCount;
    let first = 0;
    while (first < count && this.#text(first).trim() === '') first++;
    if (first === count || this.#text(first).trimEnd() !== '---') {
      this.faults.error('law/no-front-matter', this.source.line(0));
      return undefined;
    }
    const start = this.source.line(first + 1 < count ? first + 1 : first);
    for (let line = first + 1; line < count; line++) {
      const text = this.#text(line).trimEnd();
      if (text === '---' || text === '...') {
        this.#line = line + 1;
        return { offset: start.offset, end: this.source.line(line).offset };
      }
      if (HEADING.test(text) && text.startsWith('##')) break;
    }
    this.faults.error('law/front-matter-unclosed', this.source.line(first));
    this.#line = first + 1;
    return undefined;
  }

  #next(): undefined {
    const span = this.source.line(this.#line);
    const text = this.source.slice(span);
    const fence = FENCE.exec(text);
    if (fence) return this.#fence(span, fence[1]!, fence[2]!);
    const heading = HEADING.exec(text);
    if (heading) this.#heading(span, heading[1]!.length, heading[2]!);
    else this.#current?.gloss.line(text, span);
    this.#line++;
  }

  #heading(span: Span, level: number, heading: string): undefined {
    this.#current = undefined;
    if (level < 2) return;
    this.#current = { citation: citationOf(heading), heading, level, span, gloss: new GlossReader(this.faults) };
    this.#articles.push(this.#current);
  }

  #fence(opening: Span, marks: string, info: string): undefined {
    this.#current?.gloss.interrupt();
    const kind = KINDS.find((k) => k === info);
    const first = ++this.#line;
    const closing = new RegExp(`^ {0,3}\\${marks[0]!}{${marks.length},}[ \\t]*$`);
    for (; this.#line < this.source.lineCount; this.#line++) {
      const text = this.#text(this.#line);
      if (closing.test(text)) {
        this.#keep(kind, opening, first, this.#line);
        this.#line++;
        if (kind === undefined) this.#checkKind(opening, info);
        return;
      }
      // Neither a heading nor the start of another block can stand in rules: the closing line was forgotten.
      if (kind !== undefined && (this.#isHeading(text, closing) || startsFence(text))) break;
    }
    this.faults.error('law/unclosed-fence', opening, { marks, kind: info });
    this.#keep(kind, opening, first, this.#line);
  }

  /** `# ...` is a comment of another language, and no heading, where the block is closed before the next one begins. */
  #isHeading(text: string, closing: RegExp): boolean {
    const level = HEADING.exec(text)?.[1]?.length;
    if (level !== 1) return level !== undefined;
    for (let line = this.#line + 1; line < this.source.lineCount; line++) {
      const later = this.#text(line);
      if (closing.test(later)) return false;
      if (startsFence(later)) return true;
    }
    return true;
  }

  #keep(kind: Fence['kind'] | undefined, opening: Span, first: number, last: number): undefined {
    if (kind === undefined) return;
    const length = this.source.text.length;
    const at = (line: number) => (line < this.source.lineCount ? this.source.line(line).offset : length);
    const article = this.#current === undefined ? -1 : this.#articles.length - 1;
    this.#fences.push({ kind, opening, content: { offset: at(first), end: at(last) }, article });
    if (article < 0)
      this.faults.error(kind === 'example' ? 'law/example-without-article' : 'law/rules-without-article', opening);
  }

  #checkKind(opening: Span, info: string): undefined {
    if (info.length < 5) return;
    const near = nearest(info, KINDS);
    if (near !== undefined) this.faults.warning('law/fence-kind', opening, { found: info, near });
  }
}

function startsFence(text: string): boolean {
  const fence = FENCE.exec(text);
  return fence !== null && KINDS.some((k) => k === fence[2]);
}
