import { failInput } from '../../base/index.js';
import { LogBuilder } from '../build/index.js';
import type { EventLog } from '../model.js';
import { Document } from './document.js';
import { addMissing } from './missing.js';
import { Position } from './position.js';
import { readPredicted } from './predicted.js';

export interface ScanLimits {
  /** Deepest nesting of elements; default 256. */
  readonly maxDepth?: number;
  /** Longest tag, comment or text, in bytes; default 16 MiB. */
  readonly maxMarkup?: number;
  /** Most columns of cases and events together; default 4096. */
  readonly maxColumns?: number;
  /** False reads everything the plain way, without learned templates: slower, and the same log. */
  readonly predict?: boolean;
}

const MAX_DEPTH = 256;
const MAX_MARKUP = 2 ** 24;
const STITCH = 4096;

/**
 * Reads XES from UTF-8 bytes that come in chunks of any size. Chunks are read where they are; only the piece of markup
 * that a border cuts in two is copied together.
 */
export class XesScanner {
  private readonly builder: LogBuilder;
  private readonly position: Position;
  private readonly document: Document;
  private readonly maxMarkup: number;
  private readonly predict: boolean;
  private readonly skipped: number;
  /** The start of a piece of markup whose end has not come yet. */
  private pending = new Uint8Array(0);
  private pendingLength = 0;
  /** Not worth another try before so many bytes are pending: keeps tiny chunks linear. */
  private retryAt = 0;

  constructor(
    private readonly name: string,
    limits: ScanLimits = {},
    /** What was done to the bytes before, so that faults name places in the file. */
    source: { readonly transcoded: boolean; readonly skipped: number } = { transcoded: false, skipped: 0 },
  ) {
    this.builder = new LogBuilder(name, limits.maxColumns === undefined ? {} : { maxColumns: limits.maxColumns });
    this.position = new Position(name);
    this.position.transcoded = source.transcoded;
    this.position.base = source.skipped;
    this.skipped = source.skipped;
    this.predict = limits.predict ?? true;
    this.document = new Document(this.builder, this.position, limits.maxDepth ?? MAX_DEPTH, this.predict);
    this.maxMarkup = limits.maxMarkup ?? MAX_MARKUP;
  }

  /** How many attributes were read by a template rather than the plain way. */
  get predicted(): number {
    return this.document.predicted;
  }

  /** The chunk is not kept; it may be reused afterwards. */
  feed(bytes: Uint8Array): void {
    // One class of arrays only, however the bytes were read, since the inner loop is compiled for what it meets.
    const chunk = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.builder.budget.inputBytes += chunk.length;
    let at = 0;
    while (this.pendingLength > 0 && at < chunk.length) {
      const taken = Math.min(chunk.length - at, Math.max(STITCH, this.pendingLength));
      this.append(chunk, at, at + taken);
      at += taken;
      if (this.pendingLength < this.retryAt) continue;
      const held = this.pendingLength - taken;
      const end = this.scan(this.pending, this.pendingLength);
      if (end >= held) {
        at -= this.pendingLength - end;
        this.pendingLength = 0;
      } else this.keep(end);
    }
    if (at >= chunk.length) return;
    const rest = at === 0 ? chunk : chunk.subarray(at);
    const end = this.scan(rest, rest.length);
    this.append(rest, end, rest.length);
    this.retryAt = this.pendingLength === 0 ? 0 : Math.min(this.pendingLength * 2, this.maxMarkup + 1);
    this.checkPending();
  }

  finish(): EventLog {
    const { document, position } = this;
    const limit = this.pendingLength;
    const rest = limit - this.scan(this.pending, limit);
    position.take(this.pending.subarray(limit - rest, limit));
    if (!document.complete) {
      if (position.base + rest === this.skipped) failInput('xes/empty', this.name);
      const open = document.openElement;
      position.fail(open === '' && rest === 0 ? 'xes/no-log' : 'xes/truncated', rest, { open });
    }
    if (rest > 0) position.fail('xes/content-after-end', 0);
    const log = this.builder.finish();
    return { ...log, oddities: [...log.oddities, ...addMissing(log)] };
  }

  /** Reads what is whole of the bytes; says where the rest starts. */
  private scan(bytes: Uint8Array, limit: number): number {
    const { document, predict } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position.take(bytes);
    let i = 0;
    while (i < limit) {
      if (predict && document.unitEnd === i) i = readPredicted(document, bytes, view, i, limit);
      const end = document.step(bytes, i, limit);
      if (end < 0) break;
      i = end;
    }
    document.unitEnd = document.unitEnd === i ? 0 : -1;
    this.position.leave();
    return i;
  }

  private append(bytes: Uint8Array, start: number, end: number): void {
    const needed = this.pendingLength + end - start;
    if (needed > this.pending.length) {
      const grown = new Uint8Array(Math.max(needed, this.pending.length * 2, STITCH * 2));
      grown.set(this.pending.subarray(0, this.pendingLength));
      this.pending = grown;
    }
    this.pending.set(bytes.subarray(start, end), this.pendingLength);
    this.pendingLength = needed;
  }

  /** Drops what was read of the pending bytes, and waits for as many more as are left. */
  private keep(from: number): void {
    this.pending = this.pending.slice(from);
    this.pendingLength -= from;
    this.retryAt = Math.min(this.pendingLength * 2, this.maxMarkup + 1);
    this.checkPending();
  }

  private checkPending(): void {
    if (this.pendingLength > this.maxMarkup) {
      this.position.fail('xes/markup-too-long', this.position.consumed, { limit: this.maxMarkup });
    }
  }
}
