/** Kinds of markup as {@link readMarkup} tells them apart. */
export const Markup = {
  MORE: 0,
  TEXT: 1,
  START: 2,
  END: 3,
  COMMENT: 4,
  INSTRUCTION: 5,
  CDATA: 6,
  DOCTYPE: 7,
  BAD: 8,
} as const;
export type Markup = (typeof Markup)[keyof typeof Markup];

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
/** So many bytes of a declaration tell what it is: `<!DOCTYPE html`. */
const DECLARATION = 14;

export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 97 && byte <= 122) ||
    (byte >= 65 && byte <= 90) ||
    (byte >= 48 && byte <= 58) ||
    byte === 95 ||
    byte === 45 ||
    byte === 46 ||
    byte >= 128
  );
}

function isNameStart(byte: number): boolean {
  return isNameByte(byte) && !((byte >= 48 && byte <= 57) || byte === 45 || byte === 46);
}

/**
 * One piece of markup at a time, from bytes, in full or not at all: `read` answers MORE where the bytes end before the
 * piece does. Positions in the fields are those of the bytes read; of a tag's XML attributes only `key` and `value`
 * are kept.
 */
export class MarkupReader {
  kind: Markup = Markup.MORE;
  /** Where the piece ends; where it is bad (BAD): the place. */
  end = 0;
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  keyStart = -1;
  keyEnd = -1;
  valueStart = -1;
  valueEnd = -1;
  /** Whether the tag is `<name key=… value=…` and nothing else. */
  plain = false;
  /** What is wrong where the markup is bad, as `xes/bad-…` names it. */
  fault = '';

  read(b: Uint8Array, i: number, limit: number): Markup {
    if (b[i] !== LT) return this.text(b, i, limit);
    if (i + 1 >= limit) return this.done(Markup.MORE, i);
    const second = b[i + 1]!;
    if (second === SLASH) return this.endTag(b, i, limit);
    if (second === 63) return this.until(b, i + 2, limit, '?>', Markup.INSTRUCTION);
    if (second === 33) return this.declaration(b, i, limit);
    return this.startTag(b, i, limit);
  }

  private done(kind: Markup, end: number): Markup {
    this.kind = kind;
    this.end = end;
    return kind;
  }

  private bad(fault: string, at: number): Markup {
    this.fault = fault;
    return this.done(Markup.BAD, at);
  }

  private text(b: Uint8Array, i: number, limit: number): Markup {
    let p = i;
    while (p < limit && b[p] !== LT) p++;
    // A character that the bytes cut in two waits for its rest.
    if (p === limit) while (p > i && b[p - 1]! >= 128) p--;
    return p === i ? this.done(Markup.MORE, i) : this.done(Markup.TEXT, p);
  }

  private until(b: Uint8Array, from: number, limit: number, close: string, kind: Markup): Markup {
    const lastByte = close.charCodeAt(close.length - 1);
    for (let p = b.indexOf(lastByte, from + close.length - 1); p >= 0 && p < limit; p = b.indexOf(lastByte, p + 1)) {
      let k = close.length - 2;
      while (k >= 0 && b[p - close.length + 1 + k] === close.charCodeAt(k)) k--;
      if (k < 0) return this.done(kind, p + 1);
    }
    return this.done(Markup.MORE, from);
  }

  private declaration(b: Uint8Array, i: number, limit: number): Markup {
    if (startsWith(b, i, limit, '<!--')) return this.until(b, i + 4, limit, '-->', Markup.COMMENT);
    if (startsWith(b, i, limit, '<![CDATA[')) return this.until(b, i + 9, limit, ']]>', Markup.CDATA);
    if (limit - i < DECLARATION) return this.done(Markup.MORE, i);
    if (startsWith(b, i, limit, '<!DOCTYPE') || startsWith(b, i, limit, '<!doctype')) {
      return this.done(Markup.DOCTYPE, i + DECLARATION);
    }
    return this.bad('declaration', i);
  }

  private name(b: Uint8Array, from: number, limit: number): number {
    let p = from;
    if (p < limit && !isNameStart(b[p]!)) return -1;
    while (p < limit && isNameByte(b[p]!)) p++;
    return p;
  }

  private endTag(b: Uint8Array, i: number, limit: number): Markup {
    this.nameStart = i + 2;
    let p = this.name(b, i + 2, limit);
    if (p < 0) return this.bad('name', i + 2);
    this.nameEnd = p;
    while (p < limit && isSpace(b[p]!)) p++;
    if (p >= limit) return this.done(Markup.MORE, i);
    return b[p] === GT ? this.done(Markup.END, p + 1) : this.bad('tag-end', p);
  }

  private startTag(b: Uint8Array, i: number, limit: number): Markup {
    this.keyStart = -1;
    this.valueStart = -1;
    let attributes = 0;
    let p = this.name(b, i + 1, limit);
    if (p < 0) return this.bad('name', i + 1);
    this.nameStart = i + 1;
    this.nameEnd = p;
    for (;;) {
      const before = p;
      while (p < limit && isSpace(b[p]!)) p++;
      if (p >= limit) return this.done(Markup.MORE, i);
      if (b[p] === GT || b[p] === SLASH) return this.tagEnd(b, p, limit, attributes);
      if (p === before) return this.bad('space', p);
      const nameStart = p;
      p = this.name(b, p, limit);
      if (p < 0) return this.bad('name', nameStart);
      const nameEnd = p;
      while (p < limit && isSpace(b[p]!)) p++;
      if (p >= limit) return this.done(Markup.MORE, i);
      if (b[p] !== EQUALS) return this.bad('equals', p);
      p++;
      while (p < limit && isSpace(b[p]!)) p++;
      if (p >= limit) return this.done(Markup.MORE, i);
      const quote = b[p]!;
      if (quote !== 34 && quote !== 39) return this.bad('quote', p);
      const start = ++p;
      while (p < limit && b[p] !== quote && b[p] !== LT) p++;
      if (p >= limit) return this.done(Markup.MORE, i);
      if (b[p] === LT) return this.bad('less-than', p);
      if (!this.keep(b, nameStart, nameEnd, start, p)) return this.bad('twice', nameStart);
      attributes++;
      p++;
    }
  }

  private tagEnd(b: Uint8Array, p: number, limit: number, attributes: number): Markup {
    this.selfClosing = b[p] === SLASH;
    const end = this.selfClosing ? p + 1 : p;
    if (end >= limit) return this.done(Markup.MORE, p);
    if (b[end] !== GT) return this.bad('tag-end', end);
    this.plain = attributes === 2 && this.keyStart >= 0 && this.valueStart > this.keyStart;
    return this.done(Markup.START, end + 1);
  }

  /** Keeps an XML attribute if it is one that counts; false if the tag has it twice. */
  private keep(b: Uint8Array, nameStart: number, nameEnd: number, start: number, end: number): boolean {
    const length = nameEnd - nameStart;
    if (length === 3 && startsWith(b, nameStart, nameEnd, 'key')) {
      if (this.keyStart >= 0) return false;
      this.keyStart = start;
      this.keyEnd = end;
    } else if (length === 5 && startsWith(b, nameStart, nameEnd, 'value')) {
      if (this.valueStart >= 0) return false;
      this.valueStart = start;
      this.valueEnd = end;
    }
    return true;
  }
}

function startsWith(b: Uint8Array, i: number, limit: number, text: string): boolean {
  if (limit - i < text.length) return false;
  for (let k = 0; k < text.length; k++) if (b[i + k] !== text.charCodeAt(k)) return false;
  return true;
}
