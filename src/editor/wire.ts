/** Messages of the protocol as they stand on a stream: a header with the length in bytes, an empty line, and JSON. */

/** A message longer than any law is refused before it is held. */
const MOST_BYTES = 64 << 20;
const MOST_HEADER = 8 << 10;
const HEADER_END = Buffer.from('\r\n\r\n');
const NEXT = /content-length:/i;

/** A message's text, or what is wrong with what came instead. */
export type Frame = { readonly body: string } | { readonly fault: string };

/** Takes bytes in pieces and gives whole messages. After bytes that are none it goes on at the next header. */
export class FrameReader {
  #parts: Buffer[] = [];
  #size = 0;
  /** Bytes of the body that is awaited; undefined while a header is. */
  #wanted: number | undefined;
  #skips = 0;

  push(bytes: Uint8Array): Frame[] {
    this.#parts.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    this.#size += bytes.byteLength;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    if (this.#skips > 0) this.#skip();
    if (this.#wanted === undefined) {
      if (this.#size === 0 || this.#skips > 0) return undefined;
      const fault = this.#header();
      if (fault !== undefined) return { fault };
      if (this.#wanted === undefined) return undefined;
    }
    if (this.#size < this.#wanted) return undefined;
    const body = this.#take(this.#wanted).toString('utf8');
    this.#wanted = undefined;
    return { body };
  }

  #header(): string | undefined {
    const held = this.#held();
    const end = held.indexOf(HEADER_END);
    if (end < 0 && held.length <= MOST_HEADER) return undefined;
    const header = held.subarray(0, end < 0 ? MOST_HEADER : end).toString('latin1');
    const length = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im.exec(header)?.[1];
    if (end < 0 || length === undefined) {
      // What is no header is dropped up to what may be the next one, and never beyond its empty line: how the bytes were cut into
      // pieces must not tell how often something is wrong.
      const at = held.toString('latin1', 1, end < 0 ? held.length : end).search(NEXT);
      this.#take(at >= 0 ? at + 1 : end < 0 ? Math.max(1, held.length - 16) : end + HEADER_END.length);
      return 'header';
    }
    this.#take(end + HEADER_END.length);
    if (Number(length) > MOST_BYTES) {
      this.#skips = Number(length);
      return 'length';
    }
    this.#wanted = Number(length);
    return undefined;
  }

  #skip(): void {
    const dropped = Math.min(this.#skips, this.#size);
    this.#take(dropped);
    this.#skips -= dropped;
  }

  #held(): Buffer {
    if (this.#parts.length !== 1) this.#parts = [Buffer.concat(this.#parts)];
    return this.#parts[0]!;
  }

  #take(bytes: number): Buffer {
    const held = this.#held();
    this.#parts = [held.subarray(bytes)];
    this.#size = held.length - bytes;
    return held.subarray(0, bytes);
  }
}

/** A message as bytes, header and all. */
export function frameOf(message: object): Uint8Array {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}
