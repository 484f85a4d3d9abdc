import { MAX_SLOTS } from './slots.js';

const MAX_TEMPLATES = 2048;
const MAX_BYTES = 512;
const MAX_TAIL = 32;
const MAX_CHAIN = 16;
/** From the value back to the last four bytes of the key. */
export const PROBE_BACK = 13;

/** What the markup before an attribute does on its way. */
export const Effect = { END_EVENT: 1, END_TRACE: 2, START_TRACE: 4, START_EVENT: 8 } as const;

/**
 * Markup that was met before. Between the end of one attribute element and the value of the next a log says the same
 * bytes again and again: `\n\t\t\t<string key="org:resource" value="`, or the end of one event and the start of the next.
 * Such a stretch, once understood, is kept with what it does and with the slot that its value goes to, in a chain
 * under the slot before it. The scanner compares the coming bytes with the chain, eight at a time, and need not look
 * at them any closer where one is equal.
 *
 * Template `t` has `length[t]` bytes before the value, and from the closing quote on `tailLength[t]` bytes of `tails`.
 * The former are read eight at a time as doubles: two doubles are equal just when their bytes are, but for NaN and for
 * zero, and UTF-8 text is never either (bytes of it make NaN only with 0xff, or 0x7f after a cut character). They stand
 * in `words` from `at[t]` on, what is left over in `last[t]`. `probe[t]` is where templates differ soonest, the four
 * bytes before `" value="`.
 */
export class Templates {
  /** First template after each slot (index plus one; 0 for the start of the log), or -1. */
  readonly head = new Int32Array(MAX_SLOTS + 1).fill(-1);
  readonly next = new Int32Array(MAX_TEMPLATES).fill(-1);
  readonly words = new Float64Array((MAX_TEMPLATES * MAX_BYTES) / 32);
  readonly at = new Int32Array(MAX_TEMPLATES);
  readonly length = new Int32Array(MAX_TEMPLATES);
  readonly last = new Float64Array(MAX_TEMPLATES);
  readonly probe = new Int32Array(MAX_TEMPLATES);
  readonly quote = new Uint8Array(MAX_TEMPLATES);
  readonly tails = new Uint8Array(MAX_TEMPLATES * MAX_TAIL);
  readonly tailLength = new Int32Array(MAX_TEMPLATES);
  readonly slot = new Int32Array(MAX_TEMPLATES);
  readonly effect = new Uint8Array(MAX_TEMPLATES);
  readonly lines = new Int32Array(MAX_TEMPLATES);
  private count = 0;
  private top = 0;

  /**
   * Keeps `b` from `start` to the value at `value`, whose closing quote is at `close` and whose element ends at `end`.
   */
  learn(
    b: Uint8Array,
    start: number,
    value: number,
    close: number,
    end: number,
    from: number,
    to: number,
    effect: number,
  ): void {
    const length = value - start;
    const words = length >> 3;
    if (length < PROBE_BACK || length > MAX_BYTES || end - close > MAX_TAIL) return;
    const view = new DataView(b.buffer, b.byteOffset, b.byteLength);
    if (this.knows(view, start, value, close, end, from, to)) return;
    const t = this.place(from, words);
    if (t < 0) return;
    let lines = 0;
    for (let i = start; i < value; i++) if (b[i] === 10) lines++;
    for (let i = close; i < end; i++) if (b[i] === 10) lines++;
    for (let w = 0, i = start; w < words; w++, i += 8) this.words[this.at[t]! + w] = view.getFloat64(i, true);
    this.length[t] = length;
    this.last[t] = view.getFloat64(value - 8, true);
    this.probe[t] = view.getInt32(value - PROBE_BACK, true);
    this.quote[t] = b[close]!;
    this.tails.set(b.subarray(close, end), t * MAX_TAIL);
    this.tailLength[t] = end - close;
    this.slot[t] = to;
    this.effect[t] = effect;
    this.lines[t] = lines;
    this.next[t] = this.head[from]!;
    this.head[from] = t;
  }

  /** Whether these bytes are known under `from` already: then only the value kept them from being used. */
  private knows(
    view: DataView,
    start: number,
    value: number,
    close: number,
    end: number,
    from: number,
    to: number,
  ): boolean {
    for (let t = this.head[from]!; t >= 0; t = this.next[t]!) {
      if (this.length[t] !== value - start || this.slot[t] !== to || this.tailLength[t] !== end - close) continue;
      let same = this.last[t] === view.getFloat64(value - 8, true);
      for (let w = this.at[t]!, i = start; same && i + 8 <= value; w++, i += 8) {
        same = this.words[w] === view.getFloat64(i, true);
      }
      for (let k = 0; same && k < end - close; k++) same = this.tails[t * MAX_TAIL + k] === view.getUint8(close + k);
      if (same) return true;
    }
    return false;
  }

  /** Puts `t`, which stands after `before` in the chain of `from`, to its head. */
  promote(from: number, before: number, t: number): void {
    this.next[before] = this.next[t]!;
    this.next[t] = this.head[from]!;
    this.head[from] = t;
  }

  /** A place for a new template: a new one, or that of the last in a chain that is full; -1 if there is none. */
  private place(from: number, words: number): number {
    let chain = 0;
    let before = -1;
    let last = -1;
    for (let t = this.head[from]!; t >= 0; t = this.next[t]!) {
      before = last;
      last = t;
      chain++;
    }
    if (chain >= MAX_CHAIN) {
      if (this.length[last]! >> 3 < words) return -1;
      this.next[before] = -1;
      return last;
    }
    if (this.count === MAX_TEMPLATES || this.top + words > this.words.length) return -1;
    const t = this.count++;
    this.at[t] = this.top;
    this.top += words;
    return t;
  }
}

export const TAIL_STRIDE = MAX_TAIL;
