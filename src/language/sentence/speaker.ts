import type { Anchor, Condition, Expression, Law, Length, Pattern, Period, Point, TimeTest, Under } from '../ir.js';
import { conditionText, negatedText, numbered } from './conditions.js';
import { fill } from './fill.js';
import { Names } from './names.js';
import { lengthText, limitParts, periodText, pointText, timeText } from './periods.js';
import type { Saying } from './saying.js';
import { anchorText, patternText, valueText } from './values.js';

/** Stands around a label that is dropped where only one length is said apart. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];
const LABEL = new RegExp(`${OPEN}(\\w+)${CLOSE}`, 'gu');

/** Says the parts of rules in one language; one speaker a sentence. */
export class Speaker implements Saying {
  readonly names: Names;
  acting: ReadonlySet<number> | null = null;
  /** Lengths that are said in sentences of their own, as written. */
  readonly #limits: { readonly written: string; readonly parts: readonly string[] }[] = [];

  constructor(law: Law, language: string) {
    this.names = new Names(law, language);
  }

  anchor(anchor: Anchor): string {
    return anchorText(this, anchor);
  }

  pattern(pattern: Pattern, joined: 'or' | 'and' = 'or'): string {
    return patternText(this, pattern, joined);
  }

  patterns(patterns: readonly Pattern[]): string {
    return this.pattern({ of: patterns.flatMap(({ of }) => of) });
  }

  period(period: Period): string {
    return periodText(this.names, period);
  }

  length(length: Length): string {
    return lengthText(this, length);
  }

  limit(length: Length): string | null {
    if (length.op !== 'if') return null;
    const written = JSON.stringify(length);
    let at = this.#limits.findIndex((limit) => limit.written === written);
    if (at < 0) at = this.#limits.push({ written, parts: limitParts(this, length) }) - 1;
    return this.#label(at);
  }

  #label(n: number): string {
    return `${OPEN}${String.fromCharCode(65 + n)}${CLOSE}`;
  }

  point(point: Point): string {
    return pointText(this, point);
  }

  time(test: TimeTest): string {
    return timeText(this, test);
  }

  condition(condition: Condition, depth = 0, enclosed = true): string {
    return conditionText(this, condition, depth, enclosed);
  }

  negated(condition: Condition, depth = 0, enclosed = true): string {
    return negatedText(this, condition, depth, enclosed);
  }

  value(expression: Expression, inner = false): string {
    return valueText(this, expression, inner);
  }

  /** The first sentence, those that say more, and the lengths that were named; ready to be read. */
  whole(
    first: string,
    more: readonly string[],
    { article, version, under }: { readonly article: number; readonly version: string; readonly under: Under | null },
  ): string {
    const { names } = this;
    const { p } = names;
    const sentences = [first, ...more.filter((s) => s !== ''), ...this.#limitSentences()];
    // What follows the reading's colon begins no sentence.
    const text = sentences.map((s, n) => (n === 0 && under !== null ? small(s) : capital(s))).join(p.next);
    return this.#finished(
      capital(names.under(under, fill(p.sentence, { text, article: names.article(article), version }))),
    );
  }

  /** Words that are no sentence of their own. */
  fragment(text: string): string {
    const limits = this.#limitSentences();
    return this.#finished(limits.length === 0 ? text : `${text} (${limits.join(this.names.p.partEnd)})`);
  }

  #limitSentences(): string[] {
    const [template = '', alone = '', labelled = ''] = this.names.p.limitIs.split('|');
    return this.#limits.map(({ parts }, n) => {
      const that = this.#limits.length === 1 ? alone : fill(labelled, { label: this.#label(n) });
      return fill(template, { that, list: numbered(this, parts, 0, 'none') });
    });
  }

  #finished(text: string): string {
    const labels = text.replace(LABEL, (_, label: string) => (this.#limits.length === 1 ? '' : ` ${label}`));
    return this.names.p.tidy.reduce((t, [from, to]) => t.replace(from, to), labels);
  }
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
