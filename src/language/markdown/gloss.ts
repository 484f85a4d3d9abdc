import type { Place } from '../ir.js';
import type { Faults, Span } from '../source.js';
import { readPlaces } from './places.js';
import type { PointDraft } from './skeleton.js';

const NUMBERED = /^ {0,3}(\d+)[.)](?:[ \t]+(.*))?$/;
const BULLET = /^([ \t]*)[-*+][ \t]+(.*)$/;
const LANGUAGE = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)?)[:：][ \t]*(.*)$/;
const COVERS = /^covers[:：][ \t]*(.*)$/i;
const ROWS = /^rows[:：][ \t]*(.*)$/i;
const ROW_ID = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/;
/** The text of the law could not be read, or only in a report of it. */
const UNCONFIRMED = /^source[:：][ \t]*to be confirmed[ \t.]*$/i;
const NOT_ENCODED = /^not[ -]encoded[:：][ \t]*(.*)$/i;

interface OpenPoint {
  number: number;
  numbered: boolean;
  texts: Record<string, string>;
  notEncoded: string | null;
  covers: Place[] | null;
  rows: string[];
  unconfirmed: boolean;
  span: { offset: number; end: number };
}

/** Reads the lists under one heading into points; every line that is no gloss is prose. */
export class GlossReader {
  readonly #points: OpenPoint[] = [];
  #point: OpenPoint | undefined;
  /** What a continuation line is added to: a language, `not encoded`, or nothing. */
  #into: string | undefined;

  constructor(readonly faults: Faults) {}

  /** A fence or heading ends the list. */
  interrupt(): undefined {
    this.#point = undefined;
    this.#into = undefined;
  }

  line(text: string, span: Span): undefined {
    if (text.trim() === '') {
      this.#into = undefined;
      return;
    }
    const numbered = NUMBERED.exec(text);
    if (numbered) return this.#numbered(Number(numbered[1]), numbered[2] ?? '', span);
    const bullet = BULLET.exec(text);
    if (bullet && this.#item(bullet[2]!, span, bullet[1]!.length)) return;
    if (bullet === null && this.#into !== undefined && this.#point !== undefined) this.#continue(text.trim(), span);
    else if (/^\S/.test(text)) this.interrupt();
  }

  finish(): readonly PointDraft[] {
    return this.#points.map(({ numbered: _, ...point }) => point);
  }

  #numbered(number: number, rest: string, span: Span): undefined {
    const inner = /^(?:[-*+][ \t]+)?(.*)$/.exec(rest)![1]!;
    const isGloss = rest === '' || LANGUAGE.test(inner) || NOT_ENCODED.test(inner) || isOther(inner);
    this.interrupt();
    if (!isGloss) return;
    const expected = this.#points.length + 1;
    if (number !== expected) this.faults.error('law/point-number', span, { found: number, expected });
    this.#open(expected, true, span);
    if (rest !== '') this.#item(inner, span, 4);
  }

  /** Whether the item belongs to a gloss. */
  #item(text: string, span: Span, indent: number): boolean {
    const why = NOT_ENCODED.exec(text);
    const covers = COVERS.exec(text);
    const inLanguage = why ? null : LANGUAGE.exec(text);
    if (why === null && inLanguage === null && !isOther(text)) return false;
    if (this.#point === undefined || (this.#point.numbered && indent < 2)) this.#openPlain(span);
    const point = this.#point!;
    point.span.end = span.end;
    if (why) {
      if (why[1]!.trim() === '') this.faults.error('law/not-encoded-why', span);
      point.notEncoded = why[1]!.trim();
      this.#into = 'not encoded';
      return true;
    }
    if (covers) {
      const places = readPlaces(covers[1]!);
      if (places === null) this.faults.error('law/bad-covers', span, { written: covers[1]!.trim() });
      else point.covers = [...(point.covers ?? []), ...places];
      this.#into = undefined;
      return true;
    }
    const rows = ROWS.exec(text);
    if (rows || UNCONFIRMED.test(text)) {
      if (rows) this.#rows(point, rows[1]!, span);
      else point.unconfirmed = true;
      this.#into = undefined;
      return true;
    }
    const [, language, words] = inLanguage!;
    if (Object.hasOwn(point.texts, language!)) this.faults.error('law/gloss-repeated', span, { language: language! });
    else point.texts[language!] = words!.trim();
    this.#into = language!;
    return true;
  }

  #rows(point: OpenPoint, written: string, span: Span): undefined {
    for (const id of written.split(/[,，、]/).map((part) => part.trim())) {
      if (ROW_ID.test(id)) point.rows.push(id);
      else this.faults.error('law/bad-row', span, { written: id });
    }
  }

  #openPlain(span: Span): undefined {
    if (this.#points.length > 0) this.faults.error('law/gloss-not-numbered', span);
    this.#open(this.#points.length + 1, false, span);
  }

  #open(number: number, numbered: boolean, span: Span): undefined {
    const point: OpenPoint = {
      number,
      numbered,
      texts: {},
      notEncoded: null,
      covers: null,
      rows: [],
      unconfirmed: false,
      span: { offset: span.offset, end: span.end },
    };
    this.#point = point;
    this.#points.push(point);
  }

  #continue(words: string, span: Span): undefined {
    const point = this.#point!;
    point.span.end = span.end;
    if (this.#into === 'not encoded') point.notEncoded = `${point.notEncoded ?? ''} ${words}`.trim();
    else point.texts[this.#into!] = `${point.texts[this.#into!] ?? ''} ${words}`.trim();
  }
}

/** A line of a point that is no text in a language and no reason. */
function isOther(text: string): boolean {
  return COVERS.test(text) || ROWS.test(text) || UNCONFIRMED.test(text);
}
